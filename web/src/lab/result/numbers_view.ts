import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabResult } from '../../engine/lab_types.ts';
import { numbersTable } from './numbers.ts';
import { sizesOf } from './series.ts';
import type { ResultWords } from './result_words.ts';

/** The table of all numbers. It scrolls in its place, also by keys. */
export function numbersView(result: LabResult, words: ResultWords): TemplateResult {
  const { say } = words;
  const { groups, rows } = numbersTable(result, words);
  const sizes = `${words.parameter} ${sizesOf(result).map(words.n).join(', ')}`;
  return html`<h3 id="numbers">${say('tableHeading')}</h3>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="numbers">
      <table class="numbers">
        <caption>
          ${say('tableCaption', { workload: words.workload, sizes })}
        </caption>
        <thead>
          <tr>
            <th rowspan="2" scope="col">${words.parameter}</th>
            <th rowspan="2" scope="col" class="stays">${say('columnDesign')}</th>
            ${groups.map(
              ({ name, measures }) =>
                html`<th colspan=${measures.length} scope="colgroup" class="opens">${name}</th>`,
            )}
          </tr>
          <tr>
            ${groups.map(({ measures }) =>
              measures.map(
                (each, index) =>
                  html`<th scope="col" class=${index === 0 ? 'opens' : ''}>
                    ${words.count(each)}
                    ${each.kind === 'time' ? html`<small>ns · ${say('median')}</small>` : nothing}
                  </th>`,
              ),
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ size, design, opens, cells }) =>
              html`<tr class=${opens ? 'opens' : ''}>
                <td>${size}</td>
                <th scope="row" class="stays">${design}</th>
                ${cells.map(
                  ({ text, note, isTime }) =>
                    html`<td class=${isTime ? 'time' : ''}>
                      ${text} ${note === '' ? nothing : html`<small>${note}</small>`}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="note">${say('zeroColumns')}</p>`;
}
