import type { Ink, Surface } from '../layout/surface.ts';
import type { Palette } from './palette.ts';

/** Draws on a canvas, in CSS pixels. */
export class CanvasSurface implements Surface {
  readonly #context: CanvasRenderingContext2D;
  #palette: Palette;
  readonly #fonts = new Map<number, string>();

  constructor(context: CanvasRenderingContext2D, palette: Palette) {
    this.#context = context;
    this.#palette = palette;
  }

  set palette(palette: Palette) {
    this.#palette = palette;
    this.#fonts.clear();
  }

  fill(ink: Ink, x: number, y: number, width: number, height: number): void {
    this.#context.fillStyle = this.#palette.colours[ink];
    this.#context.fillRect(x, y, width, height);
  }

  edge(ink: Ink, x: number, y: number, width: number, height: number, line: number): void {
    this.#context.strokeStyle = this.#palette.colours[ink];
    this.#context.lineWidth = line;
    this.#context.strokeRect(x + line / 2, y + line / 2, width - line, height - line);
  }

  text(
    ink: Ink,
    text: string,
    x: number,
    y: number,
    anchor: 'start' | 'middle' | 'end',
    size: number,
    bold = false,
  ): void {
    const context = this.#context;
    context.fillStyle = this.#palette.colours[ink];
    context.font = this.#font(size, bold);
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillText(text, x, y);
  }

  /** Fonts by size, so that no frame builds them anew; bold ones stand at negative sizes. */
  #font(size: number, bold: boolean): string {
    const key = bold ? -size : size;
    const known = this.#fonts.get(key);
    if (known !== undefined) return known;
    const font = `${bold ? '650 ' : ''}${size}px ${this.#palette.font}`;
    this.#fonts.set(key, font);
    return font;
  }
}
