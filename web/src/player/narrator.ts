import { decodePte, fieldAt } from '../diagram/graph.ts';
import type { FieldPlace, Graph } from '../diagram/graph.ts';
import type { History } from '../diagram/history.ts';
import type { Names } from '../diagram/names.ts';
import { cellOfSlot } from '../diagram/page_tables.ts';
import type { FieldInfo, Recording } from '../engine/types.ts';
import type { MessageKey, Say } from './messages.ts';
import { isMessageKey } from './messages.ts';
import { fill, plain, toned } from './phrase.ts';
import type { Phrase, Tone } from './phrase.ts';

const TONES: Readonly<Record<string, Tone>> = { anon_vma: 'av', vma: 'vma', page: 'page' };
const RIGHTS: readonly string[] = ['none', 'r', 'w', 'rw'];
const TABLES: ReadonlySet<string> = new Set(['pgd', 'pud', 'pmd', 'pte table']);

/** Puts what a recording has into words: objects, values, calls and their arguments. */
export class Narrator {
  readonly recording: Recording;
  readonly history: History;
  readonly names: Names;
  readonly say: Say;

  constructor(recording: Recording, history: History, names: Names, say: Say) {
    this.recording = recording;
    this.history = history;
    this.names = names;
    this.say = say;
  }

  /** A text of the catalogue with phrases in its places. */
  tell(key: MessageKey, values: Readonly<Record<string, Phrase>> = {}): Phrase {
    return fill(this.say(key), values);
  }

  /** Like `tell`, for keys made of the engine's own names; undefined where there is no text. */
  tellIfKnown(key: string, values: Readonly<Record<string, Phrase>> = {}): Phrase | undefined {
    return isMessageKey(key) ? this.tell(key, values) : undefined;
  }

  typeOf(id: number): string {
    return this.history.lives.get(id)?.type ?? '';
  }

  object(graph: Graph, id: number): Phrase {
    if (id === 0) return toned('null', 'code');
    const tone = TONES[this.typeOf(id)] ?? 'object';
    return [{ text: this.names.object(graph, id), tone, object: id }];
  }

  /** `C heap[1]`, for a place of an address space. */
  cell(mm: number, address: number): Phrase {
    return toned(this.names.cell(mm, address), 'vma');
  }

  /** A field's value, as a reader understands it. */
  value(graph: Graph, field: FieldInfo, value: number): Phrase {
    switch (field.kind) {
      case 'object':
        return this.object(graph, value);
      case 'pte':
        return this.#entry(graph, value);
      case 'slot': {
        if (value === 0) return toned('null', 'code');
        const at = cellOfSlot(graph, value);
        return at === undefined ? toned('pte', 'code') : this.cell(at.mm, at.address);
      }
      case 'flags':
        return toned(RIGHTS[value] ?? `${value}`, 'code');
      case 'number':
        return toned(`${value}`, 'code');
    }
  }

  /** `f3 read-only`, `sw0 in swap`, `empty`: a page-table entry. */
  #entry(graph: Graph, value: number): Phrase {
    const { state, target, writable } = decodePte(value);
    const at = this.object(graph, target);
    switch (state) {
      case 'present':
        return [...at, ...plain(` ${this.say(writable ? 'writable' : 'readOnly')}`)];
      case 'swap':
        return this.tell('pte.swap', { slot: at });
      case 'moving':
        return this.tell('pte.moving', { page: at });
      case 'empty':
        return plain(this.say('empty'));
    }
  }

  /** `mapping`, `ptes[3]`. */
  fieldName({ info, element }: FieldPlace): string {
    return info.count > 1 ? `${info.name}[${element}]` : info.name;
  }

  /** What a field is for, or undefined. */
  gloss(type: string, field: string): string | undefined {
    const isLink = field === 'entry' && type !== 'pte table' && TABLES.has(type);
    const key = isLink ? 'field.table.entry' : `field.${type}.${field}`;
    return isMessageKey(key) ? this.say(key) : undefined;
  }

  /** The field that a store event writes to. */
  fieldOfStore(event: number): FieldPlace | undefined {
    const { journal, types } = this.recording;
    const type = types.find(({ name }) => name === this.typeOf(journal.object[event] ?? 0));
    return type && fieldAt(type, journal.field[event] ?? 0);
  }

  /** The name of the function that a call event enters. */
  functionName(call: number): string {
    const { journal, functions } = this.recording;
    return functions[(journal.field[call] ?? 0) & 0xffff] ?? '?';
  }

  /** The arguments of a call event, in order. Numbers are addresses: named where a region is known. */
  arguments(graph: Graph, call: number): Phrase[] {
    const { journal } = this.recording;
    const kinds = (journal.field[call] ?? 0) >>> 16;
    const values = [journal.object[call] ?? 0, journal.before[call] ?? 0, journal.after[call] ?? 0];
    const mm = this.#addressSpace(values[0] ?? 0);
    return values.flatMap((value, i): Phrase[] => {
      const kind = (kinds >> (2 * i)) & 3;
      if (kind === 1) return [this.object(graph, value)];
      if (kind === 2) return [toned(this.names.place(mm, value), 'code')];
      return [];
    });
  }

  /** `anon_vma_clone(C heap, P heap)`. */
  call(graph: Graph, call: number): Phrase {
    const args = this.arguments(graph, call);
    const list = args.flatMap((arg, i) => (i === 0 ? arg : [...plain(', '), ...arg]));
    return [...toned(this.functionName(call), 'function'), ...plain('('), ...list, ...plain(')')];
  }

  /** `2 anon_vma_chains, 1 VMA`: how many of each type these objects are. */
  count(objects: readonly number[]): Phrase {
    const totals = new Map<string, number>();
    for (const id of objects) {
      const type = this.typeOf(id);
      const key = TABLES.has(type) ? 'table' : type;
      totals.set(key, (totals.get(key) ?? 0) + 1);
    }
    const things = [...totals].map(([type, count]) => this.things(count, `many.${type}`));
    return plain(things.join(this.say('list.join')));
  }

  /** `2 VMAs`: a number and the word of a key, in its plural where the language has one. */
  things(count: number, key: string): string {
    const word = isMessageKey(key) ? this.say(key) : key;
    const plural = count === 1 ? word : pluralOf(word, this.say('many.page') === 'page');
    return this.say('things.and', { count, type: plural });
  }

  /** The address space that an object stands for: a VMA's, a process's, or itself. */
  #addressSpace(id: number): number {
    switch (this.typeOf(id)) {
      case 'vma':
        return this.history.mmOfVma.get(id) ?? 0;
      case 'process':
        return [...this.history.processOfMm].findLast(([, process]) => process === id)?.[0] ?? 0;
      default:
        return id;
    }
  }
}

/** `avc3, of C heap`: an object, and of a link between a VMA and an anon_vma, whose it is. */
export function ownedObject(narrator: Narrator, graph: Graph, id: number): Phrase {
  const vma = graph.get(id)?.get('vma') ?? 0;
  const name = narrator.object(graph, id);
  if (vma === 0) return name;
  return [...name, ...narrator.tell('pointer.whose', { owner: narrator.object(graph, vma) })];
}

function pluralOf(word: string, isEnglish: boolean): string {
  if (!isEnglish) return word;
  if (word.endsWith('entry')) return `${word.slice(0, -1)}ies`;
  return word.endsWith('ss') ? `${word}es` : `${word}s`;
}
