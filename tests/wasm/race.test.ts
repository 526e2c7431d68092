import { expect, test } from 'vitest';

import { startEngine } from './engine.ts';

const engine = await startEngine();

function race(design: string, children: number, pages: number) {
  const running = new engine.Race(design, children, pages, 1);
  let done = 0;
  while (done < 1) {
    const now = running.build(500);
    expect(now).toBeGreaterThan(done);
    done = now;
  }
  while (running.count(10_000).done < 1);
  const counts = running.counts();
  expect(running.walk(200)).toEqual({ walks: 200, wrong: 0 });
  running.delete();
  return counts;
}

const children = 60;
const pages = 20;
const all = (children + 1) * pages;

test.each([
  ['process-scan', all * all],
  ['pte-chain', all],
  ['anon-vma', all * (children + 1)],
  ['anon-vma-chain', (2 * children + 1) * pages],
  ['interval-tree', (2 * children + 1) * pages],
  ['anon-vma-reuse', (2 * children + 1) * pages],
  ['anon-vma-counters', (2 * children + 1) * pages],
])('%s visits what its formula says', (design, visited) => {
  expect(race(design, children, pages)).toEqual({
    visited,
    lookups: visited,
    mapped: all,
    pagesCounted: all,
    pagesInAll: all,
    wrong: 0,
  });
});

test('a thousand children with a thousand pages: two VMAs a walk with chains', () => {
  const counts = race('anon-vma-chain', 1000, 1000);
  expect(counts.visited / counts.pagesCounted).toBeCloseTo(2001 / 1001, 9);
});

test('memory is told before, and a summary holds its median', () => {
  expect(engine.raceBytes('anon-vma', 1000, 1000)).toBeGreaterThan(40e6);
  const summary = engine.summarise([3, 1, 2, 5, 4], 7);
  expect(summary.median).toBe(3);
  expect(summary.low).toBeLessThanOrEqual(3);
  expect(summary.high).toBeGreaterThanOrEqual(3);
});
