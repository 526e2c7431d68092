// A recording that is replayed shows what the engine itself would: every object of every lesson's figures.
import { describe, expect, it } from 'vitest';
import { Timeline } from '../../../../web/src/engine/recorded/timeline.ts';
import { lessonStages } from './lesson_stages.ts';

/** Of recordings with more positions than this, so many of them are looked at. */
const POSITIONS_MOST = 10_000;

const stages = await lessonStages();

function positionsOf(steps: number): number[] {
  if (steps <= POSITIONS_MOST) return Array.from({ length: steps + 1 }, (_, index) => index);
  const ends = [0, 1, steps - 1, steps];
  const stride = steps / POSITIONS_MOST;
  const between = Array.from({ length: POSITIONS_MOST }, (_, index) => Math.floor(index * stride));
  return [...new Set([...between, ...ends])].sort((a, b) => a - b);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

describe('a replayed recording has the objects of the engine, byte for byte', () => {
  it('knows the scenarios of all lessons', () => {
    expect(stages.length).toBeGreaterThan(60);
  });

  it.each(stages)('$name', ({ run, stored }) => {
    const timeline = new Timeline(stored.recording);
    const all = positionsOf(run.steps);
    // Of the longest, where each graph has thousands of objects, a few: the way there goes through all events.
    const positions = run.steps > 50_000 ? all.filter((_, index) => index % 500 === 0) : all;
    const differing = [...positions, ...positions.toReversed()].filter(
      (position) => !bytesOf(timeline.seek(position)).equals(bytesOf(run.seek(position))),
    );
    expect(differing).toEqual([]);
  });

  it('keeps to the beginning and to the end', () => {
    const [{ run, stored } = fail()] = stages;
    const timeline = new Timeline(stored.recording);
    expect(timeline.seek(-5)).toEqual(run.seek(0));
    expect(timeline.seek(run.steps + 5)).toEqual(run.seek(run.steps));
  });
});

function fail(): never {
  throw new Error('there is no stage');
}
