import type { LabResult } from '../../engine/lab_types.ts';
import { hasInterval, measuresOf, valueOf } from './measures.ts';
import type { Measure, Value } from './measures.ts';
import type { ResultWords } from './result_words.ts';

/** All numbers of a result as a table: columns by what they measure, counts before times. */
export interface NumbersTable {
  readonly groups: readonly { readonly name: string; readonly measures: readonly Measure[] }[];
  readonly rows: readonly NumbersRow[];
}

/** One design at one size. */
export interface NumbersRow {
  readonly size: string;
  readonly design: string;
  /** Whether it is the first row of its size. */
  readonly opens: boolean;
  readonly cells: readonly Cell[];
}

/** What a cell says, and what qualifies it. */
export interface Cell {
  readonly text: string;
  /** `[low, high]`, or that there is none. */
  readonly note: string;
  readonly isTime: boolean;
}

/** The table of all numbers. Columns that are 0 everywhere are left out: `measuresOf` has none of them. */
export function numbersTable(result: LabResult, words: ResultWords): NumbersTable {
  const measures = measuresOf(result);
  const whats = [...new Set(measures.map(({ what }) => what))];
  const groups = whats.map((what) => ({
    name: words.what(what),
    measures: measures.filter((each) => each.what === what),
  }));
  const columns = groups.flatMap((group) => group.measures);
  const rows = result.rows.map((row, index) => ({
    size: words.n(row.size),
    design: words.design(row.design),
    opens: result.rows[index - 1]?.size !== row.size,
    cells: columns.map((each) => cellOf(valueOf(row, each), each, words)),
  }));
  return { groups, rows };
}

function cellOf(value: Value | null, { kind }: Measure, words: ResultWords): Cell {
  const isTime = kind === 'time';
  if (value === null) return { text: '–', note: '', isTime };
  return { text: words.figure(value.value, kind), note: noteOf(value, words), isTime };
}

function noteOf(value: Value, words: ResultWords): string {
  const { timing, isCold, sample } = value;
  if (timing !== null && hasInterval(value)) {
    return `[${words.figure(timing.low, 'time')}, ${words.figure(timing.high, 'time')}]`;
  }
  if (isCold) return words.say('cold');
  if (sample === null) return '';
  const [counted, all] = [words.n(sample.counted), words.n(sample.all)];
  return words.say('sampled', { counted, all });
}
