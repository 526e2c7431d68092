import { EngineClient } from '../../engine/client.ts';
import type { PlayerEngine } from '../../engine/player_engine.ts';

/** Asks the page for an engine, with a function to be called with one. */
export type AskForEngine = (offer: (client: PlayerEngine) => void) => void;

/** Which engine a player uses: the one it was given, one that the page offers, or one of its own. */
export class EngineChoice {
  readonly #ask: AskForEngine;
  #own: EngineClient | null = null;

  constructor(ask: AskForEngine) {
    this.#ask = ask;
  }

  engine(given: PlayerEngine | undefined): PlayerEngine {
    if (given !== undefined) return given;
    if (this.#own !== null) return this.#own;
    let offered: PlayerEngine | undefined;
    this.#ask((client) => {
      offered = client;
    });
    return offered ?? (this.#own = new EngineClient());
  }

  /** Hands over its own engine, if it made one, to be closed when nothing is asked of it any more. */
  release(): EngineClient | null {
    const own = this.#own;
    this.#own = null;
    return own;
  }
}
