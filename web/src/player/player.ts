import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { ViewId, ViewInput } from '../diagram/view.ts';
import { viewsFor } from '../diagram/views.ts';
import { EngineClient } from '../engine/client.ts';
import type { Evaluation, Language, Recording } from '../engine/types.ts';
import { languageOf } from '../ui/catalogue.ts';
import { BrushedGrid } from './brushed_grid.ts';
import { bindingFor } from './commands.ts';
import type { Command } from './commands.ts';
import { diagramWords } from './diagram_words.ts';
import { defineRmapTakeAway } from './export/take_away_element.ts';
import { originOf } from './export/origin.ts';
import type { TakeAwaySource } from './export/take_away.ts';
import { Figure } from './figure.ts';
import type { Shown } from './figure.ts';
import { helpDialog } from './help_dialog.ts';
import { sayIn } from './messages.ts';
import type { Say } from './messages.ts';
import type { Moment, Story } from './moment.ts';
import { momentView, viewInput } from './moment_view.ts';
import { Playback } from './playback.ts';
import { playerCss } from './player_css.ts';
import { PlayerModel } from './player_model.ts';
import { engineProblem, scriptProblems } from './problems.ts';
import type { PlayerEngine } from './session.ts';
import { scrollToLit } from './source_pane.ts';
import { scrollToNow, statementStrip } from './statement_strip.ts';
import { viewBar } from './view_bar.ts';
import { ViewChoice } from './view_choice.ts';

export type { PlayerPlace } from './player_model.ts';

/**
 * `<rmap-player>`: a scenario under a design, as a debugger that can go back. Its place is `position`, or
 * `statement`: the end of that statement; `view` is the kind of picture. It says `rmap-ready` when a scenario was loaded,
 * `rmap-position` (detail: PlayerPlace) wherever it comes to, `rmap-error` (detail: Error or the
 * script's diagnostics). A page that has several may give all of them one `client`, or answer the event
 * `rmap-need-client` by calling its detail with one; else each makes its own.
 */
export class RmapPlayer extends LitElement {
  static override styles = playerCss;
  static override properties = {
    design: { type: String },
    scenario: { type: String },
    lang: { type: String },
    client: { attribute: false },
    view: { type: String, noAccessor: true },
    statement: { type: Number, noAccessor: true },
    position: { type: Number, noAccessor: true },
  };

  declare design: string;
  declare scenario: string;
  declare lang: string;
  declare client: PlayerEngine | undefined;

  readonly #model = new PlayerModel({
    changed: () => this.requestUpdate(),
    tell: (name, detail) => this.#tell(name, detail),
  });
  readonly #playback = new Playback(
    () => {
      void this.#model.run('step');
      return this.#model.canStep;
    },
    () => this.requestUpdate(),
  );
  #sourceText: ((path: string) => string | undefined) | null = null;
  #sourceIsNew = false;
  /** The object that the reader has chosen for the inspector. */
  #chosen: number | null = null;
  readonly #views = new ViewChoice(
    () => this.requestUpdate(),
    (error) => this.#tell('rmap-error', error),
  );
  #figure: Figure | null = null;
  #brushed: BrushedGrid | null = null;
  #shown: Shown | null = null;
  #width = 0;
  #widthIsNew = false;
  #ownClient: EngineClient | null = null;
  #drawn: { moment: Moment; width: number; chosen: number | null; say: Say; id: ViewId } | null =
    null;
  #say: { readonly language: Language; readonly say: Say } | null = null;
  readonly #resize = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.#widthIsNew = true;
    this.requestUpdate();
  });

  constructor() {
    super();
    this.design = 'anon-vma-chain';
    this.scenario = '';
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

  /** An expression's value when so many statements have been executed. Rejects while nothing is loaded. */
  evaluate(expression: string, done: number): Promise<Evaluation> {
    return this.#model.evaluate(expression, done);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#playback.pause();
    this.#resize.disconnect();
    const client = this.#ownClient;
    this.#ownClient = null;
    void this.#model.unload().finally(() => client?.close());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('design') || changed.has('scenario') || changed.has('client')) this.#load();
  }

  protected override render(): TemplateResult {
    const say = this.#texts();
    const { shown } = this.#model;
    const statements = shown?.story.recording.statements ?? [];
    const diagnostics = shown?.story.recording.diagnostics ?? [];
    const isBlank = shown === null || shown.moment.scene.rows.length === 0;
    const { error } = this.#model;
    return html`<div
      class="player"
      lang=${this.#language() === 'zh' ? 'zh-Hans' : 'en'}
      role="group"
      aria-label=${say('player')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${
        statements.length === 0
          ? ''
          : statementStrip(statements, this.statement, say, (statement) => {
              void this.goToStatement(statement);
            })
      }
      ${error ? engineProblem(error, say, () => this.#load()) : ''}
      ${
        diagnostics.length > 0
          ? scriptProblems(diagnostics, this.scenario, statements.length > 0, this.#language(), say)
          : ''
      }
      ${shown === null ? '' : this.#viewBar(shown.story, say)}
      <div class="figure ${isBlank ? 'is-blank' : ''}" tabindex="0" role="group">
        <div class="drawing"></div>
        ${isBlank ? html`<p class="blank">${this.#blankText(say)}</p>` : ''}
      </div>
      <div class="brushed" hidden></div>
      ${
        shown === null || statements.length === 0 ? '' : this.#below(shown.story, shown.moment, say)
      }
      ${helpDialog(say)}
    </div>`;
  }

  protected override firstUpdated(): void {
    const host = this.renderRoot.querySelector<HTMLElement>('.drawing');
    if (host !== null) this.#figure = new Figure(host, (object) => this.#select(object));
    const brushed = this.renderRoot.querySelector<HTMLElement>('.brushed');
    if (host !== null && brushed !== null) {
      this.#brushed = new BrushedGrid(host, brushed, (object) => this.#select(object));
    }
    void import('../engine/sources.ts').then(({ sourceText }) => {
      this.#sourceText = sourceText;
      this.#sourceIsNew = true;
      this.requestUpdate();
    });
  }

  protected override updated(): void {
    const figure = this.renderRoot.querySelector('.figure');
    if (figure !== null) this.#resize.observe(figure);
    const picture = this.#shown;
    const { shown } = this.#model;
    if (shown === null || picture === null) return;
    const { story, moment } = shown;
    const [say, width, chosen, last] = [this.#texts(), this.#width, this.#chosen, this.#drawn];
    if (
      last?.moment !== moment ||
      last.width !== width ||
      last.chosen !== chosen ||
      last.say !== say ||
      last.id !== picture.id
    ) {
      const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const isStill = this.#model.isStill || this.#widthIsNew || reduced;
      const stop = story.stepper.indexOf(moment.position);
      this.#figure?.show(picture, stop, isStill);
      this.#brushed?.show(viewInput(story, moment, this.#look(say)), stop, isStill);
      this.#drawn = { moment, width, chosen, say, id: picture.id };
      this.#widthIsNew = false;
    }
    // Only where there is news: the reader may have scrolled away meanwhile.
    if (last?.moment !== moment || this.#sourceIsNew) {
      scrollToLit(this.renderRoot.querySelector('.source'));
      scrollToNow(this.renderRoot.querySelector('.strip'));
      this.#sourceIsNew = false;
    }
  }

  #below(story: Story, moment: Moment, say: Say): TemplateResult {
    const { id, view: kind } = this.#views.current(viewsFor(story.recording.types));
    const input = viewInput(story, moment, this.#look(say));
    const shown = { id, view: kind, picture: kind.compose(input) };
    this.#shown = shown;
    const view = {
      story,
      moment,
      shown,
      design: this.#model.design,
      chosen: this.#chosen,
      playing: this.#playback.isPlaying,
      sourceText: this.#sourceText,
    };
    return momentView(view, say, (object) => this.#select(object), {
      command: (command) => this.#command(command),
      scrub: (stop) => void this.goTo(story.stepper.stops[stop] ?? 0),
      play: () => this.#togglePlay(),
      help: () => this.#showHelp(),
    });
  }

  #look(say: Say): Pick<ViewInput, 'selected' | 'width' | 'language' | 'words'> {
    return {
      selected: this.#chosen,
      width: this.#width || 900,
      language: this.#language(),
      words: diagramWords(say),
    };
  }

  #viewBar({ recording }: Story, say: Say): TemplateResult | '' {
    const offered = viewsFor(recording.types);
    const { id } = this.#views.current(offered);
    const choose = (view: ViewId): void => {
      this.view = view;
      this.#tell('rmap-view', view);
    };
    const bar = { offered, shown: id, choose, source: this.#takeAway, language: this.#language() };
    return viewBar(bar, say);
  }

  /** Where the picture, drawn at rest, its text and its caption come from. */
  readonly #takeAway: TakeAwaySource = {
    svg: () => (this.#shown === null ? null : (this.#figure?.atRest(this.#shown) ?? null)),
    ascii: () => this.#shown?.view.ascii(this.#shown.picture) ?? '',
    origin: () => originOf(this.#model, this.#shown?.id ?? 'grid', this.#language()),
  };

  #blankText(say: Say): string {
    if (this.#model.isLoading) return say('loading');
    if (this.scenario.trim() === '') return say('emptyScenario');
    return this.recording?.statements.length ? say('emptyMemory') : '';
  }

  #language(): Language {
    const around = this.closest('[lang]')?.getAttribute('lang');
    return languageOf(this.lang || around || document.documentElement.lang);
  }

  #texts(): Say {
    const language = this.#language();
    if (this.#say?.language !== language) this.#say = { language, say: sayIn(language) };
    return this.#say.say;
  }

  #load(): void {
    this.#playback.pause();
    this.#chosen = null;
    if (this.scenario.trim() === '') void this.#model.unload();
    else void this.#model.load(this.#engine(), this.scenario, this.design);
  }

  #engine(): PlayerEngine {
    if (this.client !== undefined) return this.client;
    if (this.#ownClient !== null) return this.#ownClient;
    let offered: PlayerEngine | undefined;
    const offer = (client: PlayerEngine): void => {
      offered = client;
    };
    this.#tell('rmap-need-client', offer);
    return offered ?? (this.#ownClient = new EngineClient());
  }

  #command(command: Command): void {
    this.#playback.pause();
    void this.#model.run(command);
  }

  #togglePlay(): void {
    if (!this.#playback.isPlaying && !this.#model.canStep) void this.#model.goTo(0);
    this.#playback.toggle();
  }

  #select(object: number | null): void {
    this.#chosen = object;
    this.requestUpdate();
  }

  #showHelp(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  #onKey(event: KeyboardEvent): void {
    if (this.renderRoot.querySelector('dialog')?.open) return;
    const [focused] = event.composedPath();
    const binding = bindingFor(event, focused instanceof Element ? focused : null);
    if (binding === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    switch (binding.action) {
      case 'play':
        this.#togglePlay();
        break;
      case 'help':
        this.#showHelp();
        break;
      case 'unselect':
        this.#select(null);
        break;
      default:
        this.#command(binding.action);
    }
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** Makes `<rmap-player>` known to the page, once. */
export function defineRmapPlayer(): void {
  defineRmapTakeAway();
  if (customElements.get('rmap-player') === undefined) {
    customElements.define('rmap-player', RmapPlayer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rmap-player': RmapPlayer;
  }
}
