import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

import type { DesignInfo } from '../../web/src/engine/types.ts';
import type { LabProgress, LabRequest, LabResult } from '../../web/src/engine/lab_types.ts';
import { wordsFor } from './requests.ts';

const root = new URL('../../', import.meta.url);

/** The parts of the wasm module that the lab needs. */
export interface LabModule {
  designs(): readonly DesignInfo[];
  /** JSON of LabWorkload[]. */
  workloads(): string;
  readonly Experiment: new (request: LabRequest) => Experiment;
}

interface Experiment {
  advance(milliseconds: number): LabProgress;
  /** JSON of a LabResult. */
  result(): string;
  delete(): void;
}

/** A fresh instance of the real module. */
export async function startWasm(): Promise<LabModule> {
  const folder = new URL('web/src/engine/generated/', root);
  const glue = (await import(new URL('rmap.mjs', folder).href)) as {
    default: (options: object) => Promise<LabModule>;
  };
  return glue.default({ wasmBinary: await readFile(new URL('rmap.wasm', folder)) });
}

/** Runs an experiment to its end, in slices as the site's worker does. */
export function runInWasm(engine: LabModule, request: LabRequest): LabResult {
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
  const rmap = new URL('build/native/rmap', root).pathname;
  const { stdout } = await promisify(execFile)(rmap, wordsFor(request), { maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as LabResult;
}
