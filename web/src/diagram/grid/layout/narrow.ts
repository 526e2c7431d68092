import type { Scene } from '../../scene.ts';
import type { Row } from '../../scene_rows.ts';
import { textWidth } from '../../shapes.ts';
import type { CellBox, GridLayout, RowBox } from './boxes.ts';
import { flowCards } from './cards.ts';
import { guideWidth } from './guides.ts';
import { placeLanes } from './lane_columns.ts';
import { layOutLanes, leastPitch } from './lane_boxes.ts';
import { moreNotes } from './more.ts';
import { frameRow } from './row_frame.ts';

/** No notes: the folded VMA says its region. */
const GUIDE = { left: 10, indent: 12, fontSize: 14, noteSize: 0 };
const EDGE = 8;
const MOST_PITCH = 72;
const CHIP = { least: 31, most: 52, height: 36, gap: 4 };
const HALF_PILL = 13;
const HEADER_ROOM = 34;
const VERDICT_ROOM = 20;
const CARD_LEAST = 138;
/** Of a line that counts what is not shown. */
const MORE_ROOM = 20;

/** For blog columns and telephones: page chips under each row, cards below all of them. */
export function layOutNarrow(scene: Scene, width: number, notes: readonly string[]): GridLayout {
  const laneColumns = placeLanes(scene.lanes);
  const columnCount = laneColumns.length === 0 ? 0 : Math.max(...laneColumns) + 1;
  const lanesLeft = guideWidth(scene.rows, GUIDE) + 26;
  const pillWidth = Math.max(48, ...scene.rows.map((row) => pillRoom(row)));
  const least = leastPitch(scene.lanes);
  const room = (to: number) => to - lanesLeft - pillWidth - EDGE - 12;
  const total = Math.max(width, width - room(width) + (columnCount - 0.5) * least);
  const pitch = Math.min(MOST_PITCH, Math.max(least, room(total) / Math.max(1, columnCount - 0.5)));
  const xs = laneColumns.map((column) => lanesLeft + column * pitch);

  const rows: RowBox[] = [];
  const cells: CellBox[] = [];
  const heights: number[] = [];
  let y = 14;
  scene.rows.forEach((row, index) => {
    if (scene.lanes.some(({ top }) => top === index)) y += HEADER_ROOM;
    const at = y + HALF_PILL + 4;
    heights.push(at);
    const left = Math.max(
      guideWidth(scene.rows, GUIDE) + 14,
      ...scene.lanes.map((lane, i) =>
        lane.top <= index && index < lane.bottom ? (xs[i] ?? 0) + 15 : 0,
      ),
    );
    const chips = layOutChips(row.cells.length, left, total - EDGE, at + HALF_PILL + 8);
    row.cells.forEach((cell, i) => {
      const box = chips.boxes[i];
      const index = cell.address - (row.vma?.get('vm_start') ?? 0);
      if (box !== undefined) cells.push({ cell, row, index: `${index}`, ...box });
    });
    const box = row.vma && {
      x: total - EDGE - pillWidth,
      y: at - HALF_PILL,
      width: pillWidth,
      height: HALF_PILL * 2,
    };
    rows.push({
      row,
      y: at,
      ...frameRow(scene, row, index, heights, xs, box, GUIDE),
      verdict: { x: total - EDGE, y: chips.bottom + 13 },
    });
    y = chips.bottom + VERDICT_ROOM;
  });

  const lanes = layOutLanes(scene, xs, notes, heights, (row) => rows[row]?.run ?? null);
  const rowsEnd = y;
  if (scene.hidden.rows > 0) y += MORE_ROOM;
  const cards = flowCards(scene.cards, EDGE, y + 8, total - 2 * EDGE, CARD_LEAST);
  const bottom = Math.max(y, ...cards.map((card) => card.y + card.height + 16));
  const more = moreNotes(scene.hidden, [EDGE, rowsEnd + 14], [EDGE, bottom + 6]);
  return {
    more,
    width: total,
    height: Math.ceil(Math.max(bottom + (scene.hidden.cards > 0 ? MORE_ROOM : 0), 100)),
    narrow: true,
    rows,
    ...lanes,
    cells,
    columns: [],
    cards,
  };
}

/** What a folded VMA says: its region, its rights, and whether it is shared. */
export const pillText = ({ region, rights, shared }: Row): string =>
  `${region} ${rights}${shared ? ' shared' : ''}`.trim();

/** Room for the widest rights, too: no lane moves because a VMA's rights change. */
const pillRoom = (row: Row): number => {
  const widest = row.vma === null ? row : { ...row, rights: 'none' };
  return Math.max(textWidth(pillText(row), 12), textWidth(pillText(widest), 12)) + 16;
};

function layOutChips(
  count: number,
  left: number,
  right: number,
  top: number,
): { boxes: { x: number; y: number; width: number; height: number }[]; bottom: number } {
  const { least, most, height, gap } = CHIP;
  if (count === 0) return { boxes: [], bottom: top - 4 };
  const perLine = Math.min(count, Math.max(1, Math.floor((right - left + gap) / (least + gap))));
  const width = Math.min(most, (right - left - gap * (perLine - 1)) / perLine);
  const start = right - perLine * width - (perLine - 1) * gap;
  const boxes = Array.from({ length: count }, (_, i) => ({
    x: start + (i % perLine) * (width + gap),
    y: top + Math.floor(i / perLine) * (height + gap),
    width,
    height,
  }));
  return { boxes, bottom: top + Math.ceil(count / perLine) * (height + gap) };
}
