import type { Loaded } from '../client.ts';
import type { PlayerEngine } from '../player_engine.ts';
import type { DesignInfo, Evaluation, FlatGraph } from '../types.ts';
import type { StoredRecording } from './stored_recording.ts';
import { Timeline } from './timeline.ts';

/** A recording in use: replayed here, or living in the engine behind. */
type Living =
  | { readonly stored: StoredRecording; readonly timeline: Timeline }
  | { readonly engine: PlayerEngine; readonly id: number };

/**
 * What a player asks of an engine, answered from recordings: nothing is run. What was not recorded is asked of
 * another engine, which is made when that happens first; without one it is an error.
 */
export class RecordedEngine implements PlayerEngine {
  readonly #stored: readonly StoredRecording[];
  readonly #makeFallback: (() => PlayerEngine) | null;
  readonly #living = new Map<number, Living>();
  #fallback: PlayerEngine | null = null;
  #lastId = 0;

  constructor(
    stored: readonly StoredRecording[],
    makeFallback: (() => PlayerEngine) | null = null,
  ) {
    this.#stored = stored;
    this.#makeFallback = makeFallback;
  }

  /** The designs of the recordings; all that there are, once the other engine is there. */
  designs(): Promise<readonly DesignInfo[]> {
    if (this.#fallback !== null) return this.#fallback.designs();
    const byId = new Map(this.#stored.map(({ design }) => [design.id, design]));
    return Promise.resolve([...byId.values()]);
  }

  /** None, until the other engine is there: which of the recorded ones those are was not recorded. */
  otherKernels(): Promise<readonly DesignInfo[]> {
    return this.#fallback?.otherKernels() ?? Promise.resolve([]);
  }

  /** The recording of a scenario under a design. Rejects where there is none, and no other engine. */
  async load(script: string, design: string): Promise<Loaded> {
    const recordingId = ++this.#lastId;
    const stored = this.#stored.find((each) => each.script === script && each.design.id === design);
    if (stored !== undefined) {
      const { recording } = stored;
      this.#living.set(recordingId, { stored, timeline: new Timeline(recording) });
      return { recordingId, recording };
    }
    const engine = this.#behind();
    if (engine === null) throw new Error('this scenario was not recorded, and there is no engine');
    const loaded = await engine.load(script, design);
    this.#living.set(recordingId, { engine, id: loaded.recordingId });
    return { recordingId, recording: loaded.recording };
  }

  /** The objects at a position of a recording. */
  async seek(recordingId: number, position: number): Promise<FlatGraph> {
    const living = this.#find(recordingId);
    return 'engine' in living
      ? living.engine.seek(living.id, position)
      : living.timeline.seek(position);
  }

  /** An expression's value, from the other engine: a recording has no answers to new questions. */
  async evaluate(recordingId: number, expression: string, statement: number): Promise<Evaluation> {
    const living = this.#find(recordingId);
    if ('engine' in living) return living.engine.evaluate(living.id, expression, statement);
    const engine = this.#behind();
    if (engine === null) throw new Error('a recording has no answer, and there is no engine');
    const { script, design } = living.stored;
    const { recordingId: id } = await engine.load(script, design.id);
    try {
      return await engine.evaluate(id, expression, statement);
    } finally {
      await engine.dispose(id);
    }
  }

  async dispose(recordingId: number): Promise<void> {
    const living = this.#living.get(recordingId);
    this.#living.delete(recordingId);
    if (living !== undefined && 'engine' in living) await living.engine.dispose(living.id);
  }

  #find(recordingId: number): Living {
    const living = this.#living.get(recordingId);
    if (living === undefined) throw new Error(`recording ${recordingId} is not loaded`);
    return living;
  }

  #behind(): PlayerEngine | null {
    this.#fallback ??= this.#makeFallback?.() ?? null;
    return this.#fallback;
  }
}
