import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { LabWorkload } from '../engine/lab_types.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import type { LabKey } from './lab_texts.ts';
import { pictogram } from './words/pictograms/pictogram.ts';
import { workloadStory } from './words/workload_stories.ts';

/** A workload in words: who does what, what to look for, and whose load it is. */
export function workloadStoryView(
  { id, source }: LabWorkload,
  text: Translate<LabKey>,
  language: SiteLanguage,
): TemplateResult {
  const told = workloadStory(id, language);
  if (told === undefined) return html`<p>${text('source')}${source}</p>`;
  const { story, watch, sources } = told;
  const picture = pictogram(id, language);
  return html`${picture === undefined ? nothing : html`<div class="glance">${unsafeHTML(picture)}</div>`}
    <p>${story}</p>
    <p><b>${text('lookFor')}</b>${watch}</p>
    ${
      sources.length === 0
        ? nothing
        : html`<p class="sources">
            ${text('source')}${sources.map(({ link, text: said }, index) => {
              const comma = index === 0 ? '' : language === 'zh' ? '；' : '; ';
              const name = said[language];
              return html`${comma}${link === null ? name : html`<a href=${link}>${name}</a>`}`;
            })}
          </p>`
    }`;
}

/** The workload as a script, for who opens it. */
export function scriptView(
  script: string,
  copied: 'no' | 'yes' | 'refused',
  on: { readonly open: () => void; readonly copy: () => void },
  text: Translate<LabKey>,
): TemplateResult {
  const copiedKey = copied === 'yes' ? 'copied' : 'copyRefused';
  return html`<details
    class="script-of"
    @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open) on.open();
    }}
  >
    <summary>${text('asScenario')}</summary>
    <p class="hint">${text('scenarioOf')}</p>
    <pre tabindex="0">${script}</pre>
    <button type="button" class="small" @click=${on.copy}>${text('copy')}</button>
    <span role="status">${copied === 'no' ? nothing : text(copiedKey)}</span>
  </details>`;
}
