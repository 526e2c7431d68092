import type { EngineClient, Loaded } from '../../engine/client.ts';
import type { PlayerEngine } from '../../engine/player_engine.ts';
import type { Diagnostic, Recording } from '../../engine/types.ts';

/** The engine, which also says what is wrong with a script that it does not run. */
export type CheckingEngine = PlayerEngine & Pick<EngineClient, 'check'>;

/** A script that was run under one design; where it has mistakes, up to the first. */
export interface Run {
  readonly design: string;
  readonly recordingId: number;
  readonly recording: Recording;
}

/**
 * Runs scripts before a player sees them, so that it is shown only what is worth showing, and hands each run over
 * to the player that asks for it: nothing runs twice. What is wrong with a script is left out of what is handed over,
 * for the page itself says it.
 */
export class ScriptRuns implements PlayerEngine {
  readonly #engine: CheckingEngine;
  /** Runs that no player has fetched yet, by script and design. */
  readonly #ready = new Map<string, Loaded>();
  /** Ends what runs now. */
  #stopping = new AbortController();

  constructor(engine: CheckingEngine) {
    this.#engine = engine;
  }

  /** What is wrong with a script before it is run. */
  check(script: string): Promise<readonly Diagnostic[]> {
    return this.#engine.check(script);
  }

  /** Runs a script under each design, one after the other. Rejects when the engine fails or is stopped. */
  async run(script: string, designs: readonly string[]): Promise<readonly Run[]> {
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    const runs: Run[] = [];
    for (const design of designs) {
      const loaded = await this.#engine.load(script, design, signal);
      await this.#keep(script, design, loaded);
      runs.push({ design, ...loaded });
    }
    return runs;
  }

  /** Lets go of runs that no player fetched. */
  async forget(): Promise<void> {
    const left = [...this.#ready.values()];
    this.#ready.clear();
    await Promise.allSettled(left.map(({ recordingId }) => this.#engine.dispose(recordingId)));
  }

  /** Stops what is running: it is rejected. Whatever else the engine was asked is answered. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Runs a script for whoever wants to know its mistakes, too, and disposes of it. */
  loadWhole(script: string, design: string): Promise<Loaded> {
    return this.#engine.load(script, design);
  }

  async load(script: string, design: string): Promise<Loaded> {
    const key = keyOf(script, design);
    const ready = this.#ready.get(key);
    this.#ready.delete(key);
    const { recordingId, recording } = ready ?? (await this.#engine.load(script, design));
    return { recordingId, recording: { ...recording, diagnostics: noDiagnostics } };
  }

  seek(recordingId: number, position: number): ReturnType<PlayerEngine['seek']> {
    return this.#engine.seek(recordingId, position);
  }

  evaluate(
    recordingId: number,
    expression: string,
    statement: number,
  ): ReturnType<PlayerEngine['evaluate']> {
    return this.#engine.evaluate(recordingId, expression, statement);
  }

  dispose(recordingId: number): Promise<void> {
    return this.#engine.dispose(recordingId);
  }

  designs(): ReturnType<PlayerEngine['designs']> {
    return this.#engine.designs();
  }

  otherKernels(): ReturnType<PlayerEngine['otherKernels']> {
    return this.#engine.otherKernels();
  }

  async #keep(script: string, design: string, loaded: Loaded): Promise<void> {
    const key = keyOf(script, design);
    const old = this.#ready.get(key);
    this.#ready.set(key, loaded);
    if (old !== undefined) await this.#engine.dispose(old.recordingId);
  }
}

const noDiagnostics: readonly Diagnostic[] = [];

const keyOf = (script: string, design: string): string => `${design}\n${script}`;
