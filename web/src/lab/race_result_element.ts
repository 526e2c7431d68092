import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DesignInfo, RaceResult } from '../engine/types.ts';
import { translator } from '../ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { formatCount, formatMean, formatNanoseconds } from '../ui/number_format.ts';
import { drawRaceChart } from './race_chart.ts';
import { raceCss, raceResultCss } from './race_css.ts';
import { raceCsv } from './race_csv.ts';
import { raceHeadline, raceLines } from './race_rows.ts';
import { raceTexts } from './race_texts.ts';
import type { RaceKey } from './race_texts.ts';

/** What a race found: a sentence, a chart, a table, and what the numbers are worth. */
export class RmapRaceResult extends LitElement {
  static override styles = [raceCss, raceResultCss];
  static override properties = {
    result: { attribute: false },
    designs: { attribute: false },
    language: { attribute: false },
    _copied: { state: true },
  };

  declare result: RaceResult | undefined;
  declare designs: readonly DesignInfo[];
  declare language: SiteLanguage;
  declare _copied: 'no' | 'yes' | 'refused';
  #sizes: ResizeObserver | undefined;
  #width = 0;

  constructor() {
    super();
    this.designs = [];
    this.language = 'en';
    this._copied = 'no';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => {
      const width = Math.round(this.clientWidth);
      if (width !== this.#width) this.#draw();
    });
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('result')) this._copied = 'no';
  }

  protected override updated(): void {
    this.#draw();
  }

  get #text(): Translate<RaceKey> {
    return translator(raceTexts, this.language);
  }

  #draw(): void {
    const svg = this.renderRoot.querySelector<SVGSVGElement>('.chart svg');
    const result = this.result;
    this.#width = Math.round(this.clientWidth);
    if (svg === null || result === undefined || this.#width < 50) return;
    // The chart counts in pixels of a page with 16 px text, and grows with the text.
    const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
    const width = this.#width / scale;
    const lines = raceLines(result, this.designs, this.#text, this.language);
    const series = result.rows.map((row, index) => ({
      row,
      name: lines[index]?.name ?? row.design,
      visited: lines[index]?.visited ?? '',
      time: formatNanoseconds(row.nanoseconds.median, this.language),
    }));
    drawRaceChart(svg, series, width, {
      counts: this.#text('chartCounts'),
      times: this.#text('chartTimes'),
      label: this.#text('chartLabel'),
      count: (value) => formatMean(value, this.language),
      nanoseconds: (value) => formatNanoseconds(value, this.language),
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const result = this.result;
    if (result === undefined) return nothing;
    const { options } = result;
    const count = (value: number): string => formatCount(value, this.language);
    const headline = raceHeadline(result, this.designs, this.#text, this.language);
    const samples = Math.max(...result.rows.map((row) => row.samples.length));
    const tick = formatNanoseconds(result.clockNanoseconds, this.language);
    const sizes = { children: count(options.children), pages: count(options.pages) };
    return html`
      ${headline === '' ? nothing : html`<p class="headline">${headline}</p>`}
      <div class="chart"><svg></svg></div>
      <div class="scroll" tabindex="0">
        <table>
          <caption>
            ${this.#text('tableCaption', sizes)}
          </caption>
          ${this.#head()} ${this.#body(result)}
        </table>
      </div>
      <ul class="honest">
        <li>${this.#text('exact')}</li>
        <li>${this.#text('times', { samples: count(samples), tick })}</li>
        <li>${this.#text('notModelled')}</li>
      </ul>
      <div class="go">
        <button type="button" @click=${() => void this.#copy(result)}>
          ${this.#text('copyCsv')}
        </button>
        <span role="status">${this._copied === 'yes' ? this.#text('copied') : nothing}</span>
      </div>
      ${
        this._copied === 'refused'
          ? html`<p class="note">${this.#text('copyFailed')}</p>
              <textarea
                readonly
                aria-label=${this.#text('csvText')}
                .value=${this.#csv(result)}
              ></textarea>`
          : nothing
      }
    `;
  }

  #head(): TemplateResult {
    const keys = [
      'columnDesign',
      'columnVisited',
      'columnLookups',
      'columnMapped',
      'columnTime',
      'columnCounted',
    ] as const;
    return html`<thead>
      <tr>
        ${keys.map((key) => html`<th scope="col">${this.#text(key)}</th>`)}
      </tr>
    </thead>`;
  }

  #body(result: RaceResult): TemplateResult {
    const lines = raceLines(result, this.designs, this.#text, this.language);
    return html`<tbody>
      ${lines.map(
        ({ name, visited, unit, lookups, mapped, time, counted }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td><b>${visited}</b> <small>${unit}</small></td>
            <td>${lookups}</td>
            <td>${mapped}</td>
            <td>${time}</td>
            <td>${counted}</td>
          </tr>`,
      )}
    </tbody>`;
  }

  #csv(result: RaceResult): string {
    return raceCsv(result, this.designs, navigator.userAgent);
  }

  async #copy(result: RaceResult): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#csv(result));
      this._copied = 'yes';
    } catch {
      this._copied = 'refused';
    }
  }
}

if (customElements.get('rmap-race-result') === undefined) {
  customElements.define('rmap-race-result', RmapRaceResult);
}
