import { sharersOf, sizeOf, startOf, visible } from './axis.ts';
import type { Axis } from './axis.ts';
import { firstCell } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * The visible part of an axis in pieces that can be told apart: its cells, or, where these are smaller than a
 * pixel, pixels that stand for several.
 */
export interface Bins {
  readonly axis: Axis;
  /** The visible cells: [first, end). */
  readonly first: number;
  readonly end: number;
  readonly count: number;
}

/** The bins of what is seen of an axis. */
export function binsOf(axis: Axis): Bins {
  const [first, end] = visible(axis);
  const count = end <= first ? 0 : binNumber(axis, end - 1) - binNumber(axis, first) + 1;
  return { axis, first, end, count };
}

const binNumber = ({ scale }: Axis, index: number): number =>
  scale >= 1 ? index : Math.floor(index * scale);

/** The bin of a visible cell. */
export const binOf = ({ axis, first }: Bins, index: number): number =>
  binNumber(axis, index) - binNumber(axis, first);

/** Where a bin begins, in pixels of what is seen. */
export function binStart({ axis, first }: Bins, bin: number): number {
  return axis.scale >= 1
    ? startOf(axis, first + bin)
    : Math.floor(first * axis.scale) + bin - axis.offset;
}

/** The pixels of a bin. */
export const binSize = ({ axis, first }: Bins, bin: number): number =>
  axis.scale >= 1 ? sizeOf(axis, first + bin) : 1;

/** How much room the bins of two axes need. */
export const binArea = (across: Bins, down: Bins): number => across.count * down.count;

/**
 * Writes the strongest state of the cells in each bin, row by row, into an array that has room for them. Rows
 * that share a pixel are gone through one by one, but only cells that are seen are touched.
 */
export function aggregate(matrix: Matrix, across: Bins, down: Bins, into: Uint8Array): void {
  into.fill(0, 0, binArea(across, down));
  const { starts, cellColumn, cellState } = matrix;
  for (let row = down.first; row < down.end; ++row) {
    const base = binOf(down, row) * across.count;
    const end = starts[row + 1] ?? 0;
    let cell = firstCell(cellColumn, starts[row] ?? 0, end, across.first);
    for (; cell < end; ++cell) {
      const column = cellColumn[cell] ?? 0;
      if (column >= across.end) break;
      const bin = base + binOf(across, column);
      const state = cellState[cell] ?? 0;
      if (state > (into[bin] ?? 0)) into[bin] = state;
    }
  }
}

/** The largest of some values in each bin. */
export function largest(bins: Bins, value: (index: number) => number, into: Float64Array): void {
  into.fill(0, 0, bins.count);
  for (let index = bins.first; index < bins.end; ++index) {
    const bin = binOf(bins, index);
    into[bin] = Math.max(into[bin] ?? 0, value(index));
  }
}

/** The cell that speaks for all that share its pixel: the strongest, the first of these. */
export function speakerAt(
  matrix: Matrix,
  across: Axis,
  down: Axis,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } {
  const [firstRow, endRow] = sharersOf(down, row);
  const [firstColumn, endColumn] = sharersOf(across, column);
  let best = { row, column };
  let strongest = 0;
  for (let r = firstRow; r < endRow; ++r) {
    const end = matrix.starts[r + 1] ?? 0;
    let cell = firstCell(matrix.cellColumn, matrix.starts[r] ?? 0, end, firstColumn);
    for (; cell < end && (matrix.cellColumn[cell] ?? 0) < endColumn; ++cell) {
      const state = matrix.cellState[cell] ?? 0;
      if (state <= strongest) continue;
      strongest = state;
      best = { row: r, column: matrix.cellColumn[cell] ?? 0 };
    }
  }
  return best;
}
