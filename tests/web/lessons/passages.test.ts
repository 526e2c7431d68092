import { describe, expect, it } from 'vitest';
import {
  doneAt,
  hashOf,
  passageAt,
  passageBeingRead,
  placeInHash,
} from '../../../web/src/lessons/passages.ts';

const at = (stage: number, steps: readonly number[]) =>
  steps.map((step) => ({ id: `p${stage}-${step}`, step, stage }));
const passages = at(0, [10, 20, 20, 40]);

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
    expect(passageAt(passages, { stage: 0, position: step }, current)).toBe(index);
  });

  it.each([
    [0, 15, 0, 1],
    [0, 99, 0, 1],
    [0, 15, 5, 5],
    [0, 99, 4, 5],
    [1, 5, 5, 2],
    [1, 8, 2, 3],
    [1, 99, 3, 3],
    [2, 99, 0, -1],
  ])(
    'at stage %i, %i, coming from %i, is %i where stages come and go',
    (stage, step, current, index) => {
      const comeAndGo = [...at(0, [10, 20]), ...at(1, [5, 9]), ...at(0, [10, 30])];
      expect(passageAt(comeAndGo, { stage, position: step }, current)).toBe(index);
    },
  );

  it('is none where there are none', () => {
    expect(passageAt([], { stage: 0, position: 5 }, -1)).toBe(-1);
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
    ['#step=61', undefined, 61],
    ['#v=1&step=0', undefined, 0],
    ['#step=', undefined, undefined],
    ['#step=-1', undefined, undefined],
    ['#step=1e3', undefined, undefined],
    ['#step=99999999999', undefined, undefined],
    ['#race', 'race', undefined],
    ['#first-fork&step=61', 'first-fork', 61],
    ['', undefined, undefined],
    ['#%', undefined, undefined],
  ])('%s names %s at %s', (hash, passage, position) => {
    expect(placeInHash(hash)).toEqual({ passage, position });
  });

  it('names what it was made from', () => {
    const [passage] = passages;
    for (const position of [10, 12]) {
      const read = placeInHash(hashOf(passage, position));
      expect(read.passage).toBe(passage?.id);
      expect(read.position ?? passage?.step).toBe(position);
    }
    expect(placeInHash(hashOf(undefined, 7))).toEqual({ passage: undefined, position: 7 });
  });
});

it('counts the statements that are executed whole', () => {
  expect([0, 9, 10, 25, 30, 31].map((step) => doneAt([10, 20, 30], step))).toEqual([
    0, 0, 1, 2, 3, 3,
  ]);
});
