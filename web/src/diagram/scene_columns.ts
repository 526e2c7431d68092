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
  const ranges = family.everyone.map((vma): [number, number] => {
    const first = vma.get('vm_pgoff');
    return [first, first + Math.max(0, vma.get('vm_end') - vma.get('vm_start'))];
  });
  const merged = mergeRanges(ranges);
  const size = merged.reduce((sum, [first, end]) => sum + end - first, 0);
  const isLong = size > sceneLimits.columns;
  const touched = new Set<number>();
  if (isLong) {
    for (const vma of family.everyone) {
      const toIndex = vma.get('vm_pgoff') - vma.get('vm_start');
      for (const page of history.touched.get(history.mmOfVma.get(vma.id) ?? 0) ?? []) {
        touched.add(page + toIndex);
      }
    }
  }

  const columns: Column[] = [];
  const add = (index: number, pages: number, gap: boolean): void => {
    const label = labelOf(family, index, history, names);
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

/** `heap[2]`, as the eldest VMA that holds the index calls it; `libc[2]` for the page of a file. */
function labelOf(family: Family, index: number, history: History, names: Names): string {
  const holder = family.everyone.find((vma) => {
    const first = vma.get('vm_pgoff');
    return first <= index && index < first + vma.get('vm_end') - vma.get('vm_start');
  });
  const file = holder?.get('vm_file') ?? 0;
  if (file !== 0) return `${names.file(file)}[${index}]`;
  const address =
    index + (holder === undefined ? 0 : holder.get('vm_start') - holder.get('vm_pgoff'));
  return names.place(history.mmOfVma.get(holder?.id ?? 0) ?? 0, address);
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
