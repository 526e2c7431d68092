import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabWorkload } from '../engine/lab_types.ts';
import type { DesignInfo } from '../engine/types.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { environmentLine } from './lab_environment.ts';
import type { LabEnvironment } from './lab_environment.ts';
import { writeLabLink } from './lab_link.ts';
import type { LabSnapshot } from './lab_session.ts';
import type { LabKey } from './lab_texts.ts';
import './result/lab_result_element.ts';
import { labWord } from './words/lab_words.ts';
import { requestInWords } from './lab_words_of.ts';

interface ResultNames {
  readonly text: Translate<LabKey>;
  readonly language: SiteLanguage;
  readonly workloads: readonly LabWorkload[];
  /** The same array each time: pictures are drawn anew for another. */
  readonly contenders: (workload: LabWorkload) => readonly DesignInfo[];
}

/** A result, below what was asked for and on what it was measured. */
export function resultView(
  { result, isFresh, phase }: LabSnapshot,
  environment: LabEnvironment | undefined,
  { text, language, workloads, contenders }: ResultNames,
): TemplateResult | typeof nothing {
  // The form may ask for something else by now.
  const workload = workloads.find(({ id }) => id === result?.request.workload);
  if (result === undefined || workload === undefined) return nothing;
  const line = environment === undefined ? '' : environmentLine(environment, text, language);
  const again = `${writeLabLink(result.request)}&run`;
  const isOld = !isFresh && (phase === 'running' || phase === 'cancelling');
  return html`<section class=${isOld ? 'result old' : 'result'}>
    <h2>${labWord('workload', workload.id, language)}</h2>
    <p class="asked">${requestInWords(result.request, workload, text, language)}</p>
    <p class="environment">${line}</p>
    <p class="again"><a href=${again}>${text('link')}</a></p>
    <rmap-lab-result
      .result=${result}
      .workload=${workload}
      .designs=${contenders(workload)}
      .language=${language}
      .environment=${line}
      .link=${new URL(again, document.baseURI).href}
      .day=${environment?.date ?? ''}
    ></rmap-lab-result>
  </section>`;
}
