import type { Graph, KernelObject } from '../../graph.ts';
import { vmaOf } from './forest.ts';
import type { TreeOwner } from './forest.ts';

/** One node, with its fields as they are, whether they fit together at this moment or not. */
export interface TreeNode {
  readonly id: number;
  readonly object: KernelObject;
  readonly vma: KernelObject | undefined;
  /** Its range of page indices; `last` is the last one, not the one behind. */
  readonly start: number;
  readonly last: number;
  /** Of interval trees only. */
  readonly subtreeLast: number | null;
  readonly red: boolean;
  readonly parent: number;
  readonly left: number;
  readonly right: number;
  /** Those with the same range, in order (vm_set): of priority search trees only. */
  readonly set: readonly KernelObject[];
}

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
  const inSets = new Set<number>();
  for (const object of owner.members) {
    const node = readNode(graph, owner, object);
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
    mergeOrder(nodes, order, [...inOrder(nodes, node.id)], (id) => placed.has(id));
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

function readNode(graph: Graph, { kind, members }: TreeOwner, object: KernelObject): TreeNode {
  const vma = vmaOf(graph, kind, object);
  const link = (name: string) => object.get(`${kind.links}.${name}`);
  const start = vma?.get('vm_pgoff') ?? 0;
  const pages = (vma?.get('vm_end') ?? 0) - (vma?.get('vm_start') ?? 0);
  const isInterval = kind.shape === 'interval';
  return {
    id: object.id,
    object,
    vma,
    start,
    last: start + Math.max(1, pages) - 1,
    subtreeLast: isInterval ? link('subtree_last') : null,
    red: isInterval && link('red') !== 0,
    parent: link('parent'),
    left: link('left'),
    right: link('right'),
    set: isInterval ? [] : readSet(graph, object, members.length),
  };
}

/** The ring that hangs on a tree node. The head's own `head` leads back, so it tells nodes from heads. */
function readSet(graph: Graph, node: KernelObject, most: number): KernelObject[] {
  const head = graph.get(node.get('shared.head'));
  if (head === undefined || node.get('shared.next') !== 0) return [];
  const set: KernelObject[] = [];
  let member: KernelObject | undefined = head;
  do {
    set.push(member);
    member = graph.get(member.get('shared.next'));
  } while (member !== undefined && member !== head && set.length < most);
  return set;
}

/** A node that was cleared, or is new, has nothing that says where it belongs. */
const hasBeenLinked = ({ left, right, subtreeLast }: TreeNode): boolean =>
  left !== 0 || right !== 0 || (subtreeLast ?? 0) !== 0;

const byStart = (nodes: readonly TreeNode[]): TreeNode[] =>
  [...nodes].sort((a, b) => a.start - b.start || a.id - b.id);

/** The nodes below one and itself, in order, each once, whatever the links do. */
function* inOrder(nodes: ReadonlyMap<number, TreeNode>, top: number): Generator<number> {
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

/**
 * Puts what is new in a sequence into the order. A loose node's links may still lead to nodes that are in
 * place: it comes right behind the one that it follows there, so that a rotation moves nothing sideways.
 */
function mergeOrder(
  nodes: ReadonlyMap<number, TreeNode>,
  order: number[],
  sequence: readonly number[],
  isPlaced: (id: number) => boolean,
): void {
  const anchor = sequence.find(isPlaced);
  let at =
    anchor === undefined ? placeByStart(nodes, order, sequence[0] ?? 0) : order.indexOf(anchor);
  for (const id of sequence) {
    if (isPlaced(id)) at = order.indexOf(id) + 1;
    else order.splice(at++, 0, id);
  }
}

function placeByStart(
  nodes: ReadonlyMap<number, TreeNode>,
  order: readonly number[],
  id: number,
): number {
  const start = nodes.get(id)?.start ?? 0;
  const behind = order.findIndex((other) => (nodes.get(other)?.start ?? 0) > start);
  return behind < 0 ? order.length : behind;
}
