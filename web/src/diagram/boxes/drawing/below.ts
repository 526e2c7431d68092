import { markClass } from '../../marks.ts';
import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import type { Card } from '../../scene_cards.ts';
import type { Box } from '../../shapes.ts';
import type { BoxesPicture, Unit } from '../picture.ts';
import { margin } from './shapes.ts';

/** In characters and lines of text, but for the gap, in CSS pixels. */
const CARD = { pad: 1, height: 1.5, gap: 10 };

interface PlacedCard extends Box {
  readonly card: Card;
  readonly text: string;
}

/** Lines of cards below the figure, from a height on, and where they end. */
export function placeBelow(
  cards: readonly Card[],
  top: number,
  width: number,
  unit: Unit,
): { cards: PlacedCard[]; bottom: number } {
  const placed: PlacedCard[] = [];
  let x: number = margin.x;
  let y = top;
  const height = CARD.height * unit.y;
  for (const card of cards) {
    const text = card.mapping === null ? card.label : `${card.label} → ${card.mapping.label}`;
    const cardWidth = (text.length + 2 * CARD.pad) * unit.x;
    if (x > margin.x && x + cardWidth > width - margin.x) {
      x = margin.x;
      y += height + CARD.gap;
    }
    placed.push({ card, text, x, y, width: cardWidth, height });
    x += cardWidth + CARD.gap;
  }
  return { cards: placed, bottom: cards.length === 0 ? top : y + height + CARD.gap };
}

/** The pages that have no place in the figure. */
export function drawBelow(layer: Layer, picture: BoxesPicture, cards: readonly PlacedCard[]): void {
  const { walk, change, selected, unit } = picture;
  const card = joinGroups<PlacedCard>(
    layer,
    cards,
    (d) => d.card.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 3);
      g.append('text').attr('class', 'field');
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
  card
    .select('rect')
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height);
  card
    .select('text')
    .attr('x', CARD.pad * unit.x)
    .attr('y', ({ height }) => height / 2 + unit.x * 0.55)
    .text(({ text }) => text);
}
