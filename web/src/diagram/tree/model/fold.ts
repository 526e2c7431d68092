import type { PlacedNode, Tree } from './tree.ts';
import { childrenOf, descendants } from './verdicts.ts';

/** A branch that is only counted. */
export interface Fold {
  readonly top: PlacedNode;
  readonly nodes: readonly number[];
  readonly start: number;
  readonly last: number;
}

/** One place of the drawing: a node, or a branch that is folded. */
export type Item =
  { readonly node: PlacedNode; readonly fold: null } | { readonly node: null; readonly fold: Fold };

/** As many things as one drawing shows in full. */
export const MOST_ITEMS = 31;

/**
 * The nodes to draw, in order, and the branches to fold. All of a small tree; of a large one the `wanted`
 * nodes with the way to each, the first of them first, then whole levels from the root on.
 */
export function foldTree(tree: Tree, wanted: readonly number[], most = MOST_ITEMS): Item[] {
  if (tree.nodes.length <= most) return tree.nodes.map((node) => ({ node, fold: null }));
  const below = childrenOf(tree);
  const drawn = new Set<number>();
  const tops = new Set<number>();
  const count = () => drawn.size + tops.size;
  /** Unfolds a top: it is drawn, and what is right below it is a fold each. */
  const unfold = (id: number): void => {
    tops.delete(id);
    drawn.add(id);
    for (const child of below.get(id) ?? []) tops.add(child);
  };
  for (const { id, above } of tree.nodes) if (above === null) tops.add(id);
  // Loose nodes beyond the limit cannot be folded into any branch: the first ones remain.
  for (const id of [...tops].slice(most)) tops.delete(id);

  const way = (id: number): number[] => {
    const ids: number[] = [];
    for (let at = tree.byId.get(id); at !== undefined; at = tree.byId.get(at.above ?? 0)) {
      if (drawn.has(at.id)) break;
      ids.unshift(at.id);
    }
    return ids;
  };
  for (const id of [...wanted, ...byLevel(tree)]) {
    // What is left now is folded: only branches of one node, which are drawn anyway, would fit.
    if (count() >= most) break;
    const missing = way(id);
    const first = missing[0];
    if (first === undefined || !tops.has(first)) continue;
    const more = missing.reduce((sum, each) => sum + (below.get(each)?.length ?? 0), 0);
    if (count() + more > most) continue;
    missing.forEach(unfold);
  }
  const foldOf = new Map<number, Fold>();
  for (const top of tops) {
    const node = tree.byId.get(top);
    if (node === undefined) continue;
    const fold = readFold(tree, node, descendants(below, top));
    for (const id of fold.nodes) foldOf.set(id, fold);
  }
  const items: Item[] = [];
  const done = new Set<Fold>();
  for (const node of tree.nodes) {
    const fold = foldOf.get(node.id);
    if (drawn.has(node.id)) items.push({ node, fold: null });
    else if (fold?.nodes.length === 1) items.push({ node, fold: null });
    else if (fold !== undefined && !done.has(fold)) items.push({ node: null, fold });
    if (fold !== undefined) done.add(fold);
  }
  return items;
}

const byLevel = ({ nodes }: Tree): number[] =>
  [...nodes].sort((a, b) => a.level - b.level).map(({ id }) => id);

function readFold(tree: Tree, top: PlacedNode, nodes: readonly number[]): Fold {
  let { start, last } = top;
  for (const id of nodes) {
    const node = tree.byId.get(id);
    start = Math.min(start, node?.start ?? start);
    last = Math.max(last, node?.last ?? last);
  }
  return { top, nodes, start, last };
}
