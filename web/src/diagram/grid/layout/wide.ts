import type { Scene } from '../../scene.ts';
import type { Column } from '../../scene_columns.ts';
import type { Group } from '../../scene_rows.ts';
import { textWidth } from '../../shapes.ts';
import type { CellBox, ColumnBox, GridLayout, RowBox } from './boxes.ts';
import { stackCards } from './cards.ts';
import { guideWidth } from './guides.ts';
import { placeLanes } from './lane_columns.ts';
import { headerWidth, layOutLanes, leastPitch } from './lane_boxes.ts';
import { moreNotes } from './more.ts';
import { frameRow } from './row_frame.ts';

const GUIDE = { left: 22, indent: 17, fontSize: 15.5, noteSize: 12 };
const EDGE = 16;
/** Wider than this, lines only get longer. */
const MOST_WIDTH = 1120;
const PITCH = { most: 104 };
const CELL = { least: 34, most: 66, mostWithoutLanes: 104 };
/** How far beyond their usual sizes things grow in a very wide picture. */
const MOST_SHARE = 1.35;
const GAP_CELL = 30;
const HALF_VMA = 24;
const ROW = { withLanes: 80, without: 74 };
const TOP = { lanes: 78, noLanes: 66 };
const GROUP_GAP = 34;
const PAD = 6;

/** Rows, lanes, page axis and cards side by side. Grows beyond `width` where it must. */
export function layOutWide(scene: Scene, width: number, notes: readonly string[]): GridLayout {
  const laneColumns = placeLanes(scene.lanes);
  const columnCount = laneColumns.length === 0 ? 0 : Math.max(...laneColumns) + 1;
  const cardWidth = cardWidthOf(scene);
  const lanesLeft = guideWidth(scene.rows, GUIDE) + 34;
  const least = leastPitch(scene.lanes);
  const overhang = Math.max(0, ...scene.lanes.map((lane, i) => headerWidth(lane, notes[i] ?? '')));

  const pages = Math.max(0, ...scene.groups.map((group) => axisUnits(group).pages));
  const gaps = Math.max(0, ...scene.groups.map((group) => axisUnits(group).gaps)) * GAP_CELL;
  const fixed = lanesLeft + (columnCount > 0 ? 24 : 8) + gaps + 46 + cardWidth + EDGE;
  const lanesFor = (pitch: number) =>
    columnCount === 0 ? 0 : (columnCount - 1) * pitch + Math.min(overhang, pitch + 24);
  const mostCell = columnCount === 0 ? CELL.mostWithoutLanes : CELL.most;
  const smallest = fixed + lanesFor(least) + pages * CELL.least;
  const largest = fixed + lanesFor(PITCH.most) + pages * mostCell;
  const total = Math.max(Math.min(width, MOST_WIDTH), smallest);
  const share = Math.min(MOST_SHARE, (total - smallest) / Math.max(1, largest - smallest));
  const pitch = least + (PITCH.most - least) * share;
  const cellWidth = CELL.least + (mostCell - CELL.least) * share;

  const cardX = total - EDGE - cardWidth;
  const axisWidth = pages * cellWidth + gaps;
  const axisX = cardX - 46 - axisWidth;

  const heights: number[] = [];
  const columns: ColumnBox[] = [];
  const pitchY = scene.lanes.length > 0 || scene.laneKind !== 'none' ? ROW.withLanes : ROW.without;
  const firstRow = scene.laneKind === 'none' ? TOP.noLanes : TOP.lanes;
  let y = firstRow;
  const axes = scene.groups.map((group, i) => {
    if (i > 0) y += GROUP_GAP;
    const axis = layOutAxis(group, axisX, cellWidth);
    const lift = scene.laneKind === 'none' ? 38 : 40;
    columns.push(...headings(group, axis, y - lift));
    for (const _ of group.rows) {
      heights.push(y);
      y += pitchY;
    }
    return axis;
  });
  const rowsBottom = y - pitchY + HALF_VMA + 30;

  const cells: CellBox[] = [];
  const rows: RowBox[] = [];
  const xs = laneColumns.map((column) => lanesLeft + column * pitch);
  scene.groups.forEach((group, g) => {
    const axis = axes[g] ?? new Map<number, Span>();
    for (const row of group.rows) {
      const index = rows.length;
      const at = heights[index] ?? 0;
      const start = row.vma?.get('vm_pgoff') ?? 0;
      const end =
        start + Math.max(0, (row.vma?.get('vm_end') ?? 0) - (row.vma?.get('vm_start') ?? 0));
      const spans = [...axis].filter(([key]) => key >= start && key < end).map(([, span]) => span);
      const left = Math.min(...spans.map(({ x }) => x));
      const right = Math.max(...spans.map(({ x, width: w }) => x + w));
      const box =
        spans.length === 0
          ? null
          : { x: left - 4, y: at - HALF_VMA, width: right - left + 8, height: HALF_VMA * 2 };
      rows.push({
        row,
        y: at,
        ...frameRow(scene, row, index, heights, xs, box, GUIDE),
        verdict: { x: box === null ? axisX : box.x + box.width, y: at + HALF_VMA + 16 },
      });
      for (const cell of row.cells) {
        const span = axis.get(cell.index);
        if (span === undefined) continue;
        const inset = PAD / 2;
        cells.push({
          cell,
          row,
          index: null,
          x: span.x + inset,
          y: at - 17,
          width: span.width - PAD,
          height: 34,
        });
      }
    }
  });

  const lanes = layOutLanes(scene, xs, notes, heights, (row) => rows[row]?.run ?? null);
  const cards = stackCards(scene.cards, cardX, firstRow - HALF_VMA, cardWidth);
  const cardsBottom = Math.max(0, ...cards.map((card) => card.y + card.height + 22));
  const more = moreNotes(scene.hidden, [GUIDE.left, rowsBottom + 6], [cardX, cardsBottom]);
  const moreBottom = Math.max(0, ...more.map(({ y: at }) => at + 14));
  return {
    width: total,
    height: Math.ceil(Math.max(rowsBottom, cardsBottom, moreBottom, 120)),
    more,
    narrow: false,
    rows,
    ...lanes,
    cells,
    columns,
    cards,
  };
}

interface Span {
  readonly x: number;
  readonly width: number;
}

/** Room for the longest name, the longest mapping and the count. */
function cardWidthOf(scene: Scene): number {
  const most = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, 13)));
  const name = most(scene.cards.map(({ label }) => label));
  const mapping = most(scene.cards.map((card) => card.mapping?.label ?? ''));
  const swap = most(scene.cards.map((card) => (card.swap === null ? '' : `↔ ${card.swap}`)));
  const words = name + mapping + swap + (swap > 0 ? 6 : 0);
  if (scene.laneKind === 'none' && mapping + swap === 0) {
    return hasBlocks(scene) ? 158 : Math.max(118, name + 100);
  }
  return Math.max(150, words + 110);
}

const hasBlocks = ({ cards }: Scene) => cards.some(({ object }) => object.has('chain'));

function axisUnits(group: Group): { pages: number; gaps: number } {
  const gaps = group.columns.filter(({ gap }) => gap).length;
  return { pages: group.columns.length - gaps, gaps };
}

function layOutAxis(group: Group, left: number, cellWidth: number): Map<number, Span> {
  let x = left;
  return new Map(
    group.columns.map((column) => {
      const width = column.gap ? GAP_CELL : cellWidth;
      const span = { x, width };
      x += width;
      return [column.index, span];
    }),
  );
}

/** Headings of a page axis: whole (`heap[2]`) if all fit, else the region's name once and indices. */
function headings(group: Group, axis: ReadonlyMap<number, Span>, y: number): ColumnBox[] {
  const fits = group.columns.every(
    ({ gap, label, index }) => gap || textWidth(label, 12) + 4 <= (axis.get(index)?.width ?? 0),
  );
  return group.columns.map((column, i) => {
    const span = axis.get(column.index) ?? { x: 0, width: 0 };
    const isNewRegion = nameOf(group.columns[i - 1]) !== nameOf(column);
    const name = !fits && isNewRegion && !column.gap ? nameOf(column) : '';
    return {
      column,
      text: column.gap ? '…' : fits ? column.label : `${name}${column.shortLabel}`,
      x: span.x + span.width / 2,
      y,
    };
  });
}

const nameOf = (column: Column | undefined) =>
  column === undefined ? undefined : column.label.slice(0, column.label.indexOf('['));
