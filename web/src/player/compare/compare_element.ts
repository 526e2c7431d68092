import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { compareTexts } from '../../diagram/compare_texts.ts';
import type { CompareKey } from '../../diagram/compare_texts.ts';
import { translator } from '../../ui/catalogue.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { Choice } from '../choice.ts';
import { EngineChoice } from '../parts/engine_choice.ts';
import { Swiping } from '../parts/swiping.ts';
import { Texts } from '../parts/texts.ts';
import { Playback } from '../playback.ts';
import { defineRmapPlayer } from '../player.ts';
import { engineProblem, scriptProblems } from '../problems.ts';
import type { PlayerEngine } from '../../engine/player_engine.ts';
import { scrollToNow, statementStrip } from '../statement_strip.ts';
import { compareAlone } from './compare_alone.ts';
import { compareChoices } from './compare_choices.ts';
import { compareCss } from './compare_css.ts';
import { CompareDoing } from './compare_doing.ts';
import { CompareDrawings } from './compare_drawings.ts';
import { ALL_DESIGNS, CompareModel } from './compare_model.ts';
import { comparePanels } from './compare_panels.ts';
import { comparisonSaid, composeAs } from './compare_pictures.ts';
import type { CompareLook, CompareView } from './compare_pictures.ts';
import { compareTransport } from './compare_transport.ts';

/** A design that the reader wants to see closer, and where; the element opens it itself unless prevented. */
export interface OpenDetail {
  readonly design: string;
  readonly scenario: string;
  readonly statement: number;
}

/**
 * `<rmap-compare designs="process-scan,pte-chain" scenario="…">`: one scenario under several designs (`all`
 * for all), which always stand behind the same statement. A chosen page is walked under all. It says
 * `rmap-ready` when it is live, `rmap-position` (detail: the statement) wherever it comes to, `rmap-view` (detail:
 * CompareView) and `rmap-select` (detail: Choice or null) as the player, `rmap-open` (detail: OpenDetail) when a
 * design is to be seen closer, and asks for an engine by `rmap-need-client`, as
 * the player does. What is inside of it is shown until then.
 */
export class RmapCompare extends LitElement {
  static override styles = compareCss;
  static override properties = {
    designs: { type: String },
    scenario: { type: String },
    lang: { type: String },
    view: { type: String },
    client: { attribute: false },
    statement: { type: Number, noAccessor: true },
  };

  declare designs: string;
  declare scenario: string;
  declare lang: string;
  declare view: CompareView;
  declare client: PlayerEngine | undefined;

  readonly #model = new CompareModel(() => this.requestUpdate());
  readonly #playback: Playback = new Playback(
    () => this.#doing.playStep(),
    () => this.requestUpdate(),
  );
  readonly #doing = new CompareDoing(this.#model, this.#playback);
  /** Over the controls alone: in a narrow column the panels scroll sideways themselves. */
  readonly #swiping = new Swiping((direction) =>
    this.#doing.command(direction === 'step' ? 'next' : 'previous'),
  );
  readonly #drawings = new CompareDrawings(() => this.requestUpdate());
  readonly #texts = new Texts(this);
  readonly #engine = new EngineChoice((offer) => this.#tell('rmap-need-client', offer));
  #saidAt = -2;
  /** The design that is shown alone, in a player. */
  #opened: string | null = null;

  constructor() {
    super();
    this.designs = ALL_DESIGNS;
    this.scenario = '';
    this.view = 'pages';
  }

  /** The statement that all designs stand behind, -1 before all. Setting it goes to its end. */
  get statement(): number {
    return this.#model.statement;
  }
  set statement(statement: number) {
    void this.goToStatement(statement);
  }

  /** Whether all stand behind the last statement. */
  get isAtEnd(): boolean {
    return this.#model.statement >= this.#model.statements.length - 1;
  }

  /** The place whose page is asked for, `C heap[2]`; null where the statement itself decides. */
  get place(): string | null {
    return this.#model.place;
  }

  /** Takes all designs to the end of a statement; before they are loaded, it is remembered. */
  async goToStatement(statement: number): Promise<void> {
    this.#playback.pause();
    await this.#model.goTo(statement);
  }

  /** Has all designs walk the page at a place, here and wherever they go; null: no more. */
  ask(place: string | null): Promise<void> {
    return this.#doing.ask(place);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#playback.pause();
    this.#drawings.detach();
    const client = this.#engine.release();
    void this.#model.unload().finally(() => client?.close());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('designs') || changed.has('scenario') || changed.has('client')) {
      void this.#load();
    }
  }

  protected override render(): TemplateResult {
    const { statements, diagnostics, error, lanes } = this.#model;
    const { say, language } = this.#texts;
    const text = translator(compareTexts, language);
    const isLive = lanes.some(({ shown }) => shown !== null);
    return html`<div
      class="player compare"
      lang=${language === 'zh' ? 'zh-Hans' : 'en'}
      role="group"
      aria-label=${text('compare')}
      @keydown=${(event: KeyboardEvent) => {
        if (this.#opened === null) this.#doing.key(event);
      }}
    >
      ${error ? engineProblem(error, say, () => void this.#load()) : ''}
      ${
        diagnostics.length > 0
          ? scriptProblems(diagnostics, this.scenario, statements.length > 0, language, say)
          : ''
      }
      ${isLive && statements.length > 0 ? this.#head(text) : ''}
      ${lanes.length === 0 ? html`<slot>${this.#blank(text)}</slot>` : this.#panels(text)}
      <p class="said" aria-live="polite">${comparisonSaid(this.#model, text, this.#look)}</p>
    </div>`;
  }

  protected override updated(): void {
    const { statement, lanes } = this.#model;
    this.#drawings.draw(this.renderRoot, lanes, statement, (shown) =>
      composeAs(this.view, shown, this.#look),
    );
    if (lanes.length === 0 || statement === this.#saidAt) return;
    const isFirst = this.#saidAt === -2;
    this.#saidAt = statement;
    scrollToNow(this.renderRoot.querySelector('.strip'));
    this.toggleAttribute('data-live', true);
    if (isFirst) this.#tell('rmap-ready', statement);
    this.#tell('rmap-position', statement);
  }

  #head(text: Translate<CompareKey>): TemplateResult {
    const { say } = this.#texts;
    const { statements, statement } = this.#model;
    const transport = {
      statement,
      statements: statements.length,
      playing: this.#playback.isPlaying,
    };
    return html`<div
      class="compare-head"
      @pointerdown=${this.#swiping.down}
      @pointerup=${this.#swiping.up}
      @pointercancel=${this.#swiping.cancel}
    >
      ${statementStrip(statements, statement, say, (to) => void this.goToStatement(to))}
      ${compareTransport(transport, text, {
        command: (command) => this.#doing.command(command),
        go: (to) => void this.goToStatement(to),
        play: () => this.#doing.togglePlay(),
      })}
      ${compareChoices(this.#model, this.view, text, say, {
        ask: (place) => void this.ask(place),
        view: (view) => {
          this.view = view;
          this.#tell('rmap-view', view);
        },
      })}
    </div>`;
  }

  #panels(text: Translate<CompareKey>): TemplateResult {
    if (this.#opened !== null) {
      const alone = {
        client: this.#engine.engine(this.client),
        design: this.#opened,
        scenario: this.scenario,
        statement: this.#model.statement,
        language: this.#texts.language,
      };
      return compareAlone(alone, text, () => {
        this.#opened = null;
        this.requestUpdate();
      });
    }
    return comparePanels(this.#model.lanes, this.view, text, this.#look, {
      open: (design) => this.#open(design),
      retry: (design) => void this.#model.retry(design),
      choose: (place) => this.#choose(place),
    });
  }

  #blank(text: Translate<CompareKey>): TemplateResult {
    const { isLoading, error } = this.#model;
    if (error !== null) return html``;
    const key = this.scenario.trim() === '' ? 'empty' : isLoading ? 'loading' : 'noDesigns';
    return html`<p class="note">${text(key)}</p>`;
  }

  get #look(): CompareLook {
    const { say, language } = this.#texts;
    return { place: this.#model.place, width: this.#drawings.width, language, say };
  }

  /** A page that was clicked is walked, and no more when it is clicked again. */
  #choose(place: string | null): void {
    const asked = place === this.#model.place ? null : place;
    const choice: Choice | null = asked === null ? null : { kind: 'page', name: asked };
    void this.ask(asked);
    this.#tell('rmap-select', choice);
  }

  #open(design: string): void {
    const detail: OpenDetail = {
      design,
      scenario: this.scenario,
      statement: this.#model.statement,
    };
    const event = new CustomEvent('rmap-open', {
      detail,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(event)) return;
    defineRmapPlayer();
    this.#playback.pause();
    this.#opened = design;
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    this.#playback.pause();
    const ids = this.designs.split(',').map((id) => id.trim());
    const wanted = ids.filter((id) => id !== '');
    if (this.scenario.trim() === '' || wanted.length === 0) await this.#model.unload();
    else await this.#model.load(this.#engine.engine(this.client), this.scenario, wanted);
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** Makes `<rmap-compare>` known to the page, once. */
export function defineRmapCompare(): void {
  if (customElements.get('rmap-compare') === undefined) {
    customElements.define('rmap-compare', RmapCompare);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rmap-compare': RmapCompare;
  }
}
