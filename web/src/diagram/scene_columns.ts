import type { History } from './history.ts';
import type { Names } from './names.ts';
import { sceneLimits } from './scene_limits.ts';
import type { Family } from './vma_families.ts';

/** One place of a group's page axis: a page index, or a run of untouched ones left out. */
export interface Column {
  readonly key: string;
  /** The page index; of a gap, its first. */
  readonly index: number;
  /** How many indices it stands for: 1 for a page. */
  readonly pages: number;
  readonly gap: boolean;
  /** `heap[2]`. */
  readonly label: string;
  /** `[2]`. */
  readonly shortLabel: string;
}

/**
 * The page axis of a family. Short ranges are shown whole; of long ones, the pages that are ever
 * touched in the whole recording, with gaps between.
 */
export function readColumns(family: Family, history: History, names: Names): Column[] {
  const mms = new Set(family.everyone.map((vma) => history.mmOfVma.get(vma.id) ?? 0));
  const ranges = family.everyone.map((vma): [number, number] => {
    const first = vma.get('vm_pgoff');
    return [first, first + Math.max(0, vma.get('vm_end') - vma.get('vm_start'))];
  });
  const merged = mergeRanges(ranges);
  const size = merged.reduce((sum, [first, end]) => sum + end - first, 0);
  const isLong = size > sceneLimits.columns;
  const touched = new Set<number>();
  if (isLong) {
    for (const mm of mms) for (const page of history.touched.get(mm) ?? []) touched.add(page);
  }
  const firstMm = [...mms][0] ?? 0;

  const columns: Column[] = [];
  const add = (index: number, pages: number, gap: boolean): void => {
    const label = names.place(firstMm, index);
    columns.push({
      key: `column:${family.key}:${index}`,
      index,
      pages,
      gap,
      label,
      shortLabel: label.slice(label.indexOf('[')),
    });
  };
  for (const [first, end] of merged) {
    let gap = 0;
    for (let index = first; index < end; ++index) {
      const isShown = !isLong || index === first || touched.has(index);
      if (!isShown || columns.length >= sceneLimits.columns) {
        ++gap;
        continue;
      }
      if (gap > 0) add(index - gap, gap, true);
      gap = 0;
      add(index, 1, false);
    }
    if (gap > 0) add(end - gap, gap, true);
  }
  return columns;
}

function mergeRanges(ranges: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [first, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (end <= first) continue;
    if (last !== undefined && first <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([first, end]);
  }
  return merged;
}
