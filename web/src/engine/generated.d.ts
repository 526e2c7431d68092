// What Emscripten makes of wasm/bindings.cc. Written by hand: its generated/ folder may be absent.

// A plain import would make this file a module, and its declaration no longer ambient.
/* eslint @typescript-eslint/consistent-type-imports: off */

declare module '*/generated/rmap.mjs' {
  type DesignInfo = import('./types.ts').DesignInfo;
  type Evaluation = import('./types.ts').Evaluation;
  type FlatGraph = import('./types.ts').FlatGraph;
  type Journal = import('./types.ts').Journal;
  type LabProgress = import('./lab_types.ts').LabProgress;
  type LabRequest = import('./lab_types.ts').LabRequest;
  type Recording = import('./types.ts').Recording;

  /** A scenario that was run, and a cursor over it. Must be deleted by hand. */
  export interface WasmSession {
    /** Null for an unknown design. */
    load(script: string, design: string): Omit<Recording, 'journal' | 'design'> | null;
    steps(): number;
    journal(): Journal;
    seek(position: number): FlatGraph;
    evaluate(expression: string, statement: number): Evaluation;
    delete(): void;
  }

  /** One design's part of a race. Must be deleted by hand. */
  export interface WasmRace {
    build(pageBudget: number): number;
    count(visitBudget: number): { readonly done: number };
    counts(): {
      readonly visited: number;
      readonly lookups: number;
      readonly mapped: number;
      readonly pagesCounted: number;
      readonly pagesInAll: number;
      readonly wrong: number;
    };
    walk(walks: number): { readonly walks: number; readonly wrong: number };
    delete(): void;
  }

  /** A run of the lab. Must be deleted by hand. */
  export interface WasmExperiment {
    advance(milliseconds: number): LabProgress;
    /** Between two slices: times taken in the last one are dropped, and taken again. */
    interrupt(): void;
    /** How many rows are finished. */
    rows(): number;
    /** JSON of a LabResult. */
    result(): string;
    delete(): void;
  }

  export interface WasmModule {
    /** JSON of LabWorkload[]. */
    workloads(): string;
    labScript(request: LabRequest): string;
    /** JSON of a LabCheck. */
    checkLab(request: LabRequest, limitBytes: number): string;
    readonly Experiment: new (request: LabRequest) => WasmExperiment;
    designs(): readonly DesignInfo[];
    summarise(
      samples: readonly number[],
      seed: number,
    ): { readonly median: number; readonly low: number; readonly high: number };
    raceBytes(design: string, children: number, pages: number): number;
    crash(): void;
    readonly Session: new () => WasmSession;
    readonly Race: new (design: string, children: number, pages: number, seed: number) => WasmRace;
  }

  export interface ModuleOptions {
    readonly locateFile?: () => string;
    readonly wasmBinary?: ArrayBuffer | Uint8Array;
    readonly print?: (line: string) => void;
    readonly printErr?: (line: string) => void;
    readonly onAbort?: (reason: unknown) => void;
  }

  export default function createRmap(options: ModuleOptions): Promise<WasmModule>;
}
