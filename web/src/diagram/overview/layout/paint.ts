import type { OverviewPicture } from '../picture.ts';
import { sizeOf, startOf } from './axis.ts';
import type { Axis } from './axis.ts';
import { binSize, binStart, binsOf, largest } from './bins.ts';
import { paintForkCost, paintWalkCost } from './paint_margins.ts';
import type { BarValues } from './paint_margins.ts';
import { paintColumnNames, paintRowNames, paintTitle } from './paint_names.ts';
import type { Seen } from './seen.ts';
import { seesAll } from './seen.ts';
import { SMALL_TEXT } from './surface.ts';
import type { Ink, Surface } from './surface.ts';

/** A ring around a cell is never smaller than this, so that it is seen around the smallest. */
const LEAST_RING = 9;
/** A band along a row or column likewise. */
const LEAST_BAND = 3;

/** What lies below the cells: the ground, the cursor's row and column, the walk's row. */
export function paintGround(surface: Surface, picture: OverviewPicture, seen: Seen): void {
  const { plot } = seen.frame;
  surface.fill('panel', plot.x, plot.y, plot.width, plot.height);
  for (const place of [picture.selected, seen.cursor]) {
    if (place === null) continue;
    if (place.row >= 0) rowBand(surface, seen, place.row);
    if (place.column >= 0) columnBand(surface, seen, place.column);
  }
  if (picture.walk !== null && picture.walk.row >= 0) rowBand(surface, seen, picture.walk.row);
}

function rowBand(surface: Surface, { frame: { plot }, down }: Seen, row: number): void {
  const band = bandOf(down, row);
  if (band !== null) surface.fill('lit', plot.x, plot.y + band.from, plot.width, band.size);
}

function columnBand(surface: Surface, { frame: { plot }, across }: Seen, column: number): void {
  const band = bandOf(across, column);
  if (band !== null) surface.fill('lit', plot.x + band.from, plot.y, band.size, plot.height);
}

function bandOf(axis: Axis, index: number): { from: number; size: number } | null {
  const size = Math.max(LEAST_BAND, sizeOf(axis, index));
  const middle = startOf(axis, index) + sizeOf(axis, index) / 2;
  const from = Math.max(0, middle - size / 2);
  const end = Math.min(axis.size, middle + size / 2);
  return end <= from ? null : { from, size: end - from };
}

/** What lies over the cells, and everything around them. */
export function paintRest(
  surface: Surface,
  picture: OverviewPicture,
  seen: Seen,
  values: BarValues,
): void {
  const { plot } = seen.frame;
  surface.edge('line', plot.x - 1, plot.y - 1, plot.width + 2, plot.height + 2, 1);
  for (const { row, column } of picture.marked) ring(surface, seen, row, column, 'hot');
  const { selected } = picture;
  if (selected !== null && selected.row >= 0 && selected.column >= 0) {
    ring(surface, seen, selected.row, selected.column, 'ink');
  }
  paintBrush(surface, seen);
  if (seen.cursor !== null) ring(surface, seen, seen.cursor.row, seen.cursor.column, 'ink');
  paintTitle(surface, picture, seen);
  paintRowNames(surface, picture, seen);
  paintColumnNames(surface, picture, seen);
  paintWalk(surface, picture, seen, values.fork);
  paintWalkCost(surface, picture, seen, values.walk);
  paintForkCost(surface, picture, seen, values.fork);
}

function ring(
  surface: Surface,
  { frame: { plot }, across, down }: Seen,
  row: number,
  column: number,
  ink: Ink,
): void {
  const width = Math.max(LEAST_RING, sizeOf(across, column) + 1);
  const height = Math.max(LEAST_RING, sizeOf(down, row) + 1);
  const x = startOf(across, column) + sizeOf(across, column) / 2;
  const y = startOf(down, row) + sizeOf(down, row) / 2;
  if (x < 0 || y < 0 || x > across.size || y > down.size) return;
  surface.edge(ink, plot.x + x - width / 2, plot.y + y - height / 2, width, height, 2);
}

/** Chosen columns stand between two lines, under a bar. */
function paintBrush(surface: Surface, { frame: { plot }, across, brush }: Seen): void {
  if (brush === null) return;
  const from = startOf(across, brush.from);
  const to = startOf(across, brush.to) + sizeOf(across, brush.to);
  const left = Math.max(0, from - 1);
  const right = Math.min(across.size, Math.max(to + 1, from + LEAST_BAND));
  if (right <= left) return;
  surface.fill('hot', plot.x + left, plot.y - 3, right - left, 3);
  if (from >= 0) surface.fill('hot', plot.x + left, plot.y, 1, plot.height);
  if (to <= across.size) surface.fill('hot', plot.x + right - 1, plot.y, 1, plot.height);
}

/** What the walk has looked at: a tick for each VMA, hollow-low for a miss, tall for a hit. */
function paintWalk(
  surface: Surface,
  { walk, words }: OverviewPicture,
  { frame, across }: Seen,
  values: Float64Array,
): void {
  const box = frame.walk;
  if (box === null || walk === null) return;
  const bins = binsOf(across);
  largest(bins, (column) => walk.columns[column] ?? 0, values);
  surface.text('soft', words.say('walkStrip'), box.x - 6, box.y + 13, 'end', SMALL_TEXT);
  const bottom = box.y + box.height - 5;
  for (let bin = 0; bin < bins.count; ++bin) {
    const state = values[bin] ?? 0;
    if (state === 0) continue;
    const x = box.x + binStart(bins, bin);
    const size = binSize(bins, bin);
    const width = Math.max(1, Math.min(12, size - (size >= 4 ? 1 : 0)));
    const middle = x + Math.max(0, (size - width) / 2);
    if (state === 2) surface.fill('hot', middle, box.y + 2, Math.max(2, width), bottom - box.y - 2);
    else if (width >= 6) surface.edge('walk', middle, bottom - 6, width, 6, 1.5);
    else surface.fill('walk', middle, bottom - 6, width, 6);
  }
}

/** Where the reader is in the whole: a frame on the map. The map's cells are drawn by who has them. */
export function paintMapFrame(surface: Surface, seen: Seen): void {
  const { map } = seen.frame;
  if (map === null || seesAll(seen)) return;
  surface.edge('line', map.x - 1, map.y - 1, map.width + 2, map.height + 2, 1);
  const { across, down } = seen;
  const part = (axis: Axis, room: number): [number, number] => {
    const all = Math.max(axis.size, axis.count * axis.scale);
    return [(axis.offset / all) * room, Math.max(6, (axis.size / all) * room)];
  };
  const [x, width] = part(across, map.width);
  const [y, height] = part(down, map.height);
  const left = Math.min(x, map.width - width);
  const top = Math.min(y, map.height - height);
  surface.edge('hot', map.x + left, map.y + top, width, height, 2);
}
