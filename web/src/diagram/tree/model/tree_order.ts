import type { TreeNode } from './tree_node.ts';

/** The nodes below one and itself, in order, each once, whatever the links do. */
export function* inOrder(nodes: ReadonlyMap<number, TreeNode>, top: number): Generator<number> {
  const seen = new Set<number>();
  const open: TreeNode[] = [];
  let next = nodes.get(top);
  while (true) {
    while (next !== undefined && !seen.has(next.id)) {
      seen.add(next.id);
      open.push(next);
      next = nodes.get(next.left);
    }
    const here = open.pop();
    if (here === undefined) return;
    yield here.id;
    next = nodes.get(here.right);
  }
}

/**
 * Puts what is new in a sequence into the order. A loose node's links may still lead to nodes that are in
 * place: it comes right behind the one that it follows there, so that a rotation moves nothing sideways.
 */
export function mergeOrder(
  nodes: ReadonlyMap<number, TreeNode>,
  order: number[],
  sequence: readonly number[],
  isPlaced: (id: number) => boolean,
  isLoose: (id: number) => boolean,
): void {
  const anchor = sequence.find(isPlaced);
  let at =
    anchor === undefined ? placeByStart(nodes, order, sequence[0] ?? 0) : order.indexOf(anchor);
  for (const id of sequence) {
    if (isPlaced(id)) {
      at = order.indexOf(id) + 1;
      continue;
    }
    // Others that stand aside may have come here before: among them, start decides.
    while (isLoose(order[at] ?? 0) && startOf(nodes, order[at] ?? 0) <= startOf(nodes, id)) ++at;
    order.splice(at++, 0, id);
  }
}

const startOf = (nodes: ReadonlyMap<number, TreeNode>, id: number): number =>
  nodes.get(id)?.start ?? 0;

function placeByStart(
  nodes: ReadonlyMap<number, TreeNode>,
  order: readonly number[],
  id: number,
): number {
  const start = startOf(nodes, id);
  const behind = order.findIndex((other) => startOf(nodes, other) > start);
  return behind < 0 ? order.length : behind;
}
