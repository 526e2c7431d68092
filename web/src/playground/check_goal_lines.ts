import { html, nothing, render } from 'lit';
import { formatMean } from '../ui/number_format.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { isMet } from './check_goals.ts';
import type { GoalState } from './check_goals.ts';
import type { CheckKey } from './check_texts.ts';

/** The goals as the page has them in words, each with a box before it, and the value now after it. */
export class GoalLines {
  readonly #lines: readonly { readonly mark: HTMLElement; readonly now: HTMLElement }[];
  readonly #items: readonly HTMLElement[];
  readonly #language: SiteLanguage;
  readonly #text: Translate<CheckKey>;

  constructor(root: ParentNode, language: SiteLanguage, text: Translate<CheckKey>) {
    this.#items = [...root.querySelectorAll<HTMLElement>('.check-goals > li')];
    this.#language = language;
    this.#text = text;
    this.#lines = this.#items.map((item) => {
      const mark = item.ownerDocument.createElement('span');
      mark.className = 'goal-mark';
      const now = item.ownerDocument.createElement('span');
      now.className = 'goal-now';
      item.prepend(mark);
      item.append(' ', now);
      return { mark, now };
    });
  }

  show(states: readonly GoalState[]): void {
    this.#lines.forEach(({ mark, now }, index) => {
      const state = states[index] ?? { kind: 'unknown' };
      const isReached = isMet(state);
      this.#items[index]?.classList.toggle('reached', isReached);
      const words = this.#text(isReached ? 'reached' : 'notReached');
      render(
        html`<span aria-hidden="true">${isReached ? '☑' : '☐'}</span>
          <span class="spoken">${words}</span>`,
        mark,
      );
      render(this.#now(state) ?? nothing, now);
    });
  }

  #now(state: GoalState): string | undefined {
    const [text, language] = [this.#text, this.#language];
    if (state.kind === 'unknown') return undefined;
    if (state.kind === 'unanswered') {
      return text('unanswered', { message: state.message[language] });
    }
    const value = formatMean(state.left, language);
    return state.right === null
      ? text('now', { value })
      : text('nowBoth', { value, other: formatMean(state.right, language) });
  }
}
