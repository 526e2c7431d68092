import type { Diagnostic, Evaluation } from '../engine/types.ts';

/** What a reader's script has to reach: `walk(C heap[1]).visited == 1`. */
export interface Goal {
  readonly expression: string;
  /** What is compared. */
  readonly left: string;
  /** With what; null where the goal is a question alone, which any number but 0 answers. */
  readonly right: string | null;
}

/** How far a script is from a goal. */
export type GoalState =
  /** Nothing has run that could be asked. */
  | { readonly kind: 'unknown' }
  /** The machine has no answer yet: what is asked about is not there. */
  | { readonly kind: 'unanswered'; readonly message: Diagnostic['message'] }
  /** `right` is null where the goal itself names the number. */
  | {
      readonly kind: 'counted';
      readonly isMet: boolean;
      readonly left: number;
      readonly right: number | null;
    };

/** The goals in `walk(C heap[1]).visited == 1; count(process) == 3`. */
export function readGoals(text: string): readonly Goal[] {
  return text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((expression) => {
      const [, left, right] = /^(.*?)(?:[=!<>]=|[<>])(.*)$/s.exec(expression) ?? [];
      return { expression, left: (left ?? expression).trim(), right: right?.trim() ?? null };
    });
}

/** Asks how far a machine is from its goals. `evaluate` gives an expression's value; a comparison's is 1 or 0. */
export async function judgeGoals(
  goals: readonly Goal[],
  evaluate: (expression: string) => Promise<Evaluation>,
): Promise<readonly GoalState[]> {
  const states: GoalState[] = [];
  for (const { expression, left, right } of goals) {
    const [whole, one] = [await evaluate(expression), await evaluate(left)];
    const other = right === null || /^-?\d+$/.test(right) ? null : await evaluate(right);
    const wrong = [whole, one, other].find((each) => each?.ok === false);
    if (wrong?.ok === false) {
      states.push({ kind: 'unanswered', message: wrong.diagnostic.message });
    } else if (whole.ok && one.ok) {
      const value = other?.ok === true ? other.value : null;
      states.push({ kind: 'counted', isMet: whole.value !== 0, left: one.value, right: value });
    }
  }
  return states;
}

/** Whether a goal is reached. */
export const isMet = (state: GoalState): boolean => state.kind === 'counted' && state.isMet;
