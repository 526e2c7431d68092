import type { EngineClient, Loaded } from '../../engine/client.ts';
import type { PlayerEngine } from '../../engine/player_engine.ts';
import type { StoredRecording } from '../../engine/recorded/stored_recording.ts';
import type { Diagnostic, Recording } from '../../engine/types.ts';
import { Replay } from './replay.ts';

/** The engine, which also says what is wrong with a script that it does not run. */
export type CheckingEngine = PlayerEngine & Pick<EngineClient, 'check'>;

/** A script that was run under one design; where it has mistakes, up to the first. */
export interface Run {
  readonly design: string;
  readonly recordingId: number;
  readonly recording: Recording;
  /** Nothing was run: it is what somebody recorded. Null: it was run. */
  readonly replay: Replay | null;
}

/**
 * Runs scripts before a player sees them, so that it is shown only what is worth showing, and hands each run over
 * to the player that asks for it: nothing runs twice. What is wrong with a script is left out of what is handed over,
 * for the page itself says it. A recording that was opened is replayed in the place of a run.
 */
export class ScriptRuns implements PlayerEngine {
  readonly #engine: CheckingEngine;
  /** Runs that no player has fetched yet, by script and design. */
  readonly #ready = new Map<string, Loaded>();
  /** Ends what runs now. */
  #stopping = new AbortController();
  #replay: Replay | null = null;
  /** What was loaded of recordings, by numbers below 0: the engine's are above. */
  readonly #replayed = new Map<number, { readonly engine: PlayerEngine; readonly id: number }>();
  #lastReplayed = 0;

  constructor(engine: CheckingEngine) {
    this.#engine = engine;
  }

  /** The recording that is shown in the place of a run; null: there is none. */
  get replay(): Replay | null {
    return this.#replay;
  }

  /** From now on this recording is shown where its script is wanted under its design. `changed` hears how it compares. */
  startReplay(name: string, stored: StoredRecording, changed: () => void): void {
    this.endReplay();
    const replay = new Replay(name, stored, this.#engine);
    this.#replay = replay;
    void replay.compare(this.#engine).then(changed);
  }

  /** From now on the engine runs whatever is wanted. What is on the screen stays until then. */
  endReplay(): void {
    this.#replay?.end();
    this.#replay = null;
  }

  /** Whether the engine has a design, and not only a recording that is shown. */
  async knows(design: string): Promise<boolean> {
    const all = [...(await this.#engine.designs()), ...(await this.#engine.otherKernels())];
    return all.some(({ id }) => id === design);
  }

  /** What is wrong with a script before it is run. What was recorded was run, wherever that was. */
  check(script: string): Promise<readonly Diagnostic[]> {
    const isRecorded = script === this.#replay?.stored.script;
    return isRecorded ? Promise.resolve(noDiagnostics) : this.#engine.check(script);
  }

  /** Runs a script under each design, one after the other. Rejects when the engine fails or is stopped. */
  async run(script: string, designs: readonly string[]): Promise<readonly Run[]> {
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    const runs: Run[] = [];
    for (const design of designs) {
      const replay = this.#replay?.isOf(script, designs) === true ? this.#replay : null;
      const loaded = await (replay === null
        ? this.#engine.load(script, design, signal)
        : this.#loadReplay(replay, script, design));
      await this.#keep(script, design, loaded);
      runs.push({ design, ...loaded, replay });
    }
    return runs;
  }

  /** Lets go of runs that no player fetched. */
  async forget(): Promise<void> {
    const left = [...this.#ready.values()];
    this.#ready.clear();
    await Promise.allSettled(left.map(({ recordingId }) => this.dispose(recordingId)));
  }

  /** Stops what is running: it is rejected. Whatever else the engine was asked is answered. */
  stop(): void {
    this.#stopping.abort();
  }

  /**
   * Runs a script for whoever wants to know its mistakes, too, and disposes of it. `orReplay`: a recording of it that is
   * shown will do.
   */
  loadWhole(
    script: string,
    design: string,
    orReplay: boolean,
    signal?: AbortSignal,
  ): Promise<Loaded> {
    return orReplay && this.#replay?.isOf(script, [design]) === true
      ? this.#loadReplay(this.#replay, script, design)
      : this.#engine.load(script, design, signal);
  }

  async load(script: string, design: string): Promise<Loaded> {
    const key = keyOf(script, design);
    const ready = this.#ready.get(key);
    this.#ready.delete(key);
    const { recordingId, recording } = ready ?? (await this.loadWhole(script, design, true));
    return { recordingId, recording: { ...recording, diagnostics: noDiagnostics } };
  }

  seek(recordingId: number, position: number): ReturnType<PlayerEngine['seek']> {
    const { engine, id } = this.#find(recordingId);
    return engine.seek(id, position);
  }

  evaluate(
    recordingId: number,
    expression: string,
    statement: number,
  ): ReturnType<PlayerEngine['evaluate']> {
    const { engine, id } = this.#find(recordingId);
    return engine.evaluate(id, expression, statement);
  }

  dispose(recordingId: number): Promise<void> {
    const { engine, id } = this.#find(recordingId);
    this.#replayed.delete(recordingId);
    return engine.dispose(id);
  }

  /** Those of the engine, and that of a recording which is none of them. */
  async designs(): ReturnType<PlayerEngine['designs']> {
    const designs = await this.#engine.designs();
    const recorded = this.#replay?.stored.design;
    const isNew = recorded !== undefined && !(await this.knows(recorded.id));
    return isNew ? [...designs, recorded] : designs;
  }

  otherKernels(): ReturnType<PlayerEngine['otherKernels']> {
    return this.#engine.otherKernels();
  }

  async #loadReplay({ engine }: Replay, script: string, design: string): Promise<Loaded> {
    const { recordingId: id, recording } = await engine.load(script, design);
    const recordingId = --this.#lastReplayed;
    this.#replayed.set(recordingId, { engine, id });
    return { recordingId, recording };
  }

  #find(recordingId: number): { readonly engine: PlayerEngine; readonly id: number } {
    return this.#replayed.get(recordingId) ?? { engine: this.#engine, id: recordingId };
  }

  async #keep(script: string, design: string, loaded: Loaded): Promise<void> {
    const key = keyOf(script, design);
    const old = this.#ready.get(key);
    this.#ready.set(key, loaded);
    if (old !== undefined) await this.dispose(old.recordingId);
  }
}

const noDiagnostics: readonly Diagnostic[] = [];

const keyOf = (script: string, design: string): string => `${design}\n${script}`;
