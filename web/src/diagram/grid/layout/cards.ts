import type { Card } from '../../scene_cards.ts';
import type { CardBox } from './boxes.ts';

const GAP = 9;
const LINE = 32;
const BLOCK = 17;

/** The room that cards take in one column: those with pte_chain blocks have a line for each. */
export function cardHeight(card: Card): number {
  return LINE + BLOCK * card.blocks.length;
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

/** Cards in lines of as many as fit. */
export function flowCards(
  cards: readonly Card[],
  left: number,
  top: number,
  width: number,
  least: number,
): CardBox[] {
  const perLine = Math.max(1, Math.floor((width + GAP) / (least + GAP)));
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
