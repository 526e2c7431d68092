import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { views } from '../diagram/views.ts';
import type { SharedPlace, SharedState } from '../link/shared_state.ts';
import { RmapPlayer } from '../player/player.ts';
import { positionOf } from '../player/shared_place.ts';
import { Stepper } from '../player/stepping.ts';
import { languageOf, translator } from '../ui/catalogue.ts';
import type { SiteLanguage } from '../ui/catalogue.ts';
import { whenNear } from '../ui/when_near.ts';
import { readEmbed } from './embed_state.ts';
import { embedTexts } from './embed_texts.ts';
import type { FigureFiles, FoundFigure } from './figure_files.ts';
import { askFor } from './shared.ts';
import { sharedFigures } from './shared_things.ts';

/** While it is on its way, the content that the page gave the element stays, and its place is kept. */
const place = css`
  :host(:not([data-shown])) {
    min-height: 26rem;
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
 * (`#v1…`, or a whole address that ends with it), `scenario`, or a `<script type="text/plain">` inside; `design`,
 * `at` (`3.12`), `view`, `lang`, `ui` and `theme` say how, as in a link. It does nothing before it is nearly in sight,
 * and until then shows what is written inside it.
 */
export class EmbeddedPlayer extends RmapPlayer {
  static override styles = [...[RmapPlayer.styles].flat(), place];
  static override properties = {
    ...RmapPlayer.properties,
    figure: { type: String },
    link: { type: String },
    at: { type: String },
    said: { state: true },
  };

  declare figure: string | null;
  declare link: string | null;
  declare at: string | null;
  /** What is wrong with what the page asked for, in sentences. */
  declare said: readonly string[];

  readonly #slot = document.createElement('slot');
  #isNear: Promise<void> | null = null;
  #reads = 0;
  #shows = 0;

  constructor() {
    super();
    this.said = [];
    for (const event of ['rmap-ready', 'rmap-error'] as const) {
      this.addEventListener(event, () => this.#appear());
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isNear !== null) return;
    this.#isNear = whenNear(this);
    this.#isNear.then(() => this.#read()).catch(() => undefined);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#slot);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNamedAnew = changed.has('figure') || changed.has('link') || changed.has('at');
    if (this.hasUpdated && isNamedAnew) void this.#read();
    super.willUpdate(changed);
  }

  protected override render(): TemplateResult {
    const said = this.said.map((text) => html`<p class="said" role="alert">${text}</p>`);
    return html`${said}${this.#keepsContent ? nothing : super.render()}`;
  }

  /** Whether what the page wrote inside is to be seen still. */
  get #keepsContent(): boolean {
    if (this.hasAttribute('data-shown')) return false;
    return [...this.children].some((child) => !(child instanceof HTMLScriptElement));
  }

  async #read(): Promise<void> {
    const read = ++this.#reads;
    const script = this.querySelector('script[type="text/plain"]')?.textContent ?? '';
    const { state } = await readEmbed((name) => this.getAttribute(name), script);
    if (read === this.#reads) this.show(state);
  }

  /** Shows something else: what a state names; the rest stays as it is. */
  show(state: SharedState): void {
    const language = languageOf(
      state.language ?? this.closest('[lang]')?.getAttribute('lang') ?? '',
    );
    const text = translator(embedTexts, language);
    ++this.#shows;
    if (state.language !== undefined) this.lang = state.language;
    const [design] = state.designs ?? [];
    if (design !== undefined) this.design = design;
    this.#setView(state.view);
    if (state.script === undefined) {
      if (state.figure === undefined) this.#say([text('nothingNamed')]);
      else void this.#showFigure(state.figure, state, language);
      return;
    }
    this.#say([]);
    this.client = undefined;
    this.scenario = state.script;
    if (state.place !== undefined) this.goToPlace(state.place);
  }

  async #showFigure(name: string, state: SharedState, language: SiteLanguage): Promise<void> {
    const show = ++this.#shows;
    const files = askFor<FigureFiles>(this, sharedFigures.event);
    const found: FoundFigure = (await files?.find(name)) ?? { kind: 'unknown' };
    if (show !== this.#shows) return;
    if (found.kind !== 'figure') {
      const text = translator(embedTexts, language);
      if (found.kind === 'unreadable') this.#say([found.message[language]]);
      else this.#say([text(found.kind === 'unknown' ? 'unknownFigure' : 'notLoaded', { name })]);
      return;
    }
    const { figure } = found;
    this.#say([]);
    this.client = figure.engine;
    if (state.designs === undefined) this.design = figure.design;
    if (state.view === undefined) this.#setView(figure.view);
    this.scenario = figure.scenario;
    if (state.place === undefined) void this.goTo(figure.position);
    else this.goToPlace(state.place);
  }

  #setView(id: string | undefined): void {
    const view = views.find((each) => each.id === id);
    if (view !== undefined) this.view = view.id;
  }

  /** Goes to a place as a link says it. Before the scenario has been run, it is remembered. */
  goToPlace(place: SharedPlace): void {
    const { recording } = this;
    if (recording !== null) {
      void this.goTo(positionOf(new Stepper(recording), place));
      return;
    }
    void this.goToStatement(place.statement - 1);
    if (place.step === null) return;
    // A step has a position only when the scenario has been run.
    this.addEventListener('rmap-ready', () => this.goToPlace(place), { once: true });
  }

  #say(said: readonly string[]): void {
    this.said = said;
    if (said.length === 0) return;
    this.dispatchEvent(
      new CustomEvent('rmap-said', { detail: said, bubbles: true, composed: true }),
    );
    this.#appear();
  }

  #appear(): void {
    this.setAttribute('data-shown', '');
    this.#slot.hidden = true;
    this.requestUpdate();
  }
}
