import type { Row } from '../../scene_rows.ts';
import { textWidth } from '../../shapes.ts';
import type { RowBox } from './boxes.ts';

/** Sizes of the fork tree at the left edge. */
export interface GuideSizes {
  readonly left: number;
  readonly indent: number;
  readonly fontSize: number;
  /** Of what stands behind a name; 0 where rows have no notes. */
  readonly noteSize: number;
}

/** Where the name of a row begins. */
export function nameX(row: Row, { left, indent }: GuideSizes): number {
  return left + row.depth * indent;
}

/** How far the longest name reaches. */
export function guideWidth(rows: readonly Row[], sizes: GuideSizes): number {
  return Math.max(sizes.left + 20, ...rows.map((row) => nameEnd(row, sizes)));
}

/** Where a row's note begins: behind its name. */
export function noteX(row: Row, sizes: GuideSizes): number {
  const name = `${row.process}${row.orphan ? ' †' : ''}`;
  return nameX(row, sizes) + textWidth(name, sizes.fontSize) + 6;
}

function nameEnd(row: Row, sizes: GuideSizes): number {
  const hasNote = sizes.noteSize > 0 && row.note !== '';
  return hasNote ? noteX(row, sizes) + textWidth(row.note, sizes.noteSize) : noteX(row, sizes) - 6;
}

/** A thin line from the end of a name to the first thing on its row. */
export function tieOf(row: Row, first: number | undefined, sizes: GuideSizes): RowBox['tie'] {
  if (first === undefined) return null;
  const from = nameEnd(row, sizes);
  return from + 16 < first - 12 ? { from: from + 8, to: first - 12 } : null;
}

/** The line from a parent's name down to a forked copy. Parts that were split off have none. */
export function guideOf(
  rows: readonly Row[],
  index: number,
  heights: readonly number[],
  sizes: GuideSizes,
): RowBox['guide'] {
  const row = rows[index];
  const parent = rows.findIndex(({ key }) => key === row?.parent);
  const from = rows[parent];
  if (row === undefined || from === undefined || row.how !== 'fork') return null;
  const x = nameX(from, sizes) + 4;
  return { x, fromY: (heights[parent] ?? 0) + 12, toX: nameX(row, sizes) - 4 };
}
