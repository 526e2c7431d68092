import { shorten } from '../../shorten.ts';
import { monoWidth, textWidth } from '../../shapes.ts';
import type { PlaceLine } from '../walk_reading.ts';
import type { WalkSay } from '../walk_texts.ts';
import type { LevelBox, PlaceBox } from './boxes.ts';
import { layOutOpen } from './open_levels.ts';
import { FONT, NAME_SIZE, LEVELS_WIDTH, SMALL_TABLE } from './place_columns.ts';
import type { PlaceColumns } from './place_columns.ts';

const GAP = 14;
const WIDE = { height: 40, pitch: 52 };
const NARROW = { holder: 30, formula: 20, tables: 32, verdict: 20, gap: 12 };
const OPEN_GAP = 12;

/** The left ends of the columns of wide places. */
export function columnStarts(
  left: number,
  columns: PlaceColumns,
): {
  readonly formula: number;
  readonly levels: number;
  readonly found: number;
  readonly verdict: number;
  readonly right: number;
} {
  const formula = left + columns.holder + GAP;
  const levels = formula + columns.formula + GAP;
  const found = levels + columns.levels;
  const verdict = found + columns.found + 12;
  return { formula, levels, found, verdict, right: verdict + columns.verdict };
}

/** A place on one line; its open tables stand below it. */
export function layOutWide(
  line: PlaceLine,
  columns: PlaceColumns,
  lane: number,
  left: number,
  right: number,
  y: number,
  say: WalkSay,
): { box: PlaceBox; bottom: number } {
  const at = columnStarts(left, columns);
  const middle = y + WIDE.height / 2;
  const open = line.open ? layOutOpen(line, left, right, y + WIDE.height + 4, say) : null;
  const box: PlaceBox = {
    line,
    badge: { x: lane, y: middle },
    holder: { x: left, y, width: columns.holder, height: WIDE.height },
    name: nameIn(line, left, y + 17, columns.holder),
    range: { text: line.holder.range, x: left + 10, y: y + 32 },
    formula: { text: line.formula, x: at.formula, y: middle + 4.5 },
    levels: smallTables(line, at.levels, middle),
    noTable:
      line.levels === null ? { text: say('noTableRead'), x: at.levels, y: middle + 4.5 } : null,
    found:
      line.levels === null
        ? null
        : { x: at.found, y: middle - 15, width: columns.found, height: 30 },
    verdict: { text: line.text, x: at.verdict, y: middle + 4.5 },
    open,
  };
  return {
    box,
    bottom: y + (open === null ? WIDE.pitch : WIDE.height + 4 + open.ground.height + OPEN_GAP),
  };
}

/** A place folded: who, how its address comes about, the tables, the verdict. */
export function layOutNarrow(
  line: PlaceLine,
  columns: PlaceColumns,
  lane: number,
  left: number,
  right: number,
  y: number,
  say: WalkSay,
): { box: PlaceBox; bottom: number } {
  const rangeWidth = monoWidth(line.holder.range, FONT.range);
  const nameWidth = Math.min(
    textWidth(line.holder.name, NAME_SIZE),
    right - left - rangeWidth - 34,
  );
  const hasTables = line.levels !== null;
  const formulaY = y + NARROW.holder + 16;
  const tablesY = y + NARROW.holder + NARROW.formula + NARROW.tables / 2 + 4;
  const found = { x: left + LEVELS_WIDTH, y: tablesY - 13, width: columns.found, height: 26 };
  const beside = found.x + columns.found + 10;
  const verdictWidth = textWidth(line.text, FONT.verdict) + 16;
  const fits = hasTables && beside + verdictWidth <= right;
  const verdictY = fits
    ? tablesY + 4
    : y + NARROW.holder + NARROW.formula + (hasTables ? NARROW.tables + 6 : 0) + 14;
  const bottom = fits
    ? tablesY + NARROW.tables / 2
    : line.text === ''
      ? tablesY + 16
      : verdictY + 6;
  const open = line.open ? layOutOpen(line, left - 22, right, bottom + 4, say) : null;
  const box: PlaceBox = {
    line,
    badge: { x: lane, y: y + NARROW.holder / 2 },
    holder: { x: left, y, width: nameWidth + rangeWidth + 32, height: NARROW.holder },
    name: nameIn(line, left, y + 20, nameWidth + 22),
    range: { text: line.holder.range, x: left + nameWidth + 22, y: y + 19.5 },
    formula: {
      text: hasTables ? line.formula : `${line.formula}: ${say('noTableRead')}`,
      x: left,
      y: formulaY,
    },
    levels: smallTables(line, left, tablesY),
    noTable: null,
    found: hasTables ? found : null,
    verdict: { text: line.text, x: fits ? beside : left, y: verdictY },
    open,
  };
  return { box, bottom: bottom + (open === null ? 0 : open.ground.height + 8) + NARROW.gap };
}

function nameIn(line: PlaceLine, left: number, y: number, width: number) {
  return { text: shorten(line.holder.name, NAME_SIZE, width - 18), x: left + 10, y };
}

function smallTables(line: PlaceLine, left: number, middle: number): LevelBox[] {
  const { width, height, gap } = SMALL_TABLE;
  return (line.levels ?? []).map((level, i) => ({
    key: `${line.key}:small:${level.name}`,
    level,
    x: left + i * (width + gap),
    y: middle - height / 2,
    width,
    height,
  }));
}
