import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { EngineCrash } from '../engine/errors.ts';
import type { Diagnostic, Language } from '../engine/types.ts';
import type { Say } from './messages.ts';

/** What is wrong with the script, where it is wrong. */
export function scriptProblems(
  diagnostics: readonly Diagnostic[],
  scenario: string,
  hasSteps: boolean,
  language: Language,
  say: Say,
): TemplateResult {
  const lines = scenario.split('\n');
  return html`<div class="problems" role="alert">
    ${diagnostics.map(({ line, column, length, message }) => {
      const text = [...(lines[line - 1] ?? '')];
      const at = column - 1;
      return html`<p>
        <b>${say('scriptError', { line, column })}</b> ${message[language]}
        <code class="excerpt"
          >${text.slice(0, at).join('')}<mark>${text.slice(at, at + Math.max(1, length)).join('') || ' '}</mark>${text.slice(at + Math.max(1, length)).join('')}</code
        >
      </p>`;
    })}
    ${hasSteps ? html`<p class="aside">${say('scriptErrorHint')}</p>` : ''}
  </div>`;
}

/** The engine failed: what it said, and a way to go on. */
export function engineProblem(error: Error, say: Say, onRestart: () => void): TemplateResult {
  const isCrash = error instanceof EngineCrash;
  const { message } = error;
  return html`<div class="problems" role="alert">
    <p><b>${say(isCrash ? 'crashed' : 'failed', { message })}</b></p>
    ${isCrash ? html`<p class="aside">${say('crashHint')}</p>` : ''}
    ${isCrash && error.lines.length > 0 ? html`<pre>${error.lines.join('\n')}</pre>` : ''}
    <button type="button" class="main" @click=${onRestart}>${say('restart')}</button>
  </div>`;
}
