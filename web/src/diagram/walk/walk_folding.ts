import type { Stop } from '../walk.ts';

/** How many stops are shown one by one; of a longer walk, its ends and its hits. */
export const MOST_STOPS = 12;
const FIRST = 3;
const LAST = 2;

/** A stop that is shown, or a run of them that is not. */
export type Folded =
  | { readonly stop: Stop }
  | { readonly count: number; readonly hits: number; readonly from: number };

/**
 * What is shown of a walk: all of a short one; else its first and last stops, as many hits as there is
 * room for, and what `wanted` asks for. Everything left out is counted.
 */
export function foldStops(
  stops: readonly Stop[],
  wanted: (stop: Stop) => boolean,
  keepsEnds = true,
): Folded[] {
  const isShort = stops.length <= MOST_STOPS && keepsEnds;
  let room = MOST_STOPS - (keepsEnds ? FIRST + LAST : 0);
  const shown = stops.filter((stop, i) => {
    if (isShort || wanted(stop)) return true;
    if (keepsEnds && (i < FIRST || i >= stops.length - LAST)) return true;
    return stop.outcome === 'hit' && room-- > 0;
  });
  const folded: Folded[] = [];
  let next = 0;
  const gap = (end: number): void => {
    const left = stops.slice(next, end);
    const [first] = left;
    if (first === undefined) return;
    // A gap takes a line itself: one stop may as well be told.
    if (left.length === 1 && keepsEnds) folded.push({ stop: first });
    else {
      const hits = left.filter(({ outcome }) => outcome === 'hit').length;
      folded.push({ count: left.length, hits, from: first.order });
    }
  };
  for (const stop of shown) {
    const at = stops.indexOf(stop, next);
    gap(at);
    folded.push({ stop });
    next = at + 1;
  }
  gap(stops.length);
  return folded;
}

/** The stops of a scan, by the address space whose entries they read: in order, each once. */
export function groupByProcess(
  stops: readonly Stop[],
  processOf: (stop: Stop) => number,
): { readonly process: number; readonly stops: readonly Stop[] }[] {
  const groups: { process: number; stops: Stop[] }[] = [];
  for (const stop of stops) {
    const process = processOf(stop);
    const last = groups.at(-1);
    if (last?.process === process) last.stops.push(stop);
    else groups.push({ process, stops: [stop] });
  }
  return groups;
}
