import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { copyPicture, saveFile } from '../../player/export/deliver.ts';
import { PngProblem, drawPng } from '../../player/export/png.ts';
import { takeAwayText } from '../../player/export/take_away_texts.ts';
import type { TakeAwayKey } from '../../player/export/take_away_texts.ts';
import { languageOf, translator } from '../../ui/catalogue.ts';
import { chartCss } from './chart_css.ts';
import type { ChartScene } from './chart_scene.ts';
import { drawScene } from './draw_scene.ts';
import { resultTexts } from './result_texts.ts';
import { chartFile } from './save_chart.ts';
import type { ChartFile } from './save_chart.ts';
import { saveCss } from './save_css.ts';

/** `<rmap-lab-chart>`: one picture of a result, laid out for the width that it has, and its files. */
export class RmapLabChart extends LitElement {
  static override styles = [chartCss, saveCss];
  static override properties = {
    layout: { attribute: false },
    label: { attribute: false },
    file: { attribute: false },
    _message: { state: true },
  };

  /** The picture for a width in pixels. */
  declare layout: ((width: number) => ChartScene) | undefined;
  /** What the picture shows, for those who cannot see it. */
  declare label: string;
  declare file: ChartFile | undefined;
  declare _message: string;
  #sizes: ResizeObserver | undefined;
  #width = 0;

  constructor() {
    super();
    this.label = '';
    this._message = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => {
      if (Math.round(this.clientWidth) !== this.#width) this.#draw();
    });
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('label')) this._message = '';
  }

  protected override updated(): void {
    this.#draw();
  }

  protected override render(): TemplateResult {
    const language = languageOf(this.file?.locale ?? 'en');
    const say = translator(resultTexts, language);
    const title = this.file?.title ?? '';
    const label = (format: string) => say('savePicture', { title, format });
    return html`<svg class="chart"></svg>
      <div class="save">
        <button type="button" aria-label=${label('SVG')} @click=${() => this.#saveSvg()}>
          SVG
        </button>
        <button type="button" aria-label=${label('PNG')} @click=${() => void this.#savePng()}>
          PNG
        </button>
        <button
          type="button"
          aria-label=${say('copyPicture', { title })}
          @click=${() => void this.#copy()}
        >
          ${say('copyPng')}
        </button>
        <p role="status">${this._message}</p>
      </div>`;
  }

  #draw(): void {
    const svg = this.renderRoot.querySelector('svg');
    this.#width = Math.round(this.clientWidth);
    if (svg === null || this.layout === undefined || this.#width < 50) return;
    // A chart counts in pixels of a page with 16 px text, and grows with the text.
    const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
    drawScene(svg, this.layout(this.#width / scale), this.label);
    svg.setAttribute('width', String(this.#width));
  }

  #picture(file: ChartFile) {
    const { layout } = this;
    return layout === undefined ? undefined : chartFile(layout, file, this.renderRoot);
  }

  #saveSvg(): void {
    const { file } = this;
    const picture = file && this.#picture(file);
    if (file === undefined || picture === undefined) return;
    const name = `${file.name}.svg`;
    saveFile(name, new Blob([picture.text], { type: 'image/svg+xml' }));
    this.#tell('saved', { name });
  }

  async #savePng(): Promise<void> {
    const { file } = this;
    const picture = file && this.#picture(file);
    if (file === undefined || picture === undefined) return;
    const name = `${file.name}.png`;
    try {
      saveFile(name, (await drawPng(picture)).blob);
      this.#tell('saved', { name });
    } catch (error) {
      this.#tellProblem(error);
    }
  }

  async #copy(): Promise<void> {
    const picture = this.file && this.#picture(this.file);
    if (picture === undefined) return;
    try {
      const isCopied = await copyPicture(drawPng(picture).then(({ blob }) => blob));
      this.#tell(isCopied ? 'copied' : 'copyImageRefused');
    } catch (error) {
      this.#tellProblem(error);
    }
  }

  #tellProblem(error: unknown): void {
    if (!(error instanceof PngProblem)) throw error;
    this.#tell('pngFailed');
  }

  #tell(key: TakeAwayKey, values: Readonly<Record<string, string>> = {}): void {
    this._message = takeAwayText(languageOf(this.file?.locale ?? 'en'))(key, values);
  }
}

if (customElements.get('rmap-lab-chart') === undefined) {
  customElements.define('rmap-lab-chart', RmapLabChart);
}
