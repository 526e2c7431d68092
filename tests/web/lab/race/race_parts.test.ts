import { describe, expect, it } from 'vitest';
import { RACE_SECONDS, RacePlayback } from '../../../../web/src/lab/race/playback.ts';
import { keyTarget } from '../../../../web/src/lab/race/race_keys.ts';
import { RaceWords } from '../../../../web/src/lab/race/race_words.ts';
import { raceOf } from '../../../../web/src/lab/race/timeline.ts';
import { canStop, walkersOf } from '../../../../web/src/lab/race/walkers.ts';
import { designs, labResult, labRow, labWalk, walker } from './support.ts';

describe('walkers', () => {
  const timing = { median: 20, low: 19, high: 21, operations: 10, samples: [20] };
  const any = labWalk(7, { group: 'any', stop: timing, visitedStop: 40 });
  const scan = labRow('scan', [labWalk(1000)]);
  const list = labRow('list', [any, labWalk(101, { visitedStop: 505 })]);

  it('are means over the pages of a group', () => {
    expect(walkersOf(labResult([scan, list]), 'child', 'complete')).toEqual([
      walker('scan', 1000, 50, {
        foundAfter: null,
        nanoseconds: { median: 50, low: 40, high: 60 },
      }),
      walker('list', 101, 50, { foundAfter: 50.5, nanoseconds: { median: 50, low: 40, high: 60 } }),
    ]);
  });

  it('stop early where that was timed', () => {
    const result = labResult([scan, list]);
    expect([canStop(result, 'any'), canStop(result, 'child')]).toEqual([true, false]);
    expect(walkersOf(result, 'any', 'stop')).toEqual([
      walker('list', 4, 20, { foundAfter: 4, nanoseconds: { median: 20, low: 19, high: 21 } }),
    ]);
  });

  it('that were not timed are not in the race', () => {
    const row = labRow('list', [labWalk(1, { complete: null })]);
    expect(walkersOf(labResult([row]), 'child', 'complete')).toEqual([]);
  });
});

describe('the playback', () => {
  const frames: ((milliseconds: number) => void)[] = [];
  const start = () => {
    frames.length = 0;
    const request = (onFrame: (milliseconds: number) => void) => frames.push(onFrame);
    return new RacePlayback({ request, cancel: () => frames.pop() }, () => undefined);
  };
  const frame = (milliseconds: number) => frames.pop()?.(milliseconds);

  it('moves with the frames, and ends at its end', () => {
    const playback = start();
    playback.play();
    for (let now = 0; now <= RACE_SECONDS * 1000; now += 50) frame(now);
    expect(playback.at).toBeCloseTo(1);
    frame(RACE_SECONDS * 1000 + 50);
    expect([playback.at, playback.isPlaying]).toEqual([1, false]);
    playback.play();
    expect([playback.at, playback.isPlaying]).toEqual([0, true]);
  });

  it('does not jump when the tab was hidden', () => {
    const playback = start();
    playback.play();
    frame(0);
    frame(60_000);
    expect(playback.at).toBeLessThan(0.02);
  });

  it('at twice the speed goes twice as far, and stands where it is put', () => {
    const playback = start();
    playback.speed = 2;
    playback.play();
    frame(0);
    frame(80);
    expect(playback.at).toBeCloseTo((2 * 0.08) / RACE_SECONDS);
    playback.seek(7);
    expect([playback.at, playback.isPlaying, frames.length]).toEqual([1, false, 0]);
  });
});

describe('keys on the slider', () => {
  it('go a cell forwards and back, from anywhere', () => {
    let at = 0;
    for (let cell = 1; cell <= 10; ++cell) {
      at = keyTarget('ArrowRight', at, 0.1) ?? NaN;
      expect(at).toBeCloseTo(cell / 10, 4);
      expect(at).toBeGreaterThanOrEqual(cell / 10 - 1e-12);
    }
    for (let cell = 9; cell >= 0; --cell) {
      at = keyTarget('ArrowLeft', at, 0.1) ?? NaN;
      expect(at).toBeCloseTo(cell / 10, 4);
    }
    expect(keyTarget('ArrowRight', 0.14, 0.1)).toBeCloseTo(0.2, 4);
    expect(keyTarget('ArrowLeft', 0.14, 0.1)).toBeCloseTo(0.1, 4);
  });

  it('go to both ends, and leave others alone', () => {
    expect([keyTarget('Home', 0.5, 0.1), keyTarget('End', 0.5, 0.1)]).toEqual([0, 1]);
    expect([keyTarget('PageUp', 0.95, 0.1), keyTarget('PageDown', 0.05, 0.1)]).toEqual([1, 0]);
    expect(keyTarget('Tab', 0.5, 0.1)).toBeNull();
  });
});

describe('the words', () => {
  const words = new RaceWords('en', designs);
  const list = walker('list', 101, 2000, { foundAfter: 50.5 });
  const chain = walker('chain', 1, 40);

  it('tell who is how much faster, as surely as is known', () => {
    expect(words.verdict(raceOf([list, chain]))).toBe(
      'To find what maps a page, the list looks at 101 VMAs, the chain at 1 VMA. Here that took 2\u00a0µs against 40\u00a0ns: 41 to 61 times as long.',
    );
  });

  it('do not tell who is faster where nobody knows', () => {
    const race = raceOf([walker('list', 2, 44), chain]);
    expect(words.verdict(race)).toContain('too close for this measurement to tell apart');
    expect(words.winner(race)).toBe('First, and too close to tell apart: the list, the chain.');
    expect(words.rank(race, 0)).toBe('No. 1, shared');
  });

  it('tell of one alone, and of a winner', () => {
    expect(words.verdict(raceOf([chain]))).toContain('the chain looks at 1 VMA');
    expect(words.winner(raceOf([list, chain]))).toBe('First: the chain, 1 VMA in 40\u00a0ns.');
    expect(words.winner(raceOf([]))).toBe('');
  });

  it('say where a walk has found all', () => {
    expect(words.found(list)).toBe('found, on average here');
    expect(words.found(chain)).toBe('found');
    expect(words.found({ ...list, foundAfter: 101 })).toBe('found');
    expect(words.found({ ...list, foundAfter: null })).toBe('found; it cannot know earlier');
    expect(words.found({ ...chain, foundAfter: null })).toBe('found');
    expect(words.found({ ...list, found: 0 })).toBe('nothing found');
    expect(words.found({ ...list, found: 12.5 })).toBe('12.5 found, on average here');
  });

  it('say which counts are samples', () => {
    const all = labRow('list', [labWalk(1)]);
    const some = labRow('scan', [labWalk(1, { pagesCounted: 3 })]);
    expect(words.counted(labResult([all]), 'child')).toContain('exact');
    expect(words.counted(labResult([all, some]), 'child')).toContain(
      'all 10 pages, except under the scan (a sample of 3, drawn at random)',
    );
  });

  it('count on the way', () => {
    expect(words.passed(list, 57.9)).toBe('57 of 101 VMAs');
    expect(words.passed(list, 101)).toBe('101 VMAs');
  });
});
