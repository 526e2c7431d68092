import type { Evaluation } from '../engine/types.ts';

/** Where a lesson's player may be: a position of one of the text's stages. */
export interface LessonPlace {
  readonly stage: number;
  readonly position: number;
}

/** What a lesson needs of its player. */
export interface LessonPlayer {
  /** Where it is now, or where it is going. */
  readonly place: LessonPlace;
  /** Where each executed statement of the stage ends. Empty while the stage is being loaded. */
  readonly statementEnds: readonly number[];
  /**
   * Goes to a position; one that does not exist becomes the nearest that does. `view` is the kind of picture to
   * show there; undefined leaves it to the reader.
   */
  goTo(place: LessonPlace, view?: string): void;
  /** Calls `listener` with each new place, whoever caused it. */
  onMove(listener: (place: LessonPlace) => void): void;
  /** An expression's value when so many statements of a stage have been executed. Rejects where another is shown. */
  evaluate(expression: string, done: number, stage: number): Promise<Evaluation>;
}
