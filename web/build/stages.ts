import type { Place, Problem } from './problem.ts';
import { withDesigns } from './scenario_runs.ts';
import type { ScenarioRuns } from './scenario_runs.ts';
import type { ScenarioEngine } from './scenario_engine.ts';

/** What a figure shows: one scenario under one design. */
export interface Stage {
  /** Its place among the stages of its text; 0 is the one that the text begins with. */
  readonly index: number;
  /** From `lessons/`: `figures/fork.rmap`. */
  readonly scenario: string;
  readonly runs: ScenarioRuns;
}

/** Where a text's scenarios come from: all files under `lessons/`, by their path from there. */
export interface ScenarioFiles {
  readonly engine: ScenarioEngine;
  readonly scripts: ReadonlyMap<string, string>;
}

/** The path of a scenario that a text in `folder` names: `../figures/fork.rmap` is `figures/fork.rmap`. */
export function scenarioPath(folder: string, name: string): string {
  return name.startsWith('../') ? name.slice(3) : `${folder}/${name}`;
}

/** The stages of one text. Each scenario is run once under each design, however often it is named. */
export class Stages {
  readonly #folder: string;
  readonly #files: ScenarioFiles;
  readonly #problems: Problem[];
  readonly #stages = new Map<string, Stage | undefined>();

  constructor(folder: string, files: ScenarioFiles, problems: Problem[]) {
    this.#folder = folder;
    this.#files = files;
    this.#problems = problems;
  }

  get all(): readonly Stage[] {
    return [...this.#stages.values()].flatMap((stage) => stage ?? []);
  }

  /** A stage; undefined where there is none, which then is a problem of `place`. */
  get(name: string, design: string, place: Place): Stage | undefined {
    const scenario = scenarioPath(this.#folder, name);
    const key = `${design} ${scenario}`;
    if (!this.#stages.has(key)) {
      const { engine, scripts } = this.#files;
      const script = scripts.get(scenario);
      const file = `lessons/${scenario}`;
      const runs = withDesigns(engine, file, script, design, place, this.#problems);
      const index = this.all.length;
      this.#stages.set(key, runs === undefined ? undefined : { index, scenario, runs });
    }
    return this.#stages.get(key);
  }
}
