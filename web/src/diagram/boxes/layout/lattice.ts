/** A place on the lattice: x in characters, y in lines. Lines of boxes and wires run through its points. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a line means; each kind looks different. */
export type WireKind =
  'same-anon-vma' | 'tree' | 'same-vma' | 'pointer' | 'parent' | 'mapping' | 'entry';

/** A line with right angles only. */
export interface Wire {
  readonly key: string;
  /** Lines of one net are one line with branches: only these may share a stretch. */
  readonly net: string;
  readonly kind: WireKind;
  readonly points: readonly Point[];
  /** Lists are linked in both directions, pointers lead one way. */
  readonly heads: 'end' | 'both';
  /** The key of the box that it begins at, where that says whether a walk used it. */
  readonly about?: string;
}

/** One line of text in a box: to its left border, or to its right where its arrow leaves. */
export interface Field {
  readonly text: string;
  readonly align: 'left' | 'right';
}

export type BoxKind = 'page' | 'anon_vma' | 'avc' | 'vma' | 'entry' | 'block';

/** A cell of a VMA's page table that stands in the VMA's box. */
export interface InnerCell {
  readonly key: string;
  readonly label: string;
  /** From the lattice's left end, in characters, with its width. */
  readonly x: number;
  readonly width: number;
}

/** A box. Its border runs through (x, y) and (x + width, y + height). */
export interface LatticeBox {
  readonly key: string;
  /** The id of the object it stands for; 0 for an empty entry. */
  readonly object: number;
  readonly kind: BoxKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Written above its left corner; empty where it has its name inside. */
  readonly name: string;
  /** Where the last list enters from above, in characters from the left border; null where none can. */
  readonly port: number | null;
  /** From top to bottom; several may stand on one line. */
  readonly fields: readonly (readonly Field[])[];
  /** On the last line inside. */
  readonly cells: readonly InnerCell[];
  /** Whether the kernel did wrong here. */
  readonly isWrong?: boolean;
  /** What is said beside it, in sentences. */
  readonly words?: readonly string[];
}

/** A text that stands free. */
export interface Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /**
   * `target`: what an arrow leads to; `more`: what there is not, or not here; `words`: what is said of a box,
   * and `wrong` when that is an alarm.
   */
  readonly kind: 'process' | 'caption' | 'target' | 'more' | 'words' | 'wrong';
  /** The id of the object that it names, to be chosen. */
  readonly object?: number;
  /** What a caption names. */
  readonly of?: WireKind;
}

/** Boxes and lines where they stand on the lattice. */
export interface BoxesLayout {
  /** In characters and lines. */
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly LatticeBox[];
  readonly wires: readonly Wire[];
  readonly labels: readonly Label[];
}

/** The right end of all boxes and of what runs beside them, but for what leaves a VMA there. */
export function figureRight({ boxes, wires }: BoxesLayout): number {
  const around = wires.filter(({ kind }) => kind === 'entry');
  return Math.max(
    1,
    ...boxes.map(({ x, width }) => x + width),
    ...around.flatMap(({ points }) => points.map(({ x }) => x)),
  );
}

/** The least width of a box whose lines hold these texts, with a blank at either side. */
export function widthFor(lines: readonly (readonly string[])[], least: number): number {
  const longest = lines.map(
    (texts) =>
      texts.reduce((sum, text) => sum + text.length, 0) + 2 * Math.max(0, texts.length - 1),
  );
  return Math.max(least, ...longest.map((length) => length + 2));
}

const MOST_NAME = 14;

/** A name in at most 14 characters: what is too long loses its middle. */
export function shortName(name: string): string {
  if (name.length <= MOST_NAME) return name;
  return `${name.slice(0, 7)}…${name.slice(name.length - 6)}`;
}
