/** What a thing is drawn with: a name that a style sheet and a palette know. */
export const inks = [
  'own',
  'inherited',
  'mapped',
  'ink',
  'soft',
  'line',
  'panel',
  'lit',
  'hot',
  'walk',
  'fork',
  'visit',
] as const;

/** What a thing is painted with: the palette, or the style of an <svg>, gives it a colour. */
export type Ink = (typeof inks)[number];

/** The usual size of text, in CSS pixels. */
export const TEXT_SIZE = 12;
/** Of what is said beside things. */
export const SMALL_TEXT = 11;
/** Of headings. */
export const TITLE_TEXT = 13;

/** Where a picture is drawn: on a canvas, or into an <svg>. In CSS pixels. */
export interface Surface {
  /** A filled rectangle. */
  fill(ink: Ink, x: number, y: number, width: number, height: number): void;
  /** The edge of a rectangle, its line inside. */
  edge(ink: Ink, x: number, y: number, width: number, height: number, line: number): void;
  /** One line of text; y is its base line. */
  text(
    ink: Ink,
    text: string,
    x: number,
    y: number,
    anchor: 'start' | 'middle' | 'end',
    size: number,
    bold?: boolean,
  ): void;
}
