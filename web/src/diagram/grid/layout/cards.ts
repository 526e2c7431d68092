import type { Card } from '../../scene_cards.ts';
import { textWidth } from '../../shapes.ts';
import type { CardBox } from './boxes.ts';

const GAP = 9;
const LINE = 32;
const BLOCK = 17;

/** The room that cards take in one column: those with pte_chain blocks have a line for each. */
export function cardHeight(card: Card): number {
  return LINE + BLOCK * card.blocks.length;
}

/** Where the arrow to what a page is mapped by begins, and how far behind it the name stands. */
export const arrowAt = (card: Card): number => 18 + textWidth(card.label, 13);
export const BEHIND_ARROW = 20;
/** "count 12", in any language, with its margins. */
const COUNT_ROOM = 68;

/** The room that the words of a card's first line take side by side. */
export function cardWidth(card: Card): number {
  const { mapping, swap } = card;
  const name = mapping === null ? 0 : BEHIND_ARROW + textWidth(mapping.label, 13);
  return arrowAt(card) + name + (swap === null ? 0 : 6 + textWidth(`↔ ${swap}`, 11)) + COUNT_ROOM;
}

/** Cards one below the other. */
export function stackCards(
  cards: readonly Card[],
  x: number,
  top: number,
  width: number,
): CardBox[] {
  const gap = cards.length > 10 ? 5 : GAP;
  let y = top;
  return cards.map((card) => {
    const height = cards.length > 10 ? cardHeight(card) - 6 : cardHeight(card);
    const box = { card, x, y, width, height };
    y += height + gap;
    return box;
  });
}

/** Cards in lines of as many as fit, none narrower than its words. */
export function flowCards(
  cards: readonly Card[],
  left: number,
  top: number,
  width: number,
  least: number,
): CardBox[] {
  const widest = Math.max(least, ...cards.map(cardWidth));
  const perLine = Math.max(1, Math.floor((width + GAP) / (widest + GAP)));
  const each = (width - GAP * (perLine - 1)) / perLine;
  const boxes: CardBox[] = [];
  let y = top;
  for (let i = 0; i < cards.length; i += perLine) {
    const line = cards.slice(i, i + perLine);
    const height = Math.max(...line.map(cardHeight));
    line.forEach((card, k) => {
      boxes.push({ card, x: left + k * (each + GAP), y, width: each, height });
    });
    y += height + GAP;
  }
  return boxes;
}
