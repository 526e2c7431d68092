import { describe, expect, it } from 'vitest';
import {
  doneAt,
  passageAt,
  passageBeingRead,
  stepInHash,
} from '../../../web/src/lessons/passages.ts';

const passages = [10, 20, 20, 40].map((step, index) => ({ id: `p${index}`, step }));

describe('the passage of a position', () => {
  it.each([
    [0, -1, 0],
    [10, -1, 0],
    [11, 0, 1],
    [20, 1, 1],
    [20, 2, 2],
    [20, 3, 1],
    [21, 1, 3],
    [40, 0, 3],
    [99, 0, 3],
  ])('%i, coming from %i, is %i', (step, current, index) => {
    expect(passageAt(passages, step, current)).toBe(index);
  });

  it('is none where there are none', () => {
    expect(passageAt([], 5, -1)).toBe(-1);
  });
});

describe('the passage being read', () => {
  it.each([
    [[100, 300, 500], 250, 0],
    [[-200, 100, 500], 250, 1],
    [[-900, -500, -100], 250, 2],
    [[400, 500], 250, 0],
    [[], 250, -1],
  ])('with passages at %j and the line at %i is %i', (tops, line, index) => {
    expect(passageBeingRead(tops, line)).toBe(index);
  });
});

describe('an address', () => {
  it.each([
    ['#step=61', 61],
    ['#v=1&step=0', 0],
    ['#step=', undefined],
    ['#step=-1', undefined],
    ['#step=1e3', undefined],
    ['#step=99999999999', undefined],
    ['#race', undefined],
    ['', undefined],
  ])('%s names %s', (hash, step) => {
    expect(stepInHash(hash)).toBe(step);
  });
});

it('counts the statements that are executed whole', () => {
  expect([0, 9, 10, 25, 30, 31].map((step) => doneAt([10, 20, 30], step))).toEqual([
    0, 0, 1, 2, 3, 3,
  ]);
});
