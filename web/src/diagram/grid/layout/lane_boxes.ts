import type { Scene } from '../../scene.ts';
import type { Lane } from '../../scene_lanes.ts';
import { textWidth } from '../../shapes.ts';
import type { CrossingBox, LaneBox, RowBox } from './boxes.ts';

const HEADER_HEIGHT = 25;
/** From a row's line up to the lower edge of a header. */
const HEADER_RISE = 27;
/** A header starts this much left of its squares. */
const HEADER_LEFT = { list: 17, tree: 24 };
const HEADER_GAP = 8;
/** A tree's trunk runs this much left of its squares. */
const TRUNK = 14;

/** The least width of a lane that leaves room for its name. */
export function leastPitch(lanes: readonly Lane[]): number {
  return Math.max(46, ...lanes.map(({ label }) => labelWidth(label) + HEADER_GAP));
}

/** What a header takes with its note, if nothing is in the way. */
export function headerWidth(lane: Lane, note: string): number {
  return labelWidth(lane.label) + (note === '' ? 0 : textWidth(note, 11) + 6);
}

const labelWidth = (label: string) => textWidth(label, 13.5) + 18;

/** Puts lanes on the heights of their rows. `xs` are their lines, `notes` what their headers add. */
export function layOutLanes(
  { lanes, laneKind }: Pick<Scene, 'lanes' | 'laneKind'>,
  xs: readonly number[],
  notes: readonly string[],
  heights: readonly number[],
  rowOfLine: (row: number) => RowBox['run'],
): { lanes: LaneBox[]; crossings: CrossingBox[] } {
  const heightOf = (row: number) => heights[row] ?? 0;
  const boxes = lanes.map((lane, i): LaneBox => {
    const x = xs[i] ?? 0;
    const y = heightOf(lane.top);
    const isTree = laneKind === 'tree';
    const headerLeft = isTree ? HEADER_LEFT.tree : HEADER_LEFT.list;
    const room = roomRightOf(i, lanes, xs, headerLeft - (isTree ? TRUNK : 0));
    const full = headerWidth(lane, notes[i] ?? '');
    const fits = full <= room;
    const linked = lane.crossings.filter(({ inLane }) => inLane);
    const first = linked[0];
    const last = linked.at(-1);
    const rows = new Set(lane.crossings.map(({ row }) => row));
    const passes: number[] = [];
    for (let row = lane.top; first !== undefined && last !== undefined && row < last.row; ++row) {
      const run = rowOfLine(row);
      if (!rows.has(row) && run !== null && run.from < x && x < run.to) passes.push(heightOf(row));
    }
    return {
      lane,
      x,
      header: {
        x: x - headerLeft,
        y: y - HEADER_RISE - HEADER_HEIGHT,
        width: fits ? full : labelWidth(lane.label),
        height: HEADER_HEIGHT,
      },
      note: fits ? (notes[i] ?? '') : '',
      stem: first === undefined ? null : { from: y - HEADER_RISE, to: heightOf(first.row) },
      run:
        first === undefined || last === undefined || first === last
          ? null
          : { from: heightOf(first.row), to: heightOf(last.row) },
      shift: isTree ? -TRUNK : 0,
      branches: isTree ? linked.map(({ row }) => heightOf(row)) : [],
      passes,
    };
  });
  const crossings = lanes.flatMap((lane, i) =>
    lane.crossings.map((crossing) => ({
      crossing,
      lane,
      x: xs[i] ?? 0,
      y: heightOf(crossing.row),
    })),
  );
  return { lanes: boxes, crossings };
}

/** How wide a header may be until it meets the next header of its row, or a lane that passes there. */
function roomRightOf(
  index: number,
  lanes: readonly Lane[],
  xs: readonly number[],
  headerToLine: number,
): number {
  const own = lanes[index];
  const x = xs[index] ?? 0;
  let room = Infinity;
  lanes.forEach((other, i) => {
    const otherX = xs[i] ?? 0;
    if (own === undefined || otherX <= x || other.top > own.top || other.bottom < own.top) return;
    const hasHeaderHere = other.top === own.top;
    const itsLeft = hasHeaderHere ? 0 : headerToLine;
    room = Math.min(room, otherX - x + itsLeft - HEADER_GAP);
  });
  return room;
}
