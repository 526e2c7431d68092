import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { DesignInfo } from '../engine/types.ts';
import type { PlayerEngine } from '../engine/player_engine.ts';
import { languageOf, translator } from '../ui/catalogue.ts';
import { controlsCss } from '../ui/controls_css.ts';
import { lessonOf } from '../ui/lesson_id.ts';
import { whenNear } from '../ui/when_near.ts';
import { Draft, scriptIn } from './draft.ts';
import { scriptCss } from './script_css.ts';
import { putCaret, resetButton, scriptField } from './script_field.ts';
import type { ScriptActions } from './script_field.ts';
import { ScriptRunner } from './script_runner.ts';
import { tryTexts } from './try_texts.ts';
import { verbs } from './verbs.ts';
import { verdictView } from './verdict_view.ts';

/**
 * `<rmap-try>`: a script that the reader may change, and a player that runs it. Its text content is the
 * script to begin with; what the reader wrote instead is kept under its lesson and `id`, whatever goes wrong.
 */
export class RmapTry extends LitElement {
  static override styles = [controlsCss, scriptCss];
  static override properties = {
    design: { type: String },
    client: { attribute: false },
  };

  declare design: string;
  declare client: PlayerEngine | undefined;

  #draft: Draft | null = null;
  #designs: readonly DesignInfo[] = [];
  readonly #runner = new ScriptRunner({
    stage: () => this.renderRoot.querySelector('.stage'),
    client: () => this.client,
    changed: () => this.requestUpdate(),
  });
  readonly #actions: ScriptActions = {
    write: (text) => {
      this.#draft?.write(text);
      this.requestUpdate();
    },
    run: () => this.#run(),
    change: (change) => {
      change();
      this.#run();
    },
  };

  constructor() {
    super();
    this.design = 'anon-vma-chain';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const original = scriptIn(this.querySelector('pre') ?? this);
    const key = `${lessonOf(this.ownerDocument)}:${this.id}`;
    this.#draft ??= new Draft(key, original, () => localStorage);
  }

  protected override firstUpdated(): void {
    void this.client?.designs().then((designs) => {
      this.#designs = designs;
      this.requestUpdate();
    });
    void whenNear(this).then(() => this.#run());
  }

  protected override render(): TemplateResult {
    const language = languageOf(this.ownerDocument.documentElement.lang);
    const text = translator(tryTexts, language);
    const script = this.#draft?.text ?? '';
    const { verdict, ranText } = this.#runner;
    return html`<div class="workbench">
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          this.#run();
        }}
      >
        ${scriptField(script, verdict.kind === 'mistakes' && script === ranText, text, this.#actions)}
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
          ${resetButton(this.#draft, text, this.#actions)}
        </div>
        <p class="hint">${text('runHint')}</p>
        <div role="status">
          ${verdictView(this.#runner, script, text, (first) => putCaret(this.renderRoot, first))}
        </div>
        <details>
          <summary>${text('verbs')}</summary>
          <pre>${verbs[language]}</pre>
        </details>
      </form>
      <div class="stage"></div>
    </div>`;
  }

  #run(): void {
    this.#runner.run(this.#draft?.text ?? '', this.design);
  }
}

/** Makes `<rmap-try>` known to the page; a second call does nothing. */
export function defineRmapTry(): void {
  if (customElements.get('rmap-try') === undefined) customElements.define('rmap-try', RmapTry);
}
