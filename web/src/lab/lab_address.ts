import type { LabRequest } from '../engine/lab_types.ts';
import { readLabLink, writeLabLink } from './lab_link.ts';
import type { LabLink } from './lab_link.ts';

/** The address of the page, as far as it is about the lab. */
export class LabAddress {
  readonly #view: Window;
  readonly #onLink: (link: LabLink) => void;

  /** @param onLink hears of a link that is followed within the page */
  constructor(view: Window, onLink: (link: LabLink) => void) {
    this.#view = view;
    this.#onLink = onLink;
  }

  /** Reads the address, and looks at it from now on. */
  enter(): LabLink | undefined {
    this.leave();
    this.#view.addEventListener('hashchange', this.#onHash);
    return readLabLink(this.#view.location.hash);
  }

  leave(): void {
    this.#view.removeEventListener('hashchange', this.#onHash);
  }

  write(request: LabRequest): void {
    try {
      this.#view.history.replaceState(this.#view.history.state, '', writeLabLink(request));
    } catch {
      // Browsers refuse many changes in a short time, and any in some frames: the next one says it all.
    }
  }

  readonly #onHash = (): void => {
    const link = readLabLink(this.#view.location.hash);
    if (link !== undefined) this.#onLink(link);
  };
}
