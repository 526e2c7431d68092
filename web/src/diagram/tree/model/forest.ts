import type { Graph, KernelObject } from '../../graph.ts';
import type { TreeKind } from './kinds.ts';

/** An anon_vma or a file with a tree, and all that stands in it or is about to. */
export interface TreeOwner {
  readonly kind: TreeKind;
  readonly object: KernelObject;
  /** In order of birth. */
  readonly members: readonly KernelObject[];
}

/** All living owners of trees that anything belongs to, in order of birth. */
export function readForest(graph: Graph, kinds: readonly TreeKind[]): TreeOwner[] {
  const members = new Map<number, KernelObject[]>();
  for (const object of graph.values()) {
    const kind = kinds.find(({ nodeType }) => nodeType === object.type.name);
    if (kind === undefined || !object.alive) continue;
    const owner = object.get(kind.ownerField);
    if (owner === 0 || !hasRange(graph, kind, object)) continue;
    const list = members.get(owner);
    if (list === undefined) members.set(owner, [object]);
    else list.push(object);
  }
  const owners: TreeOwner[] = [];
  for (const object of graph.values()) {
    const kind = kinds.find(({ ownerType }) => ownerType === object.type.name);
    const own = members.get(object.id);
    if (kind !== undefined && object.alive && own !== undefined) {
      owners.push({ kind, object, members: own });
    }
  }
  return owners;
}

/** A chain that does not know its VMA yet has no place in any order. */
const hasRange = (graph: Graph, { nodeType }: TreeKind, object: KernelObject): boolean =>
  nodeType === 'vma' || graph.has(object.get('vma'));

/** The VMA whose range a node stands for. */
export const vmaOf = (
  graph: Graph,
  { nodeType }: TreeKind,
  object: KernelObject,
): KernelObject | undefined => (nodeType === 'vma' ? object : graph.get(object.get('vma')));
