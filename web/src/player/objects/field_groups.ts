import type { FieldInfo } from '../../engine/types.ts';

/** What a field tells about its object. */
export type FieldGroup = 'identity' | 'range' | 'links' | 'counters';

/** In the order in which the inspector shows them. */
export const fieldGroups: readonly FieldGroup[] = ['range', 'links', 'counters', 'identity'];

const RANGE: ReadonlySet<string> = new Set([
  'vm_start',
  'vm_end',
  'vm_pgoff',
  'vm_flags',
  'vm_shared',
  'index',
  'base',
]);
const COUNTER = /^(count|mapcount|degree|nrpages|i_mmap_writable|num_\w+)$/;

/** Where a field belongs: pointers first by their kind, all others by their name. */
export function groupOf({ name, kind }: Pick<FieldInfo, 'name' | 'kind'>): FieldGroup {
  if (kind === 'object' || kind === 'slot' || kind === 'pte') return 'links';
  if (RANGE.has(name)) return 'range';
  if (COUNTER.test(name)) return 'counters';
  return name.includes('.') ? 'links' : 'identity';
}
