import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabResult, LabWorkload } from '../../engine/lab_types.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import './chart_element.ts';
import { growthNotes, growthWords } from './growth_words.ts';
import { labColours } from './lab_colours.ts';
import { layoutGrowth } from './layout_growth.ts';
import { LOOKS } from './marker.ts';
import { firstMeasure, measuresOf } from './measures.ts';
import type { Measure } from './measures.ts';
import { numbersView } from './numbers_view.ts';
import { resultCss } from './result_css.ts';
import { wordsFor } from './result_words.ts';
import type { NamedDesign, ResultWords } from './result_words.ts';
import { designsOf, seriesOf, sizesOf } from './series.ts';

/** `<rmap-lab-result>`: what an experiment has found, as a sentence, pictures, tables and files. */
export class RmapLabResult extends LitElement {
  static override styles = [labColours, resultCss];
  static override properties = {
    result: { attribute: false },
    workload: { attribute: false },
    designs: { attribute: false },
    language: { attribute: false },
    environment: { attribute: false },
    _measure: { state: true },
  };

  declare result: LabResult | undefined;
  /** The one that was run. */
  declare workload: LabWorkload | undefined;
  /** All that the engine knows, for their names; a design's place here is its colour. */
  declare designs: readonly NamedDesign[];
  declare language: SiteLanguage;
  /** Where it was run: browser, system, processor, as far as they are told. */
  declare environment: string;
  /** What the reader asked to see; empty: what the workload is about. */
  declare _measure: string;

  constructor() {
    super();
    this.designs = [];
    this.language = 'en';
    this.environment = '';
    this._measure = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { result, workload } = this;
    if (result === undefined || workload === undefined || result.rows.length === 0) return nothing;
    const words = wordsFor(workload, this.designs, this.language);
    const measures = measuresOf(result);
    const chosen = measures.find(({ id }) => id === this._measure) ?? firstMeasure(result);
    return html`${chosen === null ? nothing : this.#choose(measures, chosen, words)}
    ${chosen === null ? nothing : this.#growth(result, chosen, words)} ${numbersView(result, words)}`;
  }

  #choose(measures: readonly Measure[], chosen: Measure, words: ResultWords): TemplateResult {
    const whats = [...new Set(measures.map(({ what }) => what))];
    const choose = (event: Event): void => {
      this._measure = (event.target as HTMLSelectElement).value;
    };
    return html`<div class="choose">
      <label>
        ${words.say('measure')}
        <select @change=${choose}>
          ${whats.map(
            (what) =>
              html`<optgroup label=${words.what(what)}>
                ${measures
                  .filter((each) => each.what === what)
                  .map(
                    (each) =>
                      html`<option value=${each.id} .selected=${each.id === chosen.id}>
                        ${words.title(each)}
                      </option>`,
                  )}
              </optgroup>`,
          )}
        </select>
      </label>
    </div>`;
  }

  #growth(result: LabResult, chosen: Measure, words: ResultWords): TemplateResult | typeof nothing {
    if (sizesOf(result).length < 2) return nothing;
    const series = seriesOf(result, chosen);
    const own = growthWords(chosen, words);
    const lookOf = this.#looks(result);
    return html`<h3>${words.say('growthHeading')}</h3>
      <rmap-lab-chart
        .layout=${(width: number) => layoutGrowth(series, width, own, lookOf)}
        .label=${words.say('growthLabel', { title: own.title, unit: own.unit })}
      ></rmap-lab-chart>
      <ul class="notes">
        ${growthNotes(series, chosen, words).map((note) => html`<li>${note}</li>`)}
      </ul>`;
  }

  /** A design's colour and marker: the same in every result, also where others are left out. */
  #looks(result: LabResult): (design: string) => number {
    const all = [...new Set([...this.designs.map(({ id }) => id), ...designsOf(result)])];
    return (design) => all.indexOf(design) % LOOKS;
  }
}

if (customElements.get('rmap-lab-result') === undefined) {
  customElements.define('rmap-lab-result', RmapLabResult);
}
