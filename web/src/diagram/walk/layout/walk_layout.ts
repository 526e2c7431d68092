import { textWidth } from '../../shapes.ts';
import type { PlaceLine, WalkReading } from '../walk_reading.ts';
import type { WalkSay } from '../walk_texts.ts';
import { isPlace } from './boxes.ts';
import type { PlaceBox, TextBox, WalkLayout } from './boxes.ts';
import { cardSize, leadSize } from './page_card.ts';
import { FONT, SMALL_TABLE, measureColumns } from './place_columns.ts';
import { columnStarts, layOutNarrow, layOutWide } from './place_lines.ts';
import { wrapText } from '../../wrap_text.ts';

const EDGE = 12;
const LANE_ROOM = 44;
const BESIDE = 46;
const HEAD_ROOM = 34;
const TEXT_PITCH = 28;
const NOTE = { size: 12.5, line: 18 };
const BUTTON = 32;

/** Page, what it leads to, and each stop on its line; folded where there is no room for a line. */
export function layOutWalk(reading: WalkReading, width: number, say: WalkSay): WalkLayout {
  const places = reading.lines.filter(isPlace);
  const words = { holder: say('headLooked'), formula: reading.formula, found: say('headFound') };
  const columns = measureColumns(places, words, say);
  const card = reading.page && cardSize(reading.page, cardTitle(reading, say));
  const lead = reading.lead && leadSize(reading.lead);
  const cardWidth = card?.width ?? 0;
  const lineWidth = columnStarts(0, columns).right;
  const besideLeft = EDGE + cardWidth + BESIDE;
  const isBeside = card === null || besideLeft + LANE_ROOM + lineWidth + EDGE <= width;
  const narrow = places.length > 0 && EDGE + LANE_ROOM + lineWidth + EDGE > width;
  const stackLeft = isBeside && !narrow && card !== null ? besideLeft : EDGE;
  const onLane = reading.lead !== null;
  const lane = stackLeft + 16;
  const left = narrow ? EDGE + 34 : onLane ? stackLeft + LANE_ROOM : stackLeft;
  const leastWidth = left + leastNarrow(places) + EDGE;
  const total = Math.max(width, narrow ? leastWidth : 0, (card?.width ?? 0) + 2 * EDGE);
  const right = narrow
    ? total - EDGE
    : Math.max(left + lineWidth, Math.min(total - EDGE, left + 700));

  const page = card && { x: EDGE, y: EDGE, ...card };
  let leadBox: WalkLayout['lead'] = null;
  let arrow = '';
  let y = EDGE;
  if (page !== null && lead !== null) {
    const isAside = stackLeft > EDGE || page.x + page.width + BESIDE + lead.width + EDGE <= total;
    if (stackLeft > EDGE) {
      leadBox = { x: stackLeft, y: EDGE + 4, ...lead };
      arrow = arrowRight(page.x + page.width + 4, leadBox.x - 4, leadBox.y + lead.height / 2);
      y = leadBox.y + lead.height;
    } else if (isAside && reading.lines.length === 0) {
      leadBox = { x: page.x + page.width + BESIDE, y: EDGE + 4, ...lead };
      arrow = arrowRight(page.x + page.width + 4, leadBox.x - 4, leadBox.y + lead.height / 2);
      y = page.y + page.height;
    } else {
      leadBox = { x: EDGE, y: page.y + page.height + 26, ...lead };
      arrow = arrowDown(lane, page.y + page.height + 3, leadBox.y - 3);
      y = leadBox.y + lead.height;
    }
  }
  const laneFrom = y;
  const heads: TextBox[] = [];
  if (places.length > 0) {
    if (reading.mode === 'forward') {
      y = Math.max(y, page === null ? 0 : page.y + page.height) + 26;
      heads.push({ text: say('forward'), x: left, y });
      y += 6;
    }
    y += narrow ? 16 : HEAD_ROOM + 8;
    if (!narrow) heads.push(...headings(left, columns, words, y - 12, say));
  }

  const boxes: PlaceBox[] = [];
  const texts: WalkLayout['texts'][number][] = [];
  for (const line of reading.lines) {
    if (isPlace(line)) {
      const layOut = narrow ? layOutNarrow : layOutWide;
      const { box, bottom } = layOut(line, columns, lane, left, right, y, say);
      boxes.push(box);
      y = bottom;
    } else {
      texts.push({ line, text: line.text, x: left, y: y + 15 });
      y += TEXT_PITCH;
    }
  }
  const lastY = Math.max(boxes.at(-1)?.badge.y ?? 0, (texts.at(-1)?.y ?? 0) - 5);
  const hasLane = reading.mode === 'walk' && leadBox !== null && lastY > laneFrom;

  if (stackLeft === EDGE || reading.lines.length === 0)
    y = Math.max(y, page === null ? 0 : page.y + page.height + 12);
  const notes: TextBox[] = [];
  const notesLeft = stackLeft > EDGE ? stackLeft : EDGE;
  y += 8;
  for (const note of reading.notes) {
    for (const text of wrapText(
      note,
      NOTE.size,
      Math.min(total - EDGE, notesLeft + 640) - notesLeft,
    )) {
      notes.push({ text, x: notesLeft, y: y + 12 });
      y += NOTE.line;
    }
  }
  let example: WalkLayout['example'] = null;
  if (reading.example !== null) {
    example = {
      text: reading.example,
      x: notesLeft,
      y: y + 4,
      width: textWidth(reading.example, 14) + 24,
      height: 30,
    };
    y += 40;
  }
  let all: WalkLayout['all'] = null;
  if (reading.all !== null) {
    all = {
      ...reading.all,
      x: notesLeft,
      y: y + 2,
      width: textWidth(reading.all.text, 12.5) + 20,
      height: BUTTON,
    };
    y += BUTTON + 6;
  }
  const bottom = Math.max(y + 6, page === null ? 0 : page.y + page.height + EDGE);
  const rights = [
    ...boxes.flatMap((box) => [
      box.verdict.x + textWidth(box.verdict.text, FONT.verdict) + 16,
      box.formula.x + textWidth(box.formula.text, FONT.formula),
      box.open === null ? 0 : box.open.ground.x + box.open.ground.width,
    ]),
    ...texts.map(({ text, x }) => x + textWidth(text, NOTE.size)),
    leadBox === null ? 0 : leadBox.x + leadBox.width,
    example === null ? 0 : example.x + example.width,
    all === null ? 0 : all.x + all.width,
  ];
  return {
    width: Math.ceil(Math.max(total, ...rights.map((each) => each + EDGE))),
    height: Math.ceil(bottom),
    narrow,
    page,
    lead: leadBox,
    arrow,
    lane: hasLane ? { x: lane, from: laneFrom, to: lastY } : null,
    heads,
    places: boxes,
    texts,
    notes,
    example,
    all,
  };
}

/** What stands on top of the page's card. */
export const cardTitle = ({ page }: WalkReading, say: WalkSay): string =>
  `${say('page', { name: page?.label ?? '' })}${page?.mark ? ` ${page.mark}` : ''}`;

/** The narrowest that folded places can be without anything on anything. */
function leastNarrow(places: readonly PlaceLine[]): number {
  const OPEN_LEAST = 4 * 50 + 100;
  return Math.max(0, ...places.map(({ open }) => (open ? OPEN_LEAST - 22 : 220)));
}

function headings(
  left: number,
  columns: Parameters<typeof columnStarts>[1],
  words: { readonly holder: string; readonly formula: string; readonly found: string },
  y: number,
  say: WalkSay,
): TextBox[] {
  const at = columnStarts(left, columns);
  const tables = ['PGD', 'PUD', 'PMD', 'PTE'].map((text, i) => ({
    text,
    x:
      at.levels +
      i * (SMALL_TABLE.width + SMALL_TABLE.gap) +
      (SMALL_TABLE.width - textWidth(text, 10)) / 2,
    y,
  }));
  return [
    { text: words.holder, x: left, y },
    { text: words.formula, x: at.formula, y },
    ...tables,
    { text: words.found, x: at.found, y },
    ...(columns.verdict > 16 ? [{ text: say('headVerdict'), x: at.verdict, y }] : []),
  ];
}

const arrowRight = (from: number, to: number, y: number): string =>
  `M${from},${y} H${to} M${to - 6},${y - 4.5} L${to},${y} L${to - 6},${y + 4.5}`;

const arrowDown = (x: number, from: number, to: number): string =>
  `M${x},${from} V${to} M${x - 4.5},${to - 6} L${x},${to} L${x + 4.5},${to - 6}`;
