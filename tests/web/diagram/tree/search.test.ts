// What a picture says about a search, held against a naive one and against the engine's counts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventKind } from '../../../../web/src/engine/types.ts';
import { scriptOf, stories } from './stories.ts';
import { figure, Show } from './support.ts';

const interval = new Show(await figure('interval-tree'), 'interval-tree');
const prio = new Show(await figure('priority-search-tree'), 'anon-vma');
const byNumber = (a: number, b: number) => a - b;

describe('a search', () => {
  it('is explained without searching again: what it read and left out is all, and no holder is left out', () => {
    fc.assert(
      fc.property(stories, ({ moves: all, asked, design }) => {
        const show = new Show(scriptOf(all, asked), design);
        for (const statement of [-2, -1]) {
          const index = show.run.statements.length + statement;
          const { scene } = show.tree(show.endOf(index));
          const { question, tree, items } = scene;
          if (question === null) continue;
          const holds = tree.nodes.filter(
            ({ start, last }) => start <= question.index && question.index <= last,
          );
          const shown = new Set(items.map(({ object }) => object));
          expect(items.filter((item) => item.holds).map(({ object }) => object)).toEqual(
            holds.map(({ id }) => id).filter((id) => shown.has(id)),
          );
          const found = holds.reduce((sum, { set }) => sum + 1 + set.length, 0);
          expect(question.found).toBe(found);
          for (const item of items) {
            if (item.node !== null) expect(item.leftOut).toBe(item.order === null);
          }
        }
      }),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
  });

  it('reads as many nodes as the engine counts', () => {
    const walk = interval.run.statements.findIndex(({ text }) => text === 'walk P heap[5]');
    const { question, reasons } = interval.tree(interval.endOf(walk)).scene;
    const counted = interval.run.evaluate('walk(P heap[5]).tree_nodes', walk + 1);
    expect(counted).toMatchObject({ value: question?.read });
    expect(reasons).toEqual([
      {
        order: 5,
        text: 'P heap[8..9]: start 24 > 21. All to the right starts no earlier: 3 left out.',
      },
    ]);
  });

  it('passes: each node read has the next number, and nothing is left out before it is known', () => {
    const touches = interval.after(EventKind.touch);
    const last = touches.filter((at) => at > interval.endOf(interval.run.statements.length - 2));
    let leftOut = 0;
    last.forEach((position, i) => {
      const { items, question } = interval.tree(position).scene;
      const orders = items.flatMap(({ order }) => order ?? []);
      expect([...orders].sort(byNumber)).toEqual(Array.from({ length: i + 1 }, (_, k) => k + 1));
      expect(items.find(({ current }) => current)?.order).toBe(i + 1);
      expect(question).toMatchObject({ read: i + 1, done: false });
      const out = items.filter((item) => item.leftOut).length;
      expect(out).toBeGreaterThanOrEqual(leftOut);
      leftOut = out;
    });
    expect(last.length).toBeGreaterThan(4);
    expect(leftOut).toBeGreaterThan(0);
  });

  it('of a priority search tree leaves out by bits and by the heap', () => {
    const texts = (statement: number) =>
      prio.tree(prio.endOf(statement)).scene.reasons.map(({ order, text }) => `${order} ${text}`);
    const walks = prio.run.statements.flatMap(({ verb }, i) => (verb === 'walk' ? [i] : []));
    expect(walks.map(texts)).toEqual([
      ['1 P a: on its right, by the bits of start, all start at 4 or later, 4 > 3: 2 left out.'],
      ['2 P b: last 5 < 6. Nothing below ends later: 2 left out.'],
    ]);
  });

  it('is shown by its hits alone where a recording does not tell which nodes are read', () => {
    const input = interval.input(interval.end);
    const journal = {
      ...input.recording.journal,
      kind: input.recording.journal.kind.map((kind) => (kind === EventKind.touch ? 255 : kind)),
    };
    const silent = new Show('', 'interval-tree');
    Object.assign(silent, {
      run: interval.run,
      story: { ...interval.story, recording: { ...input.recording, journal } },
    });
    const { items, branches } = silent.tree(interval.end).scene;
    expect(items.filter(({ holds }) => holds)).toHaveLength(2);
    expect(branches).toEqual([]);
  });
});
