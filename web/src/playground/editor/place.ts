import type { Text } from '@codemirror/state';

/** A stretch of a document, in the editor's own units (UTF-16, from 0). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How many UTF-16 units the first `points` Unicode characters of a text take. */
function unitsOf(text: string, points: number): number {
  let units = 0;
  let left = points;
  for (const character of text) {
    if (left-- <= 0) break;
    units += character.length;
  }
  return units;
}

/**
 * The place that the engine names by line, column and length: lines and columns count from 1, columns and
 * lengths in Unicode characters. What lies outside of the document is brought to its nearest place.
 */
export function stretchOf(text: Text, line: number, column: number, length: number): Stretch {
  const there = text.line(Math.min(Math.max(1, line), text.lines));
  const from = there.from + unitsOf(there.text, column - 1);
  return { from, to: from + unitsOf(there.text.slice(from - there.from), length) };
}
