import { findBreakStops, stopAfter, stopBefore } from '../breakpoints/break_stops.ts';
import type { BreakStops } from '../breakpoints/break_stops.ts';
import { keyOf, toggled, withEnabled, without } from '../breakpoints/breakpoints.ts';
import type { Breakpoint } from '../breakpoints/breakpoints.ts';
import type { DebugStory } from './debug_story.ts';

/** The breakpoints of a player. They stay when it runs another scenario. */
export class Stopping {
  readonly #changed: () => void;
  #list: readonly Breakpoint[] = [];
  #found: { readonly story: DebugStory; readonly stops: BreakStops } | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get list(): readonly Breakpoint[] {
    return this.#list;
  }

  has(breakpoint: Breakpoint): boolean {
    return this.#list.some((each) => keyOf(each) === keyOf(breakpoint));
  }

  /** Sets a breakpoint, or removes it. */
  toggle(breakpoint: Breakpoint): void {
    this.#use(toggled(this.#list, breakpoint));
  }

  remove(key: string): void {
    this.#use(without(this.#list, key));
  }

  enable(key: string, enabled: boolean): void {
    this.#use(withEnabled(this.#list, key, enabled));
  }

  /** Where they stop in a story. */
  stops(story: DebugStory): BreakStops {
    if (this.#found?.story !== story) {
      const stops = findBreakStops(story.recording, story.lasting, this.#list);
      this.#found = { story, stops };
    }
    return this.#found.stops;
  }

  /** The next place to stop at, or the one before (-1); undefined where there is none. */
  next(story: DebugStory, position: number, direction: 1 | -1): number | undefined {
    const { all } = this.stops(story);
    return direction > 0 ? stopAfter(all, position) : stopBefore(all, position);
  }

  #use(list: readonly Breakpoint[]): void {
    this.#list = list;
    this.#found = null;
    this.#changed();
  }
}
