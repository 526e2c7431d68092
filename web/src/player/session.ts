import type { PlayerEngine } from '../engine/player_engine.ts';
import { EventKind } from '../engine/types.ts';
import { freesSomething, readMoment, readStory } from './moment.ts';
import type { Moment, Story } from './moment.ts';
import type { StepRange } from './stepping.ts';

/** One loaded scenario, and the cursor in it. The state at the cursor always comes from the engine. */
export class Session {
  readonly story: Story;
  readonly #engine: PlayerEngine;
  /** The number by which the engine's client knows the recording. */
  readonly recordingId: number;
  readonly #onMoment: (moment: Moment) => void;
  #wanted: { position: number; over: StepRange | null } | null = null;
  #running: Promise<void> | null = null;
  #closed = false;

  private constructor(
    engine: PlayerEngine,
    recordingId: number,
    story: Story,
    onMoment: (moment: Moment) => void,
  ) {
    this.#engine = engine;
    this.recordingId = recordingId;
    this.story = story;
    this.#onMoment = onMoment;
  }

  /** Runs a scenario. `onMoment` is told each moment that is reached. */
  static async open(
    engine: PlayerEngine,
    scenario: string,
    design: string,
    onMoment: (moment: Moment) => void,
  ): Promise<Session> {
    const { recordingId, recording } = await engine.load(scenario, design);
    return new Session(engine, recordingId, readStory(recording), onMoment);
  }

  /**
   * Goes to a position. While one question is on its way only the last place asked for is kept, so that
   * scrubbing never queues up. `over` is a call that was stepped over. Rejects if the engine fails.
   */
  go(position: number, over: StepRange | null = null): Promise<void> {
    this.#wanted = { position: this.story.stepper.snap(position), over };
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Lets go of the recording. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wanted = null;
    await this.#engine.dispose(this.recordingId);
  }

  async #run(): Promise<void> {
    while (this.#wanted !== null) {
      const { position, over } = this.#wanted;
      this.#wanted = null;
      const range = over ?? this.story.stepper.rangeAt(position);
      const needsBefore = freesSomething(this.story, range, EventKind.free);
      const before = needsBefore ? await this.#engine.seek(this.recordingId, range.from) : null;
      const state = await this.#engine.seek(this.recordingId, position);
      if (this.#closed) return;
      this.#onMoment(readMoment(this.story, position, over, state, before));
    }
  }
}
