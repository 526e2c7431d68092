import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlayerEngine } from '../engine/player_engine.ts';
import { languageOf, translator } from '../ui/catalogue.ts';
import { controlsCss } from '../ui/controls_css.ts';
import { lessonOf } from '../ui/lesson_id.ts';
import { whenNear } from '../ui/when_near.ts';
import { checkCss } from './check_css.ts';
import { isMet, judgeGoals, readGoals } from './check_goals.ts';
import type { GoalState } from './check_goals.ts';
import { GoalLines } from './check_goal_lines.ts';
import { checkTexts } from './check_texts.ts';
import { Draft, scriptIn } from './draft.ts';
import { scriptCss } from './script_css.ts';
import { putCaret, resetButton, scriptField } from './script_field.ts';
import type { ScriptActions } from './script_field.ts';
import { ScriptRunner } from './script_runner.ts';
import { tryTexts } from './try_texts.ts';
import { verbs } from './verbs.ts';
import { verdictView } from './verdict_view.ts';

/**
 * `<rmap-check>`: a task for the reader's own script. It holds the task in words (`.check-task`, with an item of
 * `.check-goals` for each of `goals`), the script to begin with (`.check-start`) and one that solves it
 * (`.check-solution`). The goals are asked of the machine when the script has run; when it reaches all of them the
 * element says `rmap-passed` (detail: its id). `passed`: it was solved before.
 */
export class RmapCheck extends LitElement {
  static override styles = [controlsCss, scriptCss, checkCss];
  static override properties = {
    design: { type: String },
    goals: { type: String },
    passed: { type: Boolean },
    client: { attribute: false },
  };

  declare design: string;
  declare goals: string;
  declare passed: boolean;
  declare client: PlayerEngine | undefined;

  #draft: Draft | null = null;
  #solution = '';
  #lines: GoalLines | null = null;
  #states: readonly GoalState[] = [];
  #hasTried = false;
  #judging = 0;
  readonly #runner = new ScriptRunner({
    stage: () => this.renderRoot.querySelector('.stage'),
    client: () => this.client,
    changed: () => this.#onVerdict(),
  });
  readonly #actions: ScriptActions = {
    write: (text) => {
      this.#draft?.write(text);
      this.requestUpdate();
    },
    run: () => this.#attempt(),
    change: (change) => {
      change();
      this.#run();
    },
  };

  constructor() {
    super();
    this.design = 'anon-vma-chain';
    this.goals = '';
    this.passed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#draft !== null) return;
    const start = this.querySelector('.check-start');
    const original = start === null ? '' : scriptIn(start);
    const key = `${lessonOf(this.ownerDocument)}:${this.id}`;
    this.#draft = new Draft(key, original, () => localStorage);
    const text = translator(checkTexts, this.#language());
    this.#lines = new GoalLines(this, this.#language(), text);
    this.#lines.show([]);
    this.#takeSolution(text('useSolution'));
    for (const part of this.querySelectorAll('.check-lead, .check-task')) part.slot = 'task';
  }

  protected override firstUpdated(): void {
    void whenNear(this).then(() => this.#run());
  }

  protected override render(): TemplateResult {
    const language = this.#language();
    const text = translator(tryTexts, language);
    const say = translator(checkTexts, language);
    const script = this.#draft?.text ?? '';
    const { verdict, ranText } = this.#runner;
    return html`<div class="workbench">
        <div class="left">
          <slot name="task"></slot>
          <form
            @submit=${(event: Event) => {
              event.preventDefault();
              this.#attempt();
            }}
          >
            ${scriptField(script, verdict.kind === 'mistakes' && script === ranText, text, this.#actions)}
            <div class="row">
              <button class="main" type="submit">${text('run')}</button>
              ${resetButton(this.#draft, text, this.#actions)}
              ${
                this.#hasTried && !this.#isDone
                  ? html`<button type="button" @click=${() => this.#openSolution()}>
                      ${say('showSolution')}
                    </button>`
                  : ''
              }
            </div>
            <p class="hint">${say('hint', { design: this.design })}</p>
            <div role="status">
              ${this.#outcome()}
              ${verdictView(this.#runner, script, text, (first) => putCaret(this.renderRoot, first))}
            </div>
            <slot name="solution"></slot>
            <details>
              <summary>${text('verbs')}</summary>
              <pre>${verbs[language]}</pre>
            </details>
          </form>
        </div>
        <div class="stage"></div>
      </div>
      <div class="paper">
        <p>${say('startHeading')}</p>
        <pre>${this.#draft?.original ?? ''}</pre>
        <p>${say('solutionHeading')}</p>
        <pre>${this.#solution}</pre>
      </div>`;
  }

  get #isDone(): boolean {
    return this.#states.length > 0 && this.#states.every(isMet);
  }

  #language(): 'en' | 'zh' {
    return languageOf(this.ownerDocument.documentElement.lang);
  }

  /** How far the script is: that it is done, else of how many goals. */
  #outcome(): TemplateResult {
    const say = translator(checkTexts, this.#language());
    const done = (key: 'done' | 'doneBefore', kind: string): TemplateResult =>
      html`<p class="solved ${kind}"><span aria-hidden="true">✓</span><span>${say(key)}</span></p>`;
    if (this.#isDone) return done('done', '');
    const met = this.#states.filter(isMet).length;
    return html`${this.passed ? done('doneBefore', 'before') : ''}
    ${
      this.#runner.verdict.kind === 'ran'
        ? html`<p class="verdict">${say('goals', { met, total: this.#states.length })}</p>`
        : ''
    }`;
  }

  #takeSolution(use: string): void {
    const solution = this.querySelector('.check-solution');
    const script = solution?.querySelector('pre');
    if (solution === null || script === null || script === undefined) return;
    this.#solution = scriptIn(script);
    solution.setAttribute('slot', 'solution');
    const button = this.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'check-use';
    button.textContent = use;
    button.addEventListener('click', () => {
      this.#draft?.replace(this.#solution);
      this.#attempt();
    });
    solution.append(button);
  }

  #openSolution(): void {
    const solution = this.querySelector<HTMLDetailsElement>('.check-solution');
    if (solution === null) return;
    solution.open = true;
    solution.querySelector('summary')?.focus();
  }

  /** A run that the reader asked for. */
  #attempt(): void {
    if (this.#draft?.text !== this.#draft?.original) this.#hasTried = true;
    this.#run();
  }

  #run(): void {
    this.#runner.run(this.#draft?.text ?? '', this.design);
  }

  #onVerdict(): void {
    const { verdict } = this.#runner;
    const judging = ++this.#judging; // what is still being asked is about another run
    if (verdict.kind === 'ran') void this.#judge(judging, verdict.statements);
    else if (verdict.kind !== 'running') this.#become([]);
    this.requestUpdate();
  }

  async #judge(judging: number, done: number): Promise<void> {
    const { player } = this.#runner;
    if (player === null) return;
    // An engine that dies over a goal says so with the next run; until then the goals are open.
    const ask = judgeGoals(readGoals(this.goals), (goal) => player.evaluate(goal, done));
    const states = await ask.catch(() => []);
    if (judging === this.#judging) this.#become(states);
  }

  #become(states: readonly GoalState[]): void {
    this.#states = states;
    this.#lines?.show(states);
    this.requestUpdate();
    if (!this.#isDone) return;
    this.passed = true;
    const detail = { id: this.id };
    this.dispatchEvent(new CustomEvent('rmap-passed', { detail, bubbles: true, composed: true }));
  }
}

/** Makes `<rmap-check>` known to the page; a second call does nothing. */
export function defineRmapCheck(): void {
  if (customElements.get('rmap-check') === undefined)
    customElements.define('rmap-check', RmapCheck);
}
