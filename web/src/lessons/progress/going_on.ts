import type { Translate } from '../../ui/catalogue.ts';
import { stateOf } from './lesson_items.ts';
import type { LessonItem } from './lesson_items.ts';
import { inLesson } from './progress.ts';
import type { LessonProgress, Progress } from './progress.ts';
import type { ProgressKey } from './progress_texts.ts';

/** A lesson as a list of contents names it. */
export interface ListedLesson {
  readonly id: string;
  readonly items: readonly LessonItem[];
}

/** Where a reader may go on: in the lesson at `index` of the list, at the passage read last or at its beginning. */
export interface GoingOn {
  readonly index: number;
  readonly step: string | null;
}

/**
 * Where a reader who was somewhere may go on: there, and where that lesson is done, in the next one that is not.
 * Undefined where nothing was begun, or all is done.
 */
export function whereToGoOn(
  lessons: readonly ListedLesson[],
  progress: Progress,
): GoingOn | undefined {
  const { last } = progress;
  const at = lessons.findIndex(({ id }) => id === last?.lesson);
  if (last === null || at < 0) return undefined;
  const isOpen = (index: number): boolean => {
    const lesson = lessons[index];
    return (
      lesson !== undefined && stateOf(lesson.items, inLesson(progress, lesson.id)).kind !== 'done'
    );
  };
  if (isOpen(at)) return { index: at, step: last.step };
  const others = lessons.map((_, index) => (at + 1 + index) % lessons.length);
  const next = others.find(isOpen);
  return next === undefined ? undefined : { index: next, step: null };
}

/** Something that is still to do in a lesson: where, and in words. */
export interface OpenLine {
  readonly id: string;
  readonly words: string;
}

// So many predictions have a line each; more have one together.
const mostLines = 3;

/** What is still to do in a lesson: its passages in one line, its predictions in a few, each task. */
export function stillOpen(
  items: readonly LessonItem[],
  progress: LessonProgress,
  text: Translate<ProgressKey>,
): readonly OpenLine[] {
  const { open } = stateOf(items, progress);
  const predictions = items.filter(({ kind }) => kind === 'predict');
  const steps = open.filter(({ kind }) => kind === 'step');
  const asked = open.filter(({ kind }) => kind === 'predict');
  const isTogether = asked.length > mostLines;
  const wordsOf = (item: LessonItem): string => {
    if (item.kind === 'step') return text('openSteps', { count: steps.length });
    if (item.kind === 'check') return text('openCheck');
    if (isTogether) return text('openPredicts', { count: asked.length });
    const number = predictions.indexOf(item) + 1;
    return text('openPredict', { number, total: predictions.length });
  };
  const hasLine = (item: LessonItem): boolean => {
    if (item.kind === 'step') return item === steps[0];
    return item.kind === 'check' || !isTogether || item === asked[0];
  };
  return open.filter(hasLine).map((item) => ({ id: item.id, words: wordsOf(item) }));
}
