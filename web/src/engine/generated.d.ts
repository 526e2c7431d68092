// What Emscripten makes of wasm/bindings.cc. Written by hand: its generated/ folder may be absent.

// A plain import would make this file a module, and its declaration no longer ambient.
/* eslint @typescript-eslint/consistent-type-imports: off */

declare module '*/generated/rmap.mjs' {
  type DesignInfo = import('./types.ts').DesignInfo;
  type Diagnostic = import('./types.ts').Diagnostic;
  type Evaluation = import('./types.ts').Evaluation;
  type FlatGraph = import('./types.ts').FlatGraph;
  type Journal = import('./types.ts').Journal;
  type LabProgress = import('./lab_types.ts').LabProgress;
  type LabRequest = import('./lab_types.ts').LabRequest;
  type LongLists = import('./types.ts').LongLists;
  type Outline = import('./types.ts').Outline;
  type Recording = import('./types.ts').Recording;

  /** A scenario that was run, and a cursor over it. Must be deleted by hand. */
  export interface WasmSession {
    /** Parses a scenario, to be run under a design. False for an unknown design. */
    begin(script: string, design: string): boolean;
    /** Runs on for about so long; whether it is done. What follows then tells of it. */
    advance(milliseconds: number): boolean;
    shortLists(): Omit<Recording, 'journal' | 'design' | keyof LongLists>;
    /** Elements of a list from `first` on, as many as there are, up to `count`. */
    part<Name extends keyof LongLists>(list: Name, first: number, count: number): LongLists[Name];
    steps(): number;
    /** Events from `first` on, as many as there are, up to `count`. */
    journalPart(first: number, count: number): Journal;
    seek(position: number): FlatGraph;
    evaluate(expression: string, statement: number): Evaluation;
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
    otherKernels(): readonly DesignInfo[];
    check(script: string): readonly Diagnostic[];
    outline(script: string): Outline;
    format(script: string): string;
    crash(): void;
    readonly Session: new () => WasmSession;
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
