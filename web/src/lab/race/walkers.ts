import type { LabResult, LabWalk } from '../../engine/lab_types.ts';
import type { Walker } from './timeline.ts';

/** Whether a walk goes on to its end, or stops as soon as it has found all, where the design can. */
export type WalkMode = 'complete' | 'stop';

/** What a race of one size is made of: a walker for each design that has been measured, as asked for. */
export function walkersOf(result: LabResult, group: string, mode: WalkMode): readonly Walker[] {
  return result.rows.flatMap(({ design, walks }) => {
    const walk = walks.find((each) => each.group === group);
    const walker = walk === undefined ? null : walkerOf(design, walk, mode);
    return walker === null ? [] : [walker];
  });
}

/** Whether some design of a result can stop early. */
export const canStop = ({ rows }: LabResult, group: string): boolean =>
  rows.some(({ walks }) => walks.some((walk) => walk.group === group && walk.stop !== null));

function walkerOf(design: string, walk: LabWalk, mode: WalkMode): Walker | null {
  const stops = mode === 'stop' && walk.stop !== null;
  const timing = stops ? walk.stop : walk.complete;
  if (timing === null || walk.pagesCounted === 0) return null;
  const { median, low, high } = timing;
  return {
    design,
    things: (stops ? walk.visitedStop : walk.visited) / walk.pagesCounted,
    found: walk.mapped / walk.pagesCounted,
    foundAfter: walk.stop === null ? null : walk.visitedStop / walk.pagesCounted,
    nanoseconds: { median, low, high },
  };
}
