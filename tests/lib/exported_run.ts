import type { ScenarioEngine } from '../../web/build/scenario_engine.ts';
import type {
  ExportedFile,
  ExportedRun,
  ExportWork,
} from '../../web/src/playground/files/file_types.ts';

/** A run of the real engine, as files are written of it; and how often it was asked for another. */
export interface CountedRun extends ExportedRun {
  readonly asked: { runs: number; values: number };
}

/** Runs a scenario, to write files of it. Throws for a design that there is not. */
export function exportedRun(engine: ScenarioEngine, script: string, id: string): CountedRun {
  const design = [...engine.designs, ...engine.otherKernels].find((each) => each.id === id);
  if (design === undefined) throw new Error(`no design ${id}`);
  const run = engine.run(script, id);
  const asked = { runs: 0, values: 0 };
  return {
    asked,
    design,
    recording: run.recording(),
    seek: (position) => Promise.resolve(run.seek(position)),
    evaluate: (expression, done) => {
      ++asked.values;
      return Promise.resolve(run.evaluate(expression, done));
    },
    runAnew: (text) => {
      ++asked.runs;
      const again = engine.run(text, id);
      const recording = again.recording();
      again.close();
      return Promise.resolve(recording);
    },
  };
}

/** Work that nobody watches, and nobody stops. */
export const unwatched = (): ExportWork => ({
  sliceMs: 8,
  signal: new AbortController().signal,
  onProgress: () => {},
});

/** What stands in a file that was written. Throws what was in the way, where there is none. */
export function textOf(file: ExportedFile): string {
  if (file.kind === 'refused')
    throw new Error(file.problems.map(({ message }) => message.en).join());
  return file.pieces.join('');
}
