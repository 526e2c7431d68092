import type { Point, Wire } from './lattice.ts';
import type { LaneRef, Plan } from './plan.ts';
import type { Stretch } from './tracks.ts';

/** Where things lie that a planned line passes. */
export interface Places {
  /** The line of a lane. */
  laneY(lane: LaneRef): number;
  /** The upper border of a row's boxes. */
  topOf(row: number): number;
  /** The lower border of the box of a row in a column. */
  bottomOf(row: number, column: 'head' | 'member'): number;
  /** Where lines of this kind meet the boxes of a row in a column. */
  portX(row: number, column: 'head' | 'member'): number;
}

/** The tracks that planned lines need: those that lead from lane to lane beside the columns. */
export function stretchesOf(plans: readonly Plan[], places: Pick<Places, 'laneY'>): Stretch[] {
  return plans.flatMap(({ key, route, lanes }) => {
    if (route !== 'track') return [];
    const ys = lanes.map((lane) => places.laneY(lane));
    return [{ key, from: Math.min(...ys), to: Math.max(...ys) }];
  });
}

/** Draws a planned line, now that lanes and tracks have their places. */
export function drawPlan(plan: Plan, places: Places, trackX: (key: string) => number): Wire {
  const { key, net, kind, heads, from, to, route, lanes } = plan;
  const start = portOf(plan.from, places);
  const end = portOf(to, places);
  const [first, second] = lanes.map((lane) => places.laneY(lane));
  const points: Point[] = [start];
  if (route === 'lane' || route === 'drop') {
    const y = first ?? 0;
    points.push({ x: start.x, y }, { x: end.x, y });
  } else if (route === 'track') {
    const x = trackX(key);
    points.push({ x: start.x, y: first ?? 0 }, { x, y: first ?? 0 });
    points.push({ x, y: second ?? 0 }, { x: end.x, y: second ?? 0 });
  }
  points.push(end);
  return {
    key,
    net,
    kind,
    heads: from.column === 'head' || heads === 'both' ? heads : 'end',
    points,
  };
}

function portOf({ row, side, column }: Plan['from'], places: Places): Point {
  const y = side === 'top' ? places.topOf(row) : places.bottomOf(row, column);
  return { x: places.portX(row, column), y };
}
