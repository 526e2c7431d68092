import type { Row } from '../../scene_rows.ts';

/** The indices that a row's VMA spans, [from, to) in pages; none where the row has no VMA. */
export const rangeOf = ({ vma }: Row): readonly [number, number] => {
  if (vma === null) return [0, 0];
  const first = vma.get('vm_pgoff');
  return [first, first + vma.get('vm_end') - vma.get('vm_start')];
};

/** Whether two rows hold an index that is the same. */
export function shareAnIndex(a: Row, b: Row): boolean {
  const [[firstA, endA], [firstB, endB]] = [rangeOf(a), rangeOf(b)];
  return firstA < endB && firstB < endA;
}

/** Whether a VMA has anything in a row: of a gap, perhaps a part only. */
export function holds(row: Row, place: { index: number; pages: number } | undefined): boolean {
  const [first, end] = rangeOf(row);
  return place !== undefined && first < place.index + place.pages && place.index < end;
}

/** The address space of a row, and what turns a page index into an address there. */
export function spaceOf({ vma }: Row): { readonly mm: number; readonly toAddress: number } {
  return {
    mm: vma?.get('vm_mm') ?? 0,
    toAddress: (vma?.get('vm_start') ?? 0) - (vma?.get('vm_pgoff') ?? 0),
  };
}
