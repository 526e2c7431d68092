import { EngineCrash } from '../engine/errors.ts';
import type { LabNews, LabRequest, LabResult } from '../engine/lab_types.ts';
import type { LabClient } from './lab_client.ts';

/** Where a run is. */
export type LabPhase = 'idle' | 'running' | 'cancelling' | 'finished' | 'cancelled' | 'failed';

/** Why a run ended without an answer. */
export interface LabFailure {
  /**
   * `start`: no engine came to life; `crash`: it stopped at its work; `wrong`: a walk found
   * something else than what maps its page; `refused`: it would not do it.
   */
  readonly kind: 'start' | 'crash' | 'wrong' | 'refused';
  /** What the engine said, in English. */
  readonly message: string;
}

/** All that is to be shown of a run. */
export interface LabSnapshot {
  readonly phase: LabPhase;
  /** The last that was heard of the run that is on. */
  readonly news: LabNews | undefined;
  /** The last result: it stays until there is another. */
  readonly result: LabResult | undefined;
  /** Whether the result is of the run that is on, or was on last. */
  readonly isFresh: boolean;
  readonly failure: LabFailure | undefined;
  /** How often the page was hidden while that run was on: browsers slow hidden pages down. */
  readonly timesHidden: number;
}

/** Runs one experiment at a time. */
export class LabSession {
  readonly #client: LabClient;
  readonly #onChange: () => void;
  #snapshot: LabSnapshot = {
    phase: 'idle',
    news: undefined,
    result: undefined,
    isFresh: false,
    failure: undefined,
    timesHidden: 0,
  };
  #abort: AbortController | undefined;

  constructor(client: LabClient, onChange: () => void) {
    this.#client = client;
    this.#onChange = onChange;
  }

  get snapshot(): LabSnapshot {
    return this.#snapshot;
  }

  get isRunning(): boolean {
    return this.#abort !== undefined;
  }

  /** Runs a request to its end, whatever that is; a second one at the same time is not begun. */
  async start(request: LabRequest): Promise<void> {
    if (this.#abort !== undefined) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ phase: 'running', isFresh: false, failure: undefined, timesHidden: 0 });
    try {
      const onNews = (news: LabNews): void => {
        this.#set({ news });
        if (news.result !== undefined) this.#keep(news.result);
      };
      const result = await this.#client.lab(request, onNews, abort.signal);
      this.#keep(result);
      const { problem } = result;
      if (problem) {
        const kind = problem.code === 'wrong-walk' ? 'wrong' : 'refused';
        this.#end({ phase: 'failed', failure: { kind, message: problem.message } });
        return;
      }
      this.#end({ phase: result.complete ? 'finished' : 'cancelled' });
    } catch (error) {
      this.#end(
        abort.signal.aborted
          ? { phase: 'cancelled' }
          : { phase: 'failed', failure: failureOf(error, this.#snapshot.news !== undefined) },
      );
    }
  }

  /** Ends the run soon, with the sizes that are finished. */
  cancel(): void {
    if (this.#abort === undefined || this.#abort.signal.aborted) return;
    this.#set({ phase: 'cancelling' });
    this.#abort.abort();
  }

  /** The page is hidden, or seen again: what is timed meanwhile is timed anew. */
  noteVisibility(isHidden: boolean): void {
    if (!this.isRunning) return;
    this.#client.interruptLab?.();
    if (isHidden) this.#set({ timesHidden: this.#snapshot.timesHidden + 1 });
  }

  /** A run that was ended before anything was finished leaves what was there before. */
  #keep(result: LabResult): void {
    if (result.rows.length > 0) this.#set({ result, isFresh: true });
  }

  #end(change: Partial<LabSnapshot>): void {
    this.#abort = undefined;
    this.#set({ ...change, news: undefined });
  }

  #set(change: Partial<LabSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#onChange();
  }
}

/** @param heard whether there had been news of the run */
function failureOf(error: unknown, heard: boolean): LabFailure {
  if (!(error instanceof Error)) return { kind: 'refused', message: String(error) };
  if (!(error instanceof EngineCrash)) return { kind: 'refused', message: error.message };
  // A worker that cannot even start has said nothing before.
  const isThere = heard || error.lines.length > 0;
  return { kind: isThere ? 'crash' : 'start', message: error.message };
}
