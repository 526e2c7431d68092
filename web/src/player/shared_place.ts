import type { SharedPlace } from '../link/shared_state.ts';
import type { Stepper } from './stepping.ts';

/**
 * A position as a link says it. Within a statement that is the number of the statement, from 1 on, and the events
 * from its beginning; at the end of a statement, and before all, there is no step.
 */
export function sharedPlaceOf(stepper: Stepper, position: number): SharedPlace {
  const at = stepper.snap(position);
  const statement = stepper.statementAt(at);
  const isWhole = at === 0 || stepper.isEnd(at);
  const step = isWhole ? null : at - stepper.startOf(statement);
  return { statement: statement + 1, step };
}

/**
 * The position that a link means. A story that has become shorter since is no error: a statement that is gone means
 * its end, a step that is gone the end of its statement. Without a place it is the end.
 */
export function positionOf(stepper: Stepper, place: SharedPlace | undefined): number {
  if (place === undefined) return stepper.end;
  const statement = place.statement - 1;
  const end = stepper.endOf(statement);
  if (place.step === null || statement < 0) return end;
  if (end === stepper.endOf(statement - 1)) return end; // there is no such statement
  return stepper.snap(Math.min(stepper.startOf(statement) + place.step, end));
}
