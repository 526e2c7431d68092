// Trees at every store, half turned and whole: nothing covers anything, and nothing jumps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ITEMS } from '../../../../web/src/diagram/tree/model/fold.ts';
import { EventKind } from '../../../../web/src/engine/types.ts';
import { checkLayout } from './check_layout.ts';
import { scriptOf, stories } from './stories.ts';
import { figure, Show } from './support.ts';

const interval = new Show(await figure('interval-tree'), 'interval-tree');
const prio = new Show(await figure('priority-search-tree'), 'anon-vma');

describe('the layout of a tree', () => {
  it('covers nothing, and keeps children below and the order across, at every store', () => {
    fc.assert(
      fc.property(stories, ({ moves: all, asked, design, width, seed }) => {
        const show = new Show(scriptOf(all, asked), design);
        expect(show.story.recording.diagnostics).toEqual([]);
        const stores = show.linkStores();
        const chosen = Array.from(
          { length: 6 },
          (_, i) => stores[(seed + i * 7919) % stores.length],
        );
        for (const position of [...chosen, show.end]) {
          checkLayout(show.tree(position ?? show.end, { width }).layout);
        }
      }),
      { numRuns: 40, seed: 4, endOnFailure: true },
    );
  });

  it('is the same for the same moment', () => {
    const compose = () => JSON.stringify(interval.tree(interval.end).layout);
    expect(compose()).toBe(compose());
  });

  it('moves no node past another while the tree turns, grows and shrinks', () => {
    const order = (show: Show, position: number) => {
      const { tree } = show.tree(position).scene;
      return {
        owner: tree.owner.object.id,
        ids: tree.nodes.filter(({ linked }) => linked).map(({ id }) => id),
      };
    };
    for (const show of [interval, prio]) {
      let before = { owner: 0, ids: [] as number[] };
      let compared = 0;
      for (const position of show.linkStores()) {
        const now = order(show, position);
        // A priority search tree puts another node on top, and so on another side of those below.
        if (now.owner === before.owner && show === interval) {
          const [old, fresh] = [new Set(before.ids), new Set(now.ids)];
          expect(now.ids.filter((id) => old.has(id))).toEqual(
            before.ids.filter((id) => fresh.has(id)),
          );
          ++compared;
        }
        before = now;
      }
      if (show === interval) expect(compared).toBeGreaterThan(100);
    }
  });
});

describe('a large tree', () => {
  const crowd = [
    'process P',
    'mmap P heap 1',
    'write P heap[0]',
    'repeat 2000 as i',
    'fork P C{i}',
    'end',
    'walk P heap[0]',
  ];
  it('of 2,000 nodes is drawn as its top and the way of the search', () => {
    const show = new Show(crowd.join('\n'), 'interval-tree');
    expect(show.story.recording.diagnostics).toEqual([]);
    const touches = show.after(EventKind.touch);
    expect(touches.length).toBeGreaterThan(2000);
    for (const position of [touches[1000] ?? 0, show.end]) {
      const { scene, layout } = show.tree(position);
      expect(scene.tree.nodes).toHaveLength(2001);
      expect(scene.items.length).toBeLessThanOrEqual(MOST_ITEMS);
      expect(scene.items.length).toBeGreaterThan(MOST_ITEMS / 2);
      const folded = scene.items.filter(({ node }) => node === null);
      expect(folded.length).toBeGreaterThan(3);
      checkLayout(layout);
      expect(scene.choices.length).toBeLessThan(12);
    }
    // The node that is read at this moment is always to be seen.
    expect(
      show
        .tree(touches[1000] ?? 0)
        .scene.items.some(({ current, node }) => current && node !== null),
    ).toBe(true);
  });
});
