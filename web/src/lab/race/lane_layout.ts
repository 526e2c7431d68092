import type { Walker } from './timeline.ts';

/** A walker's way on the screen: as long as its time, a cell for each thing, or for so many. */
export interface LaneLayout {
  /** Things in a cell: 1, 2, 5, 10, 20 and so on. */
  readonly perCell: number;
  /** In pixels; the last one may be narrower. */
  readonly cellWidth: number;
  /** Of all cells. */
  readonly width: number;
  /** Where one cell ends and the next begins. */
  readonly seams: readonly number[];
}

/** Narrower cells could not be told apart. */
const LEAST_CELL = 5;

/**
 * The way of a walker in a lane of `laneWidth` pixels, in which the whole race of so many nanoseconds has room:
 * one scale of time for all lanes.
 */
export function layoutLane(
  { things, nanoseconds }: Walker,
  raceNanoseconds: number,
  laneWidth: number,
): LaneLayout {
  const width = raceNanoseconds > 0 ? (nanoseconds.median / raceNanoseconds) * laneWidth : 0;
  const perThing = things > 0 ? width / things : 0;
  // A lane that is itself too short for a cell is one.
  const perCell =
    width < LEAST_CELL || things <= 1 ? roundUp(things) : roundUp(LEAST_CELL / perThing);
  const cellWidth = perThing * perCell;
  const seams: number[] = [];
  for (let cell = 1; cell * perCell < things; ++cell) seams.push(cell * cellWidth);
  return { perCell, cellWidth, width, seams };
}

/** What is painted of a way when so many things have been passed: whole cells, and the end itself. */
export function paintedWidth(
  { perCell, cellWidth, width }: LaneLayout,
  passed: number,
  things: number,
): number {
  return passed >= things ? width : Math.floor(passed / perCell) * cellWidth;
}

/** The least of 1, 2, 5, 10, 20 … that is not less. */
function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((step) => step * power >= value) ?? 10);
}
