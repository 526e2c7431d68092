import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabGrowth, LabResult } from '../../engine/lab_types.ts';
import { growthTable } from './growth_rows.ts';
import type { GrowthCell } from './growth_rows.ts';
import { measure } from './measures.ts';
import { growthText, slopeText, theoryText } from './result_words.ts';
import type { ResultWords } from './result_words.ts';

/** The table of growths beside theory; nothing where no size was swept. */
export function growthView(result: LabResult, words: ResultWords): TemplateResult | typeof nothing {
  const { columns, rows } = growthTable(result);
  if (columns.length === 0) return nothing;
  const { say } = words;
  return html`<h3 id="growths">${say('slopesHeading')}</h3>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="growths">
      <table class="growths">
        <thead>
          <tr>
            <th scope="col" class="stays">${say('columnDesign')}</th>
            ${columns.map(
              ({ what, count }) =>
                html`<th scope="col" class="left">
                  ${words.what(what)}<small>${words.count(measure(what, count))}</small>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ design, cells }) =>
              html`<tr>
                <th scope="row" class="stays">${words.design(design)}</th>
                ${cells.map((cell) => growthCell(cell, words))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="note">${say('slopesNote', { unit: words.unit, tolerance: result.tolerance })}</p>`;
}

function growthCell(cell: GrowthCell | null, words: ResultWords): TemplateResult {
  if (cell === null) return html`<td class="left">–</td>`;
  const { growth, verdict } = cell;
  const { found, expected, logarithmic } = growth;
  const theory = expected === null ? null : { expected, logarithmic };
  return html`<td class="left">
    ${growthText(found, theory, words)} ${verdict === 'no-law' ? nothing : verdictOf()}
    ${intervalOf(growth)}
  </td>`;

  function verdictOf(): TemplateResult {
    const [glyph, key] =
      verdict === 'holds' ? (['✓', 'holds'] as const) : (['✗', 'fails'] as const);
    const law = theory === null ? '' : theoryText(theory, words);
    return html`<span class="verdict ${verdict}"
      ><b aria-hidden="true">${glyph}</b> ${words.say(key, { expected: law })}</span
    >`;
  }
}

/** The interval of a slope of times, where the engine gives one. */
function intervalOf({ low, high }: LabGrowth): TemplateResult | typeof nothing {
  if (low === null || high === null) return nothing;
  return html`<small>[${slopeText(low)}, ${slopeText(high)}]</small>`;
}
