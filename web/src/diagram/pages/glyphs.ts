import { shiftOf } from './layout/sizes.ts';

/** One SVG element of a glyph. */
export interface Shape {
  readonly tag: 'rect' | 'circle' | 'path' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  /** What a text says. */
  readonly text?: string;
}

/** A thing of the picture: a group with a place, a class, and shapes around its place. */
export interface Glyph {
  readonly key: string;
  readonly className: string;
  readonly x: number;
  readonly y: number;
  /** The id of the kernel object that it stands for; 0 for none. */
  readonly object: number;
  /** What it is, in full: for a pointer that rests on it, and in an export. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** A picture as data: the same glyphs are drawn on a screen and written into a page. */
export interface GlyphSheet {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** In the order of drawing. */
  readonly layers: readonly { readonly name: string; readonly glyphs: readonly Glyph[] }[];
}

/** A line of text whose middle is at a height; its class gives it the size that it is placed by. */
export const textAt = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end',
  className: string,
  size: number,
): Shape => ({
  tag: 'text',
  attributes: {
    x,
    y: y + shiftOf(size),
    'text-anchor': anchor,
    class: className,
  },
  text,
});

/** A rectangle from a glyph's place to the right and down. */
export const rectOf = (width: number, height: number, radius: number, className = ''): Shape => ({
  tag: 'rect',
  attributes: { width, height, rx: radius, ...(className === '' ? {} : { class: className }) },
});

/** A glyph; one that stands for no kernel object needs no more than its shapes. */
export const glyph = (
  key: string,
  className: string,
  x: number,
  y: number,
  shapes: readonly Shape[],
  object = 0,
  title = '',
): Glyph => ({ key, className, x, y, shapes, object, title });
