import { LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { ViewId } from '../diagram/view.ts';
import type { PlayerEngine } from '../engine/player_engine.ts';
import type { Evaluation, Language, Recording } from '../engine/types.ts';
import { playerUis } from '../link/shared_state.ts';
import type { PlayerUi, SharedPlace } from '../link/shared_state.ts';
import type { Command } from './commands.ts';
import { PlayerParts } from './parts/player_parts.ts';
import { adaptCss, playerCss } from './player_css.ts';
import { playerView } from './player_view.ts';
import { scrollToNow } from './statement_strip.ts';

export type { Choice } from './choice.ts';
export type { PlayerPlace } from './player_model.ts';

/**
 * `<rmap-player>`: a scenario under a design, as a debugger that can go back. Its place is `position`, or
 * `statement`: the end of that statement; `view` is the kind of picture. It says `rmap-ready` when a scenario was loaded,
 * `rmap-position` (detail: PlayerPlace) wherever it comes to, `rmap-select` (detail: Choice or null) when another
 * object was chosen, `rmap-view` (detail: ViewId) when the reader
 * chose a kind of picture, `rmap-error` (detail: Error or the script's diagnostics). `ui` says how much it shows,
 * `theme` (light or dark) goes before the system's, `playground` is the address that it can be taken to. A page that
 * has several may
 * give all of them one `client`, or answer the event `rmap-need-client` by calling its detail with one;
 * else each makes its own.
 */
export class RmapPlayer extends LitElement {
  static override styles = [...playerCss, adaptCss];
  static override properties = {
    design: { type: String },
    scenario: { type: String },
    lang: { type: String },
    ui: { type: String },
    playground: { type: String },
    client: { attribute: false },
    view: { type: String, noAccessor: true },
    statement: { type: Number, noAccessor: true },
    position: { type: Number, noAccessor: true },
  };

  declare design: string;
  declare scenario: string;
  declare lang: string;
  /** How much it shows: `minimal`, the picture, a sentence and a button; `steps`, without the debugger; `full`. */
  declare ui: string;
  /** The address of the playground's page in the reader's language; empty: no way leads there. */
  declare playground: string;
  declare client: PlayerEngine | undefined;

  readonly #parts = new PlayerParts({
    element: this,
    ui: () => this.#ui,
    tell: (type, detail) => this.#tell(type, detail),
    goTo: (position) => void this.goTo(position),
    chooseView: (view) => {
      this.view = view;
      this.#tell('rmap-view', view);
    },
  });

  constructor() {
    super();
    this.design = 'anon-vma-chain';
    this.scenario = '';
    this.ui = 'full';
    this.playground = '';
  }

  /** The recording that is shown, once there is one. */
  get recording(): Recording | null {
    return this.#parts.model.shown?.story.recording ?? null;
  }

  /** The number by which the client knows the recording. */
  get recordingId(): number | null {
    return this.#parts.model.recordingId;
  }

  /** Where each executed statement ends. */
  get statementEnds(): readonly number[] {
    const { stepper, recording } = this.#parts.model.shown?.story ?? {};
    return recording?.statements.map((_, i) => stepper?.endOf(i) ?? 0) ?? [];
  }

  /** The statement at the cursor, -1 before all. Setting it goes to its end. */
  get statement(): number {
    return this.#parts.model.place.statement;
  }
  set statement(statement: number) {
    void this.goToStatement(statement);
  }

  /** The cursor: how many events have happened. */
  get position(): number {
    return this.#parts.model.place.position;
  }
  set position(position: number) {
    void this.goTo(position);
  }

  /** The kind of picture that is asked for. Where it does not suit the design, the grid is shown. */
  get view(): ViewId {
    return this.#parts.views.wanted;
  }
  set view(view: ViewId) {
    this.#parts.views.want(view);
  }

  /** Goes to the end of a statement; -1 is before all. Before the scenario is loaded, it is remembered. */
  goToStatement(statement: number): Promise<void> {
    this.#parts.playback.pause();
    return this.#parts.model.goToStatement(statement);
  }

  /** Goes to a position, or to the last one before it where a reader can stand. */
  goTo(position: number): Promise<void> {
    this.#parts.playback.pause();
    return this.#parts.model.goTo(position);
  }

  /** Does what a button or a key of that name does. */
  run(command: Command): void {
    this.#parts.doing.do(command);
  }

  /** The language of its texts. */
  get language(): Language {
    return this.#parts.texts.language;
  }

  /** The place as a link says it; undefined is the end. Before the scenario is loaded, setting it is remembered. */
  get place(): SharedPlace | undefined {
    return this.#parts.model.sharedPlace;
  }
  set place(place: SharedPlace | undefined) {
    this.#parts.playback.pause();
    void this.#parts.model.goToShared(place);
  }

  /** An expression's value when so many statements have been executed. Rejects while nothing is loaded. */
  evaluate(expression: string, done: number): Promise<Evaluation> {
    return this.#parts.model.evaluate(expression, done);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#parts.printing.connect();
    if (this.hasUpdated) this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#parts.playback.pause();
    this.#parts.picture.detach();
    this.#parts.printing.disconnect();
    const client = this.#parts.engine.release();
    void this.#parts.model.unload().finally(() => client?.close());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    void this.#parts.debugger.fetch();
    if (changed.has('design') || changed.has('scenario') || changed.has('client')) this.#load();
  }

  protected override render(): TemplateResult {
    const { model, texts, moment, playground, doing, swiping } = this.#parts;
    const { shown, error, isLoading } = model;
    const { say, language } = texts;
    const { recording } = this;
    const hasSteps = shown !== null && shown.story.recording.statements.length > 0;
    const view = {
      language,
      recording,
      error,
      isLoading,
      scenario: this.scenario,
      statement: this.statement,
      isBlank: shown === null || shown.moment.scene.rows.length === 0,
      ui: this.#ui,
      viewBar: shown === null ? ('' as const) : moment.viewBar(shown.story),
      below: hasSteps ? moment.below(shown.story, shown.moment) : ('' as const),
      foot: hasSteps ? playground.view(say) : ('' as const),
      help: this.#parts.debugger.shown?.help() ?? ('' as const),
      announced: this.#parts.announced,
    };
    return playerView(view, say, {
      goToStatement: (statement) => void this.goToStatement(statement),
      restart: () => this.#load(),
      key: (event) => doing.key(event),
      down: swiping.down,
      up: swiping.up,
      cancel: swiping.cancel,
    });
  }

  protected override updated(): void {
    const { model, picture, moment, choosing } = this.#parts;
    const root = this.renderRoot;
    const [frame, host, brushed] = ['.figure', '.drawing', '.brushed'].map((part) =>
      root.querySelector<HTMLElement>(part),
    );
    picture.attach(frame ?? null, host ?? null, brushed ?? null);
    const { shown } = model;
    if (shown === null) return;
    const isNews = moment.draw(shown);
    if (isNews === null) return;
    choosing.arrive(shown.story, shown.moment);
    // Only where there is news: the reader may have scrolled away meanwhile.
    if (isNews) scrollToNow(root.querySelector('.strip'));
    this.#parts.debugger.shown?.updated(isNews);
  }

  get #ui(): PlayerUi {
    return playerUis.find((each) => each === this.ui) ?? 'full';
  }

  #load(): void {
    const { playback, choosing, playground, model, engine } = this.#parts;
    playback.pause();
    choosing.leave(model.shown?.story ?? null, this.scenario);
    playground.clear();
    if (this.scenario.trim() === '') void model.unload();
    else void model.load(engine.engine(this.client), this.scenario, this.design);
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** Makes `<rmap-player>` known to the page, once. */
export function defineRmapPlayer(): void {
  if (customElements.get('rmap-player') === undefined) {
    customElements.define('rmap-player', RmapPlayer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rmap-player': RmapPlayer;
  }
}
