import { findMoment } from './moments.ts';
import type { FoundMoment } from './moments.ts';
import type { Place, Problem } from './problem.ts';
import type { ScenarioEngine, ScenarioRun } from './scenario_engine.ts';

/** A scenario with its text, run under a text's design, and under others when they are asked for. */
export interface ScenarioRuns {
  readonly script: string;
  readonly design: string;
  readonly run: ScenarioRun;
  /** The run under another design; undefined when there is no such design. */
  under(design: string): ScenarioRun | undefined;
  /** A moment, as a text names it. */
  find(name: string): FoundMoment;
}

/** Whether the engine can run a scenario under a design. */
export function knows({ designs, otherKernels }: ScenarioEngine, design: string): boolean {
  return [...designs, ...otherKernels].some(({ id }) => id === design);
}

/** Runs a scenario. A mistake in it is a problem of the scenario's file, a missing one of the text's. */
export function withDesigns(
  engine: ScenarioEngine,
  file: string,
  script: string | undefined,
  design: string,
  place: Place,
  problems: Problem[],
): ScenarioRuns | undefined {
  if (script === undefined) {
    problems.push({ place, message: `there is no ${file}` });
    return undefined;
  }
  if (!knows(engine, design)) {
    const known = engine.designs.map(({ id }) => id).join(', ');
    problems.push({ place, message: `there is no design "${design}"; there are ${known}` });
    return undefined;
  }
  const runs = new Map<string, ScenarioRun>();
  const under = (id: string): ScenarioRun | undefined => {
    if (!knows(engine, id)) return undefined;
    const run = runs.get(id) ?? engine.run(script, id);
    runs.set(id, run);
    return run;
  };
  const run = under(design);
  if (run === undefined) return undefined;
  for (const { line, column, message } of run.diagnostics) {
    problems.push({ place: { file, line, column }, message: message.en });
  }
  if (run.diagnostics.length > 0) return undefined;
  return { script, design, run, under, find: (name) => findMoment(run, name) };
}
