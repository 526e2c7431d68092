import { views } from '../diagram/views.ts';
import type { EngineClient } from '../engine/client.ts';
import type { LessonPlayer } from '../lessons/lesson_player.ts';
import { RmapPlayer, defineRmapPlayer } from '../player/player.ts';
import type { PlayerPlace } from '../player/player.ts';

/**
 * Puts a player in the place that the page keeps for it, at the position that the page names.
 * @returns the player, when it has run its scenario; rejects when it cannot
 */
export async function mountPlayer(mount: HTMLElement, client: EngineClient): Promise<LessonPlayer> {
  defineRmapPlayer();
  const element = new RmapPlayer();
  element.client = client;
  element.design = mount.dataset['design'] ?? '';
  element.scenario = mount.querySelector('.scenario')?.textContent ?? '';
  element.position = Number(mount.dataset['step'] ?? 0);
  const view = views.find(({ id }) => id === mount.dataset['view']);
  if (view !== undefined) element.view = view.id;
  const ready = firstAnswer(element);
  mount.querySelector('.player-placeholder')?.setAttribute('hidden', '');
  mount.append(element);
  await ready;
  return new MountedPlayer(element);
}

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

/** A player as a lesson sees it: while it is on its way, its place is where it is going. */
class MountedPlayer implements LessonPlayer {
  readonly #element: RmapPlayer;
  readonly #listeners: ((position: number) => void)[] = [];
  #position: number;
  #onTheWay = 0;

  constructor(element: RmapPlayer) {
    this.#element = element;
    this.#position = element.position;
    element.addEventListener('rmap-position', (event) => {
      const { position } = (event as CustomEvent<PlayerPlace>).detail;
      if (this.#onTheWay === 0) this.#arrive(position);
    });
  }

  get position(): number {
    return this.#position;
  }

  get statementEnds(): readonly number[] {
    return this.#element.statementEnds;
  }

  goTo(position: number): void {
    this.#position = position;
    this.#onTheWay += 1;
    void this.#element.goTo(position).finally(() => {
      this.#onTheWay -= 1;
      if (this.#onTheWay === 0) this.#arrive(this.#element.position);
    });
  }

  onMove(listener: (position: number) => void): void {
    this.#listeners.push(listener);
  }

  evaluate(expression: string, done: number): ReturnType<LessonPlayer['evaluate']> {
    return this.#element.evaluate(expression, done);
  }

  #arrive(position: number): void {
    this.#position = position;
    for (const listener of this.#listeners) listener(position);
  }
}
