import { installContents } from '../lessons/contents_view.ts';
import { LessonRecord } from '../lessons/progress/lesson_record.ts';
import { installLessonProgress } from '../lessons/lesson_progress.ts';
import { ProgressStore } from '../lessons/progress/progress_store.ts';
import { progressTexts } from '../lessons/progress/progress_texts.ts';
import { languageOf, translator } from '../ui/catalogue.ts';
import { lessonOf } from '../ui/lesson_id.ts';

/**
 * Lets a page know how far its reader is in the course: its lists of contents, and its lesson if it is one.
 * @returns what is known of the page's own lesson
 */
export function startProgress(document: Document, view: Window): LessonRecord {
  const text = translator(progressTexts, languageOf(document.documentElement.lang));
  const store = new ProgressStore(() => view.localStorage);
  // Other pages go on meanwhile; one that was left and come back to was not told.
  for (const event of ['storage', 'pageshow'] as const) {
    view.addEventListener(event, () => store.refresh());
  }
  installContents(document, store, text);
  const main = document.querySelector('main') ?? document.body;
  const record = new LessonRecord(store, lessonOf(document));
  installLessonProgress(main, record, text);
  return record;
}
