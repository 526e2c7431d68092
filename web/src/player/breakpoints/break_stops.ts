import { EventKind } from '../../engine/types.ts';
import type { Recording } from '../../engine/types.ts';
import { keyOf } from './breakpoints.ts';
import type { Breakpoint } from './breakpoints.ts';
import type { LastingNames } from './lasting_names.ts';

/** Where breakpoints stop, in positions, ascending. */
export interface BreakStops {
  /** By the breakpoint's key; of those that are switched off as well. */
  readonly each: ReadonlyMap<string, readonly number[]>;
  /** Of all that are switched on. */
  readonly all: readonly number[];
}

/** Events that are about their object: it is made, freed, changed or looked at. Calls only pass it on. */
const ABOUT_OBJECT: ReadonlySet<number> = new Set(
  Object.entries(EventKind)
    .filter(([name]) => !['statement', 'call', 'leave'].includes(name))
    .map(([, kind]) => kind),
);

/** Reads off a recording where its breakpoints stop: right behind each event that one of them is about. */
export function findBreakStops(
  { journal, sites }: Recording,
  names: LastingNames,
  breakpoints: readonly Breakpoint[],
): BreakStops {
  const each = new Map(breakpoints.map((breakpoint) => [keyOf(breakpoint), [] as number[]]));
  const bySite: (Breakpoint | undefined)[] = sites.map(({ file, line }) =>
    breakpoints.find((b) => b.kind === 'line' && b.file === file && b.line === line),
  );
  const byObject = new Map<number, Breakpoint>();
  for (const breakpoint of breakpoints) {
    const id = breakpoint.kind === 'object' ? names.find(breakpoint.name) : undefined;
    if (id !== undefined) byObject.set(id, breakpoint);
  }
  const all: number[] = [];
  if (byObject.size === 0 && bySite.every((breakpoint) => breakpoint === undefined)) {
    return { each, all };
  }
  const note = (breakpoint: Breakpoint | undefined, position: number): void => {
    if (breakpoint === undefined) return;
    each.get(keyOf(breakpoint))?.push(position);
    if (breakpoint.enabled && all.at(-1) !== position) all.push(position);
  };
  for (let i = 0; i < journal.kind.length; ++i) {
    const kind = journal.kind[i] ?? 0;
    if (kind === EventKind.statement || kind === EventKind.leave) continue;
    note(bySite[journal.site[i] ?? 0], i + 1);
    if (byObject.size > 0 && ABOUT_OBJECT.has(kind))
      note(byObject.get(journal.object[i] ?? 0), i + 1);
  }
  return { each, all };
}

/** The first position behind `from`; undefined where nothing more stops. */
export const stopAfter = (stops: readonly number[], from: number): number | undefined =>
  stops[countUpTo(stops, from)];

/** The last position before `from`. */
export const stopBefore = (stops: readonly number[], from: number): number | undefined =>
  stops[countUpTo(stops, from - 1) - 1];

/** How many of these ascending numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
