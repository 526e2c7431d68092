import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { fileName } from './caption.ts';
import { copyPicture, copyText, saveFile } from './deliver.ts';
import { PNG_SCALE, PngProblem, drawPng } from './png.ts';
import type { DrawnPng } from './png.ts';
import type { StandaloneSvg } from './standalone_svg.ts';
import { takeSvg, takeText } from './take_away.ts';
import type { TakeAwaySource } from './take_away.ts';
import { takeAwayCss } from './take_away_css.ts';
import { takeAwayText } from './take_away_texts.ts';
import type { TakeAwayKey } from './take_away_texts.ts';

type Kind = 'svg' | 'png' | 'text';

const ROWS = [
  { kind: 'svg', name: 'svg', use: 'svgUse', save: 'saveSvg', copy: 'copySvg' },
  { kind: 'png', name: 'png', use: 'pngUse', save: 'savePng', copy: 'copyPng' },
  { kind: 'text', name: 'text', use: 'textUse', save: 'saveText', copy: 'copyText' },
] as const satisfies readonly Readonly<Record<string, string>>[];

/** `<rmap-take-away>`: a menu by which a reader takes the picture away, as a file or by the clipboard. */
export class RmapTakeAway extends LitElement {
  static override styles = takeAwayCss;
  static override properties = {
    source: { attribute: false },
    language: { attribute: false },
    message: { state: true },
    rest: { state: true },
  };

  declare source: TakeAwaySource | undefined;
  declare language: SiteLanguage;
  /** What came of the last thing that was asked for. */
  declare message: string;
  /** What could not be copied, to be selected by hand. */
  declare rest: string;

  constructor() {
    super();
    this.language = 'en';
    this.message = '';
    this.rest = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#onPress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#onPress);
  }

  protected override render(): TemplateResult {
    const say = takeAwayText(this.language);
    return html`<details
      @toggle=${() => this.#forget()}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      @focusout=${(event: FocusEvent) => this.#onFocusOut(event)}
    >
      <summary title=${say('buttonTitle')}>
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <path d="M10 2.5 V12 M5.5 8 L10 12.5 L14.5 8 M3.5 13 V17 H16.5 V13" />
        </svg>
        ${say('button')}
      </summary>
      <div class="menu">
        ${ROWS.map(
          ({ kind, name, use, save, copy }) =>
            html`<div class="row" data-kind=${kind}>
              <span class="what"><b>${say(name)}</b> <span class="use">${say(use)}</span></span>
              ${this.#button('save', save, () => this.#save(kind))}
              ${this.#button('copy', copy, () => this.#copy(kind))}
            </div>`,
        )}
        <p role="status">${this.message}</p>
        ${
          this.rest === ''
            ? ''
            : html`<textarea
                readonly
                rows="6"
                aria-label=${say('textToCopy')}
                .value=${this.rest}
              ></textarea>`
        }
      </div>
    </details>`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('textarea')?.select();
  }

  #button(word: 'save' | 'copy', label: TakeAwayKey, act: () => Promise<void>): TemplateResult {
    const say = takeAwayText(this.language);
    return html`<button
      type="button"
      data-do=${word}
      aria-label=${say(label)}
      title=${say(label)}
      @click=${() => void act()}
    >
      ${say(word)}
    </button>`;
  }

  async #save(kind: Kind): Promise<void> {
    const { source } = this;
    if (source === undefined) return;
    const name = fileName(source.origin(), kind === 'text' ? 'txt' : kind);
    if (kind === 'text') {
      saveFile(name, new Blob([takeText(source)], { type: 'text/plain;charset=utf-8' }));
      this.#tell('saved', { name });
      return;
    }
    const picture = this.#picture();
    if (picture === null) return;
    if (kind === 'svg') {
      saveFile(name, new Blob([picture.text], { type: 'image/svg+xml' }));
      this.#tell('saved', { name });
      return;
    }
    const drawn = await this.#png(picture);
    if (drawn === null) return;
    saveFile(name, drawn.blob);
    this.#tell(drawn.scale < PNG_SCALE ? 'savedSmaller' : 'saved', { name, scale: drawn.scale });
  }

  async #copy(kind: Kind): Promise<void> {
    const { source } = this;
    if (source === undefined) return;
    if (kind === 'png') {
      await this.#copyPng();
      return;
    }
    const text = kind === 'text' ? takeText(source) : this.#picture()?.text;
    if (text === undefined) return;
    if (await copyText(text)) this.#tell('copied');
    else this.#tell('copyRefused', {}, text);
  }

  async #copyPng(): Promise<void> {
    const picture = this.#picture();
    if (picture === null) return;
    let scale = PNG_SCALE;
    try {
      const blob = drawPng(picture).then((drawn) => {
        scale = drawn.scale;
        return drawn.blob;
      });
      if (!(await copyPicture(blob))) this.#tell('copyImageRefused');
      else this.#tell(scale < PNG_SCALE ? 'copiedSmaller' : 'copied', { scale });
    } catch (error) {
      this.#tellProblem(error, picture);
    }
  }

  #picture(): StandaloneSvg | null {
    const stage = this.parentElement ?? this;
    const picture = this.source === undefined ? null : takeSvg(this.source, stage);
    if (picture === null) this.#tell('noPicture');
    return picture;
  }

  async #png(picture: StandaloneSvg): Promise<DrawnPng | null> {
    try {
      return await drawPng(picture);
    } catch (error) {
      this.#tellProblem(error, picture);
      return null;
    }
  }

  #tellProblem(error: unknown, { width, height }: StandaloneSvg): void {
    if (!(error instanceof PngProblem)) throw error;
    this.#tell(error.reason === 'tooLarge' ? 'tooLarge' : 'pngFailed', { width, height });
  }

  #tell(key: TakeAwayKey, values: Readonly<Record<string, string | number>> = {}, rest = ''): void {
    this.message = takeAwayText(this.language)(key, values);
    this.rest = rest;
  }

  #forget(): void {
    this.message = '';
    this.rest = '';
  }

  #close(): void {
    this.renderRoot.querySelector('details')?.removeAttribute('open');
  }

  /** The menu's keys are its own: the player's must not move under it. */
  #onKey(event: KeyboardEvent): void {
    const details = this.renderRoot.querySelector('details');
    if (details?.open !== true) return;
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#close();
    details.querySelector('summary')?.focus();
  }

  #onFocusOut({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.#close();
  }

  readonly #onPress = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this.#close();
  };
}

/** Makes `<rmap-take-away>` known to the page, once. */
export function defineRmapTakeAway(): void {
  if (customElements.get('rmap-take-away') === undefined) {
    customElements.define('rmap-take-away', RmapTakeAway);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rmap-take-away': RmapTakeAway;
  }
}
