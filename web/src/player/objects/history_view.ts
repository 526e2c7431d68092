import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { InspectedChange } from '../inspection.ts';
import type { Say } from '../messages.ts';
import { phraseView } from '../phrase_view.ts';

type Go = (position: number) => void;
type Happening = Exclude<InspectedChange, { readonly skipped: number }>;

/** Everything that was done to an object, as numbers of steps that can be gone to. */
export function historyLine(
  changes: readonly InspectedChange[],
  say: Say,
  go: Go,
): TemplateResult | '' {
  if (changes.length === 0) return '';
  let told = '';
  return html`<div class="history" role="group" aria-label=${say('history')}>
    ${changes.map((change) => {
      if ('skipped' in change) return skipped(change.skipped, say);
      const { what } = change;
      const word =
        what === told ? '' : html`<span class="aside">${say(`history.${what}At`)}</span>`;
      told = what;
      return html`${word}${jump(change, say, go)}`;
    })}
  </div>`;
}

/** What was stored to one field: `31: null → av1`, each to be gone to. */
export function fieldHistoryView(
  changes: readonly InspectedChange[],
  gloss: string | undefined,
  say: Say,
  go: Go,
): TemplateResult {
  return html`${gloss === undefined ? '' : html`<p class="aside">${gloss}</p>`}
    ${changes.length === 0 ? html`<p class="aside">${say('history.never')}</p>` : ''}
    <ol class="stores">
      ${changes.map((change) =>
        'skipped' in change
          ? html`<li>${skipped(change.skipped, say)}</li>`
          : html`<li>
              ${jump(change, say, go)} ${phraseView(change.before)}
              <span aria-hidden="true">→</span>
              ${phraseView(change.after)}
            </li>`,
      )}
    </ol>`;
}

function jump(change: Happening, say: Say, go: Go): TemplateResult {
  const { what, field, step, isNow, position } = change;
  const done = what === 'stored' ? say('history.stored', { field }) : say(`history.${what}`);
  const label = say('history.go', { step, what: done });
  return html`<button
    type="button"
    class="jump"
    aria-label=${label}
    title=${label}
    aria-current=${isNow ? 'step' : 'false'}
    @click=${() => go(position)}
  >
    ${step}
  </button>`;
}

const skipped = (count: number, say: Say): TemplateResult =>
  html`<span class="aside">${say('history.skipped', { count })}</span>`;
