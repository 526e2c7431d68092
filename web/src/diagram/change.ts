import { EventKind } from '../engine/types.ts';
import type { Recording } from '../engine/types.ts';
import { decodePte, fieldAt } from './graph.ts';
import type { FieldPlace, Graph } from './graph.ts';
import type { History } from './history.ts';
import { cellKey } from './page_tables.ts';

/** What a step did to a thing. Each is shown by a shape and a word, not by colour alone. */
export type Mark = 'new' | 'changed' | 'freed';

/** One store, or several to the same slot: the first old and the last new value. */
export interface StoredField {
  readonly place: FieldPlace;
  readonly slot: number;
  readonly before: number;
  readonly after: number;
}

/** What happened between two positions. */
export interface Change {
  /** By the key of what is drawn: `vma:3`, `avc:7`, `page:9`, `pte:<mm>:<page number>` … */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly created: readonly number[];
  readonly freed: readonly number[];
  /** By object, then by slot. */
  readonly stored: ReadonlyMap<number, ReadonlyMap<number, StoredField>>;
  /** The object that was touched last: what an inspector shows unless told otherwise. */
  readonly subject: number | null;
}

/** What the two bits of a call's argument say when it is an object. */
const OBJECT = 1;
/** A step of many events marks small things only if there are no more marks than this in all. */
const MOST_WITH_MINOR = 4;

/**
 * Gathers the events of [from, to). `graph` is the state at `to`. Of a whole statement that touched much,
 * only what matters is marked: list pointers, counts and rights change all the time.
 */
export function readChange(
  recording: Recording,
  history: History,
  graph: Graph,
  from: number,
  to: number,
): Change {
  const { journal, types } = recording;
  const marks = new Map<string, Mark>();
  const major = new Set<string>();
  const created: number[] = [];
  const freed: number[] = [];
  const stored = new Map<number, Map<number, StoredField>>();
  let subject: number | null = null;

  const mark = (key: string | undefined, kind: Mark, isMajor = true): void => {
    if (key === undefined) return;
    if (isMajor) major.add(key);
    const old = marks.get(key);
    if (kind === 'freed' || old === undefined) marks.set(key, kind);
  };

  for (let i = from; i < to; ++i) {
    const id = journal.object[i] ?? 0;
    const typeName = history.lives.get(id)?.type ?? '';
    switch (journal.kind[i]) {
      case EventKind.alloc:
        created.push(id);
        mark(objectKey(typeName, id), 'new');
        subject = id;
        break;
      case EventKind.free:
        freed.push(id);
        mark(objectKey(typeName, id), 'freed');
        subject = id;
        break;
      case EventKind.store: {
        const slot = journal.field[i] ?? 0;
        const type = types.find(({ name }) => name === typeName);
        const place = type && fieldAt(type, slot);
        if (place === undefined) break;
        const fields = stored.get(id) ?? new Map<number, StoredField>();
        const before = fields.get(slot)?.before ?? journal.before[i] ?? 0;
        const store = { place, slot, before, after: journal.after[i] ?? 0 };
        stored.set(id, fields.set(slot, store));
        mark(storeKey(graph, typeName, id, place), 'changed', isMajor(typeName, place, store));
        subject = id;
        break;
      }
      case EventKind.call:
        if ((((journal.field[i] ?? 0) >>> 16) & 3) === OBJECT) subject = id;
        break;
      case EventKind.visit:
      case EventKind.touch:
      case EventKind.hit:
      case EventKind.miss:
        subject = id;
        break;
    }
  }
  if (to - from > 1 && marks.size > MOST_WITH_MINOR) {
    for (const key of marks.keys()) if (!major.has(key)) marks.delete(key);
  }
  return { marks, created, freed, stored, subject };
}

/** Whether a store matters to someone who looks at a whole statement. */
function isMajor(
  type: string,
  { info: { name } }: FieldPlace,
  { before, after }: { readonly before: number; readonly after: number },
): boolean {
  switch (`${type}.${name}`) {
    case 'vma.anon_vma':
    case 'vma.vm_start':
    case 'vma.vm_end':
    case 'vma.vm_flags':
    case 'page.address_space':
    case 'page.swap':
    case 'page.mapping':
      return true;
    case 'pte table.entry':
      return decodePte(before).target !== decodePte(after).target;
    default:
      return false;
  }
}

/** The key of what is drawn for an object; of objects that are not drawn, none. */
function objectKey(type: string, id: number): string | undefined {
  switch (type) {
    case 'anon_vma_chain':
      return `avc:${id}`;
    case 'vma':
    case 'anon_vma':
    case 'page':
    case 'process':
      return `${type}:${id}`;
    default:
      return undefined;
  }
}

function storeKey(graph: Graph, type: string, id: number, place: FieldPlace): string | undefined {
  const { name } = place.info;
  switch (type) {
    case 'pte table': {
      const table = graph.get(id);
      if (name !== 'entry' || table === undefined) return undefined;
      return cellKey(table.get('mm'), table.get('base') + place.element);
    }
    case 'pte_chain':
      return name === 'ptes' ? `pte_chain:${id}:${place.element}` : undefined;
    case 'page':
      return name === 'direct' ? `page:${id}:0` : `page:${id}`;
    case 'vma':
      return name.startsWith('anon_vma_node') ? `node:${id}` : `vma:${id}`;
    default:
      return objectKey(type, id);
  }
}
