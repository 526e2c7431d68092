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

type ReadField = (object: KernelObject, name: string) => number;

/** Reads fields by name, and looks each name up only once: a tree may have thousands of nodes. */
export function fieldReader(): ReadField {
  const slots = new Map<string, number>();
  return (object, name) => {
    const key = `${object.type.name}.${name}`;
    let slot = slots.get(key);
    if (slot === undefined) {
      slot = object.type.fields.find((field) => field.name === name)?.firstSlot ?? -1;
      slots.set(key, slot);
    }
    return object.slots.get(slot) ?? 0;
  };
}

/** Reads a member of a tree, whether it is linked or not. */
export function readNode(
  graph: Graph,
  { kind, members }: TreeOwner,
  object: KernelObject,
  read: ReadField,
): TreeNode {
  const vma = vmaOf(graph, kind, object);
  const link = (name: string) => read(object, `${kind.links}.${name}`);
  const start = vma === undefined ? 0 : read(vma, 'vm_pgoff');
  const pages = vma === undefined ? 0 : read(vma, 'vm_end') - read(vma, 'vm_start');
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
