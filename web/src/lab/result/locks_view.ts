import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabRow } from '../../engine/lab_types.ts';
import { formatMean } from '../../ui/number_format.ts';
import { labWord } from '../words/lab_words.ts';
import { locksOf } from './lock_rows.ts';
import type { LockCell } from './lock_rows.ts';
import type { ResultWords } from './result_words.ts';

/** How wide locks are and how often they are asked for: a row for each design at one size. */
export function locksView(rows: readonly LabRow[], words: ResultWords): TemplateResult {
  const { say } = words;
  const cells = rows.map(locksOf);
  // Nobody takes a lock for it: no column.
  const whats = [...new Set(cells.flat().map(({ what }) => what))].filter((what) =>
    cells.some((row) => row.some((cell) => cell.what === what && cell.uses.length > 0)),
  );
  return html`<h3 id="locks">${say('locksHeading')}</h3>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="locks">
      <table class="locks">
        <thead>
          <tr>
            <th scope="col" class="stays">${say('columnDesign')}</th>
            ${whats.map((what) => html`<th scope="col" class="left">${words.what(what)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ design }, index) =>
              html`<tr>
                <th scope="row" class="stays">${words.design(design)}</th>
                ${whats.map((what) =>
                  lockCell(
                    cells[index]?.find((cell) => cell.what === what),
                    words,
                  ),
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="note">${say('locksNote')}</p>`;
}

function lockCell(cell: LockCell | undefined, words: ResultWords): TemplateResult {
  const { language, say } = words;
  if (cell === undefined || cell.uses.length === 0) {
    return html`<td class="left"><small>${say('noLock')}</small></td>`;
  }
  return html`<td class="left">
    ${cell.uses.map(
      ({ scope, width, times }) =>
        html`<span class="lock">
          <span class="wide" aria-hidden="true">
            ${[1, 2, 3, 4, 5].map((step) => html`<i class=${step <= width ? 'is-on' : ''}></i>`)}
          </span>
          ${formatMean(times, language)} × ${labWord('lock', scope, language)}
        </span>`,
    )}
    ${
      cell.most === null
        ? nothing
        : html`<small>${say('lockMost', { most: words.n(cell.most) })}</small>`
    }
  </td>`;
}
