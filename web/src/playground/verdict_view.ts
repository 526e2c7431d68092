import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Diagnostic } from '../engine/types.ts';
import type { Translate } from '../ui/catalogue.ts';
import type { ScriptRunner } from './script_runner.ts';
import type { TryKey } from './try_texts.ts';

/** How a script's last run ended, as long as it is still the script. */
export function verdictView(
  { verdict, ranText }: ScriptRunner,
  script: string,
  text: Translate<TryKey>,
  onGoTo: (diagnostic: Diagnostic) => void,
): TemplateResult {
  if (verdict.kind === 'none') return html``;
  if (verdict.kind === 'running') return html`<p class="verdict">${text('running')}</p>`;
  if (verdict.kind === 'engineFailed') return html`<p class="verdict">${text('engineFailed')}</p>`;
  if (script !== ranText) return html`<p class="verdict">${text('changed')}</p>`;
  if (verdict.kind === 'blank') return html`<p class="verdict">${text('blank')}</p>`;
  if (verdict.kind === 'mistakes') return mistakes(verdict.diagnostics, text, onGoTo);
  if (verdict.kind !== 'ran') return html``;
  const { statements, failed } = verdict;
  return html`<p class="verdict">${text('ran', { statements })}</p>
    ${
      failed.length === 0
        ? ''
        : html`<p class="verdict">${text('failedExpects', { count: failed.length })}</p>
            <ul>
              ${failed.map(
                ({ line, text: written, left, right }) =>
                  html`<li>${text('failedExpect', { line, text: written, left, right })}</li>`,
              )}
            </ul>`
    }`;
}

function mistakes(
  diagnostics: readonly Diagnostic[],
  text: Translate<TryKey>,
  onGoTo: (diagnostic: Diagnostic) => void,
): TemplateResult {
  const [first] = diagnostics;
  return html`<p class="verdict">${text('mistakes', { count: diagnostics.length })}</p>
    ${
      first === undefined
        ? ''
        : html`<p class="row">
            <button type="button" @click=${() => onGoTo(first)}>
              ${text('goTo', { line: first.line, column: first.column })}
            </button>
          </p>`
    }`;
}
