import { EventKind, Miss } from '../engine/types.ts';
import type { Recording } from '../engine/types.ts';
import type { Graph } from './graph.ts';
import type { History } from './history.ts';
import { cellKey, cellOfSlot } from './page_tables.ts';

/** What came of one stop of a walk. */
export type Outcome = 'looking' | 'hit' | 'outOfRange' | 'notPresent' | 'otherPage';

/** One thing that a walk looked at. */
export interface Stop {
  /** From 1. */
  readonly order: number;
  /** What was looked at: a VMA, a page or a block of its chain. */
  readonly object: number;
  readonly entry: number;
  readonly outcome: Outcome;
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

/** The last walk between two positions, usually the start of a statement and the cursor. */
export function readWalk(
  recording: Recording,
  history: History,
  graph: Graph,
  from: number,
  to: number,
): Walk | null {
  const { journal, functions } = recording;
  let page: number | null = null;
  let stops: Stop[] = [];
  for (let i = from; i < to; ++i) {
    const kind = journal.kind[i];
    const object = journal.object[i] ?? 0;
    const after = journal.after[i] ?? 0;
    if (kind === EventKind.call) {
      if (functions[(journal.field[i] ?? 0) & 0xffff] !== 'rmap_walk') continue;
      page = object;
      stops = [];
    } else if (kind === EventKind.visit) {
      const place = placeOf(graph, history, object, after);
      stops.push({ order: stops.length + 1, object, entry: after, outcome: 'looking', ...place });
    } else if (kind === EventKind.hit || kind === EventKind.miss) {
      const last = stops.at(-1);
      if (last === undefined) continue;
      const outcome = kind === EventKind.hit ? 'hit' : OUTCOMES[journal.before[i] ?? 0];
      const mm = history.mmOfVma.get(last.object);
      const key = mm === undefined ? last.cellKey : cellKey(mm, after);
      stops[stops.length - 1] = { ...last, outcome: outcome ?? 'looking', cellKey: key };
    }
  }
  if (page === null) return null;
  return { page, stops, hits: stops.filter(({ outcome }) => outcome === 'hit').length };
}

function placeOf(
  graph: Graph,
  history: History,
  id: number,
  entry: number,
): { rowKey: string | null; cellKey: string | null } {
  const object = graph.get(id);
  if (object?.type.name === 'vma') {
    const mm = history.mmOfVma.get(id) ?? 0;
    return { rowKey: `vma:${id}`, cellKey: entry === 0 ? null : cellKey(mm, entry) };
  }
  const pointer =
    object?.type.name === 'page' ? object.get('direct') : (object?.get('ptes', entry) ?? 0);
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
