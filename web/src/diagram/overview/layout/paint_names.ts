import { textWidth } from '../../shapes.ts';
import type { OverviewPicture } from '../picture.ts';
import { sizeOf, startOf } from './axis.ts';
import type { Axis } from './axis.ts';
import { Stretches, shortened } from './labels.ts';
import type { Seen } from './seen.ts';
import { SMALL_TEXT, TEXT_SIZE, TITLE_TEXT } from './surface.ts';
import type { Surface } from './surface.ts';
import { ticksOf } from './ticks.ts';

const ROW_ROOM = 15;
const MOST_COLUMN_NAME = 110;
/** How much wider bold letters are. */
const BOLD = 1.1;
/** Between the title and what the right margin means. */
const BESIDE = 14;

/** What the picture is of, and what its right margin means. */
export function paintTitle(
  surface: Surface,
  { words }: OverviewPicture,
  { frame: { title, hasTallTitle, walkCost } }: Seen,
): void {
  const caption = words.say('walkAxis');
  const captionWidth = textWidth(caption, SMALL_TEXT);
  const left = Math.min(walkCost.x + 6, title.width - captionWidth);
  const captionY = title.y + title.height - (hasTallTitle ? 6 : 9);
  const beside = left - BESIDE;
  const [size, cells] = words.titleParts;
  const lines = hasTallTitle ? [size, cells] : [words.title];
  lines.forEach((line, i) => {
    const room = hasTallTitle && i === 0 ? title.width : beside;
    const y = title.y + 14 + i * 19;
    const isBold = i === 0;
    const text = shortened(line, room, TITLE_TEXT * (isBold ? BOLD : 1));
    surface.text('ink', text, 0, y, 'start', TITLE_TEXT, isBold);
  });
  surface.text('soft', caption, left, captionY, 'start', SMALL_TEXT);
}

/** The names of rows that have room; that of the cursor's row always. */
export function paintRowNames(
  surface: Surface,
  { words }: OverviewPicture,
  { frame: { rowNames: box }, down, cursor }: Seen,
): void {
  const free = new Stretches();
  const write = (row: number, isHere: boolean): void => {
    const middle = startOf(down, row) + sizeOf(down, row) / 2;
    if (middle < 0 || middle > down.size) return;
    const y = Math.max(6, Math.min(down.size - 5, middle));
    if (!free.take(y - ROW_ROOM / 2, y + ROW_ROOM / 2)) return;
    const name = shortened(words.row(row), box.width - 8, TEXT_SIZE);
    const right = box.x + box.width - 6;
    surface.text(isHere ? 'ink' : 'soft', name, right, box.y + y + 4, 'end', TEXT_SIZE, isHere);
  };
  if (cursor !== null) write(cursor.row, true);
  for (const row of ticksOf(down, ROW_ROOM)) write(row, false);
}

/** The same for columns. */
export function paintColumnNames(
  surface: Surface,
  { words }: OverviewPicture,
  { frame: { columnNames: box }, across, cursor }: Seen,
): void {
  const free = new Stretches();
  const write = (column: number, isHere: boolean): void => {
    const middle = startOf(across, column) + sizeOf(across, column) / 2;
    if (middle < 0 || middle > across.size) return;
    const name = shortened(words.column(column), MOST_COLUMN_NAME, TEXT_SIZE);
    const half = textWidth(name, TEXT_SIZE) / 2;
    const x = Math.max(half, Math.min(across.size - half, middle));
    if (!free.take(x - half - 5, x + half + 5)) return;
    surface.text(isHere ? 'ink' : 'soft', name, box.x + x, box.y + 13, 'middle', TEXT_SIZE, isHere);
  };
  if (cursor !== null) write(cursor.column, true);
  for (const column of ticksOf(across, columnRoom(words, across))) write(column, false);
}

/** The room for a column's name: that of the longest of a few, which stand for all. */
function columnRoom(words: OverviewPicture['words'], { count }: Axis): number {
  const some = [0, Math.floor(count / 2), count - 1];
  const widths = some.map((column) => textWidth(words.column(column), TEXT_SIZE));
  return Math.min(MOST_COLUMN_NAME, Math.max(...widths)) + 12;
}
