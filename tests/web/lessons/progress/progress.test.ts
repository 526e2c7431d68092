import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inLesson,
  mergeProgress,
  noProgress,
  withAnswer,
  withPassed,
  withSeen,
} from '../../../../web/src/lessons/progress/progress.ts';
import type { Progress } from '../../../../web/src/lessons/progress/progress.ts';
import { readProgress, writeProgress } from '../../../../web/src/lessons/progress/progress_json.ts';

const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');

/** Some reader's progress: what a sequence of things done makes of none. */
const someProgress: fc.Arbitrary<Progress> = fc
  .array(
    fc.oneof(
      fc.tuple(id, id, fc.nat(999)).map(
        ([lesson, step, at]) =>
          (p: Progress) =>
            withSeen(p, lesson, step, at),
      ),
      fc.tuple(id, id, fc.integer()).map(
        ([lesson, q, choice]) =>
          (p: Progress) =>
            withAnswer(p, lesson, q, choice),
      ),
      fc.tuple(id, id).map(
        ([lesson, check]) =>
          (p: Progress) =>
            withPassed(p, lesson, check),
      ),
    ),
  )
  .map((changes) => changes.reduce((progress, change) => change(progress), noProgress));

const reached = (progress: Progress): string[] =>
  [...progress.lessons]
    .flatMap(([lesson, { seen, answers, passed }]) => [
      ...[...seen].map((step) => `${lesson} step ${step}`),
      ...[...answers.keys()].map((q) => `${lesson} predict ${q}`),
      ...[...passed].map((check) => `${lesson} check ${check}`),
    ])
    .sort();

describe('progress', () => {
  it('knows what was read, answered and passed, in which lesson, and where the reader was', () => {
    let progress = withSeen(noProgress, 'a', 'one', 10);
    progress = withAnswer(progress, 'a', 'q', 2);
    progress = withAnswer(progress, 'a', 'q', 3);
    progress = withPassed(progress, 'b', 'own');
    expect([...inLesson(progress, 'a').seen]).toEqual(['one']);
    expect(inLesson(progress, 'a').answers.get('q')?.choice).toBe(3);
    expect(inLesson(progress, 'b').passed.has('own')).toBe(true);
    expect(inLesson(progress, 'c').seen.size).toBe(0);
    expect(progress.last).toMatchObject({ lesson: 'a', step: 'one', at: 10 });
    expect(noProgress.lessons.size).toBe(0);
  });

  it('merged, has all that either had, whichever way round', () => {
    fc.assert(
      fc.property(someProgress, someProgress, (a, b) => {
        const both = [...new Set([...reached(a), ...reached(b)])].sort();
        expect(reached(mergeProgress(a, b))).toEqual(both);
        expect(reached(mergeProgress(b, a))).toEqual(both);
        const last = Math.max(a.last?.at ?? -1, b.last?.at ?? -1);
        expect(mergeProgress(a, b).last?.at ?? -1).toBe(last);
      }),
    );
  });

  it('merged with itself, or with nothing, is itself', () => {
    fc.assert(
      fc.property(someProgress, (a) => {
        expect(mergeProgress(a, a)).toEqual(a);
        expect(mergeProgress(a, noProgress)).toEqual(a);
        expect(mergeProgress(noProgress, a)).toEqual(a);
      }),
    );
  });

  it('merged, keeps one’s own answer', () => {
    const ours = withAnswer(noProgress, 'a', 'q', 1);
    const theirs = withAnswer(noProgress, 'a', 'q', 2);
    expect(inLesson(mergeProgress(ours, theirs), 'a').answers.get('q')?.choice).toBe(1);
  });
});

describe('progress as text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(someProgress, (progress) => {
        expect(readProgress(writeProgress(progress))).toEqual({ progress, problem: null });
      }),
    );
  });

  const later = {
    format: 'rmap-progress',
    version: 1,
    theme: 'dark',
    lessons: {
      a: {
        seen: ['one'],
        answers: { q: { choice: 1, sure: true } },
        passed: ['own'],
        minutes: 12,
      },
    },
    last: { lesson: 'a', step: 'one', at: 5, line: 7 },
  };

  it('keeps fields that a later version has added, also when something is done', () => {
    const { progress, problem } = readProgress(JSON.stringify(later));
    expect(problem).toBeNull();
    const written: unknown = JSON.parse(writeProgress(withAnswer(progress, 'a', 'q', 2)));
    expect(written).toEqual({
      ...later,
      lessons: { a: { ...later.lessons.a, answers: { q: { choice: 2, sure: true } } } },
    });
    const merged = mergeProgress(withPassed(noProgress, 'a', 'other'), progress);
    expect(JSON.parse(writeProgress(merged))).toMatchObject({
      theme: 'dark',
      lessons: { a: { minutes: 12, passed: ['other', 'own'] } },
    });
  });

  it.each([
    ['', 'notJson'],
    ['{', 'notJson'],
    ['null', 'notProgress'],
    ['[]', 'notProgress'],
    ['{"lessons":{}}', 'notProgress'],
    ['{"format":"rmap-progress","version":2,"lessons":{}}', 'newer'],
    ['{"format":"rmap-progress","version":"1","lessons":{}}', 'damaged'],
  ])('%s is refused', (text, kind) => {
    expect(readProgress(text)).toMatchObject({ progress: noProgress, problem: { kind } });
  });

  it('damaged, says where, and gives what is whole', () => {
    const { progress, problem } = readProgress(
      JSON.stringify({
        ...later,
        lessons: {
          a: { seen: ['one', 2], answers: { q: { choice: 'x' }, r: { choice: 4 } }, passed: 'own' },
          b: null,
          c: { seen: ['one'] },
        },
        last: { lesson: 'a' },
      }),
    );
    expect(problem).toEqual({
      kind: 'damaged',
      places: [
        'lessons.a.answers.q.choice',
        'lessons.a.seen',
        'lessons.a.passed',
        'lessons.b',
        'last',
      ],
    });
    expect(reached(progress)).toEqual(['a predict r', 'a step one', 'c step one']);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.json(), (text) => void readProgress(text)));
    const spoilt = fc.record({
      format: fc.constant('rmap-progress'),
      version: fc.constant(1),
      lessons: fc.dictionary(fc.string(), fc.jsonValue()),
      last: fc.jsonValue(),
    });
    fc.assert(fc.property(spoilt, (value) => void readProgress(JSON.stringify(value))));
  });
});
