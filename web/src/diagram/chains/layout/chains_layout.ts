import { markText } from '../../marks.ts';
import { shorten } from '../../shorten.ts';
import { textWidth } from '../../shapes.ts';
import type { DiagramWords } from '../../words.ts';
import type { ChainBlock, ChainSlot, ChainsReading } from '../chains_reading.ts';
import type { ChainsSay } from '../chains_texts.ts';
import type { BlockBox, ChainsLayout, PageBox, SlotBox } from './boxes.ts';
import { SLOT, sizeSlots, splitLabel } from './slot_size.ts';
import type { SlotSize } from './slot_size.ts';
import { wrapText } from '../../wrap_text.ts';

const EDGE = 12;
const NARROW = 640;
const CARD = { least: 92, height: 52, gap: 46 };
const BLOCK = { head: 22, padding: 9, gap: 24 };
const PAGE_GAP = 14;
const DIRECT = { height: 30 };
const CACHE = { padding: 16, line: 18, gap: 24, text: 130 };
const NOTE = 19;

/** A line for each page: its card, then its direct pointer or its blocks, one below the other. */
export function layOutChains(
  reading: ChainsReading,
  width: number,
  words: DiagramWords,
  say: ChainsSay,
): ChainsLayout {
  const narrow = width < NARROW;
  const cardWidth = Math.max(
    CARD.least,
    ...reading.pages.map(({ label, count }) => {
      return textWidth(label, 15) + textWidth(say('count', { count }), 12) + 38;
    }),
  );
  const left = narrow ? EDGE : EDGE + cardWidth + CARD.gap;
  const cacheLines = cacheText(reading, words, say);
  const cacheWidth =
    Math.max(0, ...cacheLines.map((text, i) => textWidth(text, i === 0 ? 14 : 12.6))) + 24;
  const room = (right: number) => right - left - 2 * BLOCK.padding - EDGE;
  const beside = sizeSlots(reading, say('free'), room(width - cacheWidth - CACHE.gap));
  const isBeside = !narrow && !beside.split && beside.perLine >= reading.slotsPerBlock;
  const size = isBeside ? beside : sizeSlots(reading, say('free'), room(width));
  const blockWidth = size.perLine * (size.width + SLOT.gap) - SLOT.gap + 2 * BLOCK.padding;
  const total = Math.max(width, left + blockWidth + EDGE, cacheWidth + 2 * EDGE);

  const pages: PageBox[] = [];
  const blocks: BlockBox[] = [];
  const slots: SlotBox[] = [];
  const lines: ChainsLayout['words'][number][] = [];
  const arrows: ChainsLayout['arrows'][number][] = [];
  const cacheHeight = CACHE.padding + cacheLines.length * CACHE.line;
  let y = EDGE + (reading.cache !== null && !isBeside ? cacheHeight + PAGE_GAP : 0);

  for (const page of reading.pages) {
    const isPlain = page.blocks.length === 0;
    const cardHeight = page.place === '' ? (isPlain ? 34 : CARD.height - 12) : CARD.height;
    const place = shorten(page.place, 12, cardWidth - 20);
    pages.push({ page, place, x: EDGE, y, width: cardWidth, height: cardHeight });
    const middle = y + Math.min(cardHeight, 34) / 2;
    // On a narrow screen, what is plain stands beside its card all the same: it is short.
    const besideX = EDGE + cardWidth + (narrow ? 34 : CARD.gap);
    if (page.direct !== null) {
      const text = say('direct');
      const label = page.direct.label ?? '';
      const slotWidth = Math.max(
        64,
        textWidth(label, SLOT.measure) + 20 + markRoom(page.direct, words),
      );
      arrows.push({
        key: `${page.key}:direct`,
        d: arrowRight(EDGE + cardWidth + 3, besideX - 3, middle),
      });
      slots.push({
        slot: page.direct,
        lines: [label],
        first: false,
        holder: page.id,
        x: besideX,
        y: middle - DIRECT.height / 2,
        width: slotWidth,
        height: DIRECT.height,
      });
      const note = narrow ? text : `${text} · ${say('directNote')}`;
      const noteX = besideX + slotWidth + 12;
      if (noteX + textWidth(text, 12) < total) {
        lines.push({
          key: `${page.key}:direct`,
          text: noteX + textWidth(note, 12) < total - EDGE ? note : text,
          x: noteX,
          y: middle + 4,
        });
      }
      y += cardHeight + (narrow ? 14 : 12);
      continue;
    }
    if (isPlain) {
      lines.push({
        key: `${page.key}:nobody`,
        text: say('nobody'),
        x: besideX - 24,
        y: middle + 4,
      });
      y += cardHeight + 12;
      continue;
    }
    let top = narrow ? y + cardHeight + 22 : y;
    if (narrow) {
      arrows.push({
        key: `${page.key}:chain`,
        d: arrowDown(EDGE + 22, y + cardHeight + 2, top - 2),
      });
      lines.push({ key: `${page.key}:chain`, text: say('chain'), x: EDGE + 32, y: top - 7 });
    } else {
      arrows.push({
        key: `${page.key}:chain`,
        d: arrowRight(EDGE + cardWidth + 3, left - 3, middle),
      });
      lines.push({
        key: `${page.key}:chain`,
        text: say('chain'),
        x: EDGE + cardWidth + 7,
        y: middle - 6,
      });
    }
    page.blocks.forEach((block, i) => {
      const height = blockHeight(block.slots.length, size);
      const head = headOf(block, words, say);
      blocks.push({ block, head, x: left, y: top, width: blockWidth, height });
      slots.push(...slotsOf(block, left, top, size, say('free')));
      if (i > 0) {
        arrows.push({
          key: `${block.key}:next`,
          d: arrowDown(left + 22, top - BLOCK.gap + 2, top - 2),
        });
        lines.push({ key: `${block.key}:next`, text: 'next', x: left + 32, y: top - 8 });
      }
      top += height + BLOCK.gap;
    });
    y = Math.max(y + cardHeight, top - BLOCK.gap) + PAGE_GAP;
  }

  const cache: ChainsLayout['cache'] = reading.cache && {
    cache: reading.cache,
    lines: cacheLines,
    x: isBeside ? Math.min(total - EDGE - cacheWidth, left + blockWidth + CACHE.gap) : EDGE,
    y: EDGE,
    width: cacheWidth,
    height: cacheHeight,
  };
  y = Math.max(y, cache === null ? 0 : cache.y + cache.height + PAGE_GAP);
  const notes = reading.notes.map((text, i) => ({ text, x: EDGE, y: y + 12 + i * NOTE }));
  const notesRight = Math.max(0, ...notes.map(({ text, x }) => x + textWidth(text, 12.5) + EDGE));
  return {
    width: Math.ceil(Math.max(total, notesRight)),
    height: Math.ceil(y + reading.notes.length * NOTE + 8),
    narrow,
    pages,
    blocks,
    slots,
    words: lines,
    arrows,
    cache,
    notes,
  };
}

/** What the processor's store says: its name, then whether a block is at hand. */
function cacheText(
  { cache, slotsPerBlock }: ChainsReading,
  words: DiagramWords,
  say: ChainsSay,
): string[] {
  if (cache === null) return [];
  const mark = cache.mark === null ? '' : ` ${markText(cache.mark, words)}`;
  const text =
    cache.spare === null
      ? say('noSpare')
      : say('spare', { name: cache.spare.label, slots: slotsPerBlock });
  return [say('cache'), ...wrapText(`${text}${mark}`, 12, CACHE.text)];
}

function headOf(block: ChainBlock, words: DiagramWords, say: ChainsSay): string {
  const { now, before } = block.idx;
  const idx = before === null ? say('idx', { idx: now }) : say('idxWas', { before, idx: now });
  const mark = block.mark === 'new' ? [markText(block.mark, words)] : [];
  return [say('next', { name: block.next }), idx, ...mark].join(' · ');
}

function blockHeight(slots: number, { perLine, height }: SlotSize): number {
  const lines = Math.ceil(slots / perLine);
  return BLOCK.head + lines * (SLOT.index + height) + (lines - 1) * 4 + BLOCK.padding;
}

function slotsOf(
  block: ChainBlock,
  left: number,
  top: number,
  size: SlotSize,
  free: string,
): SlotBox[] {
  return block.slots.map((slot, i) => {
    const line = Math.floor(i / size.perLine);
    const label = slot.label ?? free;
    const parts = slot.label !== null && size.split ? splitLabel(label) : [label];
    return {
      slot,
      lines: parts,
      first: i === block.idx.now,
      holder: block.id,
      x: left + BLOCK.padding + (i % size.perLine) * (size.width + SLOT.gap),
      y: top + BLOCK.head + SLOT.index + line * (SLOT.index + size.height + 4),
      width: size.width,
      height: size.height,
    };
  });
}

/** The room for what the step did to a direct pointer, written behind its label. */
const markRoom = ({ mark }: ChainSlot, words: DiagramWords): number =>
  mark === null ? 0 : textWidth(markText(mark, words), 10.5) + 8;

const arrowRight = (from: number, to: number, y: number): string =>
  `M${from},${y} H${to} M${to - 6},${y - 4} L${to},${y} L${to - 6},${y + 4}`;

const arrowDown = (x: number, from: number, to: number): string =>
  `M${x},${from} V${to} M${x - 4},${to - 6} L${x},${to} L${x + 4},${to - 6}`;
