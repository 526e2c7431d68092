/** The folders of golden stories whose states are anon_vmas: the name of each, and the design that it belongs to. */
const anonymous: readonly (readonly [variant: string, design: string])[] = [
  ['anon_vma_list', 'anon-vma'],
  ['avc_list', 'anon-vma-chain'],
  ['avc_interval_tree', 'interval-tree'],
  ['avc_degree', 'anon-vma-reuse'],
  ['avc_counters', 'anon-vma-counters'],
];

const others: readonly (readonly [variant: string, design: string])[] = [
  ['pte_chain', 'pte-chain'],
  ['file_list', 'pte-chain'],
  ['file_prio_tree_3.4', 'anon-vma-chain'],
  ['file_prio_tree', 'anon-vma'],
  ['file_interval_tree', 'interval-tree'],
];

/** The design under which stories of a variant are told; undefined for a variant that nobody knows. */
export const designOfVariant = (variant: string): string | undefined =>
  [...anonymous, ...others].find(([name]) => name === variant)?.[1];

/** What stories of a design are called, where golden files have states for it. */
export const variantOfDesign = (design: string): string | undefined =>
  anonymous.find(([, id]) => id === design)?.[0];
