import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Diagnostic, Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { formatCount } from '../../ui/number_format.ts';
import type { RunState } from './live_run.ts';
import type { PlaygroundKey } from './playground_texts.ts';

/** What the reader can do about a run. */
export interface RunActions {
  readonly goTo: (line: number, column: number, length: number) => void;
  readonly stop: () => void;
}

/** More would only be scrolled past: the first ones are what the others come from. */
const SHOWN_MOST = 8;

/** How the script stands: what is wrong with it and where, or that it ran. */
export function runView(
  state: RunState,
  text: Translate<PlaygroundKey>,
  language: Language,
  act: RunActions,
): TemplateResult {
  switch (state.kind) {
    case 'blank':
      return html`<p class="said">${text('blank')}</p>`;
    case 'running':
      return html`<p class="said is-late">
        <span class="spinner" aria-hidden="true"></span>${text('running')}
        <button type="button" class="stop" @click=${act.stop}>${text('cancel')}</button>
      </p>`;
    case 'stopped':
      return html`<p class="said is-wrong">${text('stopped')}</p>`;
    case 'failed':
      return html`<p class="said is-wrong">${text('engineFailed', { message: state.message })}</p>`;
    case 'mistakes':
      return mistakes(state, text, language, act);
    case 'ran': {
      const { statements, failed, isReplay } = state;
      return html`<p class="said">
          ${text(isReplay ? 'replayed' : 'ran', { statements: formatCount(statements, language) })}
        </p>
        ${
          failed.length === 0
            ? nothing
            : html`<p class="said is-wrong">${text('failedExpects', { count: failed.length })}</p>
                <ul class="mistakes">
                  ${failed
                    .slice(0, SHOWN_MOST)
                    .map(({ text: expectation, left, right, line, column }) => {
                      const words = text('failedExpect', { text: expectation, left, right });
                      return row({ line, column, length: 0 }, words, text, act);
                    })}
                </ul>
                ${more(failed.length, text)}`
        }`;
    }
  }
}

function mistakes(
  { diagnostics, statements, isLimit }: RunState & { readonly kind: 'mistakes' },
  text: Translate<PlaygroundKey>,
  language: Language,
  act: RunActions,
): TemplateResult {
  const count = formatCount(statements, language);
  return html`<p class="said is-wrong">
      ${isLimit ? text('limit') : text('mistakes', { count: diagnostics.length })}
      ${statements === 0 ? text('mistakesKept') : text('mistakesPart', { statements: count })}
    </p>
    <ul class="mistakes">
      ${diagnostics
        .slice(0, SHOWN_MOST)
        .map((each) => row(each, each.message[language], text, act))}
    </ul>
    ${more(diagnostics.length, text)}`;
}

function row(
  { line, column, length }: Pick<Diagnostic, 'line' | 'column' | 'length'>,
  words: string,
  text: Translate<PlaygroundKey>,
  act: RunActions,
): TemplateResult {
  return html`<li>
    <button
      type="button"
      class="place"
      aria-label=${`${line}:${column} ${text('goTo', { line, column })}`}
      title=${text('goTo', { line, column })}
      @click=${() => act.goTo(line, column, length)}
    >
      ${line}:${column}
    </button>
    <span>${words}</span>
  </li>`;
}

function more(count: number, text: Translate<PlaygroundKey>): TemplateResult | typeof nothing {
  if (count <= SHOWN_MOST) return nothing;
  return html`<p class="said">${text('moreMistakes', { count: count - SHOWN_MOST })}</p>`;
}
