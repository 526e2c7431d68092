import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { saveFile } from '../../player/export/deliver.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { countNews, progressFileName, readProgressFile } from './progress_file.ts';
import { writeProgress } from './progress_json.ts';
import type { ProgressStore } from './progress_store.ts';
import type { ProgressKey } from './progress_texts.ts';

/** The buttons under a list of contents: progress into a file, out of one, away, and back. */
export class ProgressControls {
  readonly #place: HTMLElement;
  readonly #store: ProgressStore;
  readonly #text: Translate<ProgressKey>;
  #news = '';

  constructor(place: HTMLElement, store: ProgressStore, text: Translate<ProgressKey>) {
    this.#place = place;
    this.#store = store;
    this.#text = text;
    store.onChange(() => this.#render());
    this.#render();
  }

  #render(): void {
    const [text, store] = [this.#text, this.#store];
    const hasProgress = store.progress.lessons.size > 0;
    const button = (key: ProgressKey, act: () => void, disabled = false): TemplateResult =>
      html`<button type="button" ?disabled=${disabled} @click=${act}>${text(key)}</button>`;
    // One button where undoing takes the place of resetting: who presses it with a key stays on it.
    const reset = store.canUndo
      ? button('undo', () => this.#undo())
      : button('reset', () => this.#reset(), !hasProgress);
    render(
      html`<h3>${text('title')}</h3>
        <p>${text(store.isKept ? 'kept' : 'notKept')}</p>
        <p class="progress-buttons">
          ${button('save', () => this.#save(), !hasProgress)}
          ${button('load', () => this.#place.querySelector('input')?.click())}
          <input
            type="file"
            accept=".json,application/json"
            hidden
            @change=${(event: Event) => void this.#load(event.target)}
          />
          ${reset}
        </p>
        <p class="progress-news" role="status">${this.#news}</p>
        ${store.unreadable.length === 0 ? nothing : this.#aside(button)}`,
      this.#place,
    );
  }

  #aside(button: (key: ProgressKey, act: () => void) => TemplateResult): TemplateResult {
    return html`<div class="progress-unreadable">
      <p>${this.#text('unreadable')}</p>
      <p class="progress-buttons">
        ${button('saveUnreadable', () => this.#give('rmap-unreadable.txt', this.#store.unreadable.join('\n')))}
        ${button('dropUnreadable', () => this.#store.dropUnreadable())}
      </p>
    </div>`;
  }

  #save(): void {
    this.#give(progressFileName(new Date()), writeProgress(this.#store.progress));
  }

  #give(name: string, content: string): void {
    saveFile(name, new Blob([content], { type: 'application/json' }));
    this.#say(this.#text('saved', { name }));
  }

  async #load(field: EventTarget | null): Promise<void> {
    const file = field instanceof HTMLInputElement ? field.files?.[0] : undefined;
    if (!(field instanceof HTMLInputElement) || file === undefined) return;
    const { name } = file;
    const read = await readProgressFile(file, this.#text);
    field.value = ''; // the same file may be chosen again
    if (!read.ok) {
      this.#say(this.#text('badFile', { name, why: read.why }));
      return;
    }
    const news = countNews(this.#store.progress, read.progress);
    this.#store.add(read.progress);
    this.#say(this.#text('loaded', { name, lessons: read.progress.lessons.size, news }));
  }

  #reset(): void {
    this.#store.reset();
    this.#say(this.#text('wasReset'));
  }

  #undo(): void {
    this.#store.undo();
    this.#say(this.#text('wasUndone'));
  }

  #say(news: string): void {
    this.#news = news;
    this.#render();
  }
}
