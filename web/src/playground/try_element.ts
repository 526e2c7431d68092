import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { DesignInfo, Diagnostic, ExpectRecord } from '../engine/types.ts';
import { RmapPlayer, defineRmapPlayer } from '../player/player.ts';
import type { PlayerEngine } from '../player/session.ts';
import { languageOf, translator } from '../ui/catalogue.ts';
import type { Translate } from '../ui/catalogue.ts';
import { Draft, offsetOf } from './draft.ts';
import { tryCss } from './try_css.ts';
import { tryTexts } from './try_texts.ts';
import type { TryKey } from './try_texts.ts';
import { verbs } from './verbs.ts';

/** How the last run ended. */
type Verdict =
  | { readonly kind: 'none' | 'running' | 'engineFailed' }
  | { readonly kind: 'ran'; readonly statements: number; readonly failed: readonly ExpectRecord[] }
  | { readonly kind: 'mistakes'; readonly diagnostics: readonly Diagnostic[] };

/**
 * `<rmap-try>`: a script that the reader may change, and a player that runs it. Its text content is the
 * script to begin with; what the reader wrote instead is kept under its `id`, whatever goes wrong.
 */
export class RmapTry extends LitElement {
  static override styles = tryCss;
  static override properties = {
    design: { type: String },
    client: { attribute: false },
  };

  declare design: string;
  declare client: PlayerEngine | undefined;

  #draft: Draft | null = null;
  #designs: readonly DesignInfo[] = [];
  #verdict: Verdict = { kind: 'none' };
  #ranText: string | null = null;
  #player: RmapPlayer | null = null;

  constructor() {
    super();
    this.design = 'anon-vma-chain';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const original = this.querySelector('pre')?.textContent ?? this.textContent;
    this.#draft ??= new Draft(
      this.id,
      original.replace(/^\n+|\s+$/g, '') + '\n',
      () => localStorage,
    );
  }

  protected override firstUpdated(): void {
    void this.client?.designs().then((designs) => {
      this.#designs = designs;
      this.requestUpdate();
    });
    this.#run();
  }

  protected override render(): TemplateResult {
    const language = languageOf(this.ownerDocument.documentElement.lang);
    const text = translator(tryTexts, language);
    const script = this.#draft?.text ?? '';
    const invalid = this.#verdict.kind === 'mistakes' && script === this.#ranText;
    return html`<div class="try">
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          this.#run();
        }}
      >
        <label
          >${text('script')}
          <textarea
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            aria-invalid=${invalid}
            .value=${script}
            @input=${(event: InputEvent) => this.#onInput(event)}
            @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
          ></textarea>
        </label>
        <label
          >${text('design')}
          <select
            @change=${(event: Event) => {
              if (event.target instanceof HTMLSelectElement) this.design = event.target.value;
              this.#run();
            }}
          >
            ${this.#designs.map(
              ({ id, kernels }) =>
                html`<option value=${id} ?selected=${id === this.design}>
                  ${id} · ${kernels}
                </option>`,
            )}
          </select>
        </label>
        <div class="row">
          <button class="main" type="submit">${text('run')}</button>
          ${this.#resetButton(text)}
        </div>
        <p class="hint">${text('runHint')}</p>
        <div role="status">${this.#verdictView(text)}</div>
        <details>
          <summary>${text('verbs')}</summary>
          <pre>${verbs[language]}</pre>
        </details>
      </form>
      <div class="stage"></div>
    </div>`;
  }

  #resetButton(text: Translate<TryKey>): TemplateResult {
    const draft = this.#draft;
    if (draft?.canUndo === true) {
      return html`<button type="button" @click=${() => this.#change(() => draft.undo())}>
        ${text('undo')}
      </button>`;
    }
    return html`<button
      type="button"
      ?disabled=${draft?.text === draft?.original}
      @click=${() => this.#change(() => draft?.reset())}
    >
      ${text('reset')}
    </button>`;
  }

  #verdictView(text: Translate<TryKey>): TemplateResult {
    const verdict = this.#verdict;
    if (verdict.kind === 'running') return html`<p class="verdict">${text('running')}</p>`;
    if (verdict.kind === 'engineFailed')
      return html`<p class="verdict">${text('engineFailed')}</p>`;
    if (this.#draft?.text !== this.#ranText) return html`<p class="verdict">${text('changed')}</p>`;
    if (verdict.kind === 'mistakes') return this.#mistakes(verdict.diagnostics, text);
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

  #mistakes(diagnostics: readonly Diagnostic[], text: Translate<TryKey>): TemplateResult {
    const [first] = diagnostics;
    return html`<p class="verdict">${text('mistakes', { count: diagnostics.length })}</p>
      ${
        first === undefined
          ? ''
          : html`<p class="row">
              <button type="button" @click=${() => this.#putCaret(first)}>
                ${text('goTo', { line: first.line, column: first.column })}
              </button>
            </p>`
      }`;
  }

  #onInput(event: InputEvent): void {
    if (event.target instanceof HTMLTextAreaElement) this.#draft?.write(event.target.value);
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#run();
  }

  #change(change: () => void): void {
    change();
    this.#run();
  }

  #putCaret({ line, column, length }: Diagnostic): void {
    const field = this.renderRoot.querySelector('textarea');
    if (field === null) return;
    const from = offsetOf(field.value, line, column);
    field.focus();
    field.setSelectionRange(from, Math.max(from, offsetOf(field.value, line, column + length)));
  }

  #run(): void {
    const player = this.#player ?? this.#makePlayer();
    this.#verdict = { kind: 'running' };
    this.#ranText = this.#draft?.text ?? '';
    this.requestUpdate();
    if (player === null) return;
    player.design = this.design;
    // The same text again is a wish to run it again: after a crash, say.
    if (player.scenario === this.#ranText) player.requestUpdate('scenario', '');
    player.scenario = this.#ranText;
  }

  #makePlayer(): RmapPlayer | null {
    const stage = this.renderRoot.querySelector('.stage');
    if (stage === null) return null;
    defineRmapPlayer();
    const player = new RmapPlayer();
    if (this.client !== undefined) player.client = this.client;
    player.addEventListener('rmap-ready', () => this.#onReady(player));
    player.addEventListener('rmap-error', (event) => this.#onError((event as CustomEvent).detail));
    stage.append(player);
    this.#player = player;
    return player;
  }

  #onReady(player: RmapPlayer): void {
    const recording = player.recording;
    if (recording === null || recording.diagnostics.length > 0) return;
    this.#verdict = {
      kind: 'ran',
      statements: recording.statements.length,
      failed: recording.expects.filter(({ held }) => !held),
    };
    this.requestUpdate();
  }

  #onError(detail: unknown): void {
    this.#verdict = Array.isArray(detail)
      ? { kind: 'mistakes', diagnostics: detail as readonly Diagnostic[] }
      : { kind: 'engineFailed' };
    this.requestUpdate();
  }
}

/** Makes `<rmap-try>` known to the page; a second call does nothing. */
export function defineRmapTry(): void {
  if (customElements.get('rmap-try') === undefined) customElements.define('rmap-try', RmapTry);
}
