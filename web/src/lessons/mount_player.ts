import { views } from '../diagram/views.ts';
import type { ViewId } from '../diagram/view.ts';
import type { LessonPlace, LessonPlayer } from './lesson_player.ts';
import type { PlayerEngine } from '../engine/player_engine.ts';
import type { PlayerPlace, RmapPlayer } from '../player/player.ts';

/**
 * Puts a player in the place that the page keeps for it, at the position that the page names.
 * @param element a new one
 * @returns the player, when it has run its scenario; rejects when it cannot
 */
export async function mountPlayer(
  mount: HTMLElement,
  client: PlayerEngine,
  element: RmapPlayer,
): Promise<LessonPlayer> {
  element.client = client;
  element.design = mount.dataset['design'] ?? '';
  element.playground = playgroundOf(mount.ownerDocument);
  const stages = [...mount.querySelectorAll<HTMLElement>('.scenario')].map(
    ({ textContent, dataset }): Stage => ({
      scenario: textContent ?? '',
      design: dataset['design'] ?? '',
    }),
  );
  element.scenario = stages[0]?.scenario ?? '';
  element.position = Number(mount.dataset['step'] ?? 0);
  const view = views.find(({ id }) => id === mount.dataset['view']);
  if (view !== undefined) element.view = view.id;
  const ready = firstAnswer(element);
  mount.querySelector('.player-placeholder')?.setAttribute('hidden', '');
  mount.append(element);
  await ready;
  return new MountedPlayer(element, stages, element.view);
}

/** Where the playground is: the header of every page leads there, in the page's language. */
const playgroundOf = (document: Document): string =>
  document.querySelector('.site-header a[href$="playground.html"]')?.getAttribute('href') ?? '';

/** Resolves with the player's first scenario, rejects with its first error. */
function firstAnswer(element: RmapPlayer): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener(
      'rmap-ready',
      () => {
        resolve();
      },
      { once: true },
    );
    element.addEventListener(
      'rmap-error',
      (event) => {
        const detail: unknown = (event as CustomEvent).detail;
        reject(detail instanceof Error ? detail : new Error('the scenario has a mistake'));
      },
      { once: true },
    );
  });
}

/** What a text's figure may show: a scenario under a design. */
interface Stage {
  readonly scenario: string;
  readonly design: string;
}

/** A player as a lesson sees it: while it is on its way, its place is where it is going. */
class MountedPlayer implements LessonPlayer {
  readonly #element: RmapPlayer;
  readonly #stages: readonly Stage[];
  /** The picture for passages that name none. */
  readonly #view: ViewId;
  readonly #listeners: ((place: LessonPlace) => void)[] = [];
  #place: LessonPlace;
  /** The stage that is loaded; null while one is being loaded. */
  #loaded: number | null = 0;
  #loading: { readonly stage: number; readonly ready: Promise<void> } | null = null;
  #named: string | undefined;
  #onTheWay = 0;

  constructor(element: RmapPlayer, stages: readonly Stage[], view: ViewId) {
    this.#element = element;
    this.#stages = stages;
    this.#view = view;
    this.#place = { stage: 0, position: element.position };
    element.addEventListener('rmap-position', (event) => {
      const { position } = (event as CustomEvent<PlayerPlace>).detail;
      if (this.#onTheWay === 0 && this.#loaded !== null) this.#arrive(position);
    });
  }

  get place(): LessonPlace {
    return this.#place;
  }

  get statementEnds(): readonly number[] {
    return this.#loaded === this.#place.stage ? this.#element.statementEnds : [];
  }

  goTo(place: LessonPlace, view?: string): void {
    this.#show(view);
    this.#place = place;
    this.#onTheWay += 1;
    const arrive = (): void => {
      this.#onTheWay -= 1;
      if (this.#onTheWay === 0 && this.#loaded === this.#place.stage) {
        this.#arrive(this.#element.position);
      }
    };
    this.#travel(place).then(arrive, arrive); // the player itself says what went wrong
  }

  onMove(listener: (place: LessonPlace) => void): void {
    this.#listeners.push(listener);
  }

  evaluate(expression: string, done: number, stage: number): ReturnType<LessonPlayer['evaluate']> {
    if (stage !== this.#loaded) return Promise.reject(new Error('another stage is shown'));
    return this.#element.evaluate(expression, done);
  }

  /** Shows the kind of picture that a passage names; what the reader chose stays until another is named. */
  #show(view: string | undefined): void {
    if (view === this.#named) return;
    this.#named = view;
    this.#element.view = views.find(({ id }) => id === view)?.id ?? this.#view;
  }

  async #travel({ stage, position }: LessonPlace): Promise<void> {
    const ready = stage === this.#loaded ? undefined : this.#load(stage);
    await this.#element.updateComplete; // now it is loading, and remembers where to go
    await this.#element.goTo(position);
    await ready;
  }

  /** Loads a stage. Meanwhile the reader may go on to yet another: then that is the one. */
  #load(stage: number): Promise<void> {
    const wanted = this.#stages[stage];
    if (wanted === undefined) return Promise.reject(new Error(`there is no stage ${stage}`));
    if (this.#loading?.stage === stage) return this.#loading.ready;
    this.#loaded = null;
    this.#element.design = wanted.design;
    this.#element.scenario = wanted.scenario;
    const ready = firstAnswer(this.#element).then(() => {
      if (this.#loading?.stage !== stage) return;
      this.#loaded = stage;
      this.#loading = null;
    });
    this.#loading = { stage, ready };
    return ready;
  }

  #arrive(position: number): void {
    this.#place = { stage: this.#place.stage, position };
    for (const listener of this.#listeners) listener(this.#place);
  }
}
