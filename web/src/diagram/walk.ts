import { EventKind, Miss } from '../engine/types.ts';
import type { Recording } from '../engine/types.ts';
import { pageOf } from './graph.ts';
import type { Graph } from './graph.ts';
import type { History } from './history.ts';
import { cellAt, cellKey, cellOfSlot } from './page_tables.ts';

/** What came of one stop of a walk. */
export type Outcome = 'looking' | 'hit' | 'outOfRange' | 'notPresent' | 'otherPage';

/**
 * The same for a reader: a hit may be over, when what asked has taken the entry away; and who reads all
 * entries meets other pages that are no copies of the one asked for.
 */
export type Verdict = Outcome | 'hitTaken' | 'unrelated';

/** One thing that a walk looked at. */
export interface Stop {
  /** From 1. */
  readonly order: number;
  /** What was looked at: a VMA, a page or a block of its chain. */
  readonly object: number;
  readonly entry: number;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  /** The row it belongs to: `vma:12`. */
  readonly rowKey: string | null;
  /** The page-table entry that was looked at, or would have been. */
  readonly cellKey: string | null;
}

/** A walk as far as it has come at some position. */
export interface Walk {
  readonly page: number;
  readonly stops: readonly Stop[];
  readonly hits: number;
}

const OUTCOMES: Readonly<Record<number, Outcome>> = {
  [Miss.outOfRange]: 'outOfRange',
  [Miss.notPresent]: 'notPresent',
  [Miss.otherPage]: 'otherPage',
};

/** The functions that ask the reverse map who maps a page, which is their first argument. */
const WALKS: ReadonlySet<string> = new Set(['rmap_walk', 'try_to_unmap', 'page_referenced']);

/** Whether a function is one that asks who maps a page. */
export const isWalk = (name: string): boolean => WALKS.has(name);

/** The last walk between two positions, usually the start of a statement and the cursor. */
export function readWalk(
  recording: Recording,
  history: History,
  graph: Graph,
  from: number,
  to: number,
): Walk | null {
  const { journal, functions } = recording;
  const start = lastWalk(recording, from, to);
  if (start === -1) return null;
  const page = journal.object[start] ?? 0;
  const takes = functions[(journal.field[start] ?? 0) & 0xffff] !== 'rmap_walk';
  const valueAt = pastValues(recording, start, to);
  let stops: Stop[] = [];
  for (let i = start + 1; i < to; ++i) {
    const kind = journal.kind[i];
    const object = journal.object[i] ?? 0;
    const after = journal.after[i] ?? 0;
    if (kind === EventKind.visit) {
      const place = placeOf(graph, history, object, after, (field, element) => {
        const slot = slotOf(recording, history, object, field) + element;
        return valueAt(object, slot, i) ?? graph.get(object)?.slots.get(slot) ?? 0;
      });
      stops.push({
        order: stops.length + 1,
        object,
        entry: after,
        outcome: 'looking',
        verdict: 'looking',
        ...place,
      });
    } else if (kind === EventKind.hit || kind === EventKind.miss) {
      const last = stops.at(-1);
      if (last === undefined) continue;
      const found = kind === EventKind.hit ? 'hit' : OUTCOMES[journal.before[i] ?? 0];
      const outcome = found ?? 'looking';
      const mm = history.mmOfVma.get(last.object);
      const key = mm === undefined ? last.cellKey : cellKey(mm, after);
      stops[stops.length - 1] = {
        ...last,
        outcome,
        verdict: verdictOf(outcome, last),
        cellKey: key,
      };
    }
  }
  if (takes) stops = stops.map((stop) => afterwards(graph, page, stop));
  return { page, stops, hits: stops.filter(({ outcome }) => outcome === 'hit').length };
}

/** The call that began the last walk of a range, or -1. */
function lastWalk({ journal, functions }: Recording, from: number, to: number): number {
  for (let i = to - 1; i >= from; --i) {
    if (journal.kind[i] !== EventKind.call) continue;
    if (isWalk(functions[(journal.field[i] ?? 0) & 0xffff] ?? '')) return i;
  }
  return -1;
}

const verdictOf = (outcome: Outcome, { entry }: Stop): Verdict =>
  outcome === 'otherPage' && entry !== 0 ? 'unrelated' : outcome;

function afterwards(graph: Graph, page: number, stop: Stop): Stop {
  if (stop.outcome !== 'hit' || stop.cellKey === null) return stop;
  const stillMaps = pageOf(cellAt(graph, stop.cellKey)) === page;
  return stillMaps ? stop : { ...stop, verdict: 'hitTaken' };
}

/**
 * What a slot held when an event happened, if it was stored to later in the range: reclaim clears the very
 * entries that it has just walked.
 */
function pastValues(
  { journal }: Recording,
  from: number,
  to: number,
): (object: number, slot: number, event: number) => number | undefined {
  const stores = new Map<string, number[]>();
  for (let i = from; i < to; ++i) {
    if (journal.kind[i] !== EventKind.store) continue;
    const key = `${journal.object[i]}:${journal.field[i]}`;
    stores.set(key, [...(stores.get(key) ?? []), i]);
  }
  return (object, slot, event) => {
    const next = stores.get(`${object}:${slot}`)?.find((store) => store > event);
    return next === undefined ? undefined : journal.before[next];
  };
}

function slotOf({ types }: Recording, history: History, object: number, field: string): number {
  const type = types.find(({ name }) => name === history.lives.get(object)?.type);
  return type?.fields.find(({ name }) => name === field)?.firstSlot ?? 0;
}

function placeOf(
  graph: Graph,
  history: History,
  id: number,
  entry: number,
  value: (field: string, element: number) => number,
): { rowKey: string | null; cellKey: string | null } {
  const type = history.lives.get(id)?.type;
  if (type === 'vma') {
    const mm = history.mmOfVma.get(id) ?? 0;
    return { rowKey: `vma:${id}`, cellKey: entry === 0 ? null : cellKey(mm, entry) };
  }
  const pointer = type === 'page' ? value('direct', 0) : value('ptes', entry);
  const cell = cellOfSlot(graph, pointer);
  if (cell === undefined) return { rowKey: null, cellKey: null };
  for (const vma of graph.values()) {
    if (vma.type.name !== 'vma' || !vma.alive || vma.get('vm_mm') !== cell.mm) continue;
    if (vma.get('vm_start') <= cell.address && cell.address < vma.get('vm_end')) {
      return { rowKey: `vma:${vma.id}`, cellKey: cellKey(cell.mm, cell.address) };
    }
  }
  return { rowKey: null, cellKey: cellKey(cell.mm, cell.address) };
}
