import type { Evaluation } from '../engine/types.ts';

/** What a lesson needs of its player. */
export interface LessonPlayer {
  /** Where it is now. */
  readonly position: number;
  /** Where each executed statement ends. */
  readonly statementEnds: readonly number[];
  /** Goes to a position; one that does not exist becomes the nearest that does. */
  goTo(position: number): void;
  /** Calls `listener` with each new position, whoever caused it. */
  onMove(listener: (position: number) => void): void;
  /** An expression's value when so many statements have been executed. */
  evaluate(expression: string, done: number): Promise<Evaluation>;
}
