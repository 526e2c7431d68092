import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsAt, raceOf, slowest } from '../../../../web/src/lab/race/timeline.ts';
import { walker, walkers } from './support.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('the race', () => {
  it('only goes forwards', () => {
    fc.assert(
      fc.property(walkers, part, part, (all, a, b) => {
        const race = raceOf(all);
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((at) =>
          momentsAt(race, at * race.nanoseconds),
        );
        early?.forEach((before, index) => {
          const after = late?.[index];
          expect(after?.passed).toBeGreaterThanOrEqual(before.passed);
          expect(Number(after?.isFinished)).toBeGreaterThanOrEqual(Number(before.isFinished));
          expect(Number(after?.isFound)).toBeGreaterThanOrEqual(Number(before.isFound));
        });
      }),
    );
  });

  it('ends with exactly what was counted, for everybody', () => {
    fc.assert(
      fc.property(walkers, (all) => {
        const race = raceOf(all);
        momentsAt(race, race.nanoseconds).forEach((moment, index) => {
          expect(moment).toEqual({ passed: all[index]?.things, isFinished: true, isFound: true });
        });
      }),
    );
  });

  it('begins with nothing', () => {
    fc.assert(
      fc.property(walkers, (all) => {
        for (const moment of momentsAt(raceOf(all), 0)) {
          expect(moment).toEqual({ passed: 0, isFinished: false, isFound: false });
        }
      }),
    );
  });

  it('has one clock: who has not arrived has passed the time’s share of his own', () => {
    fc.assert(
      fc.property(walkers, part, (all, at) => {
        const race = raceOf(all);
        const now = at * race.nanoseconds;
        momentsAt(race, now).forEach(({ passed, isFinished }, index) => {
          const { things, nanoseconds } = all[index] ?? walker('', 0, 0);
          expect(isFinished).toBe(now >= nanoseconds.median);
          if (!isFinished) expect((passed / things) * nanoseconds.median).toBeCloseTo(now, 3);
        });
      }),
    );
  });

  it('is as long as its slowest walk', () => {
    const race = raceOf([walker('a', 3, 20), walker('b', 1, 700), walker('c', 9, 90)]);
    expect(race.nanoseconds).toBe(700);
    expect(slowest(race)).toBe(1);
    expect(slowest(raceOf([]))).toBe(-1);
  });

  it('finds where the hit is counted, before the walk is over', () => {
    const race = raceOf([walker('list', 100, 1000, { foundAfter: 50 })]);
    const at = (nanoseconds: number) => momentsAt(race, nanoseconds)[0];
    expect(at(499)?.isFound).toBe(false);
    expect(at(500)).toEqual({ passed: 50, isFinished: false, isFound: true });
  });

  it('where the design cannot tell, finds at the end', () => {
    const race = raceOf([walker('scan', 100, 1000, { foundAfter: null })]);
    expect(momentsAt(race, 999)[0]?.isFound).toBe(false);
    expect(momentsAt(race, 1000)[0]?.isFound).toBe(true);
  });
});

describe('ranks', () => {
  it('are shared by those whose intervals overlap with nobody faster', () => {
    const race = raceOf([
      walker('a', 9, 1000),
      walker('b', 1, 50),
      walker('c', 1, 55),
      walker('d', 1, 80),
    ]);
    expect(race.ranks).toEqual([4, 1, 1, 3]);
  });

  it('never put a slower one before one that is surely faster', () => {
    fc.assert(
      fc.property(walkers, (all) => {
        const { ranks } = raceOf(all);
        all.forEach((one, i) => {
          all.forEach((other, j) => {
            if (one.nanoseconds.high < other.nanoseconds.low) {
              expect(ranks[i]).toBeLessThan(ranks[j] ?? 0);
            }
          });
        });
        expect(Math.min(...ranks)).toBe(1);
      }),
    );
  });
});
