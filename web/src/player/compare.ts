import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { compareTexts } from '../diagram/compare_texts.ts';
import type { CompareKey } from '../diagram/compare_texts.ts';
import { gridView } from '../diagram/grid/grid_view.ts';
import { pagesLegendOf } from '../diagram/pages/pages_legend.ts';
import type { PagesPicture } from '../diagram/pages/pages_picture.ts';
import { pagesView } from '../diagram/pages/pages_view.ts';
import { tallyOf } from '../diagram/tally.ts';
import type { AnyView } from '../diagram/view.ts';
import { EngineClient } from '../engine/client.ts';
import { languageOf, translator } from '../ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { formatCount } from '../ui/number_format.ts';
import { compareCss } from './compare_css.ts';
import { ALL_DESIGNS, CompareModel } from './compare_model.ts';
import type { CompareLane, ShownMoment } from './compare_model.ts';
import { mappedPlaces, pageAt, placeOfKey } from './compare_places.ts';
import { compareTransport } from './compare_transport.ts';
import type { CompareCommand } from './compare_transport.ts';
import { panelWords } from './compare_words.ts';
import { diagramWords } from './diagram_words.ts';
import { Figure } from './figure.ts';
import type { Shown } from './figure.ts';
import { bindingFor } from './keys.ts';
import { sayIn } from './messages.ts';
import type { Say } from './messages.ts';
import { viewInput } from './moment_view.ts';
import { Swiping } from './parts/swiping.ts';
import { Playback } from './playback.ts';
import { defineRmapPlayer } from './player.ts';
import { engineProblem, scriptProblems } from './problems.ts';
import type { PlayerEngine } from './session.ts';
import { scrollToNow, statementStrip } from './statement_strip.ts';

/** The pictures that designs can be compared by. */
export type CompareView = 'pages' | 'grid';

/** A design that the reader wants to see closer, and where; the element opens it itself unless prevented. */
export interface OpenDetail {
  readonly design: string;
  readonly scenario: string;
  readonly statement: number;
}

const VIEWS: Readonly<Record<CompareView, AnyView>> = { pages: pagesView, grid: gridView };
/** Until the panels' width is known. */
const FIRST_WIDTH = 288;

/**
 * `<rmap-compare designs="process-scan,pte-chain" scenario="…">`: one scenario under several designs (`all`
 * for all), which always stand behind the same statement. A chosen page is walked under all. It says
 * `rmap-ready` when it is live, `rmap-position` (detail: the statement) wherever it comes to, `rmap-open`
 * (detail: OpenDetail) when a design is to be seen closer, and asks for an engine by `rmap-need-client`, as
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
  readonly #playback = new Playback(
    () => {
      this.#step(1);
      return this.#model.heading < this.#model.statements.length - 1;
    },
    () => this.requestUpdate(),
  );
  /** Over the controls alone: in a narrow column the panels scroll sideways themselves. */
  readonly #swiping = new Swiping((direction) =>
    this.#command(direction === 'step' ? 'next' : 'previous'),
  );
  readonly #figures = new Map<Element, Figure>();
  #ownClient: EngineClient | null = null;
  #width = FIRST_WIDTH;
  #saidAt = -2;
  /** The design that is shown alone, in a player. */
  #opened: string | null = null;
  readonly #resize = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    this.requestUpdate();
  });

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
  async ask(place: string | null): Promise<void> {
    this.#playback.pause();
    await this.#model.ask(place);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load();
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
    if (changed.has('designs') || changed.has('scenario') || changed.has('client')) {
      void this.#load();
    }
  }

  protected override render(): TemplateResult {
    const { statements, diagnostics, error, lanes } = this.#model;
    const [text, say, language] = [this.#text(), this.#say(), this.#language()];
    const isLive = lanes.some(({ shown }) => shown !== null);
    return html`<div
      class="player compare"
      lang=${language === 'zh' ? 'zh-Hans' : 'en'}
      role="group"
      aria-label=${text('compare')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${error ? engineProblem(error, say, () => void this.#load()) : ''}
      ${
        diagnostics.length > 0
          ? scriptProblems(diagnostics, this.scenario, statements.length > 0, language, say)
          : ''
      }
      ${isLive && statements.length > 0 ? this.#head(text, say) : ''}
      ${lanes.length === 0 ? html`<slot>${this.#blank(text)}</slot>` : this.#panels(text, say)}
      <p class="said" aria-live="polite">${this.#said(text)}</p>
    </div>`;
  }

  protected override updated(): void {
    this.#draw();
    const { statement, lanes } = this.#model;
    if (lanes.length === 0 || statement === this.#saidAt) return;
    const isFirst = this.#saidAt === -2;
    this.#saidAt = statement;
    scrollToNow(this.renderRoot.querySelector('.strip'));
    this.toggleAttribute('data-live', true);
    if (isFirst) this.#tell('rmap-ready', statement);
    this.#tell('rmap-position', statement);
  }

  #head(text: Translate<CompareKey>, say: Say): TemplateResult {
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
        command: (command) => this.#command(command),
        go: (to) => void this.goToStatement(to),
        play: () => this.#togglePlay(),
      })}
      ${this.#choices(text, say)}
    </div>`;
  }

  /** Which page is walked, and by which picture the designs are compared. */
  #choices(text: Translate<CompareKey>, say: Say): TemplateResult {
    const { place, lanes, isUnmapped } = this.#model;
    const [first] = this.#shownLanes(lanes);
    const places = new Set(first === undefined ? [] : mappedPlaces(first.shown));
    if (place !== null) places.add(place);
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      void this.ask(value === '' ? null : value);
    };
    return html`<div class="choices">
      <label
        >${text('page')}
        <select @change=${choose}>
          <option value="" ?selected=${place === null}>${text('pageOfStatement')}</option>
          ${[...places].map(
            (each) => html`<option value=${each} ?selected=${each === place}>${each}</option>`,
          )}
        </select></label
      >
      <div class="views" role="group" aria-label=${text('views')}>
        ${(Object.keys(VIEWS) as CompareView[]).map(
          (view) =>
            html`<button
              type="button"
              data-view=${view}
              aria-pressed=${view === this.view}
              title=${say(`view.${view}.title`)}
              @click=${() => {
                this.view = view;
              }}
            >
              ${say(`view.${view}`)}
            </button>`,
        )}
      </div>
      ${
        isUnmapped && place !== null
          ? html`<p class="note">${text('notMapped', { place })}</p>`
          : ''
      }
    </div>`;
  }

  #panels(text: Translate<CompareKey>, say: Say): TemplateResult {
    const { lanes } = this.#model;
    if (this.#opened !== null) return this.#alone(this.#opened, text);
    return html`<div
        class="panels ${this.view === 'grid' ? 'has-grid' : ''}"
        tabindex="0"
        role="group"
        aria-label=${text('panels')}
      >
        ${lanes.map((lane) => this.#panel(lane, text, say))}
      </div>
      ${this.#tally(lanes, text)}
      <div class="below">${this.#legend(lanes)}</div>`;
  }

  #panel(lane: CompareLane, text: Translate<CompareKey>, say: Say): TemplateResult {
    const { id, design, shown, error } = lane;
    const name = design?.name ?? id;
    const words = shown && panelWords(shown, text, this.#language());
    return html`<figure class="panel" data-design=${id}>
      <figcaption>
        <b>${name}</b> <span class="kernels">${design?.kernels ?? ''}</span>
        ${
          shown === null
            ? ''
            : html`<button
                type="button"
                class="open"
                aria-label=${text('openPlayerOf', { design: name })}
                title=${say('player')}
                @click=${() => this.#open(id)}
              >
                ${text('openPlayer')}
              </button>`
        }
      </figcaption>
      ${
        error === null
          ? ''
          : html`<div class="problems" role="alert">
              <p>${text('panelFailed', { reason: error.message })}</p>
              <button type="button" class="main" @click=${() => void this.#model.retry(id)}>
                ${text('retry')}
              </button>
            </div>`
      }
      ${design === undefined ? html`<p>${text('unknownDesign', { design: id })}</p>` : ''}
      <div class="drawing" @click=${(event: Event) => this.#choose(event, lane)}></div>
      <p class="facts">${words?.did ?? ''}</p>
      <p class="kept">${words?.kept ?? ''}</p>
    </figure>`;
  }

  /** One design in a player, at the statement that all stand behind. */
  #alone(id: string, text: Translate<CompareKey>): TemplateResult {
    const close = (): void => {
      this.#opened = null;
      this.requestUpdate();
    };
    return html`<button type="button" class="back" @click=${close}>← ${text('closePlayer')}</button>
      <rmap-player
        .client=${this.#engine()}
        .design=${id}
        .scenario=${this.scenario}
        .statement=${this.#model.statement}
        lang=${this.#language()}
      ></rmap-player>`;
  }

  /** All walks in a few lines, for a column too narrow to show their pictures side by side. */
  #tally(lanes: readonly CompareLane[], text: Translate<CompareKey>): TemplateResult | '' {
    const walks = this.#shownLanes(lanes).flatMap(({ lane, shown: { moment } }) => {
      const name = lane.design?.name ?? lane.id;
      return moment.walk === null ? [] : [{ name, visited: moment.walk.stops.length }];
    });
    if (walks.length === 0) return '';
    return html`<ol class="tally" aria-label=${text('tally')}>
      ${tallyOf(walks).map(
        ({ name, visited, percent }) =>
          html`<li>
            <span>${name}</span><i style="width:${percent}%"></i
            ><b>${formatCount(visited, this.#language())}</b>
          </li>`,
      )}
    </ol>`;
  }

  #legend(lanes: readonly CompareLane[]): TemplateResult | '' {
    const pictures = this.#shownLanes(lanes).map(({ shown }) => this.#compose(shown));
    const [first] = pictures;
    if (first === undefined) return '';
    return this.view === 'pages'
      ? pagesLegendOf(pictures.map(({ picture }) => picture as PagesPicture))
      : first.view.legend(pictures.at(-1)?.picture);
  }

  #blank(text: Translate<CompareKey>): TemplateResult {
    const { isLoading, error } = this.#model;
    if (error !== null) return html``;
    const key = this.scenario.trim() === '' ? 'empty' : isLoading ? 'loading' : 'noDesigns';
    return html`<p class="note">${text(key)}</p>`;
  }

  /** What a screen reader hears: the statement, and what each design's walk came to. */
  #said(text: Translate<CompareKey>): string {
    const { statement, statements, lanes } = this.#model;
    if (lanes.length === 0 || statement < 0) return '';
    const panels = this.#shownLanes(lanes).flatMap(({ lane, shown }) => {
      if (shown.moment.walk === null) return [];
      const { picture } = this.#composeAs('pages', shown);
      const words = (picture as PagesPicture).layout.caption.map((line) => line.text).join(' ');
      return [text('saidPanel', { design: lane.design?.name ?? lane.id, words })];
    });
    const name = this.#model.place === null ? '' : `walk ${this.#model.place}`;
    const what = name || (statements[statement]?.text ?? '');
    return panels.length === 0
      ? what
      : text('said', { statement: what, panels: panels.join('; ') });
  }

  #shownLanes(
    lanes: readonly CompareLane[],
  ): readonly { readonly lane: CompareLane; readonly shown: ShownMoment }[] {
    return lanes.flatMap((lane) => (lane.shown === null ? [] : [{ lane, shown: lane.shown }]));
  }

  #compose(shown: ShownMoment): Shown {
    return this.#composeAs(this.view, shown);
  }

  #composeAs(id: CompareView, shown: ShownMoment): Shown {
    const view = VIEWS[id] ?? pagesView;
    const { place } = this.#model;
    const look = {
      selected: place === null ? null : pageAt(shown, place),
      width: this.#width,
      language: this.#language(),
      words: diagramWords(this.#say()),
    };
    return { id, view, picture: view.compose(viewInput(shown.story, shown.moment, look)) };
  }

  /** Draws every panel; all on one scale, since all have the same width. */
  #draw(): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const hosts = new Set<Element>();
    for (const panel of this.renderRoot.querySelectorAll<HTMLElement>('.panel')) {
      const host = panel.querySelector<HTMLElement>('.drawing');
      const lane = this.#model.lanes.find(({ id }) => id === panel.dataset['design']);
      if (host === null || lane === undefined || lane.shown === null) continue;
      if (hosts.size === 0) this.#resize.observe(host);
      hosts.add(host);
      const figure = this.#figures.get(host) ?? new Figure(host, () => {});
      this.#figures.set(host, figure);
      figure.show(this.#compose(lane.shown), this.#model.statement, isStill);
      // What scrolls must be reachable by key; what does not would only be in the way.
      if (host.scrollWidth > host.clientWidth) host.tabIndex = 0;
      else host.removeAttribute('tabindex');
    }
    for (const [host, figure] of this.#figures) {
      if (hosts.has(host)) continue;
      figure.close();
      this.#figures.delete(host);
    }
  }

  /** A click on an entry asks for the page at its place; one on the ground, for none. */
  #choose(event: Event, { shown }: CompareLane): void {
    const hit = event.target instanceof Element ? event.target.closest('[data-key^="pte:"]') : null;
    const key = hit instanceof SVGElement ? (hit.dataset['key'] ?? '') : '';
    const place = shown === null ? null : placeOfKey(shown, key);
    void this.ask(place === this.#model.place ? null : place);
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

  #step(by: 1 | -1): void {
    void this.#model.goTo(this.#model.heading + by);
  }

  #command(command: CompareCommand): void {
    this.#playback.pause();
    if (command === 'first') void this.#model.goTo(-1);
    else if (command === 'last') void this.#model.goTo(this.#model.statements.length - 1);
    else this.#step(command === 'next' ? 1 : -1);
  }

  #togglePlay(): void {
    const atEnd = this.#model.heading >= this.#model.statements.length - 1;
    if (!this.#playback.isPlaying && atEnd) void this.#model.goTo(-1);
    this.#playback.toggle();
  }

  #onKey(event: KeyboardEvent): void {
    const [focused] = event.composedPath();
    if (focused instanceof HTMLSelectElement || this.#opened !== null) return;
    const binding = bindingFor(event, focused instanceof Element ? focused : null);
    switch (binding?.action) {
      case 'step':
      case 'next':
        this.#command('next');
        break;
      case 'back':
      case 'previous':
        this.#command('previous');
        break;
      case 'first':
      case 'last':
        this.#command(binding.action);
        break;
      case 'play':
        this.#togglePlay();
        break;
      case 'unselect':
        void this.ask(null);
        break;
      default:
        return; // Up and down scroll the page.
    }
    event.preventDefault();
    event.stopPropagation();
  }

  async #load(): Promise<void> {
    this.#playback.pause();
    const ids = this.designs.split(',').map((id) => id.trim());
    const wanted = ids.filter((id) => id !== '');
    if (this.scenario.trim() === '' || wanted.length === 0) await this.#model.unload();
    else await this.#model.load(this.#engine(), this.scenario, wanted);
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

  #language(): SiteLanguage {
    const around = this.closest('[lang]')?.getAttribute('lang');
    return languageOf(this.lang || around || document.documentElement.lang);
  }

  #text(): Translate<CompareKey> {
    return translator(compareTexts, this.#language());
  }

  #say(): Say {
    return sayIn(this.#language());
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
