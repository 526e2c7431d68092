import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../web/src/diagram/shapes.ts';
import type { TreeLayout } from '../../../../web/src/diagram/tree/layout/boxes.ts';
import { treeAscii } from '../../../../web/src/diagram/tree/tree_ascii.ts';
import { figure, Show } from './support.ts';

const interval = new Show(await figure('interval-tree'), 'interval-tree');
const prio = new Show(await figure('priority-search-tree'), 'anon-vma');

describe('golden files', () => {
  const box = ({ x, y, width, height }: Box) => [x, y, width, height].map(Math.round).join(' ');
  const outline = (layout: TreeLayout) => ({
    size: `${Math.round(layout.width)} × ${layout.height}`,
    items: layout.items.map((each) => {
      const { order, name, leftOut, holds } = each.item;
      const state = holds ? ' holds' : leftOut ? ' left out' : '';
      return `${order ?? '-'} ${name}${state}: ${box(each)} | ${each.lines.map(({ text }) => text).join(' | ')}`;
    }),
    edges: layout.edges.map(
      ({ edge, path, cut }) => `${edge.kind} ${edge.side} ${path}${cut === null ? '' : ' cut'}`,
    ),
    bars: layout.bars.map((each) => `${each.item.name}: ${box(each)}`),
    branches: layout.branches.map(box),
    reasons: layout.reasons.map(({ order, text }) => `${order} ${text}`),
  });
  it.each([960, 360])(
    'the interval tree at the end of its search, %i pixels wide',
    async (width) => {
      const { layout } = interval.tree(interval.end, { width });
      await expect(`${JSON.stringify(outline(layout), null, 1)}\n`).toMatchFileSnapshot(
        `./golden/interval_${width}.txt`,
      );
    },
  );
  it('the priority search tree', async () => {
    const { layout } = prio.tree();
    await expect(`${JSON.stringify(outline(layout), null, 1)}\n`).toMatchFileSnapshot(
      './golden/prio_960.txt',
    );
  });
  it('both as text', async () => {
    const text = [interval, prio].map((show) => treeAscii(show.picture())).join('\n');
    await expect(text).toMatchFileSnapshot('./golden/ascii.txt');
  });
});
