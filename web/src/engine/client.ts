import { EngineCrash } from './errors.ts';
import type { CallName, Calls, Reply, Request } from './protocol.ts';
import type { LabCheck, LabNews, LabRequest, LabResult, LabWorkload } from './lab_types.ts';
import { startWorker } from './start_worker.ts';
import type { DesignInfo, Diagnostic, Evaluation, FlatGraph, Outline, Recording } from './types.ts';

/** The part of a Worker that a client uses. */
export interface EngineWorker {
  postMessage(message: Request): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Reply>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  terminate(): void;
}

/** A recording, and the number by which further questions name it. */
export interface Loaded {
  readonly recordingId: number;
  readonly recording: Recording;
}

interface Waiting {
  readonly request: Request;
  /** Hears of a question that takes its time. */
  readonly onNews?: ((news: LabNews) => void) | undefined;
  /** Whether it may be asked again of a new worker, should this one die of something else. */
  readonly again: boolean;
  readonly resolve: (answer: Calls[CallName]['answer']) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Asks the engine, which lives in a worker that is started with the first question. Many recordings may be
 * alive at once. When the engine crashes, the question that did it is rejected with an EngineCrash, a new
 * worker is started, living recordings are loaded again and other questions asked again: their
 * askers notice nothing.
 */
export class EngineClient {
  readonly #start: () => EngineWorker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #living = new Map<number, { readonly script: string; readonly design: string }>();
  #worker: EngineWorker | null = null;
  #lastId = 0;
  #lastRecording = 0;

  constructor(start: () => EngineWorker = startWorker) {
    this.#start = start;
  }

  /** All designs, oldest first. */
  designs(): Promise<readonly DesignInfo[]> {
    return this.#ask({ type: 'designs', id: this.#nextId() });
  }

  /** Designs as kernels had them that no list offers: before a release, or with something forgotten. */
  otherKernels(): Promise<readonly DesignInfo[]> {
    return this.#ask({ type: 'otherKernels', id: this.#nextId() });
  }

  /**
   * Runs a scenario under a design. A script that goes wrong still has a recording, up to there. Aborting `signal`
   * ends it soon, and rejects with its reason.
   */
  async load(script: string, design: string, signal?: AbortSignal): Promise<Loaded> {
    signal?.throwIfAborted();
    const recordingId = ++this.#lastRecording;
    const id = this.#nextId();
    const cancel = (): void => void this.dispose(recordingId).catch(() => {});
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const recording = await this.#ask<'load'>({
        type: 'load',
        id,
        recording: recordingId,
        script,
        design,
      });
      signal?.throwIfAborted();
      this.#living.set(recordingId, { script, design });
      return { recordingId, recording };
    } catch (error) {
      throw signal?.aborted === true ? signal.reason : error;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** The objects at a position of a recording. */
  seek(recordingId: number, position: number): Promise<FlatGraph> {
    return this.#ask<'seek'>({
      type: 'seek',
      id: this.#nextId(),
      recording: recordingId,
      position,
    });
  }

  /** The value of an expression before an executed statement; their number means the end. */
  evaluate(recordingId: number, expression: string, statement: number): Promise<Evaluation> {
    const id = this.#nextId();
    return this.#ask<'evaluate'>({
      type: 'evaluate',
      id,
      recording: recordingId,
      expression,
      statement,
    });
  }

  /** What is wrong with a script, without running it: quick enough to be asked while somebody types. */
  check(script: string): Promise<readonly Diagnostic[]> {
    return this.#ask<'check'>({ type: 'check', id: this.#nextId(), script });
  }

  /** Which names a script declares and where they can be used, also of a script with mistakes. */
  outline(script: string): Promise<Outline> {
    return this.#ask<'outline'>({ type: 'outline', id: this.#nextId(), script });
  }

  /** The same script with its blanks as we write them. Lines with a mistake stay as they are. */
  format(script: string): Promise<string> {
    return this.#ask<'format'>({ type: 'format', id: this.#nextId(), script });
  }

  /** All workloads of the lab, in the order of their time. */
  workloads(): Promise<readonly LabWorkload[]> {
    return this.#ask<'workloads'>({ type: 'workloads', id: this.#nextId() });
  }

  /** A workload as a scenario, at the least size of the request; empty where the request is wrong. */
  labScript(request: LabRequest): Promise<string> {
    return this.#ask<'labScript'>({ type: 'labScript', id: this.#nextId(), request });
  }

  /** What a request takes beside a limit of memory, or what is wrong with it. */
  checkLab(request: LabRequest, limitBytes: number): Promise<LabCheck> {
    return this.#ask<'checkLab'>({ type: 'checkLab', id: this.#nextId(), request, limitBytes });
  }

  /** Runs the lab, and tells how far it is. Aborting `signal` ends it soon, with the sizes that are finished. */
  async lab(
    labRequest: LabRequest,
    onNews: (news: LabNews) => void = () => {},
    signal?: AbortSignal,
  ): Promise<LabResult> {
    const run = this.#nextId();
    const cancel = (): void => {
      const id = this.#nextId();
      void this.#ask<'cancel'>({ type: 'cancel', id, run }).catch(() => {});
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const request = { type: 'lab', id: run, request: labRequest } as const;
      const answer = this.#ask<'lab'>(request, false, onNews);
      if (signal?.aborted) cancel();
      return await answer;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /**
   * Tells every run of the lab that the machine slept, or the page was hidden: the times taken just now are
   * dropped and taken again, and the result says how often (`interruptions`). Call it when the page is hidden,
   * and when it is back.
   */
  interruptLab(): void {
    for (const { request } of [...this.#waiting.values()]) {
      if (request.type !== 'lab') continue;
      const id = this.#nextId();
      void this.#ask<'interrupt'>({ type: 'interrupt', id, run: request.id }).catch(() => {});
    }
  }

  /** Forgets a recording. */
  async dispose(recordingId: number): Promise<void> {
    this.#living.delete(recordingId);
    if (this.#worker === null) return;
    await this.#ask<'dispose'>({ type: 'dispose', id: this.#nextId(), recording: recordingId });
  }

  /** For tests: makes the engine abort, as a bug of its own would. Rejects with an EngineCrash. */
  async crash(): Promise<void> {
    await this.#ask<'crash'>({ type: 'crash', id: this.#nextId() }, false);
  }

  /** Ends the worker. The next question would start another. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new Error('the engine was closed'));
  }

  #nextId(): number {
    return ++this.#lastId;
  }

  #ask<Name extends CallName>(
    request: Request & { readonly type: Name },
    again = true,
    onNews?: (news: LabNews) => void,
  ): Promise<Calls[Name]['answer']> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        request,
        again,
        resolve: resolve,
        reject,
        onNews,
      };
      this.#waiting.set(request.id, waiting);
      this.#liveWorker().postMessage(request);
    });
  }

  #liveWorker(): EngineWorker {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#start();
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      if (worker === this.#worker) this.#receive(data);
    });
    // The worker itself could not start, or threw outside of any request.
    worker.addEventListener('error', (event) => {
      event.preventDefault?.();
      if (worker !== this.#worker) return;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      worker.terminate();
      this.#worker = null;
      const message = event.message || 'the engine could not be started';
      for (const { reject } of waiting) reject(new EngineCrash(message, []));
    });
    for (const [recording, { script, design }] of this.#living) {
      const id = this.#nextId();
      const ignore = () => {};
      const request: Request = { type: 'load', id, recording, script, design };
      this.#waiting.set(id, { request, again: false, resolve: ignore, reject: ignore });
      worker.postMessage(request);
    }
    return worker;
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (reply.type === 'labProgress') {
      waiting?.onNews?.(reply.news);
      return;
    }
    this.#waiting.delete(reply.id);
    switch (reply.type) {
      case 'answer':
        waiting?.resolve(reply.answer);
        break;
      case 'failed':
        waiting?.reject(new Error(reply.message));
        break;
      case 'crashed':
        this.#recover(new EngineCrash(reply.message, reply.lines), waiting);
        break;
    }
  }

  /** Starts anew; `culprit` alone hears of it, and those that cannot be asked twice. */
  #recover(crash: EngineCrash, culprit: Waiting | undefined): void {
    this.#worker?.terminate();
    this.#worker = null;
    // A recording whose loading crashes must not be tried for ever.
    if (culprit?.request.type === 'load') this.#living.delete(culprit.request.recording);
    const others = [...this.#waiting.values()];
    this.#waiting.clear();
    culprit?.reject(crash);
    for (const waiting of others) {
      if (!waiting.again) {
        waiting.reject(crash);
        continue;
      }
      const worker = this.#liveWorker();
      this.#waiting.set(waiting.request.id, waiting);
      worker.postMessage(waiting.request);
    }
  }
}
