import type { Place } from '../picture.ts';
import { indexAt, placed, revealed, visible, zoomed } from './axis.ts';
import { speakerAt } from './bins.ts';
import type { Matrix } from './matrix.ts';
import type { Seen } from './seen.ts';

/** The cell at a point of the picture, in CSS pixels; null outside the rows and columns. */
export function placeAt(matrix: Matrix, seen: Seen, x: number, y: number): Place | null {
  if (matrix.rows.length === 0 || matrix.columns.length === 0) return null;
  const { plot } = seen.frame;
  const row = indexAt(seen.down, clamp(y - plot.y, seen.down.size - 1));
  const column = indexAt(seen.across, clamp(x - plot.x, seen.across.size - 1));
  return speakerAt(matrix, seen.across, seen.down, row, column);
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Moves the cursor to a cell, which then is seen. */
export function withCursor(seen: Seen, matrix: Matrix, row: number, column: number): Seen {
  if (matrix.rows.length === 0 || matrix.columns.length === 0) return { ...seen, cursor: null };
  const cursor = {
    row: clamp(row, matrix.rows.length - 1),
    column: clamp(column, matrix.columns.length - 1),
  };
  return {
    ...seen,
    cursor,
    down: revealed(seen.down, cursor.row),
    across: revealed(seen.across, cursor.column),
  };
}

/** Pans by so many pixels. */
export function panned(seen: Seen, dx: number, dy: number): Seen {
  const { across, down } = seen;
  return {
    ...seen,
    across: placed(across, across.scale, across.offset + dx),
    down: placed(down, down.scale, down.offset + dy),
  };
}

/** Zooms around a point of the picture. */
export function zoomedAt(seen: Seen, factor: number, x: number, y: number): Seen {
  const { plot } = seen.frame;
  return {
    ...seen,
    across: zoomed(seen.across, factor, clamp(x - plot.x, seen.across.size)),
    down: zoomed(seen.down, factor, clamp(y - plot.y, seen.down.size)),
  };
}

/** Brings the place of the map that is at a point to the middle. */
export function wentOnMap(seen: Seen, x: number, y: number): Seen {
  const { map } = seen.frame;
  if (map === null) return seen;
  const { across, down } = seen;
  const toX = ((x - map.x) / map.width) * across.count * across.scale - across.size / 2;
  const toY = ((y - map.y) / map.height) * down.count * down.scale - down.size / 2;
  return {
    ...seen,
    across: placed(across, across.scale, toX),
    down: placed(down, down.scale, toY),
  };
}

/** How many rows make a page. */
export function pageOfRows({ down }: Seen): number {
  const [first, end] = visible(down);
  return Math.max(1, end - first - 1);
}
