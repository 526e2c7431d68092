import type { Search } from './search.ts';
import type { PlacedNode, Tree } from './tree.ts';

/** What a search made of a node that it read. */
export type Reading = 'holds' | 'endsBefore' | 'startsAfter' | 'leftOut';

/** A branch that a search did not go into. */
export interface Pruned {
  /** The node whose field said so; it was read. */
  readonly by: number;
  /** The topmost node of the branch. */
  readonly top: number;
  /**
   * `subtree`: subtree_last is too small, `heap`: so is the last of a heap's top, and either branch begins
   * with the node itself. `start`: the node starts behind the index, so all to its right does. `radix`: so do
   * the bits on the way to the right.
   */
  readonly why: 'subtree' | 'heap' | 'start' | 'radix';
  /** What was compared with the index. */
  readonly value: number;
  /** The nodes that were left out: not read. */
  readonly leftOut: readonly number[];
}

/** A search, explained from the fields of the nodes that it read. */
export interface Verdicts {
  readonly readings: ReadonlyMap<number, Reading>;
  /** By the node that said so, in the order of reading. */
  readonly pruned: readonly Pruned[];
  /** All nodes that were left out. */
  readonly leftOut: ReadonlySet<number>;
}

/** Explains why a search read the nodes that it did, and no others. Nothing is searched here. */
export function judge(tree: Tree, search: Search | null): Verdicts {
  const readings = new Map<number, Reading>();
  const pruned: Pruned[] = [];
  if (search === null) return { readings, pruned, leftOut: new Set() };
  const { index } = search;
  const read = new Set(search.reads);
  const below = childrenOf(tree);
  const isRead = (id: number) => read.has(id);
  const prune = (by: PlacedNode, top: number, why: Pruned['why'], value: number): void => {
    const leftOut = descendants(below, top).filter((id) => !isRead(id));
    if (leftOut.length > 0) pruned.push({ by: by.id, top, why, value, leftOut });
  };
  for (const id of read) {
    const node = tree.byId.get(id);
    if (node === undefined) continue;
    const isInterval = node.subtreeLast !== null;
    const reach = node.subtreeLast ?? node.last;
    const right = tree.byId.get(node.right);
    readings.set(id, readingOf(node, reach, index));
    if (reach < index) {
      prune(node, id, isInterval ? 'subtree' : 'heap', reach);
    } else if (right !== undefined && !isRead(right.id)) {
      // The left side is read first: only then is it settled what becomes of the right one.
      const settled = search.done || !tree.byId.has(node.left) || isRead(node.left);
      if (isInterval && settled && node.start > index) prune(node, right.id, 'start', node.start);
      if (!isInterval && right.leastStart > index) {
        prune(node, right.id, 'radix', right.leastStart);
      }
    }
  }
  return { readings, pruned, leftOut: new Set(pruned.flatMap(({ leftOut }) => leftOut)) };
}

function readingOf({ start, last }: PlacedNode, reach: number, index: number): Reading {
  if (reach < index) return 'leftOut';
  if (start > index) return 'startsAfter';
  return last < index ? 'endsBefore' : 'holds';
}

/** The children of each node, as the tree was reached. */
export function childrenOf({ nodes }: Tree): ReadonlyMap<number, readonly number[]> {
  const below = new Map<number, number[]>();
  for (const { id, above } of nodes) {
    if (above !== null) below.set(above, [...(below.get(above) ?? []), id]);
  }
  return below;
}

/** A node and all below it. */
export function descendants(
  below: ReadonlyMap<number, readonly number[]>,
  top: number,
): readonly number[] {
  const all = [top];
  for (const id of all) all.push(...(below.get(id) ?? []));
  return all;
}
