import { formOf } from '../language/grammar.ts';
import type { QuestionName, VerbName } from '../language/grammar.ts';
import { StatementReader } from '../language/statement_reader.ts';
import { wordsOf } from '../language/words.ts';

/** What may stand at a place of a line. */
export type Expected =
  | { readonly kind: 'verb' }
  | { readonly kind: 'process' | 'file' | 'variable' | 'rights' }
  | { readonly kind: 'region'; readonly process: string }
  | {
      readonly kind: 'page';
      readonly process: string;
      readonly region: string;
      /** Several pages, as a range or all of them, may be named, too. */
      readonly several: boolean;
    }
  | { readonly kind: 'option'; readonly verb: VerbName; readonly taken: ReadonlySet<string> }
  | { readonly kind: 'question' }
  | { readonly kind: 'field' | 'counted'; readonly question: QuestionName }
  | { readonly kind: 'nothing' };

/** What is being written at a place: what may stand there, and where it began. */
export interface Writing {
  readonly expected: Expected;
  /** Where the word begins that is being written, in UTF-16 units; the place itself between words. */
  readonly from: number;
}

const nothing: Expected = { kind: 'nothing' };

/** Statements about one page. */
const ofOnePage: ReadonlySet<VerbName> = new Set<VerbName>(['walk', 'expect']);

function behind(reader: StatementReader): Expected {
  const { slot, verb, open, process, region, question, taken } = reader;
  if (reader.isAtStart) return { kind: 'verb' };
  if (verb === null) return nothing;
  if (reader.isInBraces) return { kind: 'variable' };
  if (open.at(-1) === '[') {
    if (reader.last !== '[') return nothing;
    return { kind: 'page', process, region, several: !ofOnePage.has(verb) };
  }
  if (verb === 'expect' && reader.last === '.') {
    return question === null ? nothing : { kind: 'field', question };
  }
  if (slot === 'process' || slot === 'file' || slot === 'rights') return { kind: slot };
  if (slot === 'region') return { kind: 'region', process };
  if (slot === 'question') return reader.last === ')' ? nothing : { kind: 'question' };
  if (slot !== null) return nothing;
  if (verb === 'expect') {
    const isAsked = question !== null && open.at(-1) === '(';
    return isAsked && reader.last === '(' ? { kind: 'counted', question } : nothing;
  }
  return formOf(verb).options === undefined ? nothing : { kind: 'option', verb, taken };
}

/** What may be written at the end of what stands before the cursor in its line. */
export function expectedAfter(before: string): Writing {
  const words = wordsOf(before);
  const last = words.at(-1);
  if (last?.kind === 'comment') return { expected: nothing, from: before.length };
  const isWriting =
    last !== undefined && last.kind !== 'symbol' && last.from + last.text.length === before.length;
  // The rest of a name behind its braces: C{i}x.
  if (isWriting && last.glued && words.at(-2)?.text === '}') {
    return { expected: nothing, from: before.length };
  }
  const reader = new StatementReader();
  for (const word of isWriting ? words.slice(0, -1) : words) reader.read(word);
  return {
    expected: behind(reader),
    from: isWriting ? last.from : before.length,
  };
}
