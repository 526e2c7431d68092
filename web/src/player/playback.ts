const STEP_MS = 750;
const FIRST_MS = 250;

/** Steps by itself until it is stopped, or there is no further step. */
export class Playback {
  readonly #step: () => boolean;
  readonly #onChange: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `step` goes one step and says whether there are more; `onChange` hears of starts and stops. */
  constructor(step: () => boolean, onChange: () => void) {
    this.#step = step;
    this.#onChange = onChange;
  }

  get isPlaying(): boolean {
    return this.#timer !== null;
  }

  toggle(): void {
    if (this.isPlaying) this.pause();
    else this.#schedule(FIRST_MS);
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
      if (this.#step()) this.#schedule(STEP_MS);
      this.#onChange();
    }, delay);
  }
}
