/** How long a passage has to be the one being read before it counts as read: less is scrolling by. */
const readingMilliseconds = 700;

/** The part of a Window that is needed here. */
export interface WatchWindow {
  setTimeout(handler: () => void, milliseconds: number): number;
  clearTimeout(timer: number | undefined): void;
  readonly document: { readonly visibilityState: DocumentVisibilityState };
}

/** Tells which passages were read, not merely scrolled by. */
export class PassageWatch {
  readonly #view: WatchWindow;
  readonly #onRead: (id: string) => void;
  #timer: number | undefined;

  constructor(view: WatchWindow, onRead: (id: string) => void) {
    this.#view = view;
    this.#onRead = onRead;
  }

  /** A passage has become the one being read. */
  arrive(id: string): void {
    this.#view.clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(() => {
      if (this.#view.document.visibilityState === 'hidden') this.arrive(id);
      else this.#onRead(id);
    }, readingMilliseconds);
  }
}
