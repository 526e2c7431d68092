/** Which drafts other tabs are at. */
export interface OpenTabs {
  /** This tab goes on with a draft; null: with none. */
  readonly hold: (id: string | null) => void;
  /** The drafts that other tabs go on with, as far as the browser says. */
  readonly others: () => Promise<ReadonlySet<string>>;
}

const PREFIX = 'rmap-playground:';

/**
 * Tells tabs from one another by locks, which a browser gives back when a tab is closed or has crashed. Where there are
 * no locks (they need https), no tab knows of another: two may begin with one draft, and part with the first letter.
 */
export class LockedTabs implements OpenTabs {
  readonly #locks: LockManager | undefined;
  #id: string | null = null;
  #release: () => void = () => {};
  #granted: Promise<unknown> = Promise.resolve();

  /** A page that only waits to be gone back to holds nothing: browsers do not keep pages that do. */
  constructor(locks: LockManager | undefined, page: Pick<Window, 'addEventListener'>) {
    this.#locks = locks;
    page.addEventListener('pagehide', () => {
      this.#release();
    });
    page.addEventListener('pageshow', (event) => {
      if (event.persisted) this.#acquire();
    });
  }

  hold(id: string | null): void {
    this.#release();
    this.#id = id;
    this.#acquire();
  }

  async others(): Promise<ReadonlySet<string>> {
    await this.#granted;
    try {
      const { held = [] } = (await this.#locks?.query()) ?? {};
      const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(PREFIX));
      const own = this.#id === null ? -1 : names.indexOf(PREFIX + this.#id);
      if (own !== -1) names.splice(own, 1);
      return new Set(names.map((name) => name.slice(PREFIX.length)));
    } catch {
      return new Set(); // a sandboxed frame may not ask
    }
  }

  #acquire(): void {
    const locks = this.#locks;
    const id = this.#id;
    if (locks === undefined || id === null) return;
    const released = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    this.#granted = new Promise<void>((resolve) => {
      const hold = (): Promise<void> => {
        resolve();
        return released;
      };
      // Shared: the copy of a tab holds the same name until it writes.
      locks.request(PREFIX + id, { mode: 'shared' }, hold).catch(() => {
        resolve();
      });
    });
  }
}
