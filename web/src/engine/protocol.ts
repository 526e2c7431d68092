import type { LabCheck, LabNews, LabRequest, LabResult, LabWorkload } from './lab_types.ts';
import type { DesignInfo, Diagnostic, Evaluation, FlatGraph, Outline, Recording } from './types.ts';

/** Everything that can be asked of the worker: its arguments, and what it answers. */
export interface Calls {
  designs: { readonly args: object; readonly answer: readonly DesignInfo[] };
  otherKernels: { readonly args: object; readonly answer: readonly DesignInfo[] };
  /** `recording` is the number that the client gives to it, to name it later. */
  load: {
    readonly args: { readonly recording: number; readonly script: string; readonly design: string };
    readonly answer: Recording;
  };
  seek: {
    readonly args: { readonly recording: number; readonly position: number };
    readonly answer: FlatGraph;
  };
  evaluate: {
    readonly args: {
      readonly recording: number;
      readonly expression: string;
      readonly statement: number;
    };
    readonly answer: Evaluation;
  };
  /** What is wrong with a script, as far as can be told without running it. */
  check: {
    readonly args: { readonly script: string };
    readonly answer: readonly Diagnostic[];
  };
  outline: { readonly args: { readonly script: string }; readonly answer: Outline };
  format: { readonly args: { readonly script: string }; readonly answer: string };
  workloads: { readonly args: object; readonly answer: readonly LabWorkload[] };
  /** A workload at the least of its sizes as a scenario; empty where something is wrong with the request. */
  labScript: { readonly args: { readonly request: LabRequest }; readonly answer: string };
  checkLab: {
    readonly args: { readonly request: LabRequest; readonly limitBytes: number };
    readonly answer: LabCheck;
  };
  lab: { readonly args: { readonly request: LabRequest }; readonly answer: LabResult };
  /** Ends the lab `run` (the id of its request) early: it answers with what it has. */
  cancel: { readonly args: { readonly run: number }; readonly answer: null };
  /** The machine slept, or was busy with something else: the lab `run` (an id) takes its last times again. */
  interrupt: { readonly args: { readonly run: number }; readonly answer: null };
  dispose: { readonly args: { readonly recording: number }; readonly answer: null };
  /** For tests: the engine aborts, as it would by a bug of its own. */
  crash: { readonly args: object; readonly answer: null };
}

export type CallName = keyof Calls;

/** To the worker. */
export type Request = {
  [Name in CallName]: { readonly type: Name; readonly id: number } & Calls[Name]['args'];
}[CallName];

/** From the worker, about the request with the same id. */
export type Reply =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Calls[CallName]['answer'] }
  | { readonly type: 'labProgress'; readonly id: number; readonly news: LabNews }
  /** It could not be done; the worker goes on. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  /** The engine is gone; `lines` is what it said last. This worker answers nothing more. */
  | {
      readonly type: 'crashed';
      readonly id: number;
      readonly message: string;
      readonly lines: readonly string[];
    };
