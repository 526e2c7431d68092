import { inLesson, withAnswer, withPassed, withSeen } from './progress.ts';
import type { LessonProgress } from './progress.ts';
import type { ProgressStore } from './progress_store.ts';

/** One lesson's part of a reader's progress. */
export class LessonRecord {
  readonly lesson: string;
  readonly #store: ProgressStore;
  readonly #now: () => number;

  constructor(store: ProgressStore, lesson: string, now: () => number = Date.now) {
    this.#store = store;
    this.lesson = lesson;
    this.#now = now;
  }

  get progress(): LessonProgress {
    return inLesson(this.#store.progress, this.lesson);
  }

  onChange(listener: () => void): void {
    this.#store.onChange(listener);
  }

  see(step: string): void {
    this.#store.change((progress) => withSeen(progress, this.lesson, step, this.#now()));
  }

  answer(prediction: string, choice: number): void {
    this.#store.change((progress) => withAnswer(progress, this.lesson, prediction, choice));
  }

  pass(check: string): void {
    this.#store.change((progress) => withPassed(progress, this.lesson, check));
  }
}
