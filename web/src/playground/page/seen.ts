import type { ViewId } from '../../diagram/view.ts';
import { views } from '../../diagram/views.ts';
import type { SharedPlace, SharedState } from '../../link/shared_state.ts';
import { ChosenDesigns } from './chosen_designs.ts';

/** A script to begin with, and how it is to be looked at. */
export interface Opening {
  readonly script: string;
  /** None: those that are chosen stay. */
  readonly designs?: readonly string[] | undefined;
  readonly view?: string | undefined;
  /** Absent: the end. */
  readonly place?: SharedPlace | undefined;
}

/** Where a figure is to go; without a place, to its end. */
export interface Goal {
  readonly place: SharedPlace | undefined;
}

/** What is seen of the playground: a script, of which designs, in which picture, at which place. */
export class Seen {
  readonly designs = new ChosenDesigns();
  script = '';
  /** The kind of picture; null: the one that the figure begins with. */
  view: ViewId | null = null;
  #place: SharedPlace | undefined = undefined;
  #goal: Goal | null = null;

  /** Undefined: the end. */
  get place(): SharedPlace | undefined {
    return this.#place;
  }

  /** All that a link to this says. */
  get shared(): SharedState {
    return {
      designs: this.designs.ids,
      ...(this.#place === undefined ? {} : { place: this.#place }),
      ...(this.view === null ? {} : { view: this.view }),
      ...(this.script.trim() === '' ? {} : { script: this.script }),
    };
  }

  /** Shows something; the figure is to go to its place. */
  take({ script, designs, view, place }: Opening): void {
    this.script = script;
    this.designs.wish(designs);
    const known = views.find(({ id }) => id === view);
    if (known !== undefined) this.view = known.id;
    this.#place = place;
    this.#goal = { place };
  }

  /** The figure has come to a place. @returns whether it is another one */
  arrive(place: SharedPlace | undefined): boolean {
    const { statement, step } = this.#place ?? {};
    if (place?.statement === statement && place?.step === step) return false;
    this.#place = place;
    return true;
  }

  /** The figure is to go to its end with the next script that is shown. */
  goToEnd(): void {
    this.#goal = { place: undefined };
  }

  /** Where the figure is to go with the script that it shows now: asked once for each. Null: it stays. */
  takeGoal(): Goal | null {
    const goal = this.#goal;
    this.#goal = null;
    return goal;
  }
}
