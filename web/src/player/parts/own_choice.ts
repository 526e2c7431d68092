/** What the reader has chosen in the picture, as every player knows it. */
export interface Chooser {
  /** The object that the reader has chosen; null follows the step. */
  readonly chosen: number | null;
  /** Chooses an object; null follows the step again. */
  select(object: number | null): void;
  /** Another recording: none of its objects is known. */
  clear(): void;
}

/** An object of the picture that the reader has chosen, to be marked there: all that a player without panes needs. */
export class OwnChoice implements Chooser {
  readonly #changed: () => void;
  #chosen: number | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get chosen(): number | null {
    return this.#chosen;
  }

  select(object: number | null): void {
    this.#chosen = object;
    this.#changed();
  }

  clear(): void {
    this.select(null);
  }
}
