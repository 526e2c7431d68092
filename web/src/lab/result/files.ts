import type { LabResult, LabRow } from '../../engine/lab_types.ts';
import type { ResultOrigin } from './chart_caption.ts';
import { hasInterval, measuresOf, valueOf } from './measures.ts';
import type { Measure } from './measures.ts';

/** A result as a file has it: all of it, and where it comes from. */
export interface ResultFile extends ResultOrigin {
  readonly format: 'rmap-lab 1';
  readonly result: LabResult;
}

/** Everything, for programs. Its `result` is the engine's own. */
export function resultJson(result: LabResult, origin: ResultOrigin): string {
  const { environment, day, link } = origin;
  const file: ResultFile = { format: 'rmap-lab 1', environment, day, link, result };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** A line for each size, design and measure. Numbers are plain, for programs; times in nanoseconds. */
export function numbersCsv(result: LabResult, { environment, day }: ResultOrigin): string {
  const header = [
    ...KEYS,
    'value',
    'sum',
    'of',
    'low',
    'high',
    'samples',
    'operations',
    'cold',
    'pages_counted',
    'pages_in_all',
    'seed',
    'clock_ns',
    'environment',
    'day',
  ];
  const { tickNanoseconds, request } = result;
  const lines = everyValue(result).map(({ row, each, found }) => {
    const { timing } = found;
    const bounds = timing !== null && hasInterval(found) ? [timing.low, timing.high] : [];
    return [
      ...keys(result, row, each),
      rounded(found.value),
      found.sum ?? '',
      found.sum === null ? '' : found.of,
      rounded(bounds[0]),
      rounded(bounds[1]),
      timing?.samples.length ?? '',
      timing?.operations ?? '',
      timing === null ? '' : Number(found.isCold),
      found.sample?.counted ?? '',
      found.sample?.all ?? '',
      request.seed,
      rounded(tickNanoseconds),
      environment,
      day,
    ];
  });
  return csv([header, ...lines]);
}

/** A line for each sample of each time, in nanoseconds. */
export function samplesCsv(result: LabResult): string {
  const lines = everyValue(result).flatMap(({ row, each, found }) =>
    (found.timing?.samples ?? []).map((sample, index) => [
      ...keys(result, row, each),
      index,
      rounded(sample),
      Number(found.isCold),
    ]),
  );
  return csv([[...KEYS, 'sample', 'nanoseconds', 'cold'], ...lines]);
}

const KEYS = ['workload', 'size', 'n', 'design', 'what', 'count'] as const;

const keys = ({ request }: LabResult, { size, n, design }: LabRow, { what, count }: Measure) =>
  [request.workload, size, n, design, what, count] as const;

function everyValue(result: LabResult) {
  const measures = measuresOf(result);
  return result.rows.flatMap((row) =>
    measures.flatMap((each) => {
      const found = valueOf(row, each);
      return found === null ? [] : [{ row, each, found }];
    }),
  );
}

/** A picosecond, or a millionth of a count, is more than anything here can tell. */
function rounded(value: number | undefined): number | string {
  if (value === undefined) return '';
  return Math.round(value * 1e6) / 1e6;
}

const csv = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
