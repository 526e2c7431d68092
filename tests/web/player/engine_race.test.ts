import { describe, expect, it } from 'vitest';
import type { WasmRace } from '../../../web/src/engine/generated/rmap.mjs';
import { runRace } from '../../../web/src/engine/race.ts';
import type { RaceClock, RaceEngine } from '../../../web/src/engine/race.ts';
import { measureTick, seededRandom, shuffled } from '../../../web/src/engine/race_clock.ts';
import type { RaceProgress } from '../../../web/src/engine/types.ts';

/** A clock of 0.1 ms that only work moves on. */
class FakeClock implements RaceClock {
  time = 0;
  pauses = 0;
  onPause: (() => void) | null = null;
  readonly now = () => {
    this.time += 0.01;
    return Math.floor(this.time * 10) / 10;
  };
  readonly pause = () => {
    ++this.pauses;
    this.onPause?.();
    return Promise.resolve();
  };
}

/** Designs whose walks take a fixed time: `slow` 2 ms, `fast` 100 ns. */
function fakeEngine(clock: FakeClock, wrong = 0) {
  const deleted: string[] = [];
  const order: string[] = [];
  class Race implements WasmRace {
    readonly #design: string;
    #built = 0;
    #counted = 0;
    constructor(design: string) {
      this.#design = design;
    }
    build(budget: number): number {
      clock.time += budget / 1000;
      this.#built = Math.min(1, this.#built + budget / 50_000);
      return this.#built;
    }
    count(visits: number) {
      clock.time += visits / 1e5;
      this.#counted = Math.min(100, this.#counted + 10);
      return { done: this.#counted / 100 };
    }
    counts() {
      const pagesCounted = this.#counted;
      const visited = pagesCounted * 3;
      return {
        visited,
        lookups: visited,
        mapped: pagesCounted,
        pagesCounted,
        pagesInAll: 100,
        wrong: 0,
      };
    }
    walk(walks: number) {
      clock.time += walks * (this.#design === 'slow' ? 2 : 0.0001);
      order.push(this.#design);
      return { walks, wrong };
    }
    delete(): void {
      deleted.push(this.#design);
    }
  }
  const design = (id: string) => {
    return { id, name: id, kernels: '', follows: '', source: '', visits: 'VMA' };
  };
  const engine: RaceEngine = {
    Race,
    designs: () => [design('slow'), design('fast')],
    raceBytes: (_, children, pages) => children * pages * 1000,
    summarise: (samples) => {
      const sorted = [...samples].sort((a, b) => a - b);
      const median = sorted[sorted.length >> 1] ?? 0;
      return { median, low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
    },
  };
  return { engine, deleted, order };
}

const options = { children: 10, pages: 10, designs: ['slow', 'fast'], seed: 1 };
const ignore = () => {};
const never = new AbortController().signal;

describe('a race', () => {
  it('measures what walks take, slow or fast', async () => {
    const clock = new FakeClock();
    const { engine, deleted } = fakeEngine(clock);
    const { rows, cancelled } = await runRace(engine, options, ignore, never, clock);
    expect(cancelled).toBe(false);
    const [slow, fast] = rows;
    expect(slow?.nanoseconds.median).toBeGreaterThan(1.9e6);
    expect(slow?.nanoseconds.median).toBeLessThan(2.2e6);
    expect(fast?.nanoseconds.median).toBeGreaterThan(95);
    expect(fast?.nanoseconds.median).toBeLessThan(105);
    for (const row of rows) expect(row.samples.length).toBeGreaterThanOrEqual(15);
    expect(slow).toMatchObject({ visitedPerPage: 3, mappedPerPage: 1, pagesCounted: 100 });
    expect(deleted).toEqual(['slow', 'fast']);
  });

  it('lets designs take turns in an order that is not always the same', async () => {
    const clock = new FakeClock();
    const { engine, order } = fakeEngine(clock);
    await runRace(engine, options, ignore, never, clock);
    const rounds = order.slice(-20);
    expect(rounds.filter((design) => design === 'slow').length).toBe(10);
    const firsts = new Set(rounds.filter((_, i) => i % 2 === 0));
    expect(firsts.size).toBe(2);
  });

  it('reports progress that only grows', async () => {
    const clock = new FakeClock();
    const { engine } = fakeEngine(clock);
    const seen: RaceProgress[] = [];
    await runRace(engine, options, (progress) => seen.push(progress), never, clock);
    const done = seen.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(seen.map(({ phase }) => phase)).size).toBe(3);
  });

  it('fails when a walk finds something wrong', async () => {
    const clock = new FakeClock();
    const { engine, deleted } = fakeEngine(clock, 1);
    await expect(runRace(engine, options, ignore, never, clock)).rejects.toThrow(/a walk of/);
    expect(deleted.length).toBe(2);
  });

  it('ends soon when it is cancelled, with what it has', async () => {
    for (const after of [0, 3, 40, 80]) {
      const clock = new FakeClock();
      const { engine, deleted } = fakeEngine(clock);
      const abort = new AbortController();
      clock.onPause = () => {
        if (clock.pauses === after) abort.abort();
      };
      if (after === 0) abort.abort();
      const { rows, cancelled } = await runRace(engine, options, ignore, abort.signal, clock);
      expect(cancelled).toBe(true);
      expect(clock.pauses).toBeLessThanOrEqual(after + 2);
      expect(rows.length).toBe(after === 80 ? 2 : rows.length);
      expect(deleted.length).toBe(after === 0 ? 0 : 2);
    }
  });

  it('refuses sizes that are none, unknown designs, and what needs too much memory', async () => {
    const clock = new FakeClock();
    const { engine } = fakeEngine(clock);
    const run = (more: Partial<typeof options>) =>
      runRace(engine, { ...options, ...more }, ignore, never, clock);
    await expect(run({ children: 0 })).rejects.toThrow('children');
    await expect(run({ pages: 1001 })).rejects.toThrow('pages');
    await expect(run({ pages: 1.5 })).rejects.toThrow('pages');
    await expect(run({ designs: ['none'] })).rejects.toThrow('none');
    await expect(run({ children: 1000, pages: 1000 })).rejects.toThrow('MB');
  });
});

describe('its clock', () => {
  it('finds the least step', () => {
    expect(measureTick(new FakeClock().now)).toBeCloseTo(0.1);
  });

  it('shuffles all, the same way for the same seed', () => {
    const items = [1, 2, 3, 4, 5, 6, 7];
    const once = shuffled(items, seededRandom(5));
    expect(once).toEqual(shuffled(items, seededRandom(5)));
    expect([...once].sort()).toEqual(items);
  });
});
