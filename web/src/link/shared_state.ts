import type { Language } from '../engine/types.ts';

/** Where a reader stands, so that it survives a change of the engine's events: by statement, then by step. */
export interface SharedPlace {
  /** How many statements have been executed, from 0 on: `repeat` counts each turn. */
  readonly statement: number;
  /** Events from the beginning of that statement; null is its end. */
  readonly step: number | null;
}

/** How much of a player an embed shows. */
export const playerUis = ['minimal', 'steps', 'full'] as const;
export type PlayerUi = (typeof playerUis)[number];

/** The colours of an embed: those of the system, unless one is named. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/**
 * All that a link, an embed's address or its attributes can say. What is not named is as the page that opens it
 * has it by itself. Nothing of it is trusted: designs, pictures and lessons are looked up in lists by whoever uses it.
 */
export interface SharedState {
  /** The scenario's text. */
  readonly script?: string;
  /** A step of a lesson, instead of a script: `fork-story/first-fork`. */
  readonly figure?: string;
  /** One design, or several side by side, by id. */
  readonly designs?: readonly string[];
  /** Absent: the end. */
  readonly place?: SharedPlace;
  /** The kind of picture, by id. */
  readonly view?: string;
  readonly language?: Language;
  readonly ui?: PlayerUi;
  readonly theme?: Theme;
}
