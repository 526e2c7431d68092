import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabResult, LabWorkload } from '../engine/lab_types.ts';
import type { DesignInfo } from '../engine/types.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { formatMean } from '../ui/number_format.ts';
import { environmentLine } from './lab_environment.ts';
import type { LabEnvironment } from './lab_environment.ts';
import { writeLabLink } from './lab_link.ts';
import type { LabSnapshot } from './lab_session.ts';
import type { LabKey } from './lab_texts.ts';
import { labWord } from './words/lab_words.ts';
import { contendersOf, requestInWords } from './lab_words_of.ts';

interface ResultNames {
  readonly text: Translate<LabKey>;
  readonly language: SiteLanguage;
  readonly workloads: readonly LabWorkload[];
  readonly designs: readonly DesignInfo[];
}

/** A result, below what was asked for and on what it was measured. */
export function resultView(
  { result, isFresh, phase }: LabSnapshot,
  environment: LabEnvironment | undefined,
  { text, language, workloads, designs }: ResultNames,
): TemplateResult | typeof nothing {
  // The form may ask for something else by now.
  const workload = workloads.find(({ id }) => id === result?.request.workload);
  if (result === undefined || workload === undefined) return nothing;
  const line = environment === undefined ? '' : environmentLine(environment, text, language);
  const names = contendersOf(workload, designs, language);
  const isOld = !isFresh && (phase === 'running' || phase === 'cancelling');
  return html`<section class=${isOld ? 'result old' : 'result'}>
    <h2>${labWord('workload', workload.id, language)}</h2>
    <p class="asked">${requestInWords(result.request, workload, text, language)}</p>
    <p class="environment">${line}</p>
    <p class="again"><a href="${writeLabLink(result.request)}&run">${text('link')}</a></p>
    ${plainTable(result, names, language)}
  </section>`;
}

/** A line for each design, size and group. */
function plainTable(
  { rows }: LabResult,
  designs: readonly DesignInfo[],
  language: SiteLanguage,
): TemplateResult {
  return html`<table>
    ${rows.flatMap(({ design, size, walks }) =>
      walks.map(
        ({ group, visited, pagesCounted }) =>
          html`<tr>
            <th scope="row">${designs.find(({ id }) => id === design)?.name ?? design}</th>
            <td>${size}</td>
            <td>${group}</td>
            <td>${formatMean(visited / pagesCounted, language)}</td>
          </tr>`,
      ),
    )}
  </table>`;
}
