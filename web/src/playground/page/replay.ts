import type { EngineClient } from '../../engine/client.ts';
import { RecordedEngine } from '../../engine/recorded/recorded_engine.ts';
import type { StoredRecording } from '../../engine/recorded/stored_recording.ts';
import type { PlayerEngine } from '../../engine/player_engine.ts';
import type { FlatGraph, Recording } from '../../engine/types.ts';

/** What came of running a recorded script today. Events are told where there are not as many as then. */
export type Comparison =
  | { readonly kind: 'same' | 'unknownDesign' | 'otherState' }
  | { readonly kind: 'otherEvents'; readonly events: number }
  | { readonly kind: 'failed'; readonly message: string };

/** What runs the script again, for the comparison. */
type ComparingEngine = PlayerEngine & Pick<EngineClient, 'load'>;

/** A recording that somebody opened: it is shown as it was recorded, whatever the engine here would make of it. */
export class Replay {
  /** What its file is called. */
  readonly name: string;
  readonly stored: StoredRecording;
  /** Answers from the recording, and asks the engine what was not recorded. */
  readonly engine: PlayerEngine;
  readonly #ending = new AbortController();
  #comparison: Comparison | null = null;

  constructor(name: string, stored: StoredRecording, engine: PlayerEngine) {
    this.name = name;
    this.stored = stored;
    this.engine = new RecordedEngine([stored], () => engine);
  }

  /** How it compares with a run of today; null until that is known. */
  get comparison(): Comparison | null {
    return this.#comparison;
  }

  /** Whether a script under these designs is what was recorded. */
  isOf(script: string, designs: readonly string[]): boolean {
    const [design, ...others] = designs;
    return others.length === 0 && design === this.stored.design.id && script === this.stored.script;
  }

  /** Runs the script with the engine as well, which nobody waits for. Never rejects. */
  async compare(engine: ComparingEngine): Promise<void> {
    const { signal } = this.#ending;
    try {
      this.#comparison = await compared(this, engine, signal);
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      this.#comparison = { kind: 'failed', message };
    }
  }

  /** It is not shown any more. */
  end(): void {
    this.#ending.abort();
  }
}

async function compared(
  { stored, engine: recorded }: Replay,
  engine: ComparingEngine,
  signal: AbortSignal,
): Promise<Comparison> {
  const { script, design, recording } = stored;
  const known = [...(await engine.designs()), ...(await engine.otherKernels())];
  if (!known.some(({ id }) => id === design.id)) return { kind: 'unknownDesign' };
  const now = await engine.load(script, design.id, signal);
  try {
    const events = now.recording.journal.kind.length;
    if (events !== recording.journal.kind.length) return { kind: 'otherEvents', events };
    const then = await recorded.load(script, design.id);
    try {
      const states = await Promise.all([
        recorded.seek(then.recordingId, events),
        engine.seek(now.recordingId, events),
      ]);
      const isSame = hasSameTypes(recording, now.recording) && areSame(...states);
      return { kind: isSame ? 'same' : 'otherState' };
    } finally {
      await recorded.dispose(then.recordingId);
    }
  } finally {
    await engine.dispose(now.recordingId);
  }
}

const hasSameTypes = (a: Recording, b: Recording): boolean =>
  JSON.stringify(a.types) === JSON.stringify(b.types);

const areSame = (a: FlatGraph, b: FlatGraph): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
