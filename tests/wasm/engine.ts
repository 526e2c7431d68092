import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

import type { LabProgress, LabRequest } from '../../web/src/engine/lab_types.ts';
import type {
  Diagnostic,
  Evaluation,
  Journal,
  Outline,
  Recording,
} from '../../web/src/engine/types.ts';

/** The repository's root, as a path. */
export const root = new URL('../../', import.meta.url);

/** The module's surface as these tests use it; `wasm/bindings.cc` is its source. */
export interface Engine {
  designs(): { readonly id: string; readonly source: string }[];
  otherKernels(): { readonly id: string; readonly source: string }[];
  crash(): void;
  check(script: string): readonly Diagnostic[];
  outline(script: string): Outline;
  format(script: string): string;
  /** JSON of LabWorkload[]. */
  workloads(): string;
  Experiment: new (request: LabRequest) => Experiment;
  Session: new () => Session;
}

export interface Session {
  load(script: string, design: string): Omit<Recording, 'journal' | 'design'> | null;
  steps(): number;
  journal(): Journal;
  journalText(): string;
  seek(position: number): Float64Array;
  evaluate(expression: string, statement: number): Evaluation;
  delete(): void;
}

export interface Experiment {
  advance(milliseconds: number): LabProgress;
  /** JSON of a LabResult. */
  result(): string;
  delete(): void;
}

/** A fresh instance of the real module, as the site's worker makes it. */
export async function startEngine(
  options: { printErr?: (line: string) => void } = {},
): Promise<Engine> {
  const folder = new URL('web/src/engine/generated/', root);
  const glue = (await import(new URL('rmap.mjs', folder).href)) as {
    default: (options: object) => Promise<Engine>;
  };
  const wasmBinary = await readFile(new URL('rmap.wasm', folder));
  return glue.default({ wasmBinary, ...options });
}

/** Runs the native command line. */
export async function native(...words: string[]): Promise<string> {
  const rmap = new URL('build/native/rmap', root).pathname;
  const { stdout } = await promisify(execFile)(rmap, words, { maxBuffer: 1 << 28 });
  return stdout;
}

/** The first diagnostic, which must be there. */
export function first(diagnostics: readonly Diagnostic[]): Diagnostic {
  const [diagnostic] = diagnostics;
  if (diagnostic === undefined) throw new Error('a diagnostic was expected');
  return diagnostic;
}
