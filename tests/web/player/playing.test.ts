import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../../web/src/player/parts/announcer.ts';
import { swipeOf } from '../../../web/src/player/parts/swiping.ts';
import { Playback } from '../../../web/src/player/playback.ts';
import {
  readSpeed,
  saveSpeed,
  speedText,
  speeds,
  stepMilliseconds,
} from '../../../web/src/player/speed.ts';

describe('the speed', () => {
  it('doubles from one to the next', () => {
    for (let i = 1; i < speeds.length; ++i) {
      expect(stepMilliseconds(speeds[i - 1] ?? 1)).toBe(2 * stepMilliseconds(speeds[i] ?? 1));
    }
    expect(speeds.map(speedText)).toEqual(['¼×', '½×', '1×', '2×', '4×', '8×', '16×']);
  });

  it('is kept, and forgotten without harm where nothing may be kept', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    expect(readSpeed(storage)).toBe(1);
    saveSpeed(4, storage);
    expect(readSpeed(storage)).toBe(4);
    kept.set([...kept.keys()][0] ?? '', 'fast');
    expect(readSpeed(storage)).toBe(1);
    const forbidden = () => {
      throw new Error('sandboxed');
    };
    expect(readSpeed(forbidden)).toBe(1);
    expect(() => saveSpeed(2, forbidden)).not.toThrow();
  });
});

describe('playing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('steps at its speed until there is nothing more, or to the end of the statement', () => {
    const asked: boolean[] = [];
    const playback = new Playback(
      (isToStatementEnd) => asked.push(isToStatementEnd) < 3,
      () => {},
      2,
    );
    playback.toggle(true);
    expect(playback.isPlaying).toBe(true);
    vi.advanceTimersByTime(250 + playback.interval);
    expect(asked).toEqual([true, true]);
    vi.advanceTimersByTime(playback.interval);
    expect(asked).toEqual([true, true, true]);
    expect(playback.isPlaying).toBe(false);
  });

  it('goes on at another speed from the next step on', () => {
    let steps = 0;
    const playback = new Playback(
      () => ++steps > 0,
      () => {},
    );
    playback.toggle();
    vi.advanceTimersByTime(250);
    playback.speed = 16;
    vi.advanceTimersByTime(750);
    const before = steps;
    vi.advanceTimersByTime(playback.interval * 4);
    expect(steps - before).toBe(4);
    playback.pause();
    vi.advanceTimersByTime(5000);
    expect(steps - before).toBe(4);
  });
});

describe('what a screen reader is told', () => {
  it('is not each step of playing or scrubbing, but where that ends', () => {
    const announcer = new Announcer(() => {});
    announcer.offer('one', false);
    announcer.offer('two', true);
    expect(announcer.text).toBe('one');
    announcer.offer('three', false);
    expect(announcer.text).toBe('three');
    announcer.scrub(false);
    announcer.offer('four', false);
    expect(announcer.text).toBe('three');
    announcer.scrub(true);
    announcer.offer('five', false);
    expect(announcer.text).toBe('five');
  });

  it('is what was done, until the place changes', () => {
    const announcer = new Announcer(() => {});
    announcer.offer('here', false);
    announcer.tell('breakpoint set');
    announcer.offer('here', false);
    expect(announcer.text).toBe('breakpoint set');
    announcer.offer('there', false);
    expect(announcer.text).toBe('there');
  });

  it('is what was done, also where that changes what the screen says', () => {
    // Symptom: leaving the walk along pointers was not said, because the step's own sentence came back.
    const announcer = new Announcer(() => {});
    announcer.offer('av0, head → avc0', false);
    announcer.tell('arrows step again');
    announcer.offer('the step', false);
    expect(announcer.text).toBe('arrows step again');
    announcer.offer('the next step', false);
    expect(announcer.text).toBe('the next step');
  });
});

describe('a swipe', () => {
  const stroke = (x: number, y: number, time: number) => ({ x, y, time });
  it('is quick, long enough and level; to the left is on', () => {
    const from = stroke(200, 100, 0);
    expect(swipeOf(from, stroke(100, 110, 200))).toBe('step');
    expect(swipeOf(from, stroke(300, 90, 200))).toBe('back');
    expect(swipeOf(from, stroke(180, 100, 200))).toBeNull();
    expect(swipeOf(from, stroke(100, 190, 200))).toBeNull();
    expect(swipeOf(from, stroke(100, 110, 5000))).toBeNull();
  });
});
