import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

import type { LabGrowth } from '../../web/src/engine/lab_types.ts';

/** One kind of walk or operation under one design in one workload: medians, in nanoseconds for one. */
export interface Timed {
  readonly workload: string;
  readonly design: string;
  /** `walk parent`, `stopped walk parent`, `fork`. */
  readonly what: string;
  readonly nanosecondsNative: number;
  readonly nanosecondsWasm: number;
  /** Wasm's time by the native one's. */
  readonly ratio: number;
}

/** A slope of the native run, and where it was found. */
export interface GrowthRow extends LabGrowth {
  readonly workload: string;
  readonly n: string;
}

/** All that a run has found. */
export interface Compared {
  /** The machine, the engines, and how busy it was. */
  readonly place: readonly string[];
  readonly timed: Timed[];
  readonly growths: GrowthRow[];
}

/** Which machine, which engines, and how busy it was. */
export function environment(): string[] {
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
  const processors = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  return [
    processors,
    `Node.js ${process.version}`,
    `V8 ${process.versions.v8}`,
    `load before ${load}`,
  ];
}

/** The middle of some numbers; of an even number of them, between the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** The geometric mean of ratios: the only one that does not care which of the two comes first. */
export function geometricMean(ratios: readonly number[]): number {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

const isWalk = ({ what }: Timed): boolean => what.startsWith('walk ');
const isStoppedWalk = ({ what }: Timed): boolean => what.startsWith('stopped ');
const unique = (names: readonly string[]): string[] => [...new Set(names)];

function printMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n') + '\n');
}

/** A time as it is read: 7.4 ns, 812 ns, 1.25 ms. */
function timeText(nanoseconds: number): string {
  const [value, unit] =
    nanoseconds < 1e3
      ? [nanoseconds, 'ns']
      : nanoseconds < 1e6
        ? [nanoseconds / 1e3, 'µs']
        : [nanoseconds / 1e6, 'ms'];
  return `${value.toPrecision(3)} ${unit}`;
}

/** One row for each workload and what is timed in it, one column for each design. */
function printTimes(title: string, timed: readonly Timed[]): void {
  if (timed.length === 0) return;
  console.log(`## ${title}: native → wasm (wasm ÷ native)\n`);
  const designs = unique(timed.map(({ design }) => design));
  const lines = unique(timed.map(({ workload, what }) => `${workload}: ${what}`));
  printMarkdown(
    ['', ...designs, 'mean'],
    lines.map((name) => {
      const here = timed.filter(({ workload, what }) => `${workload}: ${what}` === name);
      const cells = designs.map((design) => {
        const cell = here.find((each) => each.design === design);
        if (cell === undefined) return '–';
        const { nanosecondsNative, nanosecondsWasm, ratio } = cell;
        return `${timeText(nanosecondsNative)} → ${timeText(nanosecondsWasm)} (${ratio.toFixed(2)})`;
      });
      return [name, ...cells, geometricMean(here.map(({ ratio }) => ratio)).toFixed(2)];
    }),
  );
  const means = designs.map((design) => {
    const ratios = timed.filter((each) => each.design === design).map(({ ratio }) => ratio);
    return `${design} ${geometricMean(ratios).toFixed(2)}`;
  });
  console.log(`Geometric means: ${means.join(', ')}.`);
  const all = geometricMean(timed.map(({ ratio }) => ratio));
  console.log(`**Geometric mean of all ${timed.length}: ${all.toFixed(3)}**\n`);
}

function printGrowths(growths: readonly GrowthRow[]): void {
  console.log('## How it grows: an exponent of n, or so many more for each doubling of n\n');
  const counts = growths.filter(({ expected }) => expected !== null);
  printMarkdown(
    ['workload', 'design', 'what', 'count', 'over', 'found', 'theory'],
    counts.map(({ workload, design, what, count, n, logarithmic, found, expected }) => [
      workload,
      design,
      what,
      count,
      n,
      logarithmic ? `${found.toFixed(2)} a doubling` : `n^${found.toFixed(3)}`,
      logarithmic ? `≤ ${expected} a doubling` : `n^${expected}`,
    ]),
  );
  console.log('Times of walks, which no law binds:\n');
  printMarkdown(
    ['workload', 'design', 'what', 'found'],
    growths
      .filter(({ count }) => count === 'nanoseconds')
      .map(({ workload, design, what, found }) => [
        workload,
        design,
        what,
        `n^${found.toFixed(2)}`,
      ]),
  );
}

/** Everything, as Markdown. `where` says what the native run is compared with. */
export function printTables({ place, timed, growths }: Compared, where: string): void {
  console.log(`# The lab: native beside ${where}\n\n${place.join(', ')}\n`);
  printTimes('Complete walks', timed.filter(isWalk));
  printTimes('Walks that stop at the last entry', timed.filter(isStoppedWalk));
  printTimes(
    'Operations',
    timed.filter((each) => !isWalk(each) && !isStoppedWalk(each)),
  );
  if (growths.length > 0) printGrowths(growths);
}
