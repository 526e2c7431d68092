import { describe, expect, it } from 'vitest';
import { stillOpen, whereToGoOn } from '../../../../web/src/lessons/progress/going_on.ts';
import { readItems } from '../../../../web/src/lessons/progress/lesson_items.ts';
import {
  inLesson,
  noProgress,
  withAnswer,
  withPassed,
  withSeen,
} from '../../../../web/src/lessons/progress/progress.ts';
import { progressTexts } from '../../../../web/src/lessons/progress/progress_texts.ts';
import { translator } from '../../../../web/src/ui/catalogue.ts';

const lessons = ['a', 'b', 'c'].map((id) => ({ id, items: readItems('step:one step:two') }));

describe('where to go on', () => {
  it('is nowhere for who has just come, or was in a lesson that is gone', () => {
    expect(whereToGoOn(lessons, noProgress)).toBeUndefined();
    expect(whereToGoOn(lessons, withSeen(noProgress, 'gone', 'one', 1))).toBeUndefined();
    expect(whereToGoOn([], withSeen(noProgress, 'a', 'one', 1))).toBeUndefined();
  });

  it('is the passage read last', () => {
    const progress = withSeen(withSeen(noProgress, 'a', 'two', 1), 'b', 'one', 2);
    expect(whereToGoOn(lessons, progress)).toEqual({ index: 1, step: 'one' });
  });

  it('is the next lesson that is not done, round the end, until all are', () => {
    let progress = withSeen(noProgress, 'b', 'two', 1);
    expect(whereToGoOn(lessons, progress)).toEqual({ index: 2, step: null });
    progress = withSeen(progress, 'c', 'two', 2);
    expect(whereToGoOn(lessons, progress)).toEqual({ index: 0, step: null });
    progress = withSeen(progress, 'a', 'two', 3);
    expect(whereToGoOn(lessons, progress)).toBeUndefined();
  });
});

describe('what is still open', () => {
  const items = readItems('step:one predict:q step:two predict:r step:three check:own');
  const text = translator(progressTexts, 'en');
  const open = (progress = noProgress) => stillOpen(items, inLesson(progress, 'a'), text);

  it('has a line for all passages, leading to the first, and one for each of the others', () => {
    expect(open()).toEqual([
      { id: 'one', words: text('openSteps', { count: 3 }) },
      { id: 'q', words: text('openPredict', { number: 1, total: 2 }) },
      { id: 'r', words: text('openPredict', { number: 2, total: 2 }) },
      { id: 'own', words: text('openCheck') },
    ]);
    const progress = withAnswer(withSeen(noProgress, 'a', 'one', 1), 'a', 'q', 1);
    expect(open(progress).map(({ id }) => id)).toEqual(['two', 'r', 'own']);
  });

  it('has one line for many predictions, leading to the first that is open', () => {
    const many = readItems('predict:a predict:b predict:c predict:d predict:e');
    const progress = withAnswer(noProgress, 'l', 'a', 1);
    expect(stillOpen(many, inLesson(progress, 'l'), text)).toEqual([
      { id: 'b', words: text('openPredicts', { count: 4 }) },
    ]);
    const further = withAnswer(progress, 'l', 'c', 1);
    expect(stillOpen(many, inLesson(further, 'l'), text).map(({ id }) => id)).toEqual([
      'b',
      'd',
      'e',
    ]);
  });

  it('is nothing in a lesson that is done, with a passage skipped', () => {
    let progress = withSeen(noProgress, 'a', 'three', 1);
    progress = withAnswer(withAnswer(progress, 'a', 'q', 1), 'a', 'r', 1);
    expect(open(withPassed(progress, 'a', 'own'))).toEqual([]);
  });
});
