import type { PlayerEngine } from '../../engine/player_engine.ts';
import type { SharedPlace } from '../../link/shared_state.ts';
import type { ViewId } from '../../diagram/view.ts';
import { RmapCompare, defineRmapCompare } from '../../player/compare/compare_element.ts';
import { RmapPlayer, defineRmapPlayer } from '../../player/player.ts';
import type { Choice } from '../../player/player.ts';
import type { ShownScript, Wanted } from './live_run.ts';
import type { Replay } from './replay.ts';

/** Whom the stage tells what the reader does with the figure. */
export interface StageListener {
  readonly arrived: (place: SharedPlace | undefined) => void;
  /** The statement at which the figure stands; -1 before all. */
  readonly atStatement: (statement: number) => void;
  readonly viewChosen: (view: ViewId) => void;
  readonly selected: (choice: Choice | null) => void;
  /** Something that was asked for is there. */
  readonly shown: () => void;
  readonly failed: (error: Error) => void;
}

/** Where a figure goes; absent: to its end. */
export interface Goal {
  readonly place: SharedPlace | undefined;
}

/** The place of the figure on the page: a player for one design, a comparison for several. */
export class FigureStage {
  readonly #host: HTMLElement;
  readonly #engine: PlayerEngine;
  readonly #listener: StageListener;
  /** Stands right under the picture. */
  readonly #under: HTMLElement;
  #player: RmapPlayer | null = null;
  #compare: RmapCompare | null = null;
  /** The recording that the figure is of. */
  #replay: Replay | null = null;

  constructor(
    host: HTMLElement,
    under: HTMLElement,
    engine: PlayerEngine,
    listener: StageListener,
  ) {
    this.#host = host;
    this.#under = under;
    under.slot = 'under-figure';
    this.#engine = engine;
    this.#listener = listener;
    const on = <Detail>(name: string, act: (detail: Detail) => void): void => {
      host.addEventListener(name, (event) => {
        act((event as CustomEvent<Detail>).detail);
      });
    };
    on<unknown>('rmap-position', () => {
      this.#arrive();
    });
    on<unknown>('rmap-ready', () => {
      listener.shown();
    });
    on<ViewId>('rmap-view', (view) => {
      listener.viewChosen(view);
    });
    on<Choice | null>('rmap-select', (choice) => {
      listener.selected(choice);
    });
    on<unknown>('rmap-error', (error) => {
      if (error instanceof Error) listener.failed(error);
    });
  }

  /** Whether the figure stands at its end. */
  get isAtEnd(): boolean {
    return this.#player === null
      ? this.#compare?.isAtEnd !== false
      : this.#player.place === undefined;
  }

  /** Shows a script; null: nothing. `goal` takes it somewhere, else it stays where it was. */
  show(wanted: ShownScript | null, view: ViewId | null, goal: Goal | null): void {
    const [first, ...others] = wanted?.designs ?? [];
    const isFromElsewhere = (wanted?.replay ?? null) !== this.#replay;
    this.#replay = wanted?.replay ?? null;
    if (isFromElsewhere && wanted !== null) {
      // The same script under the same design may be shown already: a player would see no reason to load it.
      const place = this.#player === null ? this.#placeOfCompare() : { place: this.#player.place };
      this.#clear();
      this.show(wanted, view, goal ?? place);
      return;
    }
    if (wanted === null || first === undefined) this.#clear();
    else if (others.length === 0) void this.#showOne(wanted.script, first, view, goal);
    else void this.#showSeveral(wanted, view, goal);
  }

  #clear(): void {
    this.#player?.remove();
    this.#compare?.remove();
    this.#under.remove();
    this.#player = null;
    this.#compare = null;
  }

  async #showOne(
    script: string,
    design: string,
    view: ViewId | null,
    goal: Goal | null,
  ): Promise<void> {
    let player = this.#player;
    let going = goal;
    if (player === null) {
      going ??= this.#placeOfCompare();
      this.#clear();
      defineRmapPlayer();
      player = new RmapPlayer();
      player.client = this.#engine;
      this.#player = player;
      player.append(this.#under);
      this.#host.append(player);
    }
    player.design = design;
    player.scenario = script;
    if (view !== null && player.view !== view) player.view = view;
    if (going === null) return;
    await player.updateComplete; // now it is loading, and remembers where to go
    player.place = going.place;
  }

  async #showSeveral(
    { script, designs }: Wanted,
    view: ViewId | null,
    goal: Goal | null,
  ): Promise<void> {
    let compare = this.#compare;
    let going = goal;
    if (compare === null) {
      going ??= this.#player === null ? null : { place: this.#player.place };
      this.#clear();
      defineRmapCompare();
      compare = new RmapCompare();
      compare.client = this.#engine;
      this.#compare = compare;
      this.#host.append(compare, this.#under);
    }
    compare.designs = designs.join(',');
    compare.scenario = script;
    if (view === 'pages' || view === 'grid') compare.view = view;
    if (going === null) return;
    await compare.updateComplete;
    await compare.goToStatement(going.place === undefined ? Infinity : going.place.statement - 1);
  }

  /** All designs stand at the end of a statement. */
  #placeOfCompare(): Goal | null {
    if (this.#compare === null) return null;
    const { statement, isAtEnd } = this.#compare;
    return { place: isAtEnd ? undefined : { statement: statement + 1, step: null } };
  }

  #arrive(): void {
    const figure = this.#player ?? this.#compare;
    if (figure === null) return;
    const place =
      figure === this.#player ? this.#player.place : (this.#placeOfCompare()?.place ?? undefined);
    this.#listener.atStatement(figure.statement);
    this.#listener.arrived(place);
  }
}
