import type { Axis } from '../layout/axis.ts';
import { aggregate, binArea, binSize, binStart, binsOf } from '../layout/bins.ts';
import type { Bins } from '../layout/bins.ts';
import type { Matrix } from '../layout/matrix.ts';
import { APART_FROM, LEAST_DOT } from '../layout/paint_cells.ts';
import type { Palette } from './palette.ts';
import { makeStamps } from './stamps.ts';
import type { Stamp } from './stamps.ts';

/** Device pixels that are drawn beyond each edge of what is seen, so that panning can copy for a while. */
const BEYOND = 192;

/**
 * The cells of a matrix as a picture of device pixels, of what is seen and some more around it. While that
 * holds what is asked for, showing it is one copy; only then is it made again.
 */
export class CellBitmap {
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  #image: ImageData | null = null;
  #states = new Uint8Array(0);
  #made: { matrix: Matrix; palette: Palette; across: Axis; down: Axis } | null = null;
  #stamps: { key: string; palette: Palette; stamps: readonly (Stamp | null)[] } | null = null;

  constructor() {
    const context = this.#canvas.getContext('2d');
    if (context === null) throw new Error('no canvas can be drawn on');
    this.#context = context;
  }

  /**
   * Copies the cells that are seen to a place on a canvas, whose units are device pixels here. `across` and
   * `down` are axes of device pixels.
   */
  show(
    on: CanvasRenderingContext2D,
    x: number,
    y: number,
    matrix: Matrix,
    across: Axis,
    down: Axis,
    ratio: number,
    palette: Palette,
  ): void {
    if (matrix.rows.length === 0 || matrix.columns.length === 0) return;
    if (!this.#holds(matrix, across, down, palette))
      this.#make(matrix, across, down, ratio, palette);
    const made = this.#made;
    if (made === null) return;
    const fromX = across.offset - made.across.offset;
    const fromY = down.offset - made.down.offset;
    const { size: width } = across;
    const { size: height } = down;
    on.drawImage(this.#canvas, fromX, fromY, width, height, x, y, width, height);
  }

  #holds(matrix: Matrix, across: Axis, down: Axis, palette: Palette): boolean {
    const made = this.#made;
    return (
      made !== null &&
      made.matrix === matrix &&
      made.palette === palette &&
      covers(made.across, across) &&
      covers(made.down, down)
    );
  }

  #make(matrix: Matrix, across: Axis, down: Axis, ratio: number, palette: Palette): void {
    const wide = widened(across);
    const high = widened(down);
    if (this.#image?.width !== wide.size || this.#image.height !== high.size) {
      this.#canvas.width = wide.size;
      this.#canvas.height = high.size;
      this.#image = this.#context.createImageData(wide.size, high.size);
    }
    const columns = binsOf(wide);
    const rows = binsOf(high);
    const area = binArea(columns, rows);
    if (this.#states.length < area) this.#states = new Uint8Array(area);
    aggregate(matrix, columns, rows, this.#states);
    const pixels = new Uint32Array(this.#image.data.buffer);
    pixels.fill(0);
    const stamps = this.#stampsFor(columns, rows, ratio, palette);
    stampAll(this.#states, columns, rows, stamps, pixels, this.#image);
    const dot = Math.round(LEAST_DOT * ratio);
    if (wide.scale < dot || high.scale < dot) thicken(pixels, this.#image, dot);
    this.#context.putImageData(this.#image, 0, 0);
    this.#made = { matrix, palette, across: wide, down: high };
  }

  #stampsFor(
    columns: Bins,
    rows: Bins,
    ratio: number,
    palette: Palette,
  ): readonly (Stamp | null)[] {
    const width = stampSize(columns.axis.scale, ratio);
    const height = stampSize(rows.axis.scale, ratio);
    const key = `${width}×${height}×${ratio}`;
    if (this.#stamps?.key !== key || this.#stamps.palette !== palette) {
      this.#stamps = { key, palette, stamps: makeStamps(width, height, ratio, palette) };
    }
    return this.#stamps.stamps;
  }
}

/** Cells that stand apart all look the same; those that touch must leave no gap. */
const stampSize = (scale: number, ratio: number): number =>
  Math.max(1, scale >= APART_FROM * ratio ? Math.floor(scale) : Math.ceil(scale));

const covers = (made: Axis, wanted: Axis): boolean =>
  made.scale === wanted.scale &&
  made.count === wanted.count &&
  made.offset <= wanted.offset &&
  made.offset + made.size >= wanted.offset + wanted.size;

/** An axis of which more is seen, at both ends, but never more than there is. */
function widened(axis: Axis): Axis {
  const offset = Math.max(0, axis.offset - BEYOND);
  const end = axis.offset + axis.size + BEYOND;
  const all = Math.max(axis.size, Math.ceil(axis.count * axis.scale));
  return { ...axis, offset, size: Math.min(end, all) - offset };
}

function stampAll(
  states: Uint8Array,
  columns: Bins,
  rows: Bins,
  stamps: readonly (Stamp | null)[],
  pixels: Uint32Array,
  { width, height }: ImageData,
): void {
  for (let line = 0; line < rows.count; ++line) {
    const top = binStart(rows, line);
    const tall = binSize(rows, line);
    for (let bin = 0; bin < columns.count; ++bin) {
      const stamp = stamps[states[line * columns.count + bin] ?? 0];
      if (stamp === null || stamp === undefined) continue;
      const left = binStart(columns, bin);
      const right = Math.min(width, left + Math.min(stamp.width, binSize(columns, bin)));
      const bottom = Math.min(height, top + Math.min(stamp.height, tall));
      for (let y = Math.max(0, top); y < bottom; ++y) {
        const from = (y - top) * stamp.width - left;
        for (let x = Math.max(0, left); x < right; ++x) {
          pixels[y * width + x] = stamp.pixels[from + x] ?? 0;
        }
      }
    }
  }
}

/**
 * Makes what is thinner than a dot as thick, into empty ground only, so that a lone cell of thousands is
 * seen and hides no other.
 */
function thicken(pixels: Uint32Array, { width, height }: ImageData, dot: number): void {
  for (let y = height - 1; y >= 0; --y) {
    for (let x = width - 1; x >= 0; --x) {
      const at = y * width + x;
      if (pixels[at] !== 0) continue;
      pixels[at] = nearestBefore(pixels, width, x, y, dot);
    }
  }
}

/** A pixel less than a dot to the left or above; 0 when there is none. */
function nearestBefore(
  pixels: Uint32Array,
  width: number,
  x: number,
  y: number,
  dot: number,
): number {
  for (let down = 0; down < dot && down <= y; ++down) {
    for (let across = 0; across < dot && across <= x; ++across) {
      const pixel = pixels[(y - down) * width + x - across] ?? 0;
      if (pixel !== 0) return pixel;
    }
  }
  return 0;
}

/** All cells in a small room: a map. */
export const mapAxis = ({ count }: Axis, size: number): Axis => {
  return { count, size, scale: size / Math.max(1, count), offset: 0 };
};
