import type { ScenarioRun } from './scenario_engine.ts';

/** A moment of a scenario: so many of its statements have been executed. */
export interface Moment {
  readonly done: number;
  /** The player's position then. */
  readonly step: number;
  /** The statement that was executed last; empty at the start. */
  readonly text: string;
}

export type FoundMoment =
  { readonly ok: true; readonly moment: Moment } | { readonly ok: false; readonly message: string };

/** The moment when so many statements have been executed. */
export function momentAfter(run: ScenarioRun, done: number): Moment {
  return {
    done,
    step: done === 0 ? 0 : (run.statements[done]?.firstStep ?? run.steps),
    text: run.statements[done - 1]?.text ?? '',
  };
}

/**
 * The moment that a text names: `start`, `end`, or a statement as it stands in the scenario. One that
 * is executed several times is named with its turn: `write C heap[1] #2`.
 */
export function findMoment(run: ScenarioRun, name: string): FoundMoment {
  if (name === 'start') return { ok: true, moment: momentAfter(run, 0) };
  if (name === 'end') return { ok: true, moment: momentAfter(run, run.statements.length) };
  const [, text = '', turn] = /^(.*?)(?:\s+#(\d+))?$/.exec(name.trim().replace(/\s+/g, ' ')) ?? [];
  const found = run.statements.flatMap((statement, index) =>
    statement.text.trim().replace(/\s+/g, ' ') === text ? [index] : [],
  );
  if (found.length === 0) {
    return { ok: false, message: `no statement of the scenario is "${text}"` };
  }
  if (turn === undefined && found.length > 1) {
    const message = `"${text}" is executed ${found.length} times: write which, "${text} #2"`;
    return { ok: false, message };
  }
  const index = found[turn === undefined ? 0 : Number(turn) - 1];
  if (index === undefined) {
    return { ok: false, message: `"${text}" is executed ${found.length} times only` };
  }
  return { ok: true, moment: momentAfter(run, index + 1) };
}
