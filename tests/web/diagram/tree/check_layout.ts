import { expect } from 'vitest';
import { overlaps } from '../../../../web/src/diagram/shapes.ts';
import type { Box } from '../../../../web/src/diagram/shapes.ts';
import type { TreeLayout } from '../../../../web/src/diagram/tree/layout/boxes.ts';

const insideOf = ({ width, height }: TreeLayout, box: Box) => {
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
  expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
};

/** What must be true of every picture, however half turned the tree. */
export function checkLayout(layout: TreeLayout): void {
  layout.items.forEach((box, i) => {
    insideOf(layout, box);
    for (const other of layout.items.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
    const [along, across] = layout.narrow ? (['y', 'x'] as const) : (['x', 'y'] as const);
    const next = layout.items[i + 1];
    if (next !== undefined) expect(next[along]).toBeGreaterThan(box[along]);
    for (const child of layout.items) {
      if (child.item.node?.above !== box.item.object) continue;
      expect(child[across]).toBeGreaterThan(box[across]);
    }
    for (const chip of box.set) {
      expect(chip.x + chip.width).toBeLessThanOrEqual(box.width);
      expect(chip.y + chip.height).toBeLessThanOrEqual(box.height);
      for (const other of box.set) if (other !== chip) expect(overlaps(chip, other)).toBe(false);
    }
  });
  for (const bar of layout.bars) insideOf(layout, bar);
  for (const bar of layout.bars) {
    for (const { x, y, width, height } of layout.items) {
      expect(overlaps(bar, { x, y, width, height })).toBe(false);
    }
  }
  for (const { x, y, text } of [...layout.title, ...layout.answer, ...layout.reasons]) {
    expect(text).not.toMatch(/undefined|NaN|[{}]/);
    expect(x >= 0 && y <= layout.height).toBe(true);
  }
  for (const { path } of layout.edges) expect(path).not.toMatch(/NaN|undefined/);
}
