import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Statement } from '../engine/types.ts';
import type { Say } from './messages.ts';

/**
 * A scenario of thousands of statements shows those around the current one: whole blocks, so that from one
 * statement to the next nothing but the mark moves.
 */
const BLOCK = 40;
const MOST_SHOWN = 3 * BLOCK;

/** The scenario as a row of buttons: done, now, still to come. */
export function statementStrip(
  statements: readonly Statement[],
  current: number,
  say: Say,
  onGo: (statement: number) => void,
): TemplateResult {
  const block = Math.floor(Math.max(0, current) / BLOCK) - 1;
  const first = Math.max(0, Math.min(block * BLOCK, statements.length - MOST_SHOWN));
  const shown = statements.slice(first, first + MOST_SHOWN);
  const left = statements.length - first - shown.length;
  return html`<div class="strip" role="group" aria-label=${say('statements')}>
    <ol>
      ${shown.map(({ text }, i) => {
        const number = first + i;
        const state = number < current ? 'done' : number === current ? 'now' : 'ahead';
        return html`<li>
          <button
            type="button"
            class=${state}
            aria-current=${state === 'now' ? 'step' : 'false'}
            @click=${() => onGo(number)}
          >
            ${text}
          </button>
        </li>`;
      })}
      ${left > 0 ? html`<li class="aside">${say('statementsAhead', { count: left })}</li>` : ''}
    </ol>
  </div>`;
}

/** Scrolls the current statement into the strip, and nothing else on the page. */
export function scrollToNow(strip: Element | null | undefined): void {
  const now = strip?.querySelector('.now');
  if (!(strip instanceof HTMLElement) || !(now instanceof HTMLElement)) return;
  const left = now.offsetLeft - strip.offsetLeft;
  if (
    left < strip.scrollLeft + 24 ||
    left + now.offsetWidth > strip.scrollLeft + strip.clientWidth - 24
  ) {
    strip.scrollLeft = left - strip.clientWidth / 3;
  }
}
