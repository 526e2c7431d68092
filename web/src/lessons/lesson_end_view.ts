import { html, render } from 'lit';
import type { Translate } from '../ui/catalogue.ts';
import { stillOpen } from './progress/going_on.ts';
import { stateOf } from './progress/lesson_items.ts';
import type { ItemKind, LessonItem } from './progress/lesson_items.ts';
import type { LessonRecord } from './progress/lesson_record.ts';
import type { ProgressKey } from './progress/progress_texts.ts';

const kindByTag: Readonly<Record<string, ItemKind>> = {
  'rmap-predict': 'predict',
  'rmap-check': 'check',
};

/** What a lesson's page has to be done, in its order. */
export function itemsOn(page: ParentNode): readonly LessonItem[] {
  const found = page.querySelectorAll('.step[id], rmap-predict[id], rmap-check[id]');
  return [...found].map(({ id, localName }) => ({ kind: kindByTag[localName] ?? 'step', id }));
}

/** Says at a lesson's end, above the way to its neighbours, what is still open in it, and leads there. */
export function installLessonEnd(
  root: ParentNode,
  record: LessonRecord,
  text: Translate<ProgressKey>,
): void {
  const neighbours = root.querySelector<HTMLElement>('.lesson-nav');
  const items = itemsOn(root);
  if (neighbours === null || items.length === 0) return;
  const place = neighbours.ownerDocument.createElement('div');
  place.className = 'lesson-open';
  neighbours.before(place);
  const show = (): void => {
    const { progress } = record;
    render(
      stateOf(items, progress).kind === 'done'
        ? html`<p class="lesson-done"><span aria-hidden="true">✓</span> ${text('lessonDone')}</p>`
        : html`<p>${text('lessonOpen')}</p>
            <ul>
              ${stillOpen(items, progress, text).map(
                ({ id, words }) => html`<li><a href="#${encodeURIComponent(id)}">${words}</a></li>`,
              )}
            </ul>`,
      place,
    );
  };
  record.onChange(show);
  show();
}
