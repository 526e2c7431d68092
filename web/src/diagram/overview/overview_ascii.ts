import { CellState } from './layout/matrix.ts';
import type { Matrix } from './layout/matrix.ts';
import type { OverviewPicture } from './picture.ts';

/** A larger matrix is not drawn in characters. */
const MOST_LINES = 60;
const MOST_CHARACTERS = 120;

/** The matrix in characters; of a large one, its margins in words. */
export function overviewAscii(picture: OverviewPicture): string {
  const { matrix, words } = picture;
  const fits = matrix.rows.length <= MOST_LINES && matrix.columns.length <= MOST_CHARACTERS;
  return `${words.title}\n${fits ? drawn(picture) : sums(picture)}`;
}

function drawn({ matrix, words }: OverviewPicture): string {
  const names = matrix.rows.map((_, i) => words.row(i));
  const width = Math.max(0, ...names.map(({ length }) => length));
  const lines = [words.say(`ascii.key.${matrix.linkKind}`)];
  const isTiny = matrix.columns.length <= 30;
  const cellOf = (text: string) => (isTiny ? ` ${text}` : text);
  if (isTiny) {
    matrix.columns.forEach((_, i) => {
      lines.push(`${' '.repeat(width)} ${' |'.repeat(i)} ${words.column(i)}`);
    });
  }
  matrix.rows.forEach(({ walk }, row) => {
    const cells = matrix.columns.map((_, column) => cellOf(signAt(matrix, row, column)));
    lines.push(`${(names[row] ?? '').padEnd(width)} ${cells.join('')}  ${words.number(walk)}`);
  });
  if (matrix.columns.some(({ fork }) => fork > 0)) lines.push(...forks(matrix, width, cellOf));
  return `${lines.join('\n')}\n`;
}

/** What a fork costs, read downwards: a line for each digit. */
function forks({ columns }: Matrix, indent: number, cellOf: (text: string) => string): string[] {
  const numbers = columns.map(({ fork }) => String(fork));
  const digits = Math.max(...numbers.map(({ length }) => length));
  return Array.from({ length: digits }, (_, line) => {
    const cells = numbers.map((number) => cellOf(number.padStart(digits)[line] ?? ' '));
    return `${' '.repeat(indent)} ${cells.join('')}`.trimEnd();
  });
}

function signAt({ starts, cellColumn, cellState }: Matrix, row: number, column: number): string {
  for (let cell = starts[row] ?? 0; cell < (starts[row + 1] ?? 0); ++cell) {
    if (cellColumn[cell] !== column) continue;
    if (cellState[cell] === CellState.own) return '#';
    return cellState[cell] === CellState.inherited ? 'o' : '+';
  }
  return '.';
}

/** Runs of rows and of columns that cost the same, each in one line. */
function sums({ matrix, words }: OverviewPicture): string {
  const { say, number, row, column } = words;
  const lines = [say('ascii.margins')];
  const run = (
    values: readonly number[],
    name: (index: number) => string,
    tell: (name: string, count: string) => string,
  ): void => {
    for (let from = 0; from < values.length;) {
      let to = from;
      while (to + 1 < values.length && values[to + 1] === values[from]) ++to;
      const who = from === to ? name(from) : `${name(from)} … ${name(to)}`;
      lines.push(tell(who, number(values[from] ?? 0)));
      from = to + 1;
      if (lines.length > MOST_LINES * 2) return;
    }
  };
  run(
    matrix.rows.map(({ walk }) => walk),
    row,
    (name, count) => say('ascii.walk', { row: name, count }),
  );
  if (matrix.columns.some(({ fork }) => fork > 0)) {
    run(
      matrix.columns.map(({ fork }) => fork),
      column,
      (name, count) => say('ascii.fork', { column: name, count }),
    );
  }
  return `${lines.join('\n')}\n`;
}
