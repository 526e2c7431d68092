import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { EngineClient } from '../../engine/client.ts';
import type { LabRequest, LabWorkload } from '../../engine/lab_types.ts';
import type { DesignInfo } from '../../engine/types.ts';
import { Texts } from '../../player/parts/texts.ts';
import { formatBytes } from '../../ui/number_format.ts';
import type { LabClient } from '../lab_client.ts';
import { writeLabLink } from '../lab_link.ts';
import { LabSession } from '../lab_session.ts';
import { memoryLimit } from '../memory_limit.ts';
import { controlsView } from './controls_view.ts';
import { runningLanes, waitingLanes } from './lane_view.ts';
import { RacePlayback } from './playback.ts';
import { raceCss } from './race_css.ts';
import { LAB_DESIGNS, readRace } from './race_request.ts';
import type { RaceRequest, ReadRace } from './race_request.ts';
import { RaceWords } from './race_words.ts';
import { honestNote, resultTable } from './result_view.ts';
import { momentsAt, raceOf } from './timeline.ts';
import type { Race } from './timeline.ts';
import { canStop, walkersOf } from './walkers.ts';
import type { WalkMode } from './walkers.ts';

/** What a race needs of the engine's client. */
type RaceClient = LabClient & Partial<Pick<EngineClient, 'interruptLab'>>;

/** What the engine has to say before anything can be asked of it. */
interface Known {
  readonly workloads: readonly LabWorkload[];
  readonly designs: readonly DesignInfo[];
}

const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * `<rmap-race workload="many-children" size="100" pages="100" group="child" designs="anon-vma,anon-vma-chain">`:
 * the same walk in several designs, measured when the reader says so, then played by counts at one scale of
 * time. `lab` is the address of the lab's page, for a link to it. With `autoplay` it begins by itself when it is in
 * view, unless motion is to be reduced. It asks the engine through `client`, which the page sets, or offers when it
 * hears `rmap-need-client`, by calling its detail with one.
 */
export class RmapRace extends LitElement {
  static override styles = raceCss;
  static override properties = { client: { attribute: false }, lang: { type: String } };

  declare client: RaceClient | undefined;
  #session: LabSession | undefined;
  #known: Known | undefined;
  #failure = '';
  #bytes = 0;
  #mode: WalkMode = 'complete';
  #race: Race | undefined;
  #announced = '';
  /** Whether the race has been seen to its end: before that, its outcome is not told. */
  #isSeen = false;
  #width = 0;
  readonly #playback = new RacePlayback(
    {
      request: (onFrame) => requestAnimationFrame(onFrame),
      cancel: (request) => cancelAnimationFrame(request),
    },
    () => this.#onPlayback(),
  );
  readonly #attributes = new MutationObserver(() => this.requestUpdate());
  #sizes: ResizeObserver | undefined;
  #sight: IntersectionObserver | undefined;

  /** What is timed while the page is hidden is worth nothing, and timed again. */
  readonly #onVisibility = (): void => {
    if (this.#session?.isRunning === true) this.client?.interruptLab?.();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.client === undefined) this.#askForClient();
    this.ownerDocument.addEventListener('visibilitychange', this.#onVisibility);
    this.#attributes.observe(this, { attributes: true });
    this.#sizes = new ResizeObserver(() => this.#measureWidth());
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('visibilitychange', this.#onVisibility);
    this.#attributes.disconnect();
    this.#sizes?.disconnect();
    this.#sight?.disconnect();
    this.#playback.pause();
    this.#session?.cancel();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client') || this.client === undefined) return;
    this.#session = new LabSession(this.client, () => this.requestUpdate());
    void this.#ask(this.client);
  }

  protected override updated(): void {
    // Until then, the page around may keep a place for it.
    if (this.#known !== undefined || this.#failure !== '') this.toggleAttribute('data-shown', true);
    this.#measureWidth();
  }

  #askForClient(): void {
    const detail = (client: RaceClient): void => {
      this.client = client;
    };
    this.dispatchEvent(
      new CustomEvent('rmap-need-client', { detail, bubbles: true, composed: true }),
    );
  }

  async #ask(client: RaceClient): Promise<void> {
    try {
      const [workloads, designs] = await Promise.all([client.workloads(), client.designs()]);
      this.#known = { workloads, designs };
      if (this.hasAttribute('autoplay') && !prefersStillness()) this.#startInView();
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
    }
    this.requestUpdate();
  }

  #startInView(): void {
    this.#sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#sight?.disconnect();
        const read = this.#read();
        if (read?.ok === true) void this.#start(read.race);
      },
      { threshold: 0.5 },
    );
    this.#sight.observe(this);
  }

  #read(): ReadRace | undefined {
    if (this.#known === undefined) return undefined;
    const attributes = new Map([...this.attributes].map(({ name, value }) => [name, value]));
    const designs = [...this.#known.designs.map(({ id }) => id), ...LAB_DESIGNS];
    return readRace(attributes, this.#known.workloads, designs);
  }

  async #start(asked: RaceRequest): Promise<void> {
    const [session, client] = [this.#session, this.client];
    if (session === undefined || client === undefined || session.isRunning) return;
    this.#playback.pause();
    this.#bytes = 0;
    const check = await client.checkLab(asked.request, memoryLimit).catch(() => null);
    if (check?.ok === true && !check.fits) {
      this.#bytes = check.bytes;
      this.requestUpdate();
      return;
    }
    await session.start(asked.request);
    if (session.snapshot.phase !== 'finished') return;
    this.#isSeen = false;
    this.#begin(asked);
  }

  /** A race of what has been measured: played, or where motion is to be reduced, at its end. */
  #begin({ group }: RaceRequest): void {
    const result = this.#session?.snapshot.result;
    if (result === undefined) return;
    if (!canStop(result, group)) this.#mode = 'complete';
    this.#race = raceOf(walkersOf(result, group, this.#mode));
    this.#announced = '';
    if (prefersStillness()) {
      this.#playback.seek(1);
      return;
    }
    this.#playback.seek(0);
    this.#playback.play();
  }

  #onPlayback(): void {
    const { at } = this.#playback;
    if (at >= 1 && this.#race !== undefined && this.#announced === '') {
      this.#announced = this.#words().winner(this.#race);
      this.#isSeen = true;
    }
    this.requestUpdate();
  }

  #measureWidth(): void {
    const way = this.renderRoot.querySelector<HTMLElement>('.way');
    const width = Math.floor(way?.clientWidth ?? 0);
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.requestUpdate();
  }

  #words(): RaceWords {
    return new RaceWords(new Texts(this).language, this.#known?.designs ?? []);
  }

  protected override render(): TemplateResult {
    const words = this.#words();
    const read = this.#read();
    if (read === undefined) {
      return this.#failure === ''
        ? html``
        : html`<p class="error" role="alert">
            ${words.text('noEngine', { reason: this.#failure })}
          </p>`;
    }
    if (!read.ok) return html`<p class="error" role="alert">${words.problem(read.problem)}</p>`;
    const asked = read.race;
    const all = this.#known?.designs.map(({ id }) => id) ?? [];
    const designs = asked.request.designs.length > 0 ? asked.request.designs : all;
    const race = this.#session?.isRunning === true ? undefined : this.#race;
    return html`<p class="question">${words.question(designs)}</p>
      <p class="setting">${words.setting(asked)}</p>
      ${race === undefined ? html`<div class="lanes">${waitingLanes(designs, words)}</div>` : this.#running(race, asked, words)}
      ${this.#measuring(asked, words)}
      <p class="announce" role="status">${this.#announced}</p>
      ${race === undefined || !this.#isSeen ? nothing : this.#ending(race, asked, words)}`;
  }

  #running(race: Race, asked: RaceRequest, words: RaceWords): TemplateResult {
    const { at } = this.#playback;
    const nanoseconds = at * race.nanoseconds;
    const moments = momentsAt(race, nanoseconds);
    const position = race.walkers
      .map((walker, index) => {
        const moment = moments[index];
        return `${words.design(walker.design)}: ${words.passed(walker, moment?.passed ?? 0)}`;
      })
      .join('; ');
    const result = this.#session?.snapshot.result;
    const stops = result !== undefined && canStop(result, asked.group);
    return html`<div class="lanes" role="img" aria-label=${words.picture(race)}>
        ${runningLanes(race, moments, nanoseconds, this.#width, words)}
      </div>
      ${controlsView({
        race,
        playback: this.#playback,
        words,
        width: this.#width,
        position: `${words.time(nanoseconds)}; ${position}`,
        stops: stops ? this.#mode === 'stop' : null,
        onStops: (early) => {
          this.#mode = early ? 'stop' : 'complete';
          this.#begin(asked);
        },
      })}`;
  }

  /** The buttons that begin and end a measurement, and how it goes. */
  #measuring(asked: RaceRequest, words: RaceWords): TemplateResult {
    const session = this.#session;
    const { text } = words;
    if (session?.isRunning === true) {
      const { phase, news } = session.snapshot;
      const doing =
        phase === 'cancelling'
          ? text('cancelling')
          : news === undefined
            ? text('starting')
            : words.progress(news.progress);
      return html`<div class="measure">
        <button type="button" @click=${() => session.cancel()}>${text('cancel')}</button>
        <progress
          max="1"
          .value=${news?.progress.done ?? 0}
          aria-label=${text('progress')}
        ></progress>
        <span class="doing">${doing}</span>
      </div>`;
    }
    const again = this.#race !== undefined;
    return html`<div class="measure">
      <button class=${again ? '' : 'main'} type="button" @click=${() => void this.#start(asked)}>
        ${text(again ? 'startAgain' : 'start')}
      </button>
      ${this.#outcome(words)}
    </div>`;
  }

  #outcome(words: RaceWords): TemplateResult | typeof nothing {
    const bytes = (value: number): string => formatBytes(value, words.language);
    if (this.#bytes > 0) {
      const values = { bytes: bytes(this.#bytes), limit: bytes(memoryLimit) };
      return html`<p class="error" role="alert">${words.text('tooLarge', values)}</p>`;
    }
    const snapshot = this.#session?.snapshot;
    if (snapshot?.phase === 'cancelled') {
      return html`<p class="note" role="status">${words.text('cancelled')}</p>`;
    }
    if (snapshot?.phase !== 'failed') return nothing;
    const reason = snapshot.failure?.message ?? '';
    return html`<p class="error" role="alert">${words.text('failed', { reason })}</p>`;
  }

  /** The same request on the lab's page, as far as it is known where that is. */
  #labHref(request: LabRequest): string {
    const page = this.getAttribute('lab');
    return page === null ? '' : `${page}${writeLabLink(request)}`;
  }

  /** What the race has shown. */
  #ending(race: Race, asked: RaceRequest, words: RaceWords): TemplateResult | typeof nothing {
    const result = this.#session?.snapshot.result;
    if (result === undefined) return nothing;
    return html`<p class="verdict">${words.verdict(race)}</p>
      ${resultTable(race, asked, this.#mode, words)}
      ${honestNote(result, asked, this.#labHref(result.request), words)}`;
  }
}

/** Makes `<rmap-race>` known to the page, once. */
export function defineRmapRace(): void {
  if (customElements.get('rmap-race') === undefined) customElements.define('rmap-race', RmapRace);
}
