import { stepMilliseconds } from './speed.ts';
import type { Speed } from './speed.ts';

/** The first step after the button comes soon, so that it is felt to work. */
const FIRST_MS = 250;

/** Steps by itself until it is stopped, or there is no further step. */
export class Playback {
  readonly #step: (isToStatementEnd: boolean) => boolean;
  readonly #onChange: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isToStatementEnd = false;
  #speed: Speed;

  /**
   * `step` goes one step and says whether to go on; it is told whether the end of the statement is the
   * goal. `onChange` hears of starts and stops.
   */
  constructor(
    step: (isToStatementEnd: boolean) => boolean,
    onChange: () => void,
    speed: Speed = 1,
  ) {
    this.#step = step;
    this.#onChange = onChange;
    this.#speed = speed;
  }

  get isPlaying(): boolean {
    return this.#timer !== null;
  }

  get speed(): Speed {
    return this.#speed;
  }

  /** From the next step on. */
  set speed(speed: Speed) {
    this.#speed = speed;
    this.#onChange();
  }

  /** Milliseconds that a step is on the screen. */
  get interval(): number {
    return stepMilliseconds(this.#speed);
  }

  /** Starts, to the end of the recording or only of the statement, or stops. */
  toggle(isToStatementEnd = false): void {
    this.#isToStatementEnd = isToStatementEnd;
    if (this.isPlaying) {
      this.pause();
      return;
    }
    this.#schedule(Math.min(FIRST_MS, this.interval));
    this.#onChange();
  }

  pause(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#onChange();
  }

  #schedule(delay: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#step(this.#isToStatementEnd)) this.#schedule(this.interval);
      this.#onChange();
    }, delay);
  }
}
