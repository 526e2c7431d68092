import type { LessonProgress } from './progress.ts';

/** What a lesson has to be done: its passages, predictions and checks. */
export type ItemKind = 'step' | 'predict' | 'check';

export interface LessonItem {
  readonly kind: ItemKind;
  readonly id: string;
}

const kinds: readonly ItemKind[] = ['step', 'predict', 'check'];

/** Reads `step:promise predict:new-page check:own`; what is none of these is left out. */
export function readItems(text: string): readonly LessonItem[] {
  return text.split(/\s+/).flatMap((each) => {
    const colon = each.indexOf(':');
    const kind = kinds.find((known) => known === each.slice(0, colon));
    const id = each.slice(colon + 1);
    return kind === undefined || id === '' ? [] : [{ kind, id }];
  });
}

/** How far a reader is in a lesson. */
export interface LessonState {
  readonly kind: 'new' | 'begun' | 'done';
  readonly done: number;
  readonly total: number;
  /** What is still to do, in the lesson's order. */
  readonly open: readonly LessonItem[];
}

/**
 * How far a reader is in a lesson that has these items. It is done when all predictions are answered, all checks
 * passed and its last passage was read: nobody is asked whether they have skipped one.
 */
export function stateOf(items: readonly LessonItem[], progress: LessonProgress): LessonState {
  const isOpen = ({ kind, id }: LessonItem): boolean => {
    if (kind === 'step') return !progress.seen.has(id);
    return kind === 'predict' ? !progress.answers.has(id) : !progress.passed.has(id);
  };
  const open = items.filter(isOpen);
  const last = items.findLast(({ kind }) => kind === 'step');
  const isDone = items.length > 0 && open.every((item) => item.kind === 'step' && item !== last);
  const done = items.length - open.length;
  const kind = isDone ? 'done' : done === 0 ? 'new' : 'begun';
  return { kind, done, total: items.length, open: isDone ? [] : open };
}
