import { textWidth, monoWidth } from '../../shapes.ts';
import type { TreeItem } from '../model/items.ts';
import type { ItemBox, PlacedText, SetBox } from './boxes.ts';

/** How much is written into the box of a node. */
export type Form = 'long' | 'short' | 'narrow';

/** Sizes of text, in pixels. The style sheet says the same. */
export const FONT = { name: 12.5, number: 11.5, member: 10.5 } as const;

const PAD = 9;
const PITCH = 15.5;
const FIRST = 17;
/** Bold letters are wider than others. */
const BOLD = 1.12;
const CHIP = { height: 17, gap: 4 } as const;
const MOST_CHIPS = 6;

/** What is written below the name of a node. */
export function linesOf(item: TreeItem, form: Form): string[] {
  const { range, rangeNote, reach, reachNote } = item;
  const sign = form === 'long' ? 'subtree_last ' : '^';
  const reachText = reach === null ? '' : `${sign}${reach}${reachNote && ` ${reachNote}`}`;
  if (form !== 'narrow') {
    return [`${range}${rangeNote && `  ${rangeNote}`}`, reachText].filter((line) => line !== '');
  }
  // One line: what decided, or how far it reaches.
  return [`${range} ${rangeNote || reachText}`.trimEnd()];
}

/** The least width of a box that holds an item's text. */
export function leastWidth(item: TreeItem, form: Form): number {
  const name = textWidth(item.name, FONT.name * BOLD);
  const widths = linesOf(item, form).map((line) => monoWidth(line, FONT.number));
  return Math.max(name, ...widths) + 2 * PAD;
}

/** Fills a box of a given width: its text, and the members of its set in lines below. */
export function fillBox(
  item: TreeItem,
  form: Form,
  width: number,
  others: (count: number) => string,
): Omit<ItemBox, 'x' | 'y'> {
  const texts = [item.name, ...linesOf(item, form)];
  const lines = texts.map((text, i): PlacedText => {
    return { key: `line:${i}`, text, x: PAD, y: FIRST + i * PITCH, anchor: 'start' };
  });
  const bottom = FIRST + (texts.length - 1) * PITCH;
  const set: SetBox[] = [];
  let [x, y] = [PAD, bottom + 7];
  for (const member of item.set.slice(0, MOST_CHIPS)) {
    const wide = Math.min(width - 2 * PAD, textWidth(member.label, FONT.member) + 12);
    if (x > PAD && x + wide > width - PAD) [x, y] = [PAD, y + CHIP.height + CHIP.gap];
    set.push({ member, x, y, width: wide, height: CHIP.height });
    x += wide + CHIP.gap;
  }
  const hidden = item.set.length - set.length;
  const text = others(hidden);
  if (hidden > 0 && x + textWidth(text, FONT.member) > width - PAD) {
    [x, y] = [PAD, y + CHIP.height + CHIP.gap];
  }
  return {
    item,
    lines,
    set,
    moreInSet: hidden > 0 ? { key: 'more', text, x: x + 2, y: y + 12.5, anchor: 'start' } : null,
    width,
    height: set.length === 0 ? bottom + 8 : y + CHIP.height + 7,
  };
}
