import { LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Select, ViewId, ViewInput } from '../diagram/view.ts';
import { viewsFor } from '../diagram/views.ts';
import type { PlayerEngine } from '../engine/player_engine.ts';
import type { Evaluation, Language, Recording } from '../engine/types.ts';
import { playerUis } from '../link/shared_state.ts';
import type { PlayerUi, SharedPlace } from '../link/shared_state.ts';
import type { Action } from './actions.ts';
import type { Command } from './commands.ts';
import type { Debugger } from './debugger/debugger.ts';
import { diagramWords } from './diagram_words.ts';
import { originOf } from './export/origin.ts';
import type { TakeAwaySource } from './export/take_away.ts';
import type { Shown } from './figure.ts';
import type { Moment, Story } from './moment.ts';
import { momentSentence } from './moment_sentence.ts';
import { momentView, viewInput } from './moment_view.ts';
import { Narrator } from './narrator.ts';
import { Announcer } from './parts/announcer.ts';
import { Choosing } from './parts/choosing.ts';
import { Doing } from './parts/doing.ts';
import { EngineChoice } from './parts/engine_choice.ts';
import { PicturePart } from './parts/picture_part.ts';
import { Printing } from './parts/printing.ts';
import { OwnChoice } from './parts/own_choice.ts';
import type { Chooser } from './parts/own_choice.ts';
import { PlaygroundPart } from './parts/playground_part.ts';
import { Styling } from './parts/styling.ts';
import { Swiping } from './parts/swiping.ts';
import { Texts } from './parts/texts.ts';
import { textOf } from './phrase.ts';
import { Playback } from './playback.ts';
import { adaptCss, playerCss } from './player_css.ts';
import { PlayerModel } from './player_model.ts';
import { playerView } from './player_view.ts';
import { transportOf } from './small_transport.ts';
import { readSpeed, saveSpeed } from './speed.ts';
import { scrollToNow } from './statement_strip.ts';
import { viewBar } from './view_bar.ts';
import { ViewChoice } from './view_choice.ts';

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

  readonly #update = () => this.requestUpdate();
  readonly #select: Select = (object, key) => this.#choosing.select(object, key);
  readonly #texts = new Texts(this);
  readonly #engine = new EngineChoice((offer) => this.#tell('rmap-need-client', offer));
  readonly #ownChoice = new OwnChoice(this.#update);
  readonly #choosing = new Choosing(
    () => this.#chooser,
    (choice) => this.#tell('rmap-select', choice),
  );
  readonly #styling = new Styling(() => this.renderRoot as ShadowRoot);
  readonly #playground = new PlaygroundPart(this, () => this.#model);
  readonly #announcer = new Announcer(this.#update);
  readonly #picture = new PicturePart(this.#select, this.#update);
  readonly #swiping = new Swiping((direction) => this.#do(direction));
  readonly #printing = new Printing(() => this.renderRoot);
  readonly #model = new PlayerModel({
    changed: this.#update,
    tell: (name, detail) => {
      if (name !== 'rmap-ready' || this.#hasAll) this.#tell(name, detail);
      else this.#isReadyUntold = true;
    },
  });
  readonly #playback: Playback = new Playback(
    (isToStatementEnd) => this.#doing.playStep(isToStatementEnd),
    this.#update,
    readSpeed(() => localStorage),
  );
  readonly #views = new ViewChoice(this.#update, (error) => this.#tell('rmap-error', error));
  readonly #doing = new Doing({
    root: () => this.renderRoot as ShadowRoot,
    model: this.#model,
    playback: this.#playback,
    chooser: () => this.#chooser,
    debugger: () => this.#debug,
  });
  #debugger: Debugger | null = null;
  #isFetchingDebugger = false;
  #isReadyUntold = false;
  #shown: Shown | null = null;

  constructor() {
    super();
    this.design = 'anon-vma-chain';
    this.scenario = '';
    this.ui = 'full';
    this.playground = '';
  }

  /** The recording that is shown, once there is one. */
  get recording(): Recording | null {
    return this.#model.shown?.story.recording ?? null;
  }

  /** The number by which the client knows the recording. */
  get recordingId(): number | null {
    return this.#model.recordingId;
  }

  /** Where each executed statement ends. */
  get statementEnds(): readonly number[] {
    const { stepper, recording } = this.#model.shown?.story ?? {};
    return recording?.statements.map((_, i) => stepper?.endOf(i) ?? 0) ?? [];
  }

  /** The statement at the cursor, -1 before all. Setting it goes to its end. */
  get statement(): number {
    return this.#model.place.statement;
  }
  set statement(statement: number) {
    void this.goToStatement(statement);
  }

  /** The cursor: how many events have happened. */
  get position(): number {
    return this.#model.place.position;
  }
  set position(position: number) {
    void this.goTo(position);
  }

  /** The kind of picture that is asked for. Where it does not suit the design, the grid is shown. */
  get view(): ViewId {
    return this.#views.wanted;
  }
  set view(view: ViewId) {
    this.#views.want(view);
  }

  /** Goes to the end of a statement; -1 is before all. Before the scenario is loaded, it is remembered. */
  goToStatement(statement: number): Promise<void> {
    this.#playback.pause();
    return this.#model.goToStatement(statement);
  }

  /** Goes to a position, or to the last one before it where a reader can stand. */
  goTo(position: number): Promise<void> {
    this.#playback.pause();
    return this.#model.goTo(position);
  }

  /** Does what a button or a key of that name does. */
  run(command: Command): void {
    this.#do(command);
  }

  /** The language of its texts. */
  get language(): Language {
    return this.#texts.language;
  }

  /** The place as a link says it; undefined is the end. Before the scenario is loaded, setting it is remembered. */
  get place(): SharedPlace | undefined {
    return this.#model.sharedPlace;
  }
  set place(place: SharedPlace | undefined) {
    this.#playback.pause();
    void this.#model.goToShared(place);
  }

  /** An expression's value when so many statements have been executed. Rejects while nothing is loaded. */
  evaluate(expression: string, done: number): Promise<Evaluation> {
    return this.#model.evaluate(expression, done);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#printing.connect();
    if (this.hasUpdated) this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#playback.pause();
    this.#picture.detach();
    this.#printing.disconnect();
    const client = this.#engine.release();
    void this.#model.unload().finally(() => client?.close());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#ui === 'full') void this.#fetchDebugger();
    if (changed.has('design') || changed.has('scenario') || changed.has('client')) this.#load();
  }

  protected override render(): TemplateResult {
    const { shown, error, isLoading } = this.#model;
    const { say, language } = this.#texts;
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
      viewBar: shown === null ? ('' as const) : this.#viewBar(shown.story),
      below: hasSteps ? this.#below(shown.story, shown.moment) : ('' as const),
      foot: hasSteps ? this.#playground.view(this.#texts.say) : ('' as const),
      help: this.#debug?.help() ?? ('' as const),
      announced: this.#announcer.text,
    };
    return playerView(view, say, {
      goToStatement: (statement) => void this.goToStatement(statement),
      restart: () => this.#load(),
      key: (event) => this.#doing.key(event),
      down: this.#swiping.down,
      up: this.#swiping.up,
      cancel: this.#swiping.cancel,
    });
  }

  protected override updated(): void {
    const root = this.renderRoot;
    const [frame, host, brushed] = ['.figure', '.drawing', '.brushed'].map((part) =>
      root.querySelector<HTMLElement>(part),
    );
    this.#picture.attach(frame ?? null, host ?? null, brushed ?? null);
    const picture = this.#shown;
    const { shown } = this.#model;
    if (shown === null || picture === null) return;
    const { story, moment } = shown;
    const { width } = this.#picture;
    const drawn = {
      moment,
      width,
      chosen: this.#chooser.chosen,
      say: this.#texts.say,
      id: picture.id,
    };
    const stop = story.stepper.indexOf(moment.position);
    const input = viewInput(story, moment, this.#look());
    // At one moment only the kind of picture can change: that moves, however the moment was come to.
    const { isStill, wantsNoMotion } = this.#doing;
    const isKept = this.#picture.isAt(moment);
    const still = isKept ? wantsNoMotion : isStill;
    const isNews = this.#picture.show(picture, input, drawn, stop, still);
    this.#choosing.arrive(story, moment);
    // Only where there is news: the reader may have scrolled away meanwhile.
    if (isNews) scrollToNow(root.querySelector('.strip'));
    this.#debug?.updated(isNews);
  }

  get #ui(): PlayerUi {
    return playerUis.find((each) => each === this.ui) ?? 'full';
  }

  /** The debugger, where it is shown and there. */
  get #debug(): Debugger | null {
    return this.#ui === 'full' ? this.#debugger : null;
  }

  /** Whether all of it is there that it shows. */
  get #hasAll(): boolean {
    return this.#ui !== 'full' || this.#debug !== null;
  }

  get #chooser(): Chooser {
    return this.#debug?.looking ?? this.#ownChoice;
  }

  async #fetchDebugger(): Promise<void> {
    if (this.#debugger !== null || this.#isFetchingDebugger) return;
    this.#isFetchingDebugger = true;
    try {
      const { Debugger } = await import('./debugger/debugger.ts');
      await this.updateComplete; // now there is a root for its styles
      const parts = {
        root: () => this.renderRoot as ShadowRoot,
        model: this.#model,
        playback: this.#playback,
        announcer: this.#announcer,
        texts: this.#texts,
        styling: this.#styling,
        changed: this.#update,
        do: (action: Action) => this.#do(action),
      };
      this.#debugger = new Debugger(parts, this.#ownChoice.chosen);
      this.requestUpdate();
    } catch (error) {
      this.#tell('rmap-error', error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#isFetchingDebugger = false;
    }
    if (!this.#isReadyUntold) return;
    this.#isReadyUntold = false;
    await this.updateComplete;
    this.#tell('rmap-ready', this.#model.place);
  }

  #below(story: Story, moment: Moment): TemplateResult {
    const { say } = this.#texts;
    const { recording, history, names, stepper } = story;
    const debug = this.#debug;
    debug?.looking.arrive(moment.graph);
    const narrator = new Narrator(recording, history, names, say);
    const { id, view: kind } = this.#views.current(viewsFor(recording.types));
    this.#styling.add(kind.css);
    const input = viewInput(story, moment, this.#look());
    this.#shown = { id, view: kind, picture: kind.compose(input) };
    const { design } = this.#model;
    const sentence = momentSentence(narrator, stepper, moment, design?.visits ?? '');
    const pointerPhrase = debug?.pointerSentence(narrator, moment);
    const isHurried = this.#playback.isPlaying || this.#model.isMoving;
    this.#announcer.offer(textOf(pointerPhrase ?? sentence), isHurried);
    const view = {
      legend: this.#ui === 'minimal' ? null : this.#shown,
      sentence,
      transport: this.#transport(story, moment),
      panes: debug?.panes(story, moment, narrator, this.#select) ?? ('' as const),
      table: this.#ui === 'full' ? this.#shown : null,
    };
    return momentView(view, say, this.#select);
  }

  #transport(story: Story, moment: Moment): TemplateResult {
    const { stepper } = story;
    const { isPlaying: playing, speed } = this.#playback;
    const breaks = this.#debug?.breaks(story, moment.position) ?? null;
    return transportOf(this.#ui, story, moment, { playing, speed, breaks }, this.#texts.say, {
      do: (action) => this.#do(action),
      scrub: (stop, isDone) => {
        this.#announcer.scrub(isDone);
        void this.goTo(stepper.stops[stop] ?? 0);
      },
      setSpeed: (chosen) => {
        this.#playback.speed = chosen;
        saveSpeed(chosen, () => localStorage);
      },
    });
  }

  #look(): Pick<ViewInput, 'selected' | 'width' | 'language' | 'words'> {
    const { say, language } = this.#texts;
    const selected = this.#chooser.chosen;
    return { selected, width: this.#picture.width, language, words: diagramWords(say) };
  }

  #viewBar({ recording }: Story): TemplateResult | '' {
    if (this.#ui === 'minimal') return '';
    const offered = viewsFor(recording.types);
    const { id } = this.#views.current(offered);
    const choose = (view: ViewId): void => {
      this.view = view;
      this.#tell('rmap-view', view);
    };
    const { say } = this.#texts;
    const takeAway = this.#debug?.takeAway(this.#takeAway);
    return viewBar({ offered, shown: id, choose, takeAway: takeAway ?? '' }, say);
  }

  /** Where the picture, drawn at rest, its text and its caption come from. */
  readonly #takeAway: TakeAwaySource = {
    svg: () => (this.#shown === null ? null : (this.#picture.figure?.atRest(this.#shown) ?? null)),
    ascii: () => this.#shown?.view.ascii(this.#shown.picture) ?? '',
    origin: () => originOf(this.#model, this.#shown?.id ?? 'grid', this.#texts.language),
  };

  #load(): void {
    this.#playback.pause();
    this.#choosing.leave(this.#model.shown?.story ?? null, this.scenario);
    this.#playground.clear();
    if (this.scenario.trim() === '') void this.#model.unload();
    else void this.#model.load(this.#engine.engine(this.client), this.scenario, this.design);
  }

  #do(action: Action): void {
    this.#doing.do(action);
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
