import { onDevice } from '../layout/axis.ts';
import { paintGround, paintMapFrame, paintRest } from '../layout/paint.ts';
import type { BarValues } from '../layout/paint_margins.ts';
import { seesAll } from '../layout/seen.ts';
import type { Seen } from '../layout/seen.ts';
import type { OverviewPicture } from '../picture.ts';
import { CanvasSurface } from './canvas_surface.ts';
import { CellBitmap, mapAxis } from './cell_bitmap.ts';
import { readPalette } from './palette.ts';
import type { Palette } from './palette.ts';

/** Puts pictures on a canvas. What is costly is kept from frame to frame. */
export class CanvasPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #cells = new CellBitmap();
  readonly #map = new CellBitmap();
  #palette: Palette | null = null;
  #surface: CanvasSurface | null = null;
  #values: BarValues = { walk: new Float64Array(0), fork: new Float64Array(0) };

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d', { alpha: true });
    if (context === null) throw new Error('no canvas can be drawn on');
    this.#canvas = canvas;
    this.#context = context;
  }

  /** Forgets the colours: they are read again before the next picture. */
  forgetColours(): void {
    this.#palette = null;
  }

  /** Draws a picture with as many pixels as the screen has. */
  paint(picture: OverviewPicture, seen: Seen): void {
    const { frame } = seen;
    const ratio = Math.max(1, window.devicePixelRatio || 1);
    this.#resize(frame.width, frame.height, ratio);
    const palette = (this.#palette ??= this.#readPalette());
    const surface = (this.#surface ??= new CanvasSurface(this.#context, palette));
    const context = this.#context;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, frame.width, frame.height);
    paintGround(surface, picture, seen);
    context.setTransform(1, 0, 0, 1, 0, 0);
    const { matrix } = picture;
    const { plot, map } = frame;
    const at = (value: number) => Math.round(value * ratio);
    const across = onDevice(seen.across, ratio);
    const down = onDevice(seen.down, ratio);
    this.#cells.show(context, at(plot.x), at(plot.y), matrix, across, down, ratio, palette);
    if (map !== null && !seesAll(seen)) {
      const mapAcross = mapAxis(seen.across, at(map.width));
      const mapDown = mapAxis(seen.down, at(map.height));
      this.#map.show(context, at(map.x), at(map.y), matrix, mapAcross, mapDown, ratio, palette);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintRest(surface, picture, seen, this.#values);
    paintMapFrame(surface, seen);
  }

  #resize(width: number, height: number, ratio: number): void {
    const canvas = this.#canvas;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width === wide && canvas.height === high && this.#values.walk.length > 0) return;
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const room = Math.max(width, height) + 1;
    this.#values = { walk: new Float64Array(room), fork: new Float64Array(room) };
  }

  #readPalette(): Palette {
    const palette = readPalette(this.#canvas);
    if (this.#surface !== null) this.#surface.palette = palette;
    return palette;
  }
}
