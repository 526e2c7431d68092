import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { DesignInfo, RaceProgress } from '../engine/types.ts';
import { languageOf, translator } from '../ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { formatBytes, formatCount, readNumber } from '../ui/number_format.ts';
import type { RaceClient } from './race_client.ts';
import { raceCss } from './race_css.ts';
import { checkForm, raceLimit, racePresets } from './race_form.ts';
import type { FieldErrors, RaceForm } from './race_form.ts';
import { checkMemory, memoryLimit } from './race_memory.ts';
import type { MemoryCheck } from './race_memory.ts';
import { designName } from './race_rows.ts';
import { RaceSession } from './race_session.ts';
import { raceTexts } from './race_texts.ts';
import type { RaceKey } from './race_texts.ts';
import './race_result_element.ts';

/**
 * `<rmap-race children="100" pages="10" designs="anon-vma,anon-vma-chain">`: one workload, several
 * designs, counts and times. It asks the engine through `client`, which the page sets.
 */
export class RmapRace extends LitElement {
  static override styles = raceCss;
  static override properties = {
    client: { attribute: false },
    lang: { type: String },
    firstChildren: { attribute: 'children', type: String },
    firstPages: { attribute: 'pages', type: String },
    firstDesigns: { attribute: 'designs', type: String },
    _designs: { state: true },
    _form: { state: true },
    _errors: { state: true },
    _memory: { state: true },
  };

  declare client: RaceClient | undefined;
  declare firstChildren: string;
  declare firstPages: string;
  declare firstDesigns: string;
  declare _designs: readonly DesignInfo[];
  declare _form: RaceForm;
  declare _errors: FieldErrors;
  declare _memory: MemoryCheck | undefined;
  #session: RaceSession | undefined;

  constructor() {
    super();
    this.firstChildren = '100';
    this.firstPages = '100';
    this.firstDesigns = '';
    this._designs = [];
    this._form = { children: '', pages: '', designs: [] };
    this._errors = {};
    this._memory = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.cancel();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') && this.client !== undefined) {
      this.#session = new RaceSession(this.client, () => {
        this.requestUpdate();
      });
      void this.#loadDesigns(this.client);
    }
  }

  async #loadDesigns(client: RaceClient): Promise<void> {
    try {
      this._designs = await client.designs();
    } catch {
      return; // the page says so, beside the player
    }
    const wanted = this.firstDesigns.split(',').filter((id) => id !== '');
    const all = this._designs.map(({ id }) => id);
    const designs = wanted.length === 0 ? all : all.filter((id) => wanted.includes(id));
    this.#change({ children: this.firstChildren, pages: this.firstPages, designs });
  }

  get #language(): SiteLanguage {
    return languageOf(this.lang || this.ownerDocument.documentElement.lang);
  }

  get #text(): Translate<RaceKey> {
    return translator(raceTexts, this.#language);
  }

  #change(change: Partial<RaceForm>): void {
    this._form = { ...this._form, ...change };
    const checked = checkForm(this._form);
    this._errors = checked.ok ? {} : checked.errors;
    this._memory = undefined;
    if (!checked.ok || this.client === undefined) return;
    const form = this._form;
    checkMemory(this.client, checked.options).then(
      (memory) => {
        if (form === this._form) this._memory = memory;
      },
      () => undefined, // then the race itself will say what is wrong
    );
  }

  #submit(event: Event): void {
    event.preventDefault();
    const checked = checkForm(this._form);
    if (checked.ok && this._memory?.fits !== false) void this.#session?.start(checked.options);
    else this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  protected override render(): TemplateResult {
    const isRunning = this.#session?.isRunning === true;
    return html`
      <form @submit=${this.#submit} novalidate>
        <div class="sizes">
          ${this.#size('children')} ${this.#size('pages')} ${this.#presets(isRunning)}
        </div>
        ${this.#designChoice(isRunning)}
        <div class="go" style="flex-basis:100%">
          <button class="main" type="submit" ?disabled=${isRunning || this._designs.length === 0}>
            ${this.#text('start')}
          </button>
          <button type="button" ?disabled=${!isRunning} @click=${() => this.#session?.cancel()}>
            ${this.#text('cancel')}
          </button>
          ${isRunning ? this.#progress() : this.#before()}
        </div>
      </form>
      <div role="status">${this.#outcome()}</div>
      ${this.#result()}
    `;
  }

  #size(field: 'children' | 'pages'): TemplateResult {
    const key = this._errors[field];
    const limit = formatCount(raceLimit, this.#language);
    return html`<label class="size">
      <span class="label">${this.#text(field)}</span>
      <input
        inputmode="numeric"
        autocomplete="off"
        .value=${this._form[field]}
        aria-invalid=${key === undefined ? 'false' : 'true'}
        aria-describedby="error-${field}"
        @input=${(event: Event) => {
          this.#change({ [field]: (event.target as HTMLInputElement).value });
        }}
      />
      <span class="error" id="error-${field}" aria-live="polite"
        >${key === undefined || this._designs.length === 0 ? nothing : this.#text(key, { limit })}</span
      >
    </label>`;
  }

  #presets(isRunning: boolean): TemplateResult {
    return html`<fieldset>
      <legend>${this.#text('presets')}</legend>
      <div class="row">
        ${racePresets.map(
          ([children, pages]) =>
            html`<button
              type="button"
              ?disabled=${isRunning}
              @click=${() => {
                this.#change({ children: String(children), pages: String(pages) });
              }}
            >
              ${children} × ${pages}
            </button>`,
        )}
      </div>
    </fieldset>`;
  }

  #designChoice(isRunning: boolean): TemplateResult {
    const key = this._errors.designs;
    const toggle = (id: string): void => {
      const chosen = new Set(this._form.designs);
      if (!chosen.delete(id)) chosen.add(id);
      const designs = this._designs.map((each) => each.id).filter((each) => chosen.has(each));
      this.#change({ designs });
    };
    return html`<fieldset>
      <legend>${this.#text('designs')}</legend>
      <div class="row">
        ${this._designs.map(
          ({ id, name }) =>
            html`<label class="design"
              ><input
                type="checkbox"
                .checked=${this._form.designs.includes(id)}
                ?disabled=${isRunning}
                @change=${() => {
                  toggle(id);
                }}
              />${name}</label
            >`,
        )}
      </div>
      ${
        key === undefined || this._designs.length === 0
          ? nothing
          : html`<p class="error" role="alert">${this.#text(key)}</p>`
      }
    </fieldset>`;
  }

  /** What the race will be, before it begins. */
  #before(): TemplateResult | typeof nothing {
    const children = readNumber(this._form.children, 1, raceLimit);
    const pages = readNumber(this._form.pages, 1, raceLimit);
    if (!children.ok || !pages.ok) return nothing;
    const count = (value: number): string => formatCount(value, this.#language);
    const bytes = (value: number): string => formatBytes(value, this.#language);
    const workload = this.#text('workload', {
      processes: count(children.value + 1),
      copies: count((children.value + 1) * pages.value),
    });
    const memory = this._memory;
    if (memory === undefined || memory.fits) {
      const needed =
        memory === undefined ? '' : this.#text('memory', { bytes: bytes(memory.bytes) });
      return html`<p class="note">${workload} ${needed}</p>`;
    }
    const tooLarge = { bytes: bytes(memory.bytes), limit: bytes(memoryLimit) };
    const largest = memory.largest;
    return html`<p class="note error">
      ${this.#text('tooLarge', tooLarge)}
      ${
        largest === undefined
          ? nothing
          : this.#text('largestFit', {
              children: count(largest.children),
              pages: count(largest.pages),
            })
      }
    </p>`;
  }

  #progress(): TemplateResult {
    const snapshot = this.#session?.snapshot;
    const progress = snapshot?.progress;
    return html`<progress
        max="1"
        .value=${progress?.done ?? 0}
        aria-label=${this.#text('start')}
      ></progress>
      <span
        >${
          snapshot?.phase === 'cancelling'
            ? this.#text('cancelling')
            : progress === undefined
              ? this.#text('starting')
              : this.#phase(progress)
        }</span
      >`;
  }

  #phase({ phase, design, secondsLeft }: RaceProgress): string {
    const keys = {
      building: 'phaseBuilding',
      counting: 'phaseCounting',
      timing: 'phaseTiming',
    } as const;
    const what = this.#text(keys[phase], { design: designName(design, this._designs) });
    if (secondsLeft === null) return what;
    const seconds = formatCount(Math.max(1, Math.ceil(secondsLeft)), this.#language);
    return `${what}, ${this.#text('secondsLeft', { seconds })}`.replace(
      ', ',
      this.#language === 'zh' ? '，' : ', ',
    );
  }

  #outcome(): TemplateResult | typeof nothing {
    const snapshot = this.#session?.snapshot;
    if (snapshot?.phase === 'failed') {
      return html`<p class="error">${this.#text('failed', { reason: snapshot.error })}</p>`;
    }
    if (snapshot?.phase !== 'cancelled') return nothing;
    const key = snapshot.result === undefined ? 'cancelledEmpty' : 'cancelled';
    return html`<p class="note">${this.#text(key)}</p>`;
  }

  #result(): TemplateResult | typeof nothing {
    const result = this.#session?.snapshot.result;
    if (result === undefined || result.rows.length === 0) return nothing;
    return html`<rmap-race-result
      class=${this.#session?.isRunning === true ? 'old' : ''}
      .result=${result}
      .designs=${this._designs}
      .language=${this.#language}
    ></rmap-race-result>`;
  }
}
if (customElements.get('rmap-race') === undefined) customElements.define('rmap-race', RmapRace);
