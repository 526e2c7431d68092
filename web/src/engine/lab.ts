import type { WasmModule } from './generated/rmap.mjs';
import type { LabCheck, LabNews, LabRequest, LabResult, LabWorkload } from './lab_types.ts';
import { pause } from './pause.ts';

/** The parts of the engine that the lab needs. */
export type LabEngine = Pick<WasmModule, 'Experiment' | 'workloads' | 'checkLab' | 'labScript'>;

/** All workloads, in the order of their time. */
export function labWorkloads(engine: LabEngine): readonly LabWorkload[] {
  return JSON.parse(engine.workloads()) as readonly LabWorkload[];
}

/** What a request takes, or what is wrong with it. */
export function checkLab(engine: LabEngine, request: LabRequest, limitBytes: number): LabCheck {
  return JSON.parse(engine.checkLab(request, limitBytes)) as LabCheck;
}

/** A run of the lab, as others may tell it something. */
export interface LabRun {
  /** Ends it after the slice at work. */
  readonly signal: AbortSignal;
  /** Answers once for each time that somebody said that the machine was busy with something else. */
  readonly wasInterrupted: () => boolean;
  /** A slice of work between two looks at the messages, in milliseconds. */
  readonly sliceMs: number;
}

/**
 * Runs an experiment in slices. Aborting its signal ends it after the slice at work, with the sizes that are
 * finished. Rejects a request that is wrong.
 */
export async function runLab(
  engine: LabEngine,
  request: LabRequest,
  onNews: (news: LabNews) => void,
  { signal, wasInterrupted, sliceMs }: LabRun,
): Promise<LabResult> {
  const checked = checkLab(engine, request, Number.MAX_SAFE_INTEGER);
  if (!checked.ok) throw new Error(checked.message);
  const experiment = new engine.Experiment(request);
  try {
    const started = performance.now();
    for (let rows = 0; !signal.aborted; await pause()) {
      if (wasInterrupted()) experiment.interrupt();
      const progress = experiment.advance(sliceMs);
      const elapsed = (performance.now() - started) / 1000;
      const { done } = progress;
      const secondsLeft = elapsed > 0.3 && done > 0.02 ? (elapsed / done) * (1 - done) : null;
      const finished = experiment.rows();
      onNews({
        progress,
        secondsLeft,
        ...(finished > rows && { result: JSON.parse(experiment.result()) as LabResult }),
      });
      rows = finished;
      if (progress.step === 'finished') break;
    }
    return JSON.parse(experiment.result()) as LabResult;
  } finally {
    experiment.delete();
  }
}
