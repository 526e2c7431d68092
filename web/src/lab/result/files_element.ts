import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { copyText, saveFile } from '../../player/export/deliver.ts';
import { takeAwayText } from '../../player/export/take_away_texts.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { saveCss } from './save_css.ts';

/** A file that a reader may take: its text is made when it is asked for. */
export interface OfferedFile {
  readonly label: string;
  /** `rmap-lab-many-children.csv` */
  readonly name: string;
  readonly type: 'text/csv' | 'application/json';
  readonly text: () => string;
}

/** `<rmap-lab-files>`: the numbers of a result, to save or to copy. */
export class RmapLabFiles extends LitElement {
  static override styles = [
    saveCss,
    css`
      :host {
        display: block;
      }
      .file {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 0.6rem;
        align-items: center;
        margin: 0.35rem 0;
      }
      .file > span {
        flex: 0 1 12rem;
      }
      textarea {
        width: 100%;
        height: 8rem;
        background: var(--lab-bg);
        color: var(--lab-ink);
        font: 0.8rem/1.4 var(--lab-mono);
      }
    `,
  ];
  static override properties = {
    files: { attribute: false },
    language: { attribute: false },
    _message: { state: true },
    _rest: { state: true },
  };

  declare files: readonly OfferedFile[];
  declare language: SiteLanguage;
  declare _message: string;
  /** What could not be copied, to be selected by hand. */
  declare _rest: string;

  constructor() {
    super();
    this.files = [];
    this.language = 'en';
    this._message = '';
    this._rest = '';
  }

  protected override render(): TemplateResult {
    const say = takeAwayText(this.language);
    return html`${this.files.map(
        (file) =>
          html`<div class="file">
            <span id=${file.name}>${file.label}</span>
            <button type="button" aria-describedby=${file.name} @click=${() => this.#save(file)}>
              ${say('save')}
            </button>
            <button
              type="button"
              aria-describedby=${file.name}
              @click=${() => void this.#copy(file)}
            >
              ${say('copy')}
            </button>
          </div>`,
      )}
      <p role="status">${this._message}</p>
      ${
        this._rest === ''
          ? nothing
          : html`<textarea
              readonly
              aria-label=${say('textToCopy')}
              .value=${this._rest}
            ></textarea>`
      }`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('textarea')?.select();
  }

  #save({ name, type, text }: OfferedFile): void {
    saveFile(name, new Blob([text()], { type: `${type};charset=utf-8` }));
    this.#tell(takeAwayText(this.language)('saved', { name }));
  }

  async #copy({ text }: OfferedFile): Promise<void> {
    const say = takeAwayText(this.language);
    const content = text();
    if (await copyText(content)) this.#tell(say('copied'));
    else this.#tell(say('copyRefused'), content);
  }

  #tell(message: string, rest = ''): void {
    this._message = message;
    this._rest = rest;
  }
}

if (customElements.get('rmap-lab-files') === undefined) {
  customElements.define('rmap-lab-files', RmapLabFiles);
}
