import type { Debugger } from '../debugger/debugger.ts';

/** What fetching a debugger takes of its player. */
export interface DebuggerHost {
  /** Whether the player shows one. */
  readonly isWanted: () => boolean;
  /** Resolves when the player has a root for its styles. */
  readonly settled: () => Promise<unknown>;
  readonly make: (kind: typeof Debugger) => Debugger;
  readonly changed: () => void;
  readonly failed: (error: Error) => void;
}

/** The debugger of a player: fetched when it is to be shown, and once. */
export class DebuggerPart {
  readonly #host: DebuggerHost;
  #debugger: Debugger | null = null;
  #isFetching = false;
  #onAll: (() => void) | null = null;

  constructor(host: DebuggerHost) {
    this.#host = host;
  }

  /** The debugger, where it is shown and there. */
  get shown(): Debugger | null {
    return this.#host.isWanted() ? this.#debugger : null;
  }

  /** Calls when all is there that the player shows: at once, or when the debugger has come. */
  whenAll(act: () => void): void {
    if (!this.#host.isWanted() || this.shown !== null) act();
    else this.#onAll = act;
  }

  /** Fetches it where it is wanted. Does nothing where it is there, or on its way. */
  async fetch(): Promise<void> {
    const host = this.#host;
    if (!host.isWanted() || this.#debugger !== null || this.#isFetching) return;
    this.#isFetching = true;
    try {
      const { Debugger } = await import('../debugger/debugger.ts');
      await host.settled();
      this.#debugger = host.make(Debugger);
      host.changed();
    } catch (error) {
      host.failed(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#isFetching = false;
    }
    const act = this.#onAll;
    this.#onAll = null;
    if (act === null) return;
    await host.settled();
    act();
  }
}
