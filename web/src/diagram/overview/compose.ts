import { markText } from '../marks.ts';
import { textWidth } from '../shapes.ts';
import type { ViewInput } from '../view.ts';
import { TITLE_TEXT } from './layout/surface.ts';
import { CellState, placeOfLink } from './layout/matrix.ts';
import type { Matrix } from './layout/matrix.ts';
import { linkKindOf, readMatrix } from './matrix_reading.ts';
import { overviewWords } from './overview_words.ts';
import type { OverviewWords } from './overview_words.ts';
import type { MarkedPlace, OverviewPicture, Place, WalkTrace } from './picture.ts';

/** More marks than this are only counted: a ring around each would hide what it rings. */
const MOST_MARKS = 200;
/** Names of rows are as wide as the widest of the first and the last. */
const NAME_SIZE = 12;
/** Free room at either side, in CSS pixels: as `overview_css.ts` has it. */
const SIDE = 14;

/** Reads the structure at a moment, and what the step, the walk and the reader have marked in it. */
export function composeOverview(input: ViewInput): OverviewPicture {
  const { graph, history, recording } = input;
  const matrix = readMatrix(linkKindOf(recording.types) ?? 'list', graph, history);
  const words = overviewWords(matrix, input);
  const columnOf = new Map(matrix.columns.map(({ vma }, i) => [vma.id, i]));
  const walk = traceWalk(input, matrix, columnOf);
  const mostFork = matrix.columns.reduce((most, { fork }) => Math.max(most, fork), 0);
  const marks = linkMarks(input, matrix);
  const names = [0, matrix.rows.length - 1].map((row) => textWidth(words.row(row), NAME_SIZE));
  return {
    matrix,
    words,
    walk,
    needs: {
      width: input.width - 2 * SIDE,
      rows: matrix.rows.length,
      columns: matrix.columns.length,
      nameWidth: Math.max(...names),
      titleWidth: textWidth(words.title, TITLE_TEXT),
      hasWalk: walk !== null,
      hasForkCost: mostFork > 0,
    },
    marked: marks.places,
    stepText: stepText(input, words, marks),
    most: {
      walk: matrix.rows.reduce((most, row) => Math.max(most, row.walk), 0),
      fork: mostFork,
    },
    selected: placeOf(input.selected, matrix, columnOf),
    ownerOf: (row) => {
      const home = history.homeOfAnonVma.get(matrix.rows[row]?.id ?? 0);
      return home === undefined ? '' : input.names.object(graph, home);
    },
  };
}

function traceWalk(
  { walk, graph }: ViewInput,
  matrix: Matrix,
  columnOf: ReadonlyMap<number, number>,
): WalkTrace | null {
  if (walk === null) return null;
  const columns = new Uint8Array(matrix.columns.length);
  for (const { rowKey, outcome } of walk.stops) {
    const column = columnOf.get(Number(rowKey?.split(':')[1] ?? 0));
    if (column !== undefined) columns[column] = outcome === 'hit' ? 2 : (columns[column] ?? 0) || 1;
  }
  const page = graph.get(walk.page);
  const holders = [page?.get('address_space') ?? 0, page?.get('mapping') ?? 0, walk.page];
  const rowOf = new Map(matrix.rows.map(({ id }, i) => [id, i]));
  const row = holders.flatMap((id) => rowOf.get(id) ?? []).at(0) ?? -1;
  return { columns, row, visited: walk.stops.length, hits: walk.hits };
}

interface LinkMarks {
  readonly places: readonly MarkedPlace[];
  readonly freed: number;
}

function linkMarks({ change }: ViewInput, matrix: Matrix): LinkMarks {
  const places: MarkedPlace[] = [];
  let freed = 0;
  for (const [key, mark] of change.marks) {
    const [kind, id] = key.split(':');
    if (kind !== 'avc' && kind !== 'node') continue;
    if (mark === 'freed') ++freed;
    else if (places.length < MOST_MARKS) {
      const place = placeOfLink(matrix, Number(id));
      if (place !== null) places.push({ ...place, mark });
    }
  }
  return { places, freed };
}

function stepText(
  { words }: ViewInput,
  { say, number }: OverviewWords,
  { places, freed }: LinkMarks,
): string {
  const parts = (['new', 'changed'] as const).flatMap((mark) => {
    const count = places.filter((place) => place.mark === mark).length;
    return count === 0
      ? []
      : [say('stepMade', { mark: markText(mark, words), count: number(count) })];
  });
  if (freed > 0)
    parts.push(say('stepGone', { mark: markText('freed', words), count: number(freed) }));
  return parts.join(' · ');
}

/** A chain has a cell, an anon_vma a row, a VMA a column. */
function placeOf(
  id: number | null,
  matrix: Matrix,
  columnOf: ReadonlyMap<number, number>,
): Place | null {
  if (id === null) return null;
  const row = matrix.rows.findIndex((each) => each.id === id);
  if (row >= 0) return { row, column: -1 };
  const column = columnOf.get(id);
  if (column !== undefined) return { row: -1, column };
  return placeOfLink(matrix, id);
}

/** Which states occur, for a legend that explains only these. */
export function statesIn({ cellState }: Matrix): ReadonlySet<number> {
  const states = new Set<number>();
  for (const state of [CellState.own, CellState.inherited, CellState.mapped]) {
    if (cellState.includes(state)) states.add(state);
  }
  return states;
}
