import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import type { Translate } from '../ui/catalogue.ts';
import { whereToGoOn } from './progress/going_on.ts';
import type { ListedLesson } from './progress/going_on.ts';
import { readItems, stateOf } from './progress/lesson_items.ts';
import type { LessonState } from './progress/lesson_items.ts';
import { inLesson } from './progress/progress.ts';
import { ProgressControls } from './progress/progress_controls.ts';
import type { ProgressStore } from './progress/progress_store.ts';
import type { ProgressKey } from './progress/progress_texts.ts';

const glyphs: Readonly<Record<LessonState['kind'], string>> = { new: '○', begun: '◐', done: '✓' };

/** An entry of a list of contents, and the lesson it names. */
interface Entry extends ListedLesson {
  readonly element: HTMLElement;
}

/**
 * Shows a reader's progress on the lists of lessons. Above the whole one stands the way on, below it what can be done
 * with progress.
 */
export function installContents(
  root: ParentNode,
  store: ProgressStore,
  text: Translate<ProgressKey>,
): void {
  const lists = [...root.querySelectorAll<HTMLElement>('ol.contents')];
  for (const list of lists) installStates(entriesOf(list), store, text);
  const whole = lists.find(({ classList }) => !classList.contains('compact'));
  if (whole === undefined) return;
  installGoingOn(placeBeside(whole, 'before', 'contents-go-on'), entriesOf(whole), store, text);
  new ProgressControls(placeBeside(whole, 'after', 'progress'), store, text);
}

function placeBeside(list: HTMLElement, where: 'before' | 'after', name: string): HTMLElement {
  const place = list.ownerDocument.createElement('div');
  place.className = name;
  list[where](place);
  return place;
}

/** The entries that stand for lessons with something to do. */
function entriesOf(list: HTMLElement): readonly Entry[] {
  return [...list.querySelectorAll<HTMLElement>('[data-lesson]')]
    .map((element) => ({
      element,
      id: element.dataset['lesson'] ?? '',
      items: readItems(element.dataset['items'] ?? ''),
    }))
    .filter(({ items }) => items.length > 0);
}

/** What each entry says of its lesson: a glyph, and the same in words. */
function installStates(
  entries: readonly Entry[],
  store: ProgressStore,
  text: Translate<ProgressKey>,
): void {
  const marks = entries.map(({ element }) => {
    const mark = element.ownerDocument.createElement('span');
    mark.className = 'contents-state';
    const time = element.querySelector('.contents-time');
    if (time === null) element.append(mark);
    else time.after(mark);
    return mark;
  });
  const show = (): void => {
    entries.forEach(({ element, id, items }, index) => {
      const { kind, done, total } = stateOf(items, inLesson(store.progress, id));
      const [mark, words] = [marks[index], text(kind, { done, total })];
      element.dataset['state'] = kind;
      if (mark === undefined) return;
      render(html`<span aria-hidden="true">${glyphs[kind]}</span> ${words}`, mark);
    });
  };
  store.onChange(show);
  show();
}

function installGoingOn(
  place: HTMLElement,
  entries: readonly Entry[],
  store: ProgressStore,
  text: Translate<ProgressKey>,
): void {
  const link = (): TemplateResult | typeof nothing => {
    const { index, step } = whereToGoOn(entries, store.progress) ?? { index: -1, step: null };
    const entry = entries[index]?.element.querySelector('a');
    if (entry === null || entry === undefined) return nothing;
    const title = (entry.textContent ?? '').replace(/\s+/g, ' ').trim();
    const hash = step === null ? '' : `#${encodeURIComponent(step)}`;
    const href = (entry.getAttribute('href') ?? '').replace(/#.*/, '') + hash;
    return html`<p><a href=${href}>${text(step === null ? 'next' : 'continue', { title })}</a></p>`;
  };
  const show = (): void => {
    render(link(), place);
  };
  store.onChange(show);
  show();
}
