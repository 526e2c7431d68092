import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choice } from '../../player/player.ts';
import { languageOf, translator } from '../../ui/catalogue.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { controlsCss } from '../../ui/controls_css.ts';
import { listedChoices } from './choices.ts';
import { operationsFor } from './operations.ts';
import type { Operation } from './operations.ts';
import { operationsCss } from './operations_css.ts';
import { operationsTexts } from './operations_texts.ts';
import type { OperationsKey } from './operations_texts.ts';
import type { Scope } from './scope.ts';

/** What the bar is about. */
export interface OperationsState {
  readonly choice: Choice | null;
  readonly scope: Scope;
  readonly script: string;
  /** The script has a mistake: what is added would not run. */
  readonly hasMistake: boolean;
  readonly isAtEnd: boolean;
  /** The statement that was added last, and its line; null once something else has happened. */
  readonly added: { readonly statement: string; readonly line: number } | null;
}

/**
 * `<rmap-operations>`: what can be done with what is chosen in the figure, a button each. It says `rmap-operation`
 * (detail: Operation) when one is pressed, and `rmap-choose` (detail: Choice or null) when something else is chosen
 * in its list. Letters do the same as buttons while the keyboard is inside.
 */
export class RmapOperations extends LitElement {
  static override styles = [controlsCss, operationsCss];
  static override properties = { state: { attribute: false } };

  declare state: OperationsState | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (state === undefined) return nothing;
    const text = this.#text;
    const { operations, problem } = this.#offer(state);
    return html`<div
      class="bar ${state.choice === null ? '' : 'has-choice'}"
      role="group"
      aria-label=${text('bar')}
    >
      <label>${text('chosen')} ${this.#list(state)}</label>
      <div class="buttons">
        ${operations.map((operation) => this.#button(operation, state.hasMistake))}
      </div>
      ${
        state.choice === null
          ? nothing
          : html`<button
              type="button"
              class="close"
              aria-label=${text('close')}
              title=${text('close')}
              @click=${() => this.#tell('rmap-choose', null)}
            >
              ✕
            </button>`
      }
      <p role="status">${this.#said(state, problem)}</p>
    </div>`;
  }

  #said(state: OperationsState, problem: 'gone' | 'unnamed' | null): string {
    const text = this.#text;
    const { choice, added } = state;
    if (state.hasMistake) return text('hasMistake');
    if (problem !== null) return text(problem, { name: choice?.name ?? '' });
    if (added !== null) return text('added', { ...added });
    if (!state.isAtEnd) return text('notAtEnd');
    return choice === null ? text('hint') : '';
  }

  #list({ choice, scope }: OperationsState): TemplateResult {
    const listed = listedChoices(scope);
    const isListed = choice === null || listed.some((each) => isSame(each, choice));
    const choose = (event: Event): void => {
      const { selectedIndex } = event.target as HTMLSelectElement;
      const chosen = listed[selectedIndex - (isListed ? 1 : 2)];
      const detail: Choice | null =
        chosen === undefined ? null : { kind: chosen.kind, name: chosen.name };
      this.#tell('rmap-choose', detail);
    };
    return html`<select @change=${choose}>
      <option ?selected=${choice === null}>${this.#text('none')}</option>
      ${isListed ? nothing : html`<option selected>${choice.name}</option>`}
      ${listed.map(
        (each) =>
          html`<option ?selected=${choice !== null && isSame(each, choice)}>
            ${'\u00a0'.repeat(3 * each.depth)}${each.name}
          </option>`,
      )}
    </select>`;
  }

  #button(operation: Operation, isOff: boolean): TemplateResult {
    const { label, letter, statement } = operation;
    const said = this.#text('adds', { statement, letter });
    return html`<button
      type="button"
      title=${said}
      aria-keyshortcuts=${letter}
      ?disabled=${isOff}
      @click=${() => this.#tell('rmap-operation', operation)}
    >
      ${label} <kbd aria-hidden="true">${letter}</kbd>
    </button>`;
  }

  #offer({ choice, scope, script }: OperationsState) {
    return operationsFor(choice, scope, script);
  }

  get #text(): Translate<OperationsKey> {
    return translator(operationsTexts, languageOf(this.ownerDocument.documentElement.lang));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    event.stopPropagation(); // the player's keys must not move it from here
    const { state } = this;
    if (state === undefined) return;
    if (event.key === 'Escape' && state.choice !== null) {
      this.#tell('rmap-choose', null);
      return;
    }
    const [target] = event.composedPath();
    if (target instanceof HTMLSelectElement || state.hasMistake) return;
    const operation = this.#offer(state).operations.find(
      ({ letter }) => letter === event.key.toLowerCase(),
    );
    if (operation === undefined) return;
    event.preventDefault();
    this.#tell('rmap-operation', operation);
  };

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

const isSame = (one: Choice, other: Choice): boolean =>
  one.kind === other.kind && one.name === other.name;

/** Makes `<rmap-operations>` known to the page; a second call does nothing. */
export function defineRmapOperations(): void {
  if (customElements.get('rmap-operations') === undefined) {
    customElements.define('rmap-operations', RmapOperations);
  }
}
