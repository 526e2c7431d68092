import type { Box } from '../../shapes.ts';
import { LARGEST_CELL } from './axis.ts';

/** Beyond so many rows there is a map of the whole beside what is seen. */
export const MAP_FROM_ROWS = 60;

const MOST_HEIGHT = 520;
const LEAST_HEIGHT = 220;
const NARROW = 560;
const LEAST_WIDTH = 280;
/** What is written above the cells takes this much, however few they are. */
const TITLE_WIDTH = 460;

/** Where the parts of the picture stand, in CSS pixels. */
export interface OverviewFrame {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  /** The cells. */
  readonly plot: Box;
  /** The names of rows, left of the cells. */
  readonly rowNames: Box;
  /** The names of columns, above the cells; above them, what the axes are. */
  readonly columnNames: Box;
  readonly title: Box;
  /** What the walk has come by: a tick for each VMA. Null when no walk is shown. */
  readonly walk: Box | null;
  /** Bars: what a walk looks at. */
  readonly walkCost: Box;
  /** Bars: what a fork allocates. Null where a fork allocates nothing. */
  readonly forkCost: Box | null;
  /** The map of the whole, for large pictures. */
  readonly map: Box | null;
}

/** What decides about the frame. */
export interface FrameNeeds {
  readonly width: number;
  readonly rows: number;
  readonly columns: number;
  /** The room that the longest name of a row takes. */
  readonly nameWidth: number;
  readonly hasWalk: boolean;
  readonly hasForkCost: boolean;
}

/** Puts the parts in place: cells as large as they can be, up to what is useful. */
export function layOutFrame(needs: FrameNeeds): OverviewFrame {
  const room = Math.max(LEAST_WIDTH, Math.round(needs.width));
  const narrow = room < NARROW;
  const left = Math.ceil(
    Math.max(narrow ? 40 : 56, Math.min(needs.nameWidth + 10, narrow ? 64 : 120)),
  );
  const right = narrow ? 72 : 132;
  const titleHeight = narrow ? 40 : 24;
  const namesHeight = 20;
  const walkHeight = needs.hasWalk ? 20 : 0;
  const plotWidth = Math.max(1, Math.min(room - left - right, needs.columns * LARGEST_CELL));
  const most = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, Math.round(room * 0.56)));
  const plotHeight = Math.max(LARGEST_CELL, Math.min(most, needs.rows * LARGEST_CELL));
  const top = titleHeight + namesHeight + walkHeight;
  const bottom = needs.hasForkCost ? (narrow ? 60 : 76) : 0;
  const hasMap = needs.rows > MAP_FROM_ROWS;
  const plot = { x: left, y: top, width: plotWidth, height: plotHeight };
  const plotRight = left + plotWidth;
  const width = Math.min(room, Math.max(TITLE_WIDTH, plotRight + right));
  const mapHeight = Math.max(bottom, narrow ? 60 : 76) - 12;
  return {
    width,
    height: top + plotHeight + Math.max(bottom, hasMap ? mapHeight + 12 : 0, 8),
    narrow,
    plot,
    rowNames: { x: 0, y: top, width: left, height: plotHeight },
    columnNames: { x: left, y: titleHeight, width: plotWidth, height: namesHeight },
    title: { x: 0, y: 0, width, height: titleHeight },
    walk: needs.hasWalk
      ? { x: left, y: titleHeight + namesHeight, width: plotWidth, height: walkHeight }
      : null,
    walkCost: { x: plotRight, y: top, width: right, height: plotHeight },
    forkCost: needs.hasForkCost
      ? { x: left, y: top + plotHeight, width: plotWidth, height: bottom }
      : null,
    map: hasMap
      ? { x: plotRight + 10, y: top + plotHeight + 10, width: right - 14, height: mapHeight }
      : null,
  };
}

/** The part of a frame that holds a point. */
export type FramePart = 'plot' | 'map' | 'rows' | 'columns' | 'none';

/** What is at a point: names and bars belong to their row or column. */
export function partAt(frame: OverviewFrame, x: number, y: number): FramePart {
  const inside = (box: Box | null): boolean =>
    box !== null && x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
  if (inside(frame.plot)) return 'plot';
  if (inside(frame.map)) return 'map';
  if (inside(frame.rowNames) || inside(frame.walkCost)) return 'rows';
  return inside(frame.columnNames) || inside(frame.walk) || inside(frame.forkCost)
    ? 'columns'
    : 'none';
}
