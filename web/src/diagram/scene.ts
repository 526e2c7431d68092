import { pageOf } from './graph.ts';
import type { Graph } from './graph.ts';
import type { History } from './history.ts';
import type { Names } from './names.ts';
import { readCards } from './scene_cards.ts';
import type { Card } from './scene_cards.ts';
import { readLanes } from './scene_lanes.ts';
import type { Lane } from './scene_lanes.ts';
import { readGroups } from './scene_rows.ts';
import type { Group, Row } from './scene_rows.ts';

/** What is to be seen at one position, without any geometry: see visual vocabulary in `legend.ts`. */
export interface Scene {
  readonly groups: readonly Group[];
  /** The rows of all groups, top to bottom. */
  readonly rows: readonly Row[];
  /** In order of creation. */
  readonly lanes: readonly Lane[];
  readonly cards: readonly Card[];
  /** What did not fit in and is only counted. */
  readonly hidden: { readonly rows: number; readonly cards: number };
  /**
   * What lanes are made of: anon_vma_chains on a list or in a tree, list nodes; or the design has none.
   */
  readonly laneKind: 'chain' | 'tree' | 'list' | 'none';
  /** Whether it matters which entries were used since the last look. */
  readonly showsYoung: boolean;
}

/**
 * Reads a scene off the objects at one position; with `only`, of the VMAs with these ids alone, as if there
 * were no others. Costs about as much as it shows.
 */
export function readScene(
  graph: Graph,
  history: History,
  names: Names,
  only: ReadonlySet<number> | null = null,
): Scene {
  const { groups, hiddenRows } = readGroups(graph, history, names, only);
  const rows = groups.flatMap((group) => group.rows);
  const { cards, hidden } = readCards(graph, names, only === null ? null : pagesOf(rows));
  return {
    groups,
    rows,
    lanes: readLanes(graph, history, names, rows),
    cards,
    hidden: { rows: hiddenRows, cards: hidden },
    laneKind: laneKindOf(history),
    showsYoung: history.looksAtYoung,
  };
}

/** The pages that cells of some rows map. */
const pagesOf = (rows: readonly Row[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ cells }) => cells.map(({ pte }) => pageOf(pte))));

function laneKindOf(history: History): Scene['laneKind'] {
  let kind: Scene['laneKind'] = 'none';
  for (const { type } of history.lives.values()) {
    if (type === 'anon_vma_chain') return history.chainsInTrees ? 'tree' : 'chain';
    if (type === 'anon_vma') kind = 'list';
  }
  return kind;
}
