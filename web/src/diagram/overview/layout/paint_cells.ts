import { barLength } from './bars.ts';
import type { Axis } from './axis.ts';
import { binArea, binSize, binStart, aggregate } from './bins.ts';
import type { Bins } from './bins.ts';
import { CellState } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Ink, Surface } from './surface.ts';

/** Cells of at least so many pixels stand apart, and show by their shape what they are. */
export const APART_FROM = 4;
/** Cells of at least so many pixels have room for a hole. */
export const HOLLOW_FROM = 6;
/** A lone cell is drawn at least so large, in CSS pixels, where that covers no other. */
export const LEAST_DOT = 2;

/** What a state is drawn with. */
export const inkOf = (state: number): Ink =>
  state === CellState.own ? 'own' : state === CellState.inherited ? 'inherited' : 'mapped';

/** A horizontal run of bins of one state, in bins. */
export interface Run {
  readonly bin: number;
  readonly line: number;
  readonly length: number;
  readonly state: number;
}

/** Joins equal neighbours of aggregated bins; cells that stand apart are runs of one. */
export function runsOf(states: Uint8Array, across: Bins, down: Bins): Run[] {
  const single = across.axis.scale >= APART_FROM;
  const runs: Run[] = [];
  for (let line = 0; line < down.count; ++line) {
    for (let bin = 0; bin < across.count;) {
      const state = states[line * across.count + bin] ?? 0;
      let end = bin + 1;
      while (!single && end < across.count && states[line * across.count + end] === state) ++end;
      if (state !== 0) runs.push({ bin, line, length: end - bin, state });
      bin = end;
    }
  }
  return runs;
}

/** Draws the cells that are seen, one rectangle for a run. */
export function paintRuns(
  surface: Surface,
  matrix: Matrix,
  across: Bins,
  down: Bins,
  left: number,
  top: number,
): void {
  const states = new Uint8Array(binArea(across, down));
  aggregate(matrix, across, down, states);
  for (const { bin, line, length, state } of runsOf(states, across, down)) {
    const last = bin + length - 1;
    const start = binStart(across, bin);
    const end = binStart(across, last) + binSize(across, last);
    const [x, width] = inside(across.axis, start, end - start);
    const [y, height] = inside(down.axis, binStart(down, line), binSize(down, line));
    const gapX = width >= APART_FROM && length === 1 ? 1 : 0;
    const gapY = height >= APART_FROM ? 1 : 0;
    const box = [left + x, top + y, width - gapX, height - gapY] as const;
    if (state === CellState.inherited && Math.min(width, height) >= HOLLOW_FROM) {
      surface.edge('inherited', ...box, hollowLine(Math.min(width, height)));
    } else {
      const [boxX, boxY, wide, high] = box;
      surface.fill(inkOf(state), boxX, boxY, Math.max(LEAST_DOT, wide), Math.max(LEAST_DOT, high));
    }
  }
}

/** How thick the edge of a hollow cell is. */
export const hollowLine = (size: number): number => (size >= 14 ? 2 : 1);

/** Calls back for each bin that has a bar, with its length from 0 to 1. */
export function eachBar(
  bins: Bins,
  values: Float64Array,
  most: number,
  draw: (start: number, size: number, length: number) => void,
): void {
  for (let bin = 0; bin < bins.count; ++bin) {
    const value = values[bin] ?? 0;
    if (value <= 0) continue;
    const [start, size] = inside(bins.axis, binStart(bins, bin), binSize(bins, bin));
    draw(start, size, barLength(value, most));
  }
}

/** The part of a stretch that is seen: where it begins and how long it is. */
function inside({ size }: Axis, start: number, length: number): readonly [number, number] {
  const from = Math.max(0, start);
  return [from, Math.max(0, Math.min(size, start + length) - from)];
}
