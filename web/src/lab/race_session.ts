import type { RaceOptions, RaceProgress, RaceResult } from '../engine/types.ts';
import type { RaceClient } from './race_client.ts';

/** Where a race is. */
export type RacePhase = 'idle' | 'running' | 'cancelling' | 'finished' | 'cancelled' | 'failed';

/** All that is to be shown of a race. */
export interface RaceSnapshot {
  readonly phase: RacePhase;
  readonly progress: RaceProgress | undefined;
  /** The last result: it stays until there is another. */
  readonly result: RaceResult | undefined;
  readonly error: string;
}

/** Runs one race at a time. */
export class RaceSession {
  readonly #client: RaceClient;
  readonly #onChange: () => void;
  #snapshot: RaceSnapshot = { phase: 'idle', progress: undefined, result: undefined, error: '' };
  #abort: AbortController | undefined;

  constructor(client: RaceClient, onChange: () => void) {
    this.#client = client;
    this.#onChange = onChange;
  }

  get snapshot(): RaceSnapshot {
    return this.#snapshot;
  }

  get isRunning(): boolean {
    return this.#abort !== undefined;
  }

  /** Runs a race to its end, whatever that is; a second one at the same time is not begun. */
  async start(options: RaceOptions): Promise<void> {
    if (this.#abort !== undefined) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ phase: 'running', progress: undefined, error: '' });
    try {
      const onProgress = (progress: RaceProgress): void => {
        this.#set({ progress });
      };
      const result = await this.#client.race(options, onProgress, abort.signal);
      // A race that was cancelled before anything was finished leaves what was there before.
      const kept = result.cancelled && result.rows.length === 0 ? this.#snapshot.result : result;
      this.#end({ phase: result.cancelled ? 'cancelled' : 'finished', result: kept });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#end(abort.signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', error: text });
    }
  }

  /** Ends the race soon, with the rows that are finished. */
  cancel(): void {
    if (this.#abort === undefined || this.#abort.signal.aborted) return;
    this.#set({ phase: 'cancelling' });
    this.#abort.abort();
  }

  #end(change: Partial<RaceSnapshot>): void {
    this.#abort = undefined;
    this.#set({ ...change, progress: undefined });
  }

  #set(change: Partial<RaceSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#onChange();
  }
}
