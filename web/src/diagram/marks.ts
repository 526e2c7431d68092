import type { Mark } from './change.ts';
import type { DiagramWords } from './words.ts';

/** The class that shows a mark. */
export const markClass = (mark: Mark | undefined): string => (mark ? ` is-${mark}` : '');

const GLYPHS: Readonly<Record<Mark, string>> = { new: '+', changed: '≠', freed: '†' };

/** The sign of a mark, which does not depend on colour: for where there is no room for the word. */
export const glyphOf = (mark: Mark): string => GLYPHS[mark];

/** What a mark is written as: its sign and the word. */
export const markText = (mark: Mark, words: DiagramWords): string =>
  `${glyphOf(mark)} ${words.marks[mark]}`;
