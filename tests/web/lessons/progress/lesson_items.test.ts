import { describe, expect, it } from 'vitest';
import { readItems, stateOf } from '../../../../web/src/lessons/progress/lesson_items.ts';
import {
  inLesson,
  noProgress,
  withAnswer,
  withPassed,
  withSeen,
} from '../../../../web/src/lessons/progress/progress.ts';

const items = readItems('step:one predict:q step:two check:own');

describe('the items of a lesson', () => {
  it('are read in their order; what is none is left out', () => {
    expect(readItems(' step:a-b  predict:q\ncheck:own figure:x step: :y z')).toEqual([
      { kind: 'step', id: 'a-b' },
      { kind: 'predict', id: 'q' },
      { kind: 'check', id: 'own' },
    ]);
    expect(readItems('')).toEqual([]);
  });
});

describe('how far a reader is', () => {
  it('is not begun, begun, done', () => {
    let progress = noProgress;
    const state = () => stateOf(items, inLesson(progress, 'a'));
    expect(state()).toMatchObject({ kind: 'new', done: 0, total: 4 });
    progress = withSeen(progress, 'a', 'one', 1);
    progress = withSeen(progress, 'other', 'two', 2);
    expect(state()).toMatchObject({ kind: 'begun', done: 1 });
    progress = withPassed(withAnswer(progress, 'a', 'q', 3), 'a', 'own');
    expect(state()).toMatchObject({ kind: 'begun', open: [{ kind: 'step', id: 'two' }] });
    progress = withSeen(progress, 'a', 'two', 3);
    expect(state()).toEqual({ kind: 'done', done: 4, total: 4, open: [] });
  });

  it('is done without a passage that was skipped, but not without the last', () => {
    const answered = withPassed(withAnswer(noProgress, 'a', 'q', 3), 'a', 'own');
    const skipped = withSeen(answered, 'a', 'two', 1);
    expect(stateOf(items, inLesson(skipped, 'a'))).toMatchObject({ kind: 'done', done: 3 });
    const unread = withSeen(answered, 'a', 'one', 1);
    expect(stateOf(items, inLesson(unread, 'a')).kind).toBe('begun');
  });

  it('is not moved by what the lesson no longer has', () => {
    const old = withSeen(withAnswer(noProgress, 'a', 'gone', 3), 'a', 'gone', 1);
    expect(stateOf(items, inLesson(old, 'a'))).toMatchObject({ kind: 'new', done: 0 });
  });

  it('is never done where there is nothing to do', () => {
    expect(stateOf([], inLesson(noProgress, 'a')).kind).toBe('new');
  });
});
