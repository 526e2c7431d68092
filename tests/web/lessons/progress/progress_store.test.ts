import { describe, expect, it } from 'vitest';
import { LessonRecord } from '../../../../web/src/lessons/progress/lesson_record.ts';
import { inLesson, noProgress, withPassed } from '../../../../web/src/lessons/progress/progress.ts';
import { writeProgress } from '../../../../web/src/lessons/progress/progress_json.ts';
import { ProgressStore } from '../../../../web/src/lessons/progress/progress_store.ts';
import { memoryStorage } from './memory_storage.ts';

const seenIn = (store: ProgressStore, lesson: string): string[] => [
  ...inLesson(store.progress, lesson).seen,
];

describe('the store of progress', () => {
  it('is there on the next visit', () => {
    const storage = memoryStorage();
    const record = new LessonRecord(new ProgressStore(() => storage), 'a', () => 1);
    record.see('one');
    record.answer('q', 2);
    record.pass('own');
    const { progress } = new LessonRecord(new ProgressStore(() => storage), 'a');
    expect([...progress.seen, ...progress.answers.keys(), ...progress.passed]).toEqual([
      'one',
      'q',
      'own',
    ]);
  });

  it('is changed by two pages at once, and loses nothing of either', () => {
    const storage = memoryStorage();
    const [here, there] = [new ProgressStore(() => storage), new ProgressStore(() => storage)];
    new LessonRecord(here, 'a').see('one');
    new LessonRecord(there, 'a').see('two');
    new LessonRecord(here, 'b').see('three');
    expect(seenIn(here, 'a')).toEqual(['one', 'two']);
    let told = 0;
    there.onChange(() => (told += 1));
    there.refresh();
    there.refresh();
    expect(seenIn(there, 'b')).toEqual(['three']);
    expect(told).toBe(1);
  });

  it('a reset on another page holds here, too', () => {
    const storage = memoryStorage();
    const [here, there] = [new ProgressStore(() => storage), new ProgressStore(() => storage)];
    new LessonRecord(here, 'a').see('one');
    there.reset();
    new LessonRecord(here, 'a').see('two');
    expect(seenIn(here, 'a')).toEqual(['two']);
  });

  it('is reset, and brought back with what was done since', () => {
    const storage = memoryStorage();
    const store = new ProgressStore(() => storage);
    new LessonRecord(store, 'a').see('one');
    store.reset();
    expect(store.progress.lessons.size).toBe(0);
    expect(new ProgressStore(() => storage).progress.lessons.size).toBe(0);
    expect(store.canUndo).toBe(true);
    new LessonRecord(store, 'a').see('two');
    store.undo();
    expect(store.canUndo).toBe(false);
    expect(new Set(seenIn(store, 'a'))).toEqual(new Set(['one', 'two']));
    expect(seenIn(new ProgressStore(() => storage), 'a')).toHaveLength(2);
  });

  it('lives with the page where storage throws, and says so', () => {
    const store = new ProgressStore(() => {
      throw new Error('no storage in a sandbox');
    });
    new LessonRecord(store, 'a').see('one');
    expect(seenIn(store, 'a')).toEqual(['one']);
    expect(store.isKept).toBe(false);
    expect(store.unreadable).toEqual([]);
    store.reset();
    store.undo();
    store.dropUnreadable();
    expect(seenIn(store, 'a')).toEqual(['one']);
  });

  it('goes on where storage is full, and stores all when there is room again', () => {
    const storage = memoryStorage();
    const store = new ProgressStore(() => storage);
    const record = new LessonRecord(store, 'a');
    record.see('one');
    storage.isFull = true;
    record.see('two');
    expect(store.isKept).toBe(false);
    new LessonRecord(store, 'b').see('three');
    storage.isFull = false;
    record.see('four');
    expect(store.isKept).toBe(true);
    const later = new ProgressStore(() => storage);
    expect([seenIn(later, 'a'), seenIn(later, 'b')]).toEqual([['one', 'two', 'four'], ['three']]);
  });
});

describe('progress that cannot be read', () => {
  const damaged = '{"format":"rmap-progress","version":1,"lessons":{"a":{"seen":["one"]},"b":3}}';

  it.each([damaged, 'nonsense', '{"format":"rmap-progress","version":9,"lessons":{}}'])(
    'is put aside whole before anything is written over it: %s',
    (text) => {
      const storage = memoryStorage();
      storage.kept.set('rmap-progress', text);
      const store = new ProgressStore(() => storage);
      expect(store.unreadable).toEqual([text]);
      expect(store.isKept).toBe(true);
      new LessonRecord(store, 'c').see('new');
      expect(seenIn(new ProgressStore(() => storage), 'c')).toEqual(['new']);
      expect(new ProgressStore(() => storage).unreadable).toEqual([text]);
      store.dropUnreadable();
      expect(new ProgressStore(() => storage).unreadable).toEqual([]);
    },
  );

  it('gives what is whole in it, and is not put aside again once it was let go', () => {
    const storage = memoryStorage();
    storage.kept.set('rmap-progress', damaged);
    const store = new ProgressStore(() => storage);
    expect(seenIn(store, 'a')).toEqual(['one']);
    store.dropUnreadable();
    const later = new ProgressStore(() => storage);
    expect([later.unreadable, seenIn(later, 'a')]).toEqual([[], ['one']]);
  });

  it('stays where it is when it cannot be put aside', () => {
    const storage = memoryStorage();
    storage.kept.set('rmap-progress', 'nonsense');
    storage.isFull = true;
    const store = new ProgressStore(() => storage);
    new LessonRecord(store, 'a').see('one');
    expect(store.isKept).toBe(false);
    expect(seenIn(store, 'a')).toEqual(['one']);
    expect(storage.kept.get('rmap-progress')).toBe('nonsense');
    storage.isFull = false;
    new LessonRecord(store, 'a').see('two');
    expect(store.unreadable).toEqual(['nonsense']);
    expect(seenIn(new ProgressStore(() => storage), 'a')).toEqual(['one', 'two']);
  });

  it('twice, is kept twice, and once where it is the same', () => {
    const storage = memoryStorage();
    for (const text of ['first', 'second', 'first']) {
      storage.kept.set('rmap-progress', text);
      new ProgressStore(() => storage);
    }
    expect(new ProgressStore(() => storage).unreadable).toEqual(['first', 'second']);
    storage.kept.set('rmap-progress-unreadable', '{not a list');
    storage.kept.set('rmap-progress', writeProgress(withPassed(noProgress, 'a', 'own')));
    expect(new ProgressStore(() => storage).unreadable).toEqual(['{not a list']);
  });
});
