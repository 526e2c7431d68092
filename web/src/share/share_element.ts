import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { LINK_MOST } from '../link/link_limits.ts';
import { playerUis, themes } from '../link/shared_state.ts';
import type { SharedState } from '../link/shared_state.ts';
import { copyText, saveFile } from '../player/export/deliver.ts';
import type { SiteLanguage } from '../ui/catalogue.ts';
import { RECORDED_MOST, packRecording } from './packed_recording.ts';
import type { ShareAsked } from './share_asked.ts';
import { shareCss } from './share_css.ts';
import { writeForms } from './share_forms.ts';
import type { ShareForm } from './share_forms.ts';
import { shareText } from './share_texts.ts';
import type { ShareOptions } from './snippets.ts';

/** What is to be shared. */
export interface ShareRequest {
  readonly state: SharedState;
  /** The same with its scenario, where `state` only names a figure. */
  readonly whole: SharedState | null;
  /** One line that names it; may be empty. */
  readonly title: string;
  /** Its run; null where there is none, or none is wanted. */
  readonly record: ShareAsked['record'] | null;
}

const usual: ShareOptions = { ui: 'steps', theme: null, language: 'en', isFromStart: false };

/** `<rmap-share>`: a dialog that writes what takes a scenario, or a figure of a lesson, to another page. */
export class RmapShare extends LitElement {
  static override styles = shareCss;
  static override properties = {
    base: { attribute: false },
    language: { attribute: false },
    request: { state: true },
    options: { state: true },
    forms: { state: true },
    news: { state: true },
  };

  /** The site's folder, as a whole address. */
  declare base: string;
  declare language: SiteLanguage;
  declare request: ShareRequest | null;
  declare options: ShareOptions;
  declare forms: readonly ShareForm[];
  /** What came of the last button that was pressed, and whose it was. */
  declare news: { readonly form: string; readonly text: string };

  #writes = 0;
  #recorded: string | null = null;

  constructor() {
    super();
    this.base = '';
    this.language = 'en';
    this.request = null;
    this.options = usual;
    this.forms = [];
    this.news = { form: '', text: '' };
  }

  /** Opens the dialog. Whatever had the focus gets it back when it is closed. */
  async open(request: ShareRequest): Promise<void> {
    this.request = request;
    this.news = { form: '', text: '' };
    this.#recorded = null;
    const { ui = usual.ui, theme = null, language = this.language } = request.state;
    await this.#write({ ui, theme, language, isFromStart: false });
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
    await this.#record(request);
  }

  /** What needs the run is offered as soon as that is there. */
  async #record(request: ShareRequest): Promise<void> {
    const stored = await request.record?.().catch(() => null);
    if (stored === undefined || stored === null) return;
    const recorded = await packRecording(stored);
    if (request !== this.request) return;
    this.#recorded = recorded;
    await this.#write(this.options);
  }

  protected override render(): TemplateResult {
    const say = shareText(this.language);
    return html`<dialog
      aria-labelledby="heading"
      @click=${(event: Event) => {
        // A click that meets the dialog itself is one beside it: its content covers all of it.
        if (event.target === event.currentTarget) this.#close();
      }}
    >
      <div class="head">
        <h2 id="heading">${say('heading')}</h2>
        <button type="button" @click=${() => this.#close()}>${say('close')}</button>
      </div>
      <div class="body">
        ${this.request?.title ? html`<p class="title">${this.request.title}</p>` : ''}
        ${this.#optionsView()} ${this.forms.map((form, at) => this.#formView(form, at === 0))}
        <p class="recipes">
          <a href=${`${this.base}${this.language}/embedding.html`}>${say('recipes')}</a>
        </p>
        <p class="spoken" role="status">${this.news.text}</p>
      </div>
    </dialog>`;
  }

  #optionsView(): TemplateResult {
    const say = shareText(this.language);
    const { ui, theme, language, isFromStart } = this.options;
    return html`<fieldset>
      <legend>${say('options')}</legend>
      ${this.#choice(
        'ui',
        playerUis,
        ui,
        (value) => say(`ui.${value}`),
        (value) => ({ ui: value }),
      )}
      ${this.#choice(
        'theme',
        ['auto', ...themes] as const,
        theme ?? 'auto',
        (value) => say(`theme.${value}`),
        (value) => ({ theme: value === 'auto' ? null : value }),
      )}
      ${this.#choice(
        'language',
        ['en', 'zh'] as const,
        language,
        (value) => say(`language.${value}`),
        (value) => ({ language: value }),
      )}
      ${this.#choice(
        'place',
        ['here', 'start'] as const,
        isFromStart ? 'start' : 'here',
        (value) => say(`place.${value}`),
        (value) => ({ isFromStart: value === 'start' }),
      )}
    </fieldset>`;
  }

  #choice<Name extends 'ui' | 'theme' | 'language' | 'place', Value extends string>(
    name: Name,
    values: readonly Value[],
    chosen: Value,
    word: (value: Value) => string,
    change: (value: Value) => Partial<ShareOptions>,
  ): TemplateResult {
    const say = shareText(this.language);
    return html`<label
      >${say(name)}
      <select
        name=${name}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          const next = values.find((each) => each === value);
          if (next !== undefined) void this.#write({ ...this.options, ...change(next) });
        }}
      >
        ${values.map(
          (value) =>
            html`<option value=${value} ?selected=${value === chosen}>${word(value)}</option>`,
        )}
      </select>
    </label>`;
  }

  #formView({ id, use, snippet }: ShareForm, isOpen: boolean): TemplateResult {
    const say = shareText(this.language);
    const inside =
      snippet.kind === 'tooLong'
        ? html`<p class="problem">${this.#tooLong(id, snippet.length)}</p>
            <div class="row">
              <button type="button" @click=${() => this.#save(id)}>${say('save')}</button>
              ${this.#newsOf(id)}
            </div>`
        : html`<p class="use">
              ${id === 'file' ? this.#fileUse() : say(use, { length: snippet.text.length })}
            </p>
            <textarea
              readonly
              rows=${Math.min(8, Math.max(3, snippet.text.split('\n').length))}
              spellcheck="false"
              aria-label=${say(id)}
              .value=${snippet.text}
            ></textarea>
            <div class="row">
              <button
                class="main"
                type="button"
                aria-label=${say('copyWhat', { what: say(id) })}
                @click=${() => void this.#copy(id, snippet.text)}
              >
                ${say('copy')}
              </button>
              ${this.#newsOf(id)}
            </div>`;
    return html`<details name="form" data-form=${id} ?open=${isOpen}>
      <summary>${say(id)}</summary>
      <div class="form">${inside}</div>
    </details>`;
  }

  #tooLong(id: ShareForm['id'], length: number): string {
    const say = shareText(this.language);
    return id === 'recorded'
      ? say('recordedTooLong', { length, most: RECORDED_MOST })
      : say('tooLong', { length, most: LINK_MOST });
  }

  /** The words around the file's address are the sentence's. */
  #fileUse(): TemplateResult {
    const [before = '', after = ''] = shareText(this.language)('fileUse').split('{file}');
    const address = `${this.base}embed/rmap-all.js`;
    return html`${before}<a href=${address} download>rmap-all.js</a>${after}`;
  }

  /** Read out by the status line; here for the eyes, beside the button. */
  #newsOf(id: string): TemplateResult | '' {
    const { form, text } = this.news;
    return form === id ? html`<span aria-hidden="true">${text}</span>` : '';
  }

  async #write(options: ShareOptions): Promise<void> {
    const { request, base } = this;
    if (request === null) return;
    this.options = options;
    const write = ++this.#writes;
    const title = request.title === '' ? shareText(this.language)('untitled') : request.title;
    const forms = await writeForms({ ...request, base, title, recorded: this.#recorded }, options);
    if (write === this.#writes) this.forms = forms;
  }

  async #copy(id: string, text: string): Promise<void> {
    const say = shareText(this.language);
    const isCopied = await copyText(text);
    this.news = { form: id, text: say(isCopied ? 'copied' : 'copyRefused') };
    if (isCopied) return;
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>(
      `[data-form="${id}"] textarea`,
    );
    field?.focus();
    field?.select();
  }

  #save(id: string): void {
    const name = 'scenario.rmap';
    const script = this.request?.whole?.script ?? '';
    saveFile(name, new Blob([script], { type: 'text/plain;charset=utf-8' }));
    this.news = { form: id, text: shareText(this.language)('saved', { name }) };
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }
}

/** Makes `<rmap-share>` known to the page; a second call does nothing. */
export function defineRmapShare(): void {
  if (customElements.get('rmap-share') === undefined) {
    customElements.define('rmap-share', RmapShare);
  }
}
