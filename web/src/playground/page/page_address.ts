import { readLink } from '../../link/read_link.ts';
import type { LinkReading } from '../../link/read_link.ts';
import type { SharedState } from '../../link/shared_state.ts';
import { writeLink } from '../../link/write_link.ts';

/** The part of a window that has the page's address. */
export type AddressWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
};

/** What an address needs of its page. */
export interface AddressHost {
  readonly view: AddressWindow;
  /** Resolves when the next change may be written: browsers refuse many in a short time. */
  readonly pause: () => Promise<void>;
  /** A link was followed within the page. */
  readonly onLink: (link: LinkReading) => void;
  /** The address says the state; `tooLong`: all but the script, which would have taken so many characters. */
  readonly onWritten: (hash: string, tooLong: number | null) => void;
}

/** The page's address from `#` on, as far as it is a link to a state. */
export class PageAddress {
  readonly #host: AddressHost;
  #wanted: SharedState | null = null;
  #isWriting = false;
  #own: string;

  constructor(host: AddressHost) {
    this.#host = host;
    this.#own = host.view.location.hash;
  }

  /** Reads the address, and looks at it from now on. Null where it is no link. */
  enter(): Promise<LinkReading | null> {
    const { view } = this.#host;
    view.addEventListener('hashchange', this.#onHash);
    return readLink(view.location.hash);
  }

  leave(): void {
    this.#host.view.removeEventListener('hashchange', this.#onHash);
  }

  /** Lets the address say a state soon; of many in a row, the last. */
  write(state: SharedState): void {
    this.#wanted = state;
    if (!this.#isWriting) void this.#write();
  }

  async #write(): Promise<void> {
    const { view, pause, onWritten } = this.#host;
    this.#isWriting = true;
    while (this.#wanted !== null) {
      await pause();
      const state = this.#wanted;
      this.#wanted = null;
      if (state === null) break; // meanwhile a link was followed
      const written = await writeLink(state);
      if (this.#wanted !== null) continue;
      const hash = written.kind === 'link' ? written.hash : written.view;
      try {
        view.history.replaceState(view.history.state, '', hash);
        this.#own = hash;
      } catch {
        // Browsers refuse many changes in a short time, and any in some frames: the next one says it all.
      }
      onWritten(hash, written.kind === 'link' ? null : written.length);
    }
    this.#isWriting = false;
  }

  readonly #onHash = (): void => {
    const { view, onLink } = this.#host;
    const { hash } = view.location;
    if (hash === this.#own) return;
    this.#own = hash;
    this.#wanted = null; // what was to be written is not what the reader wants to see now
    void readLink(hash).then((link) => {
      if (link !== null && view.location.hash === hash) onLink(link);
    });
  };
}
