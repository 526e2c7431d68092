import { textWidth } from '../../diagram/shapes.ts';
import type { Box } from '../../diagram/shapes.ts';
import { wrapText } from '../../diagram/wrap_text.ts';

/** A chart, laid out: what is drawn where, and nothing else. Lengths in CSS pixels. */
export interface ChartScene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Something drawn. `look` names its classes in chart_css.ts. */
export type Mark = PathMark | RectMark | TextMark;

export interface PathMark {
  readonly shape: 'path';
  readonly look: string;
  readonly d: string;
  /** Where `d` begins to count from. */
  readonly x?: number;
  readonly y?: number;
}

export interface RectMark extends Box {
  readonly shape: 'rect';
  readonly look: string;
}

export interface TextMark {
  readonly shape: 'text';
  readonly look: string;
  /** Where it is anchored, on its base line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** An exponent after the text, and what follows it. */
  readonly raised?: string;
  readonly after?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Font size in pixels; 13 where none is said. */
  readonly size?: number;
  /** The whole of it, where `text` is shortened. */
  readonly title?: string;
}

/** The size of ordinary words in a chart. */
export const TEXT_SIZE = 13;

/** How small raised figures are beside their line. */
export const RAISED = 0.78;

/** What is written bold, and how much wider that is at most. */
const BOLD = /^(name|title|value)\b/;
export const BOLDER = 1.12;

/** The room of a text with what is raised and what follows, in pixels. */
export function markWidth({
  look,
  text,
  raised,
  after,
  size = TEXT_SIZE,
}: Pick<TextMark, 'look' | 'text' | 'raised' | 'after' | 'size'>): number {
  const sides = textWidth(text, size) + (after === undefined ? 0 : textWidth(after, size));
  const width = sides + (raised === undefined ? 0 : textWidth(raised, size * RAISED));
  return BOLD.test(look) ? Math.ceil(width * BOLDER) : width;
}

/** A title in as many lines as a width needs, from `top` down. */
export function titleMarks(text: string, x: number, top: number, width: number): TextMark[] {
  return wrapText(text, TEXT_SIZE * BOLDER, width).map((part, row) => {
    return { shape: 'text', look: 'title', x, y: top + 13 + row * TITLE_LINE, text: part };
  });
}

/** The height of a line of a title. */
export const TITLE_LINE = 18;

/** Where a text stands, as near as its room is known. */
export function textBox(mark: TextMark): Box {
  const size = mark.size ?? TEXT_SIZE;
  const width = markWidth(mark);
  const shift = { start: 0, middle: 0.5, end: 1 }[mark.anchor ?? 'start'];
  return { x: mark.x - shift * width, y: mark.y - size * 0.8, width, height: size };
}

/** A straight line as a path. */
export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`;

/** Hundredths of a pixel are enough for any eye and keep files small. */
export const round = (value: number): number => Math.round(value * 100) / 100;
