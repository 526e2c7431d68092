import type { ChangeSpec, Text } from '@codemirror/state';

/** What differs between two texts, as one stretch: the shortest that has all of it. */
function changeBetween(before: string, after: string, offset: number): ChangeSpec[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [
    {
      from: offset + from,
      to: offset + before.length - same,
      insert: after.slice(from, after.length - same),
    },
  ];
}

/**
 * The changes that make `after` of a document. Line by line where it keeps its number of lines, as a
 * formatter does, so that whatever points into a line still points there.
 */
export function changesTo(before: Text, after: string): ChangeSpec[] {
  const lines = after.split(/\r\n?|\n/);
  if (lines.length !== before.lines) {
    return changeBetween(before.toString(), lines.join('\n'), 0);
  }
  return lines.flatMap((line, index) => {
    const old = before.line(index + 1);
    return changeBetween(old.text, line, old.from);
  });
}

/** Where statements are put at the end, and what is put there. */
export interface Addition {
  readonly from: number;
  readonly insert: string;
}

/** Statements, each on its line, behind the last line that is not blank. */
export function additionTo(before: Text, statements: string): Addition {
  const added = statements.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  let number = before.lines;
  while (number > 0 && before.line(number).text.trim() === '') number--;
  const from = number === 0 ? 0 : before.line(number).to;
  const start = number === 0 ? '' : '\n';
  const end = number === before.lines || (number === 0 && before.length === 0) ? '\n' : '';
  return { from, insert: start + added + end };
}
