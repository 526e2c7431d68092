import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabResult, LabRow, LabWorkload } from '../../engine/lab_types.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { chooseView } from './choose_view.ts';
import { numbersCsv, resultJson, samplesCsv } from './files.ts';
import './files_element.ts';
import type { OfferedFile } from './files_element.ts';
import { growthView } from './growth_view.ts';
import { headline } from './headline.ts';
import { honestNotes } from './honest.ts';
import { labColours } from './lab_colours.ts';
import { locksView } from './locks_view.ts';
import { LOOKS } from './marker.ts';
import { firstMeasure, measuresOf } from './measures.ts';
import { numbersView } from './numbers_view.ts';
import { resultCss } from './result_css.ts';
import { wordsFor } from './result_words.ts';
import type { NamedDesign, ResultWords } from './result_words.ts';
import { barsSection, growthSection, memorySection } from './sections.ts';
import type { Shown } from './sections.ts';
import { designsOf, sizesOf } from './series.ts';

/** `<rmap-lab-result>`: what an experiment has found, as a sentence, pictures, tables and files. */
export class RmapLabResult extends LitElement {
  static override styles = [labColours, resultCss];
  static override properties = {
    result: { attribute: false },
    workload: { attribute: false },
    designs: { attribute: false },
    language: { attribute: false },
    environment: { attribute: false },
    link: { attribute: false },
    day: { attribute: false },
    _measure: { state: true },
    _size: { state: true },
    _isPerPage: { state: true },
  };

  declare result: LabResult | undefined;
  /** The one that was run. */
  declare workload: LabWorkload | undefined;
  /** All that the engine knows, for their names; a design's place here is its colour. */
  declare designs: readonly NamedDesign[];
  declare language: SiteLanguage;
  /** Where it was run: browser, system, processor, as far as they are told. */
  declare environment: string;
  /** Where it can be run again; the page's address where nothing else is said. */
  declare link: string;
  /** The day of the run, as ISO 8601 writes it; today where nothing else is said. */
  declare day: string;
  /** What the reader asked to see; empty: what the workload is about, at its largest size. */
  declare _measure: string;
  declare _size: number;
  declare _isPerPage: boolean;

  constructor() {
    super();
    this.designs = [];
    this.language = 'en';
    this.environment = '';
    this.link = '';
    this.day = '';
    this._measure = '';
    this._size = 0;
    this._isPerPage = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { result, workload } = this;
    if (result === undefined || workload === undefined || result.rows.length === 0) return nothing;
    const words = wordsFor(workload, this.designs, this.language);
    const { say } = words;
    const shown = this.#shown(result, workload, words);
    const measures = measuresOf(result);
    const chosen = measures.find(({ id }) => id === this._measure) ?? firstMeasure(result);
    const rows = this.#rowsAtSize(result);
    const choices = measures.map((each) => {
      return { value: each.id, text: words.title(each), group: words.what(each.what) };
    });
    const head = headline(result, this.designs, words);
    return html`${head === '' ? nothing : html`<p class="headline">${head}</p>`}
      <div class="choose">
        ${chooseView(say('measure'), choices, chosen?.id ?? '', (id) => (this._measure = id))}
      </div>
      ${chosen === null ? nothing : growthSection(shown, chosen)}
      <h3>${say('barsHeading')}</h3>
      ${this.#chooseSize(result, rows, words)}
      ${chosen === null ? nothing : barsSection(shown, chosen, rows)}
      <h3>${say('memoryHeading')}</h3>
      ${this.#chooseMemory(words)} ${memorySection(shown, rows, this._isPerPage)}
      ${locksView(rows, words)} ${growthView(result, words)} ${numbersView(result, words)}
      <h3>${say('honestHeading')}</h3>
      <ul class="honest">
        ${honestNotes(result, words).map((note) => html`<li>${note}</li>`)}
      </ul>
      <h3>${say('dataHeading')}</h3>
      <rmap-lab-files .files=${this.#files(shown)} .language=${this.language}></rmap-lab-files>`;
  }

  #shown(result: LabResult, workload: LabWorkload, words: ResultWords): Shown {
    const all = [...new Set([...this.designs.map(({ id }) => id), ...designsOf(result)])];
    const address = location.href.startsWith('http') ? location.href : '';
    return {
      result,
      workload,
      designs: this.designs,
      words,
      origin: {
        environment: this.environment,
        day: this.day || new Date().toISOString().slice(0, 10),
        link: this.link || address,
      },
      // The same in every result, also where other designs are left out.
      lookOf: (design) => all.indexOf(design) % LOOKS,
    };
  }

  /** The rows of the size to be looked at: the largest, where the one asked for is not there. */
  #rowsAtSize(result: LabResult): readonly LabRow[] {
    const sizes = sizesOf(result);
    const size = sizes.includes(this._size) ? this._size : sizes.at(-1);
    return result.rows.filter((row) => row.size === size);
  }

  #chooseSize(
    result: LabResult,
    rows: readonly LabRow[],
    words: ResultWords,
  ): TemplateResult | typeof nothing {
    const sizes = sizesOf(result);
    if (sizes.length < 2) return nothing;
    const choices = sizes.map((size) => {
      const n = words.n(result.rows.find((row) => row.size === size)?.n ?? 0);
      const { parameter, unit } = words;
      const text = words.say('sizeOption', { size: words.n(size), parameter, n, unit });
      return { value: String(size), text };
    });
    const chosen = String(rows[0]?.size ?? '');
    return html`<div class="choose">
      ${chooseView(words.say('size'), choices, chosen, (size) => (this._size = Number(size)))}
    </div>`;
  }

  #chooseMemory({ say }: ResultWords): TemplateResult {
    const choices = [
      { value: 'total', text: say('memoryTotal') },
      { value: 'page', text: say('memoryPer') },
    ];
    const chosen = this._isPerPage ? 'page' : 'total';
    return html`<div class="choose">
      ${chooseView(say('memoryIn'), choices, chosen, (value) => (this._isPerPage = value === 'page'))}
    </div>`;
  }

  #files({ result, workload, words, origin }: Shown): readonly OfferedFile[] {
    const { say } = words;
    const stem = `rmap-lab-${workload.id}`;
    return [
      {
        label: say('numbersCsv'),
        name: `${stem}.csv`,
        type: 'text/csv',
        text: () => numbersCsv(result, origin),
      },
      {
        label: say('samplesCsv'),
        name: `${stem}-samples.csv`,
        type: 'text/csv',
        text: () => samplesCsv(result),
      },
      {
        label: say('everythingJson'),
        name: `${stem}.json`,
        type: 'application/json',
        text: () => resultJson(result, origin),
      },
    ];
  }
}

if (customElements.get('rmap-lab-result') === undefined) {
  customElements.define('rmap-lab-result', RmapLabResult);
}
