import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabResult } from '../../engine/lab_types.ts';
import { formatMean, formatMeasured } from '../../ui/number_format.ts';
import type { RaceRequest } from './race_request.ts';
import type { RaceWords } from './race_words.ts';
import type { Race } from './timeline.ts';
import type { WalkMode } from './walkers.ts';

/** The race as a table: everything that the picture shows, as numbers. */
export function resultTable(
  race: Race,
  asked: RaceRequest,
  mode: WalkMode,
  words: RaceWords,
): TemplateResult {
  const { text, language } = words;
  const mean = (value: number): string => formatMean(value, language);
  const measured = (value: number): string => formatMeasured(value, language);
  const fastest = Math.min(...race.walkers.map(({ nanoseconds }) => nanoseconds.median));
  const columns = [
    'columnDesign',
    'columnThings',
    'columnTime',
    'columnRatio',
    'columnFound',
  ] as const;
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label=${words.caption(asked, mode)}
  >
    <table>
      <caption>
        ${words.caption(asked, mode)}
      </caption>
      <thead>
        <tr>
          ${columns.map((key) => html`<th scope="col">${text(key)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${race.walkers.map(
          ({ design, things, found, nanoseconds: { median, low, high } }) =>
            html`<tr>
              <th scope="row">${words.design(design)}</th>
              <td><b>${mean(things)}</b> <small>${words.unit(design, things)}</small></td>
              <td>${measured(median)} [${measured(low)}, ${measured(high)}]</td>
              <td>${words.ratio(median / fastest)}</td>
              <td>${mean(found)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What the numbers are worth, and where the same can be measured at length. */
export function honestNote(
  result: LabResult,
  { group }: RaceRequest,
  labHref: string,
  words: RaceWords,
): TemplateResult {
  const { text } = words;
  return html`<ul class="honest">
      <li>${words.counted(result, group)}</li>
      <li>${text('honestTimes', { tick: words.time(result.tickNanoseconds) })}</li>
      <li>${text('honestModel')}</li>
    </ul>
    ${labHref === '' ? nothing : html`<p class="more"><a href=${labHref}>${text('inLab')}</a></p>`}`;
}
