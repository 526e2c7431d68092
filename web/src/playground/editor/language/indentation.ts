import type { Text } from '@codemirror/state';

/** Blanks that a repeat's statements stand further in, as the formatter writes them. */
export const indentStep = 2;

/** How many columns a line stands in. */
const depthOf = (line: string): number =>
  /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '  ').length ?? 0;

/** The columns that a line should stand in: as the one before it, a step in behind repeat, a step out for end. */
export function indentationOf(text: Text, lineNumber: number): number {
  let before = lineNumber - 1;
  while (before > 0 && text.line(before).text.trim() === '') before--;
  if (before === 0) return 0;
  const above = text.line(before).text;
  const opens = /^\s*repeat\b/.test(above) ? indentStep : 0;
  const closes = /^\s*end\b/.test(text.line(lineNumber).text) ? indentStep : 0;
  return Math.max(0, depthOf(above) + opens - closes);
}
