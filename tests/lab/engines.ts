import type { LabRequest, LabResult, LabWorkload } from '../../web/src/engine/lab_types.ts';
import { native } from '../wasm/engine.ts';
import type { Engine } from '../wasm/engine.ts';
import { wordsFor } from './requests.ts';

/** All workloads that an engine knows. */
export const workloadsOf = (engine: Engine): LabWorkload[] =>
  JSON.parse(engine.workloads()) as LabWorkload[];

/** The ids of all designs. */
export const designsOf = (engine: Engine): string[] => engine.designs().map(({ id }) => id);

/** Runs an experiment to its end, in slices as the site's worker does. */
export function runInWasm(engine: Engine, request: LabRequest): LabResult {
  const experiment = new engine.Experiment(request);
  try {
    while (experiment.advance(30).step !== 'finished');
    return JSON.parse(experiment.result()) as LabResult;
  } finally {
    experiment.delete();
  }
}

/** The same experiment on the command line. */
export async function runNatively(request: LabRequest): Promise<LabResult> {
  return JSON.parse(await native(...wordsFor(request))) as LabResult;
}
