import { textWidth } from '../../shapes.ts';
import type { OverviewPicture } from '../picture.ts';
import { sizeOf, startOf } from './axis.ts';
import type { Axis } from './axis.ts';
import { barLength, barMarks } from './bars.ts';
import { binsOf, largest } from './bins.ts';
import type { Bins } from './bins.ts';
import { Stretches } from './labels.ts';
import { APART_FROM, eachBar } from './paint_cells.ts';
import type { Seen } from './seen.ts';
import { SMALL_TEXT } from './surface.ts';
import type { Surface } from './surface.ts';

const GAP = 6;
/** The room that a number behind a bar takes. */
const NUMBER_ROOM = 42;
const NARROW_NUMBER_ROOM = 36;
const NUMBER_HEIGHT = 13;
const CAPTION_HEIGHT = 16;

/** Room for the largest value of each bin, kept from frame to frame. */
export interface BarValues {
  walk: Float64Array;
  fork: Float64Array;
}

/** Right of the cells: what a walk of each row looks at, on a logarithmic scale. */
export function paintWalkCost(
  surface: Surface,
  { matrix, most, words }: OverviewPicture,
  { frame, down, cursor }: Seen,
  values: Float64Array,
): void {
  const { walkCost: box, columnNames, narrow } = frame;
  const left = box.x + GAP;
  const room = box.width - GAP - (narrow ? NARROW_NUMBER_ROOM : NUMBER_ROOM);
  const bins = binsOf(down);
  const costOf = (row: number) => matrix.rows[row]?.walk ?? 0;
  largest(bins, costOf, values);
  paintScale(surface, most.walk, words.number, {
    at: (length) => left + length * room,
    line: (x) => surface.fill('line', x, box.y, 1, box.height),
    label: (text, x) => surface.text('soft', text, x, columnNames.y + 13, 'middle', SMALL_TEXT),
  });
  eachBar(bins, values, most.walk, (start, size, length) => {
    const gap = size >= APART_FROM ? 1 : 0;
    surface.fill('walk', left, box.y + start, Math.max(1, length * room), size - gap);
  });
  const free = new Stretches();
  numbered(bins, costOf, cursor?.row ?? -1, NUMBER_HEIGHT + 1, (row) => {
    const middle = middleOf(down, row);
    const y = Math.max(5, Math.min(down.size - 4, middle));
    if (!free.take(y - NUMBER_HEIGHT / 2, y + NUMBER_HEIGHT / 2)) return;
    const end = left + barLength(costOf(row), most.walk) * room;
    const ink = row === cursor?.row ? 'ink' : 'soft';
    const text = words.number(costOf(row));
    surface.text(ink, text, end + 4, box.y + y + 4, 'start', SMALL_TEXT, row === cursor?.row);
  });
}

/** Below the cells: what a fork of each VMA allocates. */
export function paintForkCost(
  surface: Surface,
  { matrix, most, words }: OverviewPicture,
  { frame, across, cursor }: Seen,
  values: Float64Array,
): void {
  const box = frame.forkCost;
  if (box === null) return;
  const top = box.y + GAP;
  const room = box.height - GAP - NUMBER_HEIGHT - CAPTION_HEIGHT;
  const bins = binsOf(across);
  const costOf = (column: number) => matrix.columns[column]?.fork ?? 0;
  largest(bins, costOf, values);
  for (const mark of barMarks(most.fork)) {
    surface.fill('line', box.x, top + barLength(mark, most.fork) * room, box.width, 1);
  }
  eachBar(bins, values, most.fork, (start, size, length) => {
    const gap = size >= APART_FROM ? 1 : 0;
    surface.fill('fork', box.x + start, top, size - gap, Math.max(1, length * room));
  });
  const free = new Stretches();
  const roomOfNumber = textWidth(words.number(most.fork), SMALL_TEXT) + 4;
  numbered(bins, costOf, cursor?.column ?? -1, roomOfNumber, (column) => {
    const text = words.number(costOf(column));
    const half = textWidth(text, SMALL_TEXT) / 2 + 2;
    const x = Math.max(half, Math.min(across.size - half, middleOf(across, column)));
    if (!free.take(x - half, x + half)) return;
    const y = top + barLength(costOf(column), most.fork) * room + NUMBER_HEIGHT - 2;
    const isHere = column === cursor?.column;
    surface.text(isHere ? 'ink' : 'soft', text, box.x + x, y, 'middle', SMALL_TEXT, isHere);
  });
  const key = matrix.linkKind === 'entry' ? 'forkAxis.entry' : 'forkAxis.chain';
  surface.text('soft', words.say(key), box.x, box.y + box.height - 4, 'start', SMALL_TEXT);
}

const middleOf = (axis: Axis, index: number): number =>
  startOf(axis, index) + sizeOf(axis, index) / 2;

/** Which bars have their number written: where the cursor is, the longest, the last; all where there is room. */
function numbered(
  { first, end, axis }: Bins,
  costOf: (index: number) => number,
  here: number,
  room: number,
  write: (index: number) => void,
): void {
  if (here >= first && here < end && costOf(here) > 0) write(here);
  let longest = -1;
  for (let i = first; i < end; ++i) if (costOf(i) > costOf(longest)) longest = i;
  if (longest >= 0) write(longest);
  let last = end - 1;
  while (last > first && costOf(last) === 0) --last;
  if (last > longest && costOf(last) > 0) write(last);
  if (axis.scale < room) return;
  for (let i = first; i < end; ++i) if (costOf(i) > 0) write(i);
}

/** Lines at 1, 10, 100 …, each with its number as far as there is room. */
function paintScale(
  surface: Surface,
  most: number,
  number: (value: number) => string,
  scale: {
    at: (length: number) => number;
    line: (at: number) => void;
    label: (text: string, at: number) => void;
  },
): void {
  const free = new Stretches();
  for (const mark of barMarks(most)) {
    const at = scale.at(barLength(mark, most));
    scale.line(at);
    const half = textWidth(number(mark), SMALL_TEXT) / 2 + 3;
    if (free.take(at - half, at + half)) scale.label(number(mark), at);
  }
}
