import type { Graph } from '../../graph.ts';
import type { TreeOwner } from './forest.ts';
import { inOrder, mergeOrder } from './tree_order.ts';
import { fieldReader, readNode } from './tree_node.ts';
import type { TreeNode } from './tree_node.ts';

/** Where a node stands in the drawing of a tree. */
export interface PlacedNode extends TreeNode {
  /** 0 is the root's. */
  readonly level: number;
  /** The node that it was reached by; null for the root, and for what stands aside. */
  readonly above: number | null;
  /** Whether a way leads here from the root. */
  readonly linked: boolean;
  /** What the bits on the way here say: nothing below starts earlier. Of priority search trees only. */
  readonly leastStart: number;
}

/** A tree at one moment, perhaps half turned. */
export interface Tree {
  readonly owner: TreeOwner;
  /** In order: what is left of a node stands before it, what is right of it behind. */
  readonly nodes: readonly PlacedNode[];
  readonly byId: ReadonlyMap<number, PlacedNode>;
  /** How many bits of a start lead down; 0 of interval trees. */
  readonly indexBits: number;
}

/**
 * Reads a tree by its links. While a store or two are missing, some of its nodes cannot be reached from the
 * root: they keep their place in the order and stand at the level that their own parent link gives them.
 */
export function readTree(graph: Graph, owner: TreeOwner): Tree {
  const nodes = new Map<number, TreeNode>();
  const read = fieldReader();
  const inSets = new Set<number>();
  for (const object of owner.members) {
    const node = readNode(graph, owner, object, read);
    nodes.set(node.id, node);
    for (const { id } of node.set) inSets.add(id);
  }
  const indexBits = owner.object.get('i_mmap.index_bits');
  const placed = new Map<number, PlacedNode>();
  const order: number[] = [];
  const root = owner.object.get(owner.kind.rootField);

  for (const id of inOrder(nodes, root)) order.push(id);
  place(nodes, placed, root, null, 0, indexBits);

  const loose = [...nodes.values()].filter(({ id }) => !placed.has(id) && !inSets.has(id));
  const pointedAt = new Set(loose.flatMap(({ left, right }) => [left, right]));
  const tops = loose.filter(({ id }) => !pointedAt.has(id));
  const aside: TreeNode[] = [];
  // Behind the tops, all others: a ring of links has no top.
  for (const node of [...byStart(tops), ...byStart(loose)]) {
    if (placed.has(node.id)) continue;
    const isLoose = (id: number) => placed.get(id)?.linked === false;
    const sequence = [...inOrder(nodes, node.id)];
    mergeOrder(nodes, order, sequence, (id) => placed.has(id), isLoose);
    const parent = placed.get(node.parent);
    if (parent !== undefined) place(nodes, placed, node.id, null, parent.level + 1, null);
    else if (hasBeenLinked(node)) place(nodes, placed, node.id, null, 0, null);
    else {
      aside.push(node);
      placed.set(node.id, { ...node, level: 0, above: null, linked: false, leastStart: 0 });
    }
  }
  const lowest = Math.max(-1, ...[...placed.values()].map(({ level }) => level));
  const floor = aside.length === placed.size ? 0 : lowest + 1;
  for (const { id } of aside) {
    const node = placed.get(id);
    if (node !== undefined) placed.set(id, { ...node, level: floor });
  }
  const inPlace = [...new Set(order)].flatMap((id) => placed.get(id) ?? []);
  return { owner, nodes: inPlace, byId: placed, indexBits };
}

/** A node that was cleared, or is new, has nothing that says where it belongs. */
const hasBeenLinked = ({ left, right, subtreeLast }: TreeNode): boolean =>
  left !== 0 || right !== 0 || (subtreeLast ?? 0) !== 0;

const byStart = (nodes: readonly TreeNode[]): TreeNode[] =>
  [...nodes].sort((a, b) => a.start - b.start || a.id - b.id);

/** Gives a node and all below it that has no place yet a level. */
function place(
  nodes: ReadonlyMap<number, TreeNode>,
  placed: Map<number, PlacedNode>,
  top: number,
  above: number | null,
  level: number,
  bits: number | null,
): void {
  const todo = [{ id: top, above, level, leastStart: 0 }];
  for (let here = todo.pop(); here !== undefined; here = todo.pop()) {
    const node = nodes.get(here.id);
    if (node === undefined || placed.has(here.id)) continue;
    placed.set(here.id, { ...node, ...here, linked: bits !== null });
    const bit = (bits ?? 0) - 1 - here.level;
    const below = { above: here.id, level: here.level + 1 };
    const leastRight = here.leastStart + (bit >= 0 ? 2 ** bit : 0);
    todo.push({ ...below, id: node.right, leastStart: leastRight });
    todo.push({ ...below, id: node.left, leastStart: here.leastStart });
  }
}
