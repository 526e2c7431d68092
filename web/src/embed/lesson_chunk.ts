import { EmbeddedLesson, LessonFigure } from './embedded_lesson.ts';
import { share } from './shared.ts';
import { sharedEngine, sharedFigures } from './shared_things.ts';

/** Makes `<rmap-lesson>` known to a page that is not ours. */
export function define(): void {
  share(document, sharedEngine);
  share(document, sharedFigures);
  if (customElements.get('rmap-lesson') !== undefined) return;
  customElements.define('rmap-lesson-figure', LessonFigure);
  customElements.define('rmap-lesson', EmbeddedLesson);
}
