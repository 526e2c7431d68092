import { counted, formOf, isQuestion, isVerb, rights } from './grammar.ts';
import type { Option, QuestionName, Slot, VerbName } from './grammar.ts';
import type { Word } from './words.ts';

/** What a word of a statement means at its place. */
export type Role =
  | 'verb'
  | 'process'
  | 'region'
  | 'file'
  | 'variable'
  | 'option'
  | 'rights'
  | 'question'
  | 'field'
  | 'counted'
  | 'number'
  | 'operator'
  | 'bracket'
  | 'comment'
  | 'unknown';

const roleOfSlot: Readonly<Record<Slot, Role>> = {
  process: 'process',
  newProcess: 'process',
  region: 'region',
  newRegion: 'region',
  file: 'file',
  newFile: 'file',
  newVariable: 'variable',
  rights: 'rights',
  number: 'number',
  question: 'unknown',
};

const optionsOf = (verb: VerbName | null): readonly Option[] =>
  verb === null ? [] : (formOf(verb).options ?? []);

/**
 * Reads a statement word by word, and tells what each is. It follows the engine's parser where a statement is
 * right, and guesses where it is not, for it is read while it is written.
 */
export class StatementReader {
  /** The verb, when it has been read. */
  verb: VerbName | null = null;
  /** The process that was named last, as it is written: whose region comes next. */
  process = '';
  /** The region that was named last. */
  region = '';
  /** The question that was asked last. */
  question: QuestionName | null = null;
  /** Options that have been read. */
  readonly taken = new Set<string>();
  /** Brackets that are open. */
  readonly open: string[] = [];

  #slots: Slot[] = [];
  #name: Role | null = null;
  #isFirst = true;
  #last = '';

  /** What is expected next, of the places that have to be filled; null: options, or nothing. */
  get slot(): Slot | null {
    return this.#slots[0] ?? null;
  }

  /** Whether the next word stands in braces, at whatever depth of parentheses. */
  get isInBraces(): boolean {
    return this.open.includes('{');
  }

  /** Whether the next word is a calculation's: in braces, or one side of an expectation. */
  get isCalculating(): boolean {
    return this.isInBraces || (this.verb === 'expect' && this.slot === 'question');
  }

  /** The word that was read last. */
  get last(): string {
    return this.#last;
  }

  /** Whether nothing but blanks stands before the next word. */
  get isAtStart(): boolean {
    return this.#isFirst;
  }

  /** Takes the next word. */
  read(word: Word): Role {
    if (word.kind === 'comment') return 'comment';
    if (this.#belongsToName(word)) this.#addToName(word.text);
    else if (!this.isInBraces) this.#name = null;
    const role = this.#roleOf(word);
    this.#isFirst = false;
    this.#last = word.text;
    return role;
  }

  /** A name goes on as long as no blank comes, and through its braces even then: G{g - 1}x. */
  #belongsToName({ kind, text, glued }: Word): boolean {
    if (this.#name === null) return false;
    return this.isInBraces || (glued && (kind === 'word' || text === '{'));
  }

  #addToName(text: string): void {
    if (this.#name === 'process') this.process += text;
    if (this.#name === 'region') this.region += text;
  }

  #roleOf(word: Word): Role {
    if (word.kind === 'odd') return 'unknown';
    if (word.kind === 'symbol') return this.#symbol(word.text);
    if (this.#isFirst) return this.#first(word);
    if (word.kind === 'number') {
      if (this.open.length === 0) this.#fillNumber();
      return 'number';
    }
    if (this.isInBraces) return 'variable';
    if (this.#name !== null) return this.#name;
    if (this.isCalculating) return this.#calculation(word.text);
    if (this.open.at(-1) === '[') return 'unknown';
    return this.#slots.length > 0 ? this.#fill(word.text) : this.#option(word.text);
  }

  #first({ kind, text }: Word): Role {
    if (kind !== 'word' || !isVerb(text)) return 'unknown';
    this.verb = text;
    this.#slots = [...formOf(text).slots];
    return 'verb';
  }

  #symbol(text: string): Role {
    if ('[({'.includes(text)) {
      if (text === '{' && this.#name === null && this.open.length === 0) this.#fillNumber();
      if (text === '(') this.#askOf();
      this.open.push(text);
      return 'bracket';
    }
    if (!'])}'.includes(text)) return 'operator';
    this.open.pop();
    if (text === ')' && this.verb === 'expect') this.#slots = ['question'];
    return 'bracket';
  }

  #fillNumber(): void {
    if (this.slot === 'number') this.#slots.shift();
  }

  /** What stands in the parentheses of a question. */
  #askOf(): void {
    const question = this.question;
    if (question === null || question !== this.#last || question === 'anon_vma') return;
    this.#slots = Object.hasOwn(counted, question) ? [] : ['process', 'region'];
  }

  #calculation(text: string): Role {
    if (this.#last === '.') return 'field';
    if (!isQuestion(text)) return 'variable';
    this.question = text;
    return 'question';
  }

  #fill(text: string): Role {
    const slot = this.#slots.shift();
    if (slot === undefined || slot === 'number') return 'unknown';
    if (slot === 'rights') return isRights(text) ? 'rights' : 'unknown';
    const role = roleOfSlot[slot];
    this.#name = role;
    if (role === 'process') this.process = text;
    if (role === 'region') this.region = text;
    return role;
  }

  #option(text: string): Role {
    if (this.verb === 'expect') return 'counted';
    const option = optionsOf(this.verb).find(({ word }) => word === text);
    if (option !== undefined) {
      this.taken.add(text);
      if (option.value !== undefined) this.#slots.push(option.value);
      return 'option';
    }
    if (this.verb === null || formOf(this.verb).hasRights !== true || !isRights(text)) {
      return 'unknown';
    }
    this.taken.add('rights');
    return 'rights';
  }
}

const isRights = (text: string): boolean => (rights as readonly string[]).includes(text);
