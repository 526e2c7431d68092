import type { Mark } from './change.ts';
import type { DiagramWords } from './words.ts';

/** The class that shows a mark. */
export const markClass = (mark: Mark | undefined): string => (mark ? ` is-${mark}` : '');

/** What a mark is written as: a glyph, which does not depend on colour, and the word. */
export function markText(mark: Mark, words: DiagramWords): string {
  const glyphs: Readonly<Record<Mark, string>> = { new: '+', changed: '≠', freed: '†' };
  return `${glyphs[mark]} ${words.marks[mark]}`;
}
