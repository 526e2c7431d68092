import type { Translate } from '../../ui/catalogue.ts';
import { translator } from '../../ui/catalogue.ts';
import { formatCount } from '../../ui/number_format.ts';
import type { ViewInput } from '../view.ts';
import { CellState, cellAt } from './layout/matrix.ts';
import type { Matrix, MatrixColumn, MatrixRow } from './layout/matrix.ts';
import { overviewTexts } from './overview_texts.ts';
import type { OverviewKey } from './overview_texts.ts';

/** What the overview writes. Names are looked up when they are wanted: there may be thousands. */
export interface OverviewWords {
  readonly say: Translate<OverviewKey>;
  /** `1,001` */
  readonly number: (value: number) => string;
  /** `av3`, `libc`, `f4`. */
  readonly row: (row: number) => string;
  /** `C17 heap`; with a cross when it is gone. */
  readonly column: (column: number) => string;
  /** `1,001 anon_vmas and 1 file`. */
  readonly rows: string;
  /** `1,001 VMAs`. */
  readonly columns: string;
  /** The whole: rows × columns, and how many cells are filled. */
  readonly title: string;
  /** The same in two parts, where there is little room. */
  readonly titleParts: readonly [size: string, cells: string];
  /** What is at a row and a column, what a walk and what a fork there costs: one sentence. */
  readonly readout: (row: number, column: number) => string;
}

/** The keys of which there is one for exactly one. */
type Countable = Extract<OverviewKey, `${string}.one`> extends `${infer Key}.one` ? Key : never;

/** The words for a matrix, in the reader's language. */
export function overviewWords(
  matrix: Matrix,
  { language, names, graph }: Pick<ViewInput, 'language' | 'names' | 'graph'>,
): OverviewWords {
  const say = translator(overviewTexts, language);
  const number = (value: number) => formatCount(value, language);
  const countOf = (key: Countable, count: number, more: Readonly<Record<string, string>> = {}) =>
    say(count === 1 ? `${key}.one` : key, { count: number(count), ...more });

  const rowNames = new Map<number, string>();
  const row = (index: number): string => {
    const id = matrix.rows[index]?.id ?? 0;
    return remember(rowNames, index, () => names.object(graph, id));
  };
  const columnNames = new Map<number, string>();
  const column = (index: number): string =>
    remember(columnNames, index, () => {
      const vma = matrix.columns[index]?.vma;
      if (vma === undefined) return '';
      return `${names.vma(graph, vma)}${vma.alive ? '' : ' †'}`;
    });

  const kinds = (['anon_vma', 'page', 'file'] as const).flatMap((kind) => {
    const count = matrix.rows.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [countOf(`rows.${kind}`, count)];
  });
  const [first = countOf('rows.anon_vma', 0), second] = kinds;
  const rows = second === undefined ? first : say('and', { first, second });
  const columns = countOf('columns', matrix.columns.length);
  const cells = countOf(`cells.${matrix.linkKind}`, linkCount(matrix));

  const walkText = (each: MatrixRow | undefined, name: string): string => {
    if (each?.kind === 'page') return countOf('walk.entries', each.walk, { row: name });
    const key = each?.exact === false ? 'walk.most' : 'walk.vmas';
    return countOf(key, each?.walk ?? 0, { row: name });
  };
  const forkText = (each: MatrixColumn | undefined, name: string): string => {
    if (each?.vma.alive === false) return say('fork.ghost', { column: name });
    const fork = each?.fork ?? 0;
    if (fork === 0) return say('fork.nothing', { column: name });
    const key = matrix.linkKind === 'entry' ? 'fork.entries' : 'fork.chains';
    return countOf(key, fork, { column: name });
  };
  return {
    say,
    number,
    row,
    column,
    rows,
    columns,
    title: say('title', { rows, columns, cells }),
    titleParts: [say('size', { rows, columns }), cells],
    readout: (r, c) => {
      const [rowName, columnName] = [row(r), column(c)];
      return say('readout', {
        row: rowName,
        column: columnName,
        cell: say(cellKeyAt(matrix, r, c)),
        walk: walkText(matrix.rows[r], rowName),
        fork: forkText(matrix.columns[c], columnName),
      });
    },
  };
}

/** How many links there are, those of files aside, where these are not what the title counts. */
function linkCount({ rows, starts }: Matrix): number {
  let count = 0;
  rows.forEach(({ kind }, i) => {
    if (kind !== 'file') count += (starts[i + 1] ?? 0) - (starts[i] ?? 0);
  });
  return count;
}

function cellKeyAt(matrix: Matrix, row: number, column: number): OverviewKey {
  const cell = cellAt(matrix, row, column);
  const kind = matrix.rows[row]?.kind;
  if (cell < 0) return kind === 'file' ? 'cell.none.file' : `cell.none.${matrix.linkKind}`;
  if (kind === 'file') return 'cell.file';
  if (kind === 'page') return 'cell.entry';
  if (matrix.linkKind === 'list') return 'cell.listed';
  return matrix.cellState[cell] === CellState.own ? 'cell.own' : 'cell.inherited';
}

function remember(names: Map<number, string>, index: number, make: () => string): string {
  const known = names.get(index);
  if (known !== undefined) return known;
  const name = make();
  names.set(index, name);
  return name;
}
