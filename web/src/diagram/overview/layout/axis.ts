/** One direction of the matrix as it is seen now: some of its cells, each some pixels large. */
export interface Axis {
  /** How many cells there are in all. */
  readonly count: number;
  /** The pixels that are seen. */
  readonly size: number;
  /** Pixels for each cell; less than one when many share a pixel. */
  readonly scale: number;
  /** The pixels before the first that is seen; whole. */
  readonly offset: number;
}

/** The largest a cell gets, in CSS pixels. */
export const LARGEST_CELL = 24;

/** The scale at which all cells are seen. */
const fitScale = (count: number, size: number): number =>
  Math.min(LARGEST_CELL, size / Math.max(1, count));

/** All cells, as large as they fit in. */
export function fitAxis(count: number, size: number): Axis {
  return { count, size, scale: fitScale(count, size), offset: 0 };
}

/** The same with another scale and offset, kept inside what there is. */
export function placed(axis: Axis, scale: number, offset: number): Axis {
  const inside = Math.max(fitScale(axis.count, axis.size), Math.min(LARGEST_CELL, scale));
  const most = Math.max(0, Math.ceil(axis.count * inside) - axis.size);
  const whole = Math.round(Math.max(0, Math.min(most, offset)));
  return { count: axis.count, size: axis.size, scale: inside, offset: whole };
}

/** Where a cell begins, in pixels of what is seen. Cells meet at whole pixels. */
export const startOf = ({ scale, offset }: Axis, index: number): number =>
  Math.floor(index * scale) - offset;

/** The pixels of a cell, never less than one. */
export const sizeOf = ({ scale }: Axis, index: number): number =>
  Math.max(1, Math.floor((index + 1) * scale) - Math.floor(index * scale));

/** The last cell that begins at or before a pixel: the one that is there. Never outside the matrix. */
export function indexAt({ count, scale, offset }: Axis, pixel: number): number {
  const at = Math.floor(pixel) + offset;
  let index = Math.ceil((at + 1) / scale) - 1;
  // A quotient may be rounded to the other side of a whole number than the product that draws.
  while (Math.floor((index + 1) * scale) <= at) ++index;
  while (Math.floor(index * scale) > at) --index;
  return Math.max(0, Math.min(count - 1, index));
}

/** The cells that share a pixel with one: [first, behind the last). */
export function sharersOf({ count, scale }: Axis, index: number): readonly [number, number] {
  if (scale >= 1) return [index, index + 1];
  const pixel = Math.floor(index * scale);
  let first = index;
  while (first > 0 && Math.floor((first - 1) * scale) === pixel) --first;
  let end = index + 1;
  while (end < count && Math.floor(end * scale) === pixel) ++end;
  return [first, end];
}

/** The cells of which something is seen: [first, behind the last). */
export function visible(axis: Axis): readonly [number, number] {
  if (axis.count === 0) return [0, 0];
  const [first] = sharersOf(axis, indexAt(axis, 0));
  return [first, indexAt(axis, axis.size - 1) + 1];
}

/** Zooms by a factor; what is under a pixel stays there. */
export function zoomed(axis: Axis, factor: number, pixel: number): Axis {
  const fit = fitScale(axis.count, axis.size);
  const scale = Math.max(fit, Math.min(LARGEST_CELL, axis.scale * factor));
  const at = (pixel + axis.offset) / axis.scale;
  return placed(axis, scale, at * scale - pixel);
}

/** Moves what is seen just as far as it takes to see a cell whole. */
export function revealed(axis: Axis, index: number): Axis {
  const start = startOf(axis, index);
  const end = start + sizeOf(axis, index);
  if (start < 0) return placed(axis, axis.scale, axis.offset + start);
  if (end > axis.size) return placed(axis, axis.scale, axis.offset + end - axis.size);
  return axis;
}

/** The same axis on a screen with so many device pixels to a CSS pixel. */
export function onDevice({ count, size, scale, offset }: Axis, ratio: number): Axis {
  return {
    count,
    size: Math.round(size * ratio),
    scale: scale * ratio,
    offset: Math.round(offset * ratio),
  };
}
