import type { DesignInfo, Evaluation } from '../engine/types.ts';
import type { SharedPlace } from '../link/shared_state.ts';
import { target } from './commands.ts';
import type { Command } from './commands.ts';
import type { Moment, Story } from './moment.ts';
import { Session } from './session.ts';
import { positionOf, sharedPlaceOf } from './shared_place.ts';
import type { PlayerEngine } from '../engine/player_engine.ts';
import type { StepRange } from './stepping.ts';

/** Where a player stands. `statement` is -1 before all. */
export interface PlayerPlace {
  readonly position: number;
  readonly statement: number;
}

/** What a player says about itself, by event. */
export interface PlayerNews {
  'rmap-ready': PlayerPlace;
  'rmap-position': PlayerPlace;
  'rmap-error': Error | Story['recording']['diagnostics'];
}

/** Whom a model tells. */
export interface ModelListener {
  /** Something that is on the screen has changed. */
  readonly changed: () => void;
  readonly tell: <Name extends keyof PlayerNews>(name: Name, detail: PlayerNews[Name]) => void;
}

type Goal =
  | { readonly statement: number }
  | { readonly position: number }
  /** As a link says it; undefined is the end. */
  | { readonly shared: SharedPlace | undefined };

/** A player without its looks: what is loaded, where it stands, where it is going, what went wrong. */
export class PlayerModel {
  readonly #listener: ModelListener;
  #session: Session | null = null;
  #engine: PlayerEngine | null = null;
  #shown: { readonly story: Story; readonly moment: Moment } | null = null;
  #designs: readonly DesignInfo[] = [];
  #error: Error | null = null;
  #isLoading = false;
  #isStill = true;
  #loads = 0;
  /** Where to go once the scenario is there; null means its end. */
  #goal: Goal | null = null;
  /** The position that is on its way, so that quick keys add up. */
  #heading: number | null = null;

  constructor(listener: ModelListener) {
    this.#listener = listener;
  }

  /** The story and the moment that are on the screen; they always belong together. */
  get shown(): { readonly story: Story; readonly moment: Moment } | null {
    return this.#shown;
  }

  get recordingId(): number | null {
    return this.#session?.recordingId ?? null;
  }

  get error(): Error | null {
    return this.#error;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Whether the last movement was a jump, which is not to be animated. */
  get isStill(): boolean {
    return this.#isStill;
  }

  get place(): PlayerPlace {
    const { position = 0, statement = -1 } = this.#shown?.moment ?? {};
    return { position, statement };
  }

  /** Whether there is a step after this place. */
  get canStep(): boolean {
    const stepper = this.#session?.story.stepper;
    return stepper !== undefined && this.#from() < stepper.end;
  }

  /** The design of the recording that is shown. */
  get design(): DesignInfo | undefined {
    return this.#designs.find(({ id }) => id === this.#shown?.story.recording.design);
  }

  /** Runs a scenario and goes to where it was asked to go, else to where it was, else to the end. */
  async load(engine: PlayerEngine, scenario: string, design: string): Promise<void> {
    const load = ++this.#loads;
    const old = this.#session;
    this.#goal ??= this.#whereItWas();
    this.#error = null;
    this.#isLoading = true;
    this.#listener.changed();
    try {
      const isCurrent = () => load === this.#loads;
      const opened: Session = await Session.open(engine, scenario, design, (moment) => {
        if (isCurrent()) this.#arrive(opened, moment);
      });
      const designs = (await Promise.all([engine.designs(), engine.otherKernels()])).flat();
      if (!isCurrent()) {
        await opened.close();
        return;
      }
      this.#session = opened;
      this.#heading = null; // that was a place of the old one
      this.#engine = engine;
      this.#designs = designs;
      const { stepper, recording } = opened.story;
      const goal = this.#goal ?? { position: stepper.end };
      this.#goal = null;
      this.#isStill = true;
      this.#isLoading = false; // from here on, whoever asks is taken there
      await opened.go(positionAt(stepper, goal));
      if (!isCurrent()) return;
      if (recording.diagnostics.length > 0) {
        this.#listener.tell('rmap-error', recording.diagnostics);
      }
      this.#listener.tell('rmap-ready', this.place);
    } catch (error) {
      if (load === this.#loads) this.#fail(error);
    } finally {
      if (load === this.#loads) this.#isLoading = false;
      this.#listener.changed();
      await old?.close().catch(() => {});
    }
  }

  /** Lets go of what is loaded, and remembers where it was. */
  async unload(): Promise<void> {
    ++this.#loads;
    const session = this.#session;
    if (this.#shown !== null) this.#goal ??= { position: this.place.position };
    this.#session = null;
    this.#shown = null;
    this.#heading = null;
    this.#isLoading = false;
    this.#error = null;
    this.#listener.changed();
    await session?.close().catch(() => {});
  }

  /** Goes to the end of a statement; before the scenario is loaded, it is remembered. */
  async goToStatement(statement: number): Promise<void> {
    if (this.#session === null || this.#isLoading) this.#goal = { statement };
    else await this.#go(this.#session.story.stepper.endOf(statement), true);
  }

  /** Goes to a position, or to the last one before it where a reader can stand. */
  async goTo(position: number): Promise<void> {
    if (this.#session === null || this.#isLoading) this.#goal = { position };
    else await this.#go(position, true);
  }

  /** Goes to a place as a link says it; undefined is the end. Before the scenario is loaded, it is remembered. */
  async goToShared(shared: SharedPlace | undefined): Promise<void> {
    if (this.#session === null || this.#isLoading) this.#goal = { shared };
    else await this.#go(positionOf(this.#session.story.stepper, shared), true);
  }

  /** The place as a link says it; undefined is the end, and where nothing is shown. */
  get sharedPlace(): SharedPlace | undefined {
    if (this.#shown === null) return undefined;
    const { story, moment } = this.#shown;
    if (moment.position === story.stepper.end) return undefined;
    return sharedPlaceOf(story.stepper, moment.position);
  }

  /** Does what a button or a key says. */
  async run(command: Command): Promise<void> {
    const stepper = this.#session?.story.stepper;
    if (stepper === undefined) return;
    const from = this.#from();
    const to = target(command, stepper, from);
    const isOver = command === 'over' && to > stepper.step(from) && !stepper.isEnd(to);
    await this.#go(to, false, isOver ? { from, to } : null);
  }

  /** Goes to a position, from which a reader may step: as a breakpoint stops. */
  async stopAt(position: number): Promise<void> {
    if (this.#session !== null && !this.#isLoading) await this.#go(position, false);
  }

  /** Where it is going, or stands: quick keys start from there. */
  get heading(): number {
    return this.#from();
  }

  /** Whether it is going somewhere: what is on the screen will not stay. */
  get isMoving(): boolean {
    return this.#heading !== null;
  }

  /** An expression's value when so many statements have been executed. */
  async evaluate(expression: string, done: number): Promise<Evaluation> {
    if (this.#session === null || this.#engine === null) throw new Error('nothing is loaded yet');
    return this.#engine.evaluate(this.#session.recordingId, expression, done);
  }

  #from(): number {
    return this.#heading ?? this.place.position;
  }

  async #go(position: number, isStill: boolean, over: StepRange | null = null): Promise<void> {
    this.#isStill = isStill;
    this.#heading = position;
    try {
      await this.#session?.go(position, over);
    } catch (error) {
      this.#fail(error);
    }
  }

  #arrive(session: Session, moment: Moment): void {
    if (this.#heading !== null && session.story.stepper.snap(this.#heading) === moment.position) {
      this.#heading = null;
    }
    this.#shown = { story: session.story, moment };
    this.#listener.changed();
    this.#listener.tell('rmap-position', this.place);
  }

  /** A changed scenario opens at the statement that was on the screen, or at the end if that was. */
  #whereItWas(): Goal | null {
    if (this.#shown === null) return null;
    const { story, moment } = this.#shown;
    return moment.position === story.stepper.end ? null : { statement: moment.statement };
  }

  #fail(error: unknown): void {
    this.#error = error instanceof Error ? error : new Error(String(error));
    this.#heading = null;
    this.#isLoading = false;
    if (this.#shown !== null) this.#goal ??= { position: this.place.position };
    this.#listener.changed();
    this.#listener.tell('rmap-error', this.#error);
  }
}

function positionAt(stepper: Story['stepper'], goal: Goal): number {
  if ('position' in goal) return goal.position;
  if ('statement' in goal) return stepper.endOf(goal.statement);
  return positionOf(stepper, goal.shared);
}
