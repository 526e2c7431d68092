import type { LabResult, LabRow, LabWalk } from '../../engine/lab_types.ts';
import type { Walker } from './timeline.ts';

/** Whether a walk goes on to its end, or stops as soon as it has found all, where the design can. */
export type WalkMode = 'complete' | 'stop';

/** What a race of one size is made of: a walker for each design that has been measured, as asked for. */
export function walkersOf(result: LabResult, group: string, mode: WalkMode): readonly Walker[] {
  return result.rows.flatMap((row) => {
    const walk = row.walks.find((each) => each.group === group);
    const walker = walk === undefined ? null : walkerOf(row, walk, mode);
    return walker === null ? [] : [walker];
  });
}

/** Whether walks of this group that stop early were timed, under some design. */
export const canStop = ({ rows }: LabResult, group: string): boolean =>
  rows.some(({ walks }) => walks.some((walk) => walk.group === group && walk.stop !== null));

function walkerOf({ design, walks }: LabRow, walk: LabWalk, mode: WalkMode): Walker | null {
  const stops = mode === 'stop' && walk.stop !== null;
  const timing = stops ? walk.stop : walk.complete;
  if (timing === null || walk.pagesCounted === 0) return null;
  const { median, low, high } = timing;
  // Early stops may be timed for one group only; where the design knows when it has found all, it always does.
  const knows = walks.some(({ stop }) => stop !== null);
  return {
    design,
    things: (stops ? walk.visitedStop : walk.visited) / walk.pagesCounted,
    found: walk.mapped / walk.pagesCounted,
    foundAfter: knows ? walk.visitedStop / walk.pagesCounted : null,
    nanoseconds: { median, low, high },
  };
}
