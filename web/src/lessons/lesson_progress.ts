import type { Translate } from '../ui/catalogue.ts';
import { installLessonEnd } from './lesson_end_view.ts';
import type { LessonRecord } from './progress/lesson_record.ts';
import type { ProgressKey } from './progress/progress_texts.ts';

/** Shows on a lesson's page how far its reader is: on its tasks, and at its end. Hears of tasks that are solved. */
export function installLessonProgress(
  root: HTMLElement,
  record: LessonRecord,
  text: Translate<ProgressKey>,
): void {
  for (const check of root.querySelectorAll('rmap-check[id]')) {
    check.toggleAttribute('passed', record.progress.passed.has(check.id));
  }
  root.addEventListener('rmap-passed', (event) => {
    record.pass((event as CustomEvent<{ readonly id: string }>).detail.id);
  });
  installLessonEnd(root, record, text);
}
