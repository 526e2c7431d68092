import type { DesignInfo, RaceResult } from '../engine/types.ts';

/** A race as CSV: a line for each design, and at the end where it ran. Numbers are plain, for programs. */
export function raceCsv(
  { options, rows, clockNanoseconds }: RaceResult,
  designs: readonly DesignInfo[],
  environment: string,
): string {
  const header = [
    'design',
    'children',
    'pages',
    'visited_per_page',
    'visited_what',
    'lookups_per_page',
    'mapped_per_page',
    'pages_counted',
    'pages_in_all',
    'ns_median',
    'ns_low',
    'ns_high',
    'walks_timed',
    'samples',
    'clock_ns',
    'environment',
  ];
  const lines = rows.map((row) => [
    row.design,
    options.children,
    options.pages,
    row.visitedPerPage,
    designs.find(({ id }) => id === row.design)?.visits ?? '',
    row.lookupsPerPage,
    row.mappedPerPage,
    row.pagesCounted,
    row.pagesInAll,
    rounded(row.nanoseconds.median),
    rounded(row.nanoseconds.low),
    rounded(row.nanoseconds.high),
    row.walksTimed,
    row.samples.map(rounded).join(' '),
    clockNanoseconds,
    environment,
  ]);
  return [header, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** A picosecond is more than any clock here can tell. */
const rounded = (nanoseconds: number): number => Math.round(nanoseconds * 1000) / 1000;

function csvCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
