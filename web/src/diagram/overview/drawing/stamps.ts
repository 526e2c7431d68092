import { APART_FROM, HOLLOW_FROM, hollowLine, inkOf } from '../layout/paint_cells.ts';
import { CellState } from '../layout/matrix.ts';
import { CanvasSurface } from './canvas_surface.ts';
import type { Palette } from './palette.ts';

/** What one cell of a state looks like, in device pixels. */
export interface Stamp {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** The stamps of all states for cells of one size, drawn once and then copied. By state. */
export function makeStamps(
  width: number,
  height: number,
  ratio: number,
  palette: Palette,
): readonly (Stamp | null)[] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas can be drawn on');
  const surface = new CanvasSurface(context, palette);
  const [right, bottom] = [withoutGap(width, ratio), withoutGap(height, ratio)];
  const smallest = Math.min(width, height) / ratio;
  const draw = (state: number): Stamp => {
    context.clearRect(0, 0, width, height);
    if (state === CellState.inherited && smallest >= HOLLOW_FROM) {
      surface.edge('inherited', 0, 0, right, bottom, Math.round(hollowLine(smallest) * ratio));
    } else surface.fill(inkOf(state), 0, 0, right, bottom);
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, pixels: new Uint32Array(data.buffer) };
  };
  const states = [CellState.inherited, CellState.mapped, CellState.own];
  const stamps: (Stamp | null)[] = [null];
  for (const state of states) stamps[state] = draw(state);
  return stamps;
}

const withoutGap = (size: number, ratio: number): number =>
  size >= APART_FROM * ratio ? size - Math.max(1, Math.round(ratio)) : size;
