import type { DesignInfo, Diagnostic, Recording, Statement } from '../../engine/types.ts';
import type { Moment, Story } from '../moment.ts';
import { Session } from '../session.ts';
import type { PlayerEngine } from '../../engine/player_engine.ts';

/** A story and the moment of it that is shown. */
export interface ShownMoment {
  readonly story: Story;
  readonly moment: Moment;
}

/** One design in the comparison. */
export interface CompareLane {
  readonly id: string;
  /** Undefined where the engine knows no such design. */
  readonly design: DesignInfo | undefined;
  readonly shown: ShownMoment | null;
  readonly error: Error | null;
}

interface Lane {
  id: string;
  design: DesignInfo | undefined;
  session: Session | null;
  latest: Moment | null;
  shown: ShownMoment | null;
  error: Error | null;
}

/** What is asked of all designs: to stand behind a statement, and, perhaps, to walk a page there. */
interface Goal {
  readonly statement: number;
  readonly place: string | null;
}

/** Names all designs where a list of designs is wanted. */
export const ALL_DESIGNS = 'all';

/**
 * Several designs that run one scenario and always stand behind the same statement. A design that fails
 * does so alone. A reader may ask for a page at any moment: each design then walks it there, in a run of its
 * own, so that the scenario stays as it is written.
 */
export class CompareModel {
  readonly #changed: () => void;
  #lanes: Lane[] = [];
  #engine: PlayerEngine | null = null;
  #scenario = '';
  #goal: Goal = { statement: Infinity, place: null };
  #at: Goal = { statement: -1, place: null };
  #loads = 0;
  /** Counts what was asked for, so that whoever is on the way sees that it is out of date. */
  #asked = 0;
  #isLoading = false;
  #error: Error | null = null;
  #isUnmapped = false;
  #running: Promise<void> | null = null;

  /** `changed` hears whenever something that is on the screen has changed. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get lanes(): readonly CompareLane[] {
    return this.#lanes;
  }

  /** The statements, which are the same for all; empty until the first design has run them. */
  get statements(): readonly Statement[] {
    return this.#recording?.statements ?? [];
  }

  /** What is wrong with the script: said by every design, kept once. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#recording?.diagnostics ?? [];
  }

  /** The statement that all stand behind; -1 before all. */
  get statement(): number {
    return this.#at.statement;
  }

  /** The statement that they are going to: where the next key press goes on from. */
  get heading(): number {
    return Math.min(this.#goal.statement, this.statements.length - 1);
  }

  /** The place whose page is asked for; null where the statement itself decides. */
  get place(): string | null {
    return this.#goal.place;
  }

  /** Whether no page is mapped at the place at this moment. */
  get isUnmapped(): boolean {
    return this.#isUnmapped;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Why nothing can be shown at all. */
  get error(): Error | null {
    return this.#error;
  }

  /** The first that there is: of the scenario itself, never of a walk that a reader has asked for. */
  get #recording(): Recording | undefined {
    return this.#lanes.find(({ session }) => session !== null)?.session?.story.recording;
  }

  /** Runs a scenario under designs, by their ids; the old ones stay on the screen until then. */
  async load(engine: PlayerEngine, scenario: string, ids: readonly string[]): Promise<void> {
    const load = ++this.#loads;
    const { length } = this.statements;
    // What stands at its end stays at its end, also where that is another now.
    if (length > 0 && this.heading === length - 1) {
      this.#goal = { ...this.#goal, statement: Infinity };
    }
    this.#engine = engine;
    this.#scenario = scenario;
    this.#isLoading = true;
    this.#error = null;
    this.#changed();
    try {
      const offered = await engine.designs();
      const designs = [...offered, ...(await engine.otherKernels())];
      const wanted = ids.includes(ALL_DESIGNS) ? offered.map(({ id }) => id) : ids;
      const lanes = wanted.map((id): Lane => {
        const design = designs.find((each) => each.id === id);
        return { id, design, session: null, latest: null, shown: null, error: null };
      });
      await Promise.all(lanes.map((lane) => this.#open(lane)));
      if (load !== this.#loads) {
        await closeAll(lanes);
        return;
      }
      const old = this.#lanes;
      this.#lanes = lanes;
      await this.#show();
      await closeAll(old);
    } catch (error) {
      if (load === this.#loads) this.#error = asError(error);
    } finally {
      if (load === this.#loads) {
        this.#isLoading = false;
        this.#changed();
      }
    }
  }

  /** Lets go of all recordings. */
  async unload(): Promise<void> {
    ++this.#loads;
    const lanes = this.#lanes;
    this.#lanes = [];
    this.#isLoading = false;
    this.#changed();
    await closeAll(lanes);
  }

  /** Runs one design again that has failed. */
  async retry(id: string): Promise<void> {
    const lane = this.#lanes.find((each) => each.id === id);
    if (lane === undefined) return;
    lane.error = null;
    await lane.session?.close().catch(() => {});
    lane.session = null;
    await this.#open(lane);
    await this.#show();
  }

  /** Takes all designs to the end of a statement; -1 is before all. */
  async goTo(statement: number): Promise<void> {
    const last = this.statements.length - 1;
    const isKnown = last >= 0 && !this.#isLoading; // else how many there will be is not known yet
    const to = isKnown ? Math.max(-1, Math.min(statement, last)) : statement;
    this.#goal = { ...this.#goal, statement: to };
    await this.#show();
  }

  /** Asks for the page at a place, `C heap[2]`, here and wherever the reader goes; null: no more. */
  async ask(place: string | null): Promise<void> {
    this.#goal = { ...this.#goal, place };
    await this.#show();
  }

  async #open(lane: Lane): Promise<void> {
    if (this.#engine === null || lane.design === undefined) return;
    try {
      lane.session = await Session.open(this.#engine, this.#scenario, lane.id, (moment) => {
        lane.latest = moment;
      });
    } catch (error) {
      lane.error = asError(error);
    }
  }

  /** While the designs are on their way only the last goal is kept: scrubbing never queues up. */
  #show(): Promise<void> {
    ++this.#asked;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    for (let done = 0; done !== this.#asked;) {
      done = this.#asked;
      const goal = this.#goal;
      const lanes = this.#lanes;
      const reached = await Promise.all(lanes.map((lane) => this.#reach(lane, goal)));
      if (done !== this.#asked) continue;
      // All at once: at no moment do two designs show different statements.
      lanes.forEach((lane, i) => {
        lane.shown = reached[i]?.shown ?? (lane.error === null ? lane.shown : null);
      });
      this.#isUnmapped = reached.some((each) => each?.unmapped === true);
      const last = this.statements.length - 1;
      this.#at = { ...goal, statement: Math.min(goal.statement, last) };
      this.#changed();
    }
  }

  async #reach(
    lane: Lane,
    { statement, place }: Goal,
  ): Promise<{ shown: ShownMoment; unmapped: boolean } | null> {
    const { session } = lane;
    if (session === null || lane.error !== null) return null;
    try {
      const { story } = session;
      const to = Math.min(statement, story.recording.statements.length - 1);
      await session.go(story.stepper.endOf(to));
      if (lane.latest === null) return null;
      const here = { story, moment: lane.latest };
      if (place === null) return { shown: here, unmapped: false };
      const asked = await this.#walkAt(lane.id, story, to, place);
      return { shown: asked ?? here, unmapped: asked === null };
    } catch (error) {
      lane.error = asError(error);
      return null;
    }
  }

  /** What a design does when it is asked for a page right behind a statement; null where none is mapped. */
  async #walkAt(
    design: string,
    story: Story,
    statement: number,
    place: string,
  ): Promise<ShownMoment | null> {
    if (this.#engine === null) return null;
    let latest: Moment | null = null;
    const asked = await Session.open(
      this.#engine,
      askedScript(story.recording.statements.slice(0, statement + 1), place),
      design,
      (moment) => {
        latest = moment;
      },
    );
    try {
      if (asked.story.recording.diagnostics.length > 0) return null;
      await asked.go(asked.story.stepper.end);
      return latest && { story: asked.story, moment: latest };
    } finally {
      await asked.close();
    }
  }
}

/** A scenario that does what these statements have done, and then walks a page. */
export function askedScript(done: readonly Statement[], place: string): string {
  const lines = done.filter(({ verb }) => verb !== 'expect').map(({ text }) => text);
  return [...lines, `walk ${place}`].join('\n');
}

async function closeAll(lanes: readonly Lane[]): Promise<void> {
  await Promise.allSettled(lanes.map(async ({ session }) => session?.close()));
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
