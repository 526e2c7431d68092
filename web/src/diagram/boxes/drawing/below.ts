import { markClass } from '../../marks.ts';
import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import type { Card } from '../../scene_cards.ts';
import { textWidth } from '../../shapes.ts';
import type { Box } from '../../shapes.ts';
import type { BoxesPicture } from '../picture.ts';
import { margin } from './shapes.ts';

const CARD = { height: 28, gap: 10, size: 12.5 };

interface PlacedCard extends Box {
  readonly card: Card;
  readonly text: string;
}

/** Lines of cards below the figure, from a height on, and where they end. */
export function placeBelow(
  cards: readonly Card[],
  top: number,
  width: number,
): { cards: PlacedCard[]; bottom: number } {
  const placed: PlacedCard[] = [];
  let x: number = margin.x;
  let y = top;
  for (const card of cards) {
    const text = card.mapping === null ? card.label : `${card.label} → ${card.mapping.label}`;
    const cardWidth = textWidth(text, CARD.size) + 26;
    if (x > margin.x && x + cardWidth > width - margin.x) {
      x = margin.x;
      y += CARD.height + CARD.gap;
    }
    placed.push({ card, text, x, y, width: cardWidth, height: CARD.height });
    x += cardWidth + CARD.gap;
  }
  return { cards: placed, bottom: cards.length === 0 ? top : y + CARD.height + CARD.gap };
}

/** The pages that have no place in the figure. */
export function drawBelow(layer: Layer, picture: BoxesPicture, cards: readonly PlacedCard[]): void {
  const { walk, change, selected } = picture;
  const card = joinGroups<PlacedCard>(
    layer,
    cards,
    (d) => d.card.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 3).attr('height', CARD.height);
      g.append('text').attr('x', 12).attr('y', 18.5).attr('class', 'field');
    },
    false,
  );
  card
    .attr('data-object', (d) => d.card.object.id)
    .attr('class', ({ card: { object, key } }) => {
      const isAsked = walk?.page === object.id;
      const dim = walk !== null && !isAsked ? ' is-dim' : '';
      return `box is-page${markClass(change.marks.get(key))}${dim}${isAsked ? ' is-asked' : ''}${object.id === selected ? ' is-selected' : ''}`;
    });
  card.select('rect').attr('width', ({ width }) => width);
  card.select('text').text(({ text }) => text);
}
