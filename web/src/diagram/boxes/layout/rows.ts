import type { Slot } from './structure.ts';
import type { LaneRef, Planner } from './plan.ts';

/** The lines of the rows and of the lanes between them. */
export interface RowLines {
  readonly tops: readonly number[];
  /** The line below everything. */
  readonly end: number;
  laneY(lane: LaneRef): number;
}

/** Where no list ever runs, gaps need no lanes. */
const GAP = { nameLine: 1, arrowLine: 1, between: 1 };

/**
 * Stacks rows with room for the lanes between them. A gap has, from the top: arrowheads below boxes, its
 * upper lanes, a free line, its lower lanes, and a line of names and arrowheads above boxes.
 */
export function stackRows(
  slots: readonly Slot[],
  heights: readonly number[],
  planners: readonly Planner[],
  hasLists: boolean,
  top: number,
): RowLines {
  const most = (gap: number, half: LaneRef['half']) =>
    Math.max(hasLists ? 1 : 0, ...planners.map((planner) => planner.lanes(gap, half)));
  const tops: number[] = [];
  const firstLane = new Map<string, number>();
  let y = top;
  slots.forEach((_, row) => {
    firstLane.set(`${row} lower`, y);
    y += most(row, 'lower') + GAP.nameLine;
    tops.push(y);
    y += (heights[row] ?? 0) + 1 + GAP.arrowLine;
    firstLane.set(`${row + 1} upper`, y);
    y += most(row + 1, 'upper') + GAP.between;
  });
  return {
    tops,
    end: y - GAP.between,
    laneY: ({ gap, half, number }) => (firstLane.get(`${gap} ${half}`) ?? 0) + number,
  };
}
