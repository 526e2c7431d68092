import type { TypeInfo } from '../../../engine/types.ts';

/** How the trees of one kind are written in a design's objects. */
export interface TreeKind {
  readonly shape: 'interval' | 'prio';
  /** What has a tree: an anon_vma, or a file. */
  readonly ownerType: 'anon_vma' | 'address_space';
  /** The field that points to the topmost node. */
  readonly rootField: string;
  /** What stands in it. */
  readonly nodeType: 'anon_vma_chain' | 'vma';
  /** The field of a node that says whose it is. */
  readonly ownerField: string;
  /** What a node's links begin with: `rb` in `rb.left`. */
  readonly links: string;
}

/** The kinds of trees that a design with these types has; none before 2.6.7. */
export function treeKinds(types: readonly TypeInfo[]): TreeKind[] {
  const has = (type: string, field: string) =>
    types.some(({ name, fields }) => name === type && fields.some((each) => each.name === field));
  const kinds: TreeKind[] = [];
  if (has('anon_vma', 'rb_root.node')) {
    kinds.push({
      shape: 'interval',
      ownerType: 'anon_vma',
      rootField: 'rb_root.node',
      nodeType: 'anon_vma_chain',
      ownerField: 'anon_vma',
      links: 'rb',
    });
  }
  if (has('address_space', 'i_mmap.node')) {
    kinds.push({
      shape: has('address_space', 'i_mmap.index_bits') ? 'prio' : 'interval',
      ownerType: 'address_space',
      rootField: 'i_mmap.node',
      nodeType: 'vma',
      ownerField: 'vm_file',
      links: 'shared',
    });
  }
  return kinds;
}
