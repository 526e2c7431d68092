import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { views } from '../diagram/views.ts';
import type { PlayerEngine } from '../engine/player_engine.ts';
import { RecordedEngine } from '../engine/recorded/recorded_engine.ts';
import type { StoredRecording } from '../engine/recorded/stored_recording.ts';
import { linkProblemText } from '../link/link_texts.ts';
import { unpackRecording } from '../share/packed_recording.ts';
import type { SharedState } from '../link/shared_state.ts';
import { RmapPlayer } from '../player/player.ts';
import { translator } from '../ui/catalogue.ts';
import type { SiteLanguage } from '../ui/catalogue.ts';
import { whenNear } from '../ui/when_near.ts';
import { readEmbed } from './embed_state.ts';
import { embedTexts } from './embed_texts.ts';
import type { FigureFiles } from './figure_files.ts';
import type { Figure } from './figures.ts';
import { askFor } from './shared.ts';
import { makeEngine, sharedFigures } from './shared_things.ts';
import { askToTryAgain } from './try_again.ts';

const embedCss = css`
  /* The place that was kept for it, by whom ever, is its own now. */
  :host([data-shown]) {
    min-height: 0 !important;
  }
  /* Parts come one by one, and move what is below them: they are seen when all are there. */
  :host(:not([data-shown], [data-said])) .player {
    visibility: hidden;
  }
  :host(:not([data-shown], [data-said])) .blank {
    visibility: visible;
  }
  .said {
    margin: 0 0 0.5rem;
    padding: 0.4rem 0.7rem;
    border: 1px solid var(--rmap-hot, #e69f00);
    border-radius: 6px;
    font: 14px/1.45 var(--rmap-sans, system-ui, sans-serif);
  }
`;

/**
 * `<rmap-player>` in somebody else's page. What it shows is said by one of `figure` (`fork-story/first-fork`), `link`
 * (`#v1…`, or a whole address that ends with it), `recorded` (a run, packed: it needs no engine), `scenario`, or a
 * `<script type="text/plain">` inside; `design`, `at` (`3.12`), `view`, `lang`, `ui` and `theme` say how, as in a link. It
 * does nothing before it is nearly in sight, and until then shows what is written inside it. Frameworks that set
 * properties of the same names instead get the same.
 */
export class EmbeddedPlayer extends RmapPlayer {
  static override styles = [...[RmapPlayer.styles].flat(), embedCss];
  static override properties = {
    ...RmapPlayer.properties,
    // Not before it is near.
    scenario: { type: String, attribute: false },
    ownScenario: { type: String, attribute: 'scenario' },
    figure: { type: String, reflect: true },
    link: { type: String, reflect: true },
    recorded: { type: String, reflect: true },
    at: { type: String, reflect: true },
    said: { state: true },
  };

  declare ownScenario: string | null;
  declare figure: string | null;
  declare link: string | null;
  declare recorded: string | null;
  declare at: string | null;
  /** What is wrong with what the page asked for, in sentences. */
  declare said: readonly string[];

  readonly #slot = document.createElement('slot');
  readonly #usualDesign: string;
  /** What the page set as a property; what a figure brings with it is none of that. */
  #givenDesign: string | null = null;
  #isNear: Promise<void> | null = null;
  /** Goes up with everything that is asked for: what was asked before is no longer wanted. */
  #asked = 0;

  constructor() {
    super();
    this.said = [];
    this.ui = 'steps';
    this.#usualDesign = this.design;
    for (const event of ['rmap-ready', 'rmap-error'] as const) {
      this.addEventListener(event, () => this.#appear(true));
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isNear !== null) return;
    this.#isNear = whenNear(this);
    void this.#isNear.then(() => this.#read());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#slot);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNamedAnew = (['ownScenario', 'figure', 'link', 'recorded', 'at'] as const).some(
      (name) => changed.has(name),
    );
    const isGiven = isNamedAnew || !this.hasUpdated;
    if (isGiven && changed.has('design') && this.design !== this.#usualDesign) {
      this.#givenDesign = this.design;
    }
    if (this.hasUpdated && isNamedAnew) void this.#isNear?.then(() => this.#read());
    super.willUpdate(changed);
  }

  protected override render(): TemplateResult {
    const said = this.said.map((text) => html`<p class="said" role="alert">${text}</p>`);
    const hasPlayer = !this.#keepsContent && (this.scenario !== '' || said.length === 0);
    return html`${said}${hasPlayer ? super.render() : nothing}`;
  }

  /**
   * Shows something else: what a state names; the rest stays as it is. `said`: what is wrong with it. `engine`: what runs
   * its scenario, if not the engine that a page's elements share.
   */
  async show(
    state: SharedState,
    said: readonly string[] = [],
    engine?: PlayerEngine,
  ): Promise<void> {
    const asked = ++this.#asked;
    if (state.language !== undefined) this.lang = state.language;
    const { language } = this;
    const text = translator(embedTexts, language);
    const about = [...said, ...this.#lookUpView(state.view, language)];
    if (state.ui !== undefined) this.ui = state.ui;
    if (state.theme !== undefined) this.setAttribute('theme', state.theme);
    this.playground = playgroundPage(language);
    const [design] = state.designs ?? [];
    if (state.script !== undefined) {
      this.client = engine;
      if (design !== undefined) this.design = design;
      this.scenario = state.script;
    } else if (state.figure !== undefined) {
      const figure = await this.#findFigure(state.figure, () => asked === this.#asked);
      if (asked !== this.#asked) return;
      if (typeof figure === 'string') {
        this.#say([...about, figure]);
        return;
      }
      this.client = figure.engine;
      this.design = design ?? figure.design;
      if (state.view === undefined) this.#lookUpView(figure.view, language);
      this.scenario = figure.scenario;
      if (state.place === undefined) {
        await this.#goWhenLoading(asked, () => void this.goTo(figure.position));
        this.#say(about);
        return;
      }
    } else if (this.scenario === '') {
      this.#say(about.length === 0 ? [text('nothingNamed')] : about);
      return;
    }
    this.#say(about);
    await this.#goWhenLoading(asked, () => (this.place = state.place));
  }

  /** Once its scenario is being loaded, a place is one of the new one, and is remembered. */
  async #goWhenLoading(asked: number, go: () => void): Promise<void> {
    await this.updateComplete;
    if (asked === this.#asked) go();
  }

  /** Whether what the page wrote inside is to be seen still. */
  get #keepsContent(): boolean {
    if (this.hasAttribute('data-shown')) return false;
    return [...this.children].some((child) => !(child instanceof HTMLScriptElement));
  }

  async #read(): Promise<void> {
    const asked = ++this.#asked;
    await this.updateComplete; // what was set as a property is an attribute then
    const script = this.querySelector('script[type="text/plain"]')?.textContent ?? '';
    const { state, problems } = await readEmbed((name) => this.#told(name), script);
    const { language = this.language } = state;
    const said = problems.map((problem) =>
      problem.code === 'attribute'
        ? translator(embedTexts, language)('attribute', { ...problem })
        : linkProblemText(problem, language),
    );
    const packed = this.getAttribute('recorded') ?? '';
    const run = packed === '' ? null : await unpackRecording(packed);
    if (asked !== this.#asked) return;
    if (run?.ok === true) await this.#showRun(run.stored, state, said);
    else await this.show(state, run === null ? said : [...said, run.message[language]]);
  }

  /** A run that the page has brought with it. Under another design its scenario is run anew. */
  #showRun(stored: StoredRecording, state: SharedState, said: readonly string[]): Promise<void> {
    const { script, design } = stored;
    const { figure: _, ...look } = state;
    const engine = new RecordedEngine([stored], makeEngine);
    return this.show({ designs: [design.id], ...look, script }, said, engine);
  }

  #told(name: string): string | null {
    return this.getAttribute(name) ?? (name === 'design' ? this.#givenDesign : null);
  }

  /** The figure, or why there is none. One whose file did not come is asked for as often as the reader wants. */
  async #findFigure(name: string, isWanted: () => boolean): Promise<Figure | string> {
    const text = translator(embedTexts, this.language);
    const files = askFor<FigureFiles>(this, sharedFigures.event);
    for (;;) {
      const found = (await files?.find(name)) ?? { kind: 'unknown' };
      if (found.kind === 'figure') return found.figure;
      if (found.kind === 'unreadable') return found.message[this.language];
      if (found.kind === 'unknown' || !isWanted()) return text('unknownFigure', { name });
      this.#appear(false);
      this.dispatchEvent(
        new CustomEvent('rmap-said', { detail: [text('notLoaded', { name })], composed: true }),
      );
      await askToTryAgain(this);
    }
  }

  /** Sets the kind of picture; what is wrong with it, else. The empty one is the player's own. */
  #lookUpView(id: string | undefined, language: SiteLanguage): readonly string[] {
    if (id === undefined || id === '') return [];
    const view = views.find((each) => each.id === id);
    if (view === undefined) {
      const known = views.map((each) => each.id).join(', ');
      return [translator(embedTexts, language)('unknownView', { name: id, known })];
    }
    this.view = view.id;
    return [];
  }

  #say(said: readonly string[]): void {
    this.said = said;
    if (said.length === 0) return;
    this.dispatchEvent(
      new CustomEvent('rmap-said', { detail: said, bubbles: true, composed: true }),
    );
    if (this.scenario !== '') return;
    this.toggleAttribute('data-said', true); // nothing will come
  }

  /** Shows the player, or what the page wrote inside. */
  #appear(isPlayer: boolean): void {
    this.toggleAttribute('data-shown', isPlayer);
    this.#slot.hidden = isPlayer;
    this.requestUpdate();
  }
}

/** The playground's page beside the loader; empty where there is no loader. */
function playgroundPage(language: SiteLanguage): string {
  const { base } = globalThis.rmapEmbed ?? {};
  return base === undefined ? '' : new URL(`../${language}/playground.html`, base).href;
}
