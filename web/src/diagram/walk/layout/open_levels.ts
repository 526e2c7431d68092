import { textWidth } from '../../shapes.ts';
import type { PlaceLine } from '../walk_reading.ts';
import type { WalkSay } from '../walk_texts.ts';
import type { OpenBox } from './boxes.ts';

/** Bits of an address that a level's index takes, and those of the place in a page. */
const LEVEL_BITS = 9;
const PAGE_BITS = 12;
const HEIGHT = { title: 20, bits: 30, table: 48, edge: 8 };
/** The height of a table that is too narrow for both names side by side. */
export const TALL_TABLE = 62;
const LEAST_FLAT = 86;
const GAP = 16;
const MOST_TABLE = 128;
const FOUND_LEAST = 46;

/** `0x11000`: the virtual address of a page. */
export const virtualAddress = (page: number): string =>
  `0x${(BigInt(Math.max(0, page)) << BigInt(PAGE_BITS)).toString(16)}`;

/** Four tables in a row, each under the bits of the address that choose its entry, then what is found. */
export function layOutOpen(
  line: PlaceLine,
  left: number,
  right: number,
  y: number,
  say: WalkSay,
): OpenBox | null {
  const { levels, address } = line;
  if (levels === null || address === null) return null;
  const inside = right - left - 2 * HEIGHT.edge;
  const gap = inside < 420 ? 10 : GAP;
  const label = line.found?.label ?? say('unknown');
  const foundWidth = Math.max(FOUND_LEAST, textWidth(label, 13) + 14);
  const width = Math.min(MOST_TABLE, (inside - foundWidth - gap * levels.length) / levels.length);
  const tableHeight = width < LEAST_FLAT ? TALL_TABLE : HEIGHT.table;
  const top = y + HEIGHT.edge + HEIGHT.title;
  const tableY = top + HEIGHT.bits;
  const x = (i: number) => left + HEIGHT.edge + i * (width + gap);
  const bits = [...levels.map(({ index }) => index), null].map((index, i) => {
    const low = i === levels.length ? 0 : PAGE_BITS + LEVEL_BITS * (levels.length - 1 - i);
    const high = i === levels.length ? PAGE_BITS - 1 : low + LEVEL_BITS - 1;
    const room = i === levels.length ? foundWidth : width;
    const full = say('bits', { high, low });
    return {
      text: textWidth(full, 10) <= room ? full : `${high}–${low}`,
      value: index === null ? '0' : `${index}`,
      x: x(i) + room / 2,
      y: top + 11,
    };
  });
  const end = x(levels.length) + foundWidth + HEIGHT.edge;
  return {
    ground: {
      x: left,
      y,
      width: end - left,
      height: HEIGHT.title + HEIGHT.bits + tableHeight + 2 * HEIGHT.edge,
    },
    title: {
      text: say('virtualAddress', { address: virtualAddress(address), page: address }),
      x: left + HEIGHT.edge + 2,
      y: y + HEIGHT.edge + 11,
    },
    bits,
    levels: levels.map((level, i) => ({
      key: `${line.key}:${level.name}`,
      level,
      x: x(i),
      y: tableY,
      width,
      height: tableHeight,
    })),
    found: { x: x(levels.length), y: tableY + 6, width: foundWidth, height: tableHeight - 12 },
  };
}
