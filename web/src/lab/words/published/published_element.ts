import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { translator } from '../../../ui/catalogue.ts';
import type { SiteLanguage } from '../../../ui/catalogue.ts';
import { labWord } from '../lab_words.ts';
import { published } from './published.ts';
import type { ToldQuotation, ToldRow } from './published.ts';
import { publishedCss } from './published_css.ts';
import { publishedTexts } from './published_texts.ts';

/**
 * What we have measured, written for a reader, to stand beside a quoted figure.
 * @returns null where there is no such number
 */
export type OurFigure = (design: string, what: string, count: string) => string | null;

/**
 * `<rmap-lab-published>`: figures that others have published of a workload, quoted with their source, and
 * why ours differ. The page gives `workload` and `language`, and once there is a result `ours`; `names`
 * says what designs are called.
 */
export class RmapLabPublished extends LitElement {
  static override styles = publishedCss;
  static override properties = {
    workload: { attribute: false },
    language: { attribute: false },
    names: { attribute: false },
    ours: { attribute: false },
  };

  declare workload: string;
  declare language: SiteLanguage;
  declare names: ((design: string) => string) | undefined;
  declare ours: OurFigure | undefined;

  constructor() {
    super();
    this.workload = '';
    this.language = 'en';
    this.names = undefined;
    this.ours = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const figures = published(this.workload, this.language);
    if (figures === undefined) return nothing;
    return html`<h3>${translator(publishedTexts, this.language)('heading')}</h3>
      ${figures.quotations.map((each) => this.#quotation(each))}
      ${figures.notes.map((note) => html`<p>${note}</p>`)}`;
  }

  #quotation(quotation: ToldQuotation): TemplateResult {
    const say = translator(publishedTexts, this.language);
    const { test, machine, source, columns, rows, beside } = quotation;
    const caption = say('caption', { test, machine });
    const ours = rows.map((row) => this.#ours(row, beside));
    const hasOurs = ours.some((each) => each !== null);
    const count = labWord('count', beside.count, this.language);
    const named = say('source', { source: source.text[this.language] });
    return html`<figure>
      <p class="caption">${caption}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${caption}>
        <table aria-label=${caption}>
          <thead>
            <tr>
              <th scope="col">${say('columnKernel')}</th>
              ${columns.map((column, index) => {
                const isNumber = isNumeric(rows, index);
                return html`<th scope="col" class=${isNumber ? 'number' : ''}>${column}</th>`;
              })}
              <th scope="col">${say('columnDesign')}</th>
              ${hasOurs ? html`<th scope="col" class="number">${say('columnOurs', { count })}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, at) => {
              return html`<tr>
                <th scope="row">${row.kernel}</th>
                ${row.values.map((value, index) => {
                  return html`<td class=${isNumeric(rows, index) ? 'number' : ''}>${value}</td>`;
                })}
                <td>${this.#design(row)}</td>
                ${
                  hasOurs
                    ? html`<td class="number ours">${ours[at] ?? say('noFigure')}</td>`
                    : nothing
                }
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      <figcaption class="source">
        ${source.link === null ? named : html`<a href=${source.link}>${named}</a>`}
      </figcaption>
    </figure>`;
  }

  #ours({ design }: ToldRow, { what, count }: ToldQuotation['beside']): string | null {
    return design === null ? null : (this.ours?.(design, what, count) ?? null);
  }

  #design({ design }: ToldRow): string {
    if (design === null) return translator(publishedTexts, this.language)('noDesign');
    return this.names?.(design) ?? labWord('design', design, this.language);
  }
}

/** Whether a column holds numbers, which stand right, under each other. */
const isNumeric = (rows: readonly ToldRow[], column: number): boolean =>
  rows.filter(({ values }) => /^\d/.test(values[column] ?? '')).length * 2 > rows.length;

if (!customElements.get('rmap-lab-published')) {
  customElements.define('rmap-lab-published', RmapLabPublished);
}
