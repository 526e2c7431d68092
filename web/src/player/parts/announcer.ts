/**
 * What a screen reader is told. While steps rush by it says nothing: neither while playing nor while the
 * slider is dragged; where that ends, it says the last.
 */
export class Announcer {
  readonly #changed: () => void;
  #text = '';
  #offered = '';
  #isScrubbing = false;
  #hasTold = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is to be read. A live region shows it. */
  get text(): string {
    return this.#text;
  }

  /** The slider is being dragged, or was let go. */
  scrub(isDone: boolean): void {
    this.#isScrubbing = !isDone;
    this.#changed();
  }

  /** Offers what the screen says of this place. It is read once, until it changes. */
  offer(text: string, isHurried: boolean): void {
    if (isHurried || this.#isScrubbing) return;
    const isNews = text !== this.#offered && !this.#hasTold;
    this.#hasTold = false;
    this.#offered = text;
    if (isNews) this.#text = text;
  }

  /** Something that was done here and now; what the screen says meanwhile is not read on top of it. */
  tell(text: string): void {
    this.#text = text;
    this.#hasTold = true;
    this.#changed();
  }
}
