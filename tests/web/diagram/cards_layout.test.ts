// At 360 px what a page's mapping says, "av40", lay on its "map 1": two cards of long names stood in one line.
import { describe, expect, it } from 'vitest';
import { cardWidth, flowCards } from '../../../web/src/diagram/grid/layout/cards.ts';
import type { KernelObject } from '../../../web/src/diagram/graph.ts';
import type { Card } from '../../../web/src/diagram/scene_cards.ts';

const cardOf = (label: string, mapping: string, swap: string | null): Card => ({
  key: label,
  object: {} as KernelObject,
  label,
  mapping: { id: 1, label: mapping },
  count: 1,
  counts: 'mapcount',
  swap,
  blocks: [],
});

describe('cards in lines', () => {
  it('are never narrower than their words', () => {
    for (const [label, mapping, swap] of [
      ['f0', 'av0', null],
      ['f47', 'av48', null],
      ['f1234', 'av1234', 'sw12'],
    ] as const) {
      const cards = Array.from({ length: 5 }, () => cardOf(label, mapping, swap));
      for (const width of [304, 344, 480]) {
        for (const box of flowCards(cards, 0, 0, width, 138)) {
          expect(box.width).toBeGreaterThanOrEqual(Math.min(width, cardWidth(box.card)));
        }
      }
    }
  });

  it('stand two in a line of a telephone while their names are short', () => {
    const cards = Array.from({ length: 2 }, () => cardOf('f0', 'av0', null));
    expect(new Set(flowCards(cards, 0, 0, 344, 138).map(({ y }) => y)).size).toBe(1);
  });
});
