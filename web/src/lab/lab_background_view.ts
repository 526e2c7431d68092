import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LabResult, LabWorkload } from '../engine/lab_types.ts';
import type { DesignInfo } from '../engine/types.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import type { LabKey } from './lab_texts.ts';
import { measure, valueOf } from './result/measures.ts';
import { wordsFor } from './result/result_words.ts';
import { methodParagraphs } from './words/method.ts';
import './words/published/published_element.ts';
import type { OurFigure } from './words/published/published_element.ts';

/** What others have published of a workload, with ours beside it where there is a result of it, and how we measure. */
export function backgroundView(
  workload: LabWorkload,
  result: LabResult | undefined,
  designs: readonly DesignInfo[],
  text: Translate<LabKey>,
  language: SiteLanguage,
): TemplateResult {
  const nameOf = (id: string): string => designs.find((each) => each.id === id)?.name ?? id;
  const isOurs = result?.request.workload === workload.id;
  return html`<h2>${text('background')}</h2>
    <rmap-lab-published
      .workload=${workload.id}
      .language=${language}
      .names=${nameOf}
      .ours=${isOurs ? ourFigures(result, workload, designs, language) : undefined}
    ></rmap-lab-published>
    <details class="method">
      <summary>${text('method')}</summary>
      <dl>
        ${methodParagraphs(language).map(
          (each) =>
            html`<dt>${each.title}</dt>
              <dd>${each.text}</dd>`,
        )}
      </dl>
    </details>`;
}

/** Our numbers at the largest size that is finished. */
function ourFigures(
  { rows }: LabResult,
  workload: LabWorkload,
  designs: readonly DesignInfo[],
  language: SiteLanguage,
): OurFigure {
  const words = wordsFor(workload, designs, language);
  return (design, what, count) => {
    const row = rows.findLast((each) => each.design === design);
    const asked = measure(what, count);
    const value = row === undefined ? null : valueOf(row, asked);
    return value === null ? null : words.value(value.value, asked.kind);
  };
}
