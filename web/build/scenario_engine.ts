import { readFile } from 'node:fs/promises';
import type {
  DesignInfo,
  Diagnostic,
  Evaluation,
  ExpectRecord,
  FlatGraph,
  Journal,
  Recording,
  Statement,
} from '../src/engine/types.ts';
import type { LabWorkload } from '../src/engine/lab_types.ts';

/** A scenario that was run under one design, to be asked for numbers. */
export interface ScenarioRun {
  readonly statements: readonly Statement[];
  readonly diagnostics: readonly Diagnostic[];
  readonly expects: readonly ExpectRecord[];
  /** How many steps it has. */
  readonly steps: number;
  /** An expression's value when the first `done` statements have been executed. */
  evaluate(expression: string, done: number): Evaluation;
  /** Everything that happened. */
  recording(): Recording;
  /** The objects at a position. */
  seek(position: number): FlatGraph;
  /** Gives its memory back to the engine: for those who run very many. Nothing can be asked afterwards. */
  close(): void;
}

/** The engine, as a build or a test uses it. */
export interface ScenarioEngine {
  readonly designs: readonly DesignInfo[];
  /** The same designs as other kernels had them: they can be run, and are in no list. */
  readonly otherKernels: readonly DesignInfo[];
  /** What can be raced. */
  readonly workloads: readonly LabWorkload[];
  run(script: string, design: string): ScenarioRun;
  /** What is wrong with a script, without running it. */
  check(script: string): readonly Diagnostic[];
}

type Loaded = Omit<Recording, 'journal' | 'design'>;

interface Session {
  load(script: string, design: string): Loaded;
  steps(): number;
  journal(): Journal;
  seek(position: number): FlatGraph;
  evaluate(expression: string, statement: number): Evaluation;
  delete(): void;
}

interface RmapModule {
  designs(): DesignInfo[];
  otherKernels(): DesignInfo[];
  workloads(): string;
  check(script: string): readonly Diagnostic[];
  readonly Session: new () => Session;
}

type CreateRmap = (options: { wasmBinary: Uint8Array }) => Promise<RmapModule>;

const generated = new URL('../src/engine/generated/', import.meta.url);

/** Loads the engine's wasm module into this process. */
export async function loadScenarioEngine(folder: URL = generated): Promise<ScenarioEngine> {
  let wasmBinary: Uint8Array;
  try {
    wasmBinary = await readFile(new URL('rmap.wasm', folder));
  } catch (cause) {
    throw new Error('The engine is not built: run `web/serve --build`, which does that first.', {
      cause,
    });
  }
  const glue = (await import(/* @vite-ignore */ new URL('rmap.mjs', folder).href)) as {
    default: CreateRmap;
  };
  const module = await glue.default({ wasmBinary });
  return {
    designs: module.designs(),
    otherKernels: module.otherKernels(),
    workloads: JSON.parse(module.workloads()) as readonly LabWorkload[],
    check: (script) => module.check(script),
    run: (script, design) => {
      const session = new module.Session();
      const loaded = session.load(script, design);
      return {
        statements: loaded.statements,
        diagnostics: loaded.diagnostics,
        expects: loaded.expects,
        steps: session.steps(),
        evaluate: (expression, done) => session.evaluate(expression, done),
        recording: () => ({ ...loaded, design, journal: session.journal() }),
        seek: (position) => session.seek(position),
        close: () => session.delete(),
      };
    },
  };
}
