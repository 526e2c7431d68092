import type { Change } from '../../change.ts';
import type { TreeItem } from './items.ts';
import type { Search } from './search.ts';
import type { PlacedNode, Tree } from './tree.ts';
import type { Verdicts } from './verdicts.ts';

/** A link between two things of the drawing, by their places in the order. */
export interface TreeEdge {
  readonly key: string;
  /** The upper end; -1 is the owner, whose root link it is. */
  readonly from: number;
  readonly to: number;
  readonly side: 'root' | 'left' | 'right';
  /** Whether both ends know of each other, or only the upper or the lower one. */
  readonly kind: 'both' | 'down' | 'up';
  readonly changed: boolean;
  /** The search has been along here. */
  readonly read: boolean;
  /** The search turned away here. */
  readonly cut: boolean;
}

/** All links of nodes that are drawn to what is drawn; in a half-turned tree some lead astray. */
export function readEdges(
  tree: Tree,
  items: readonly TreeItem[],
  change: Change,
  search: Search | null,
  { leftOut }: Verdicts,
): TreeEdge[] {
  const { kind, object: owner } = tree.owner;
  const places = new Map(items.map(({ object }, i) => [object, i]));
  const reads = new Set(search?.reads ?? []);
  const isStored = (id: number, field: string) =>
    [...(change.stored.get(id)?.values() ?? [])].some(({ place }) => place.info.name === field);
  const edges: TreeEdge[] = [];
  const root = owner.get(kind.rootField);
  const rootPlace = places.get(root);
  if (rootPlace !== undefined) {
    edges.push({
      key: 'root',
      from: -1,
      to: rootPlace,
      side: 'root',
      kind: tree.byId.get(root)?.parent === 0 ? 'both' : 'down',
      changed: isStored(owner.id, kind.rootField),
      read: reads.has(root),
      cut: false,
    });
  }
  const add = (upper: PlacedNode, lower: number, side: 'left' | 'right'): void => {
    const [from, to] = [places.get(upper.id), places.get(lower)];
    if (from === undefined || to === undefined || items[from]?.node === null) return;
    edges.push({
      key: `${upper.id}:${side}`,
      from,
      to,
      side,
      kind: tree.byId.get(lower)?.parent === upper.id ? 'both' : 'down',
      changed:
        isStored(upper.id, `${kind.links}.${side}`) || isStored(lower, `${kind.links}.parent`),
      read: reads.has(upper.id) && reads.has(lower),
      cut: reads.has(upper.id) && leftOut.has(lower),
    });
  };
  for (const { node, object } of items) {
    if (node !== null) {
      if (node.left !== 0) add(node, node.left, 'left');
      if (node.right !== 0) add(node, node.right, 'right');
    }
    const lower = tree.byId.get(object);
    const upper = tree.byId.get(lower?.parent ?? 0);
    const [from, to] = [places.get(upper?.id ?? 0), places.get(object)];
    if (upper === undefined || from === undefined || to === undefined) continue;
    if (upper.left === object || upper.right === object) continue;
    edges.push({
      key: `${object}:parent`,
      from,
      to,
      side: to < from ? 'left' : 'right',
      kind: 'up',
      changed: isStored(object, `${kind.links}.parent`),
      read: false,
      cut: false,
    });
  }
  return edges;
}
