import type { ModuleOptions, WasmModule, WasmSession } from './generated/rmap.mjs';
import { checkLab, labWorkloads, runLab } from './lab.ts';
import type { LabNews } from './lab_types.ts';
import { loadInSlices } from './load.ts';
import type { CallName, Calls, Reply, Request } from './protocol.ts';
import type { Recording } from './types.ts';

/** What a server stands on: how to make the engine, and how to answer. */
export interface ServerOptions {
  readonly createModule: (options: ModuleOptions) => Promise<WasmModule>;
  readonly post: (reply: Reply, transfer: Transferable[]) => void;
  /**
   * About how long the engine may be busy at a time, in milliseconds. Unless told 30 in a worker, where only other
   * questions wait for it, and 8 on the page's own thread, where the reader does.
   */
  readonly sliceMs?: number;
}

const LINES_KEPT = 20;
const WORKER_SLICE_MS = 30;
const PAGE_SLICE_MS = 8;

/** A recording that is being loaded, or waits for others to be. */
interface Load {
  readonly abort: AbortController;
  /** Resolves when it is over, well or not. */
  readonly over: Promise<void>;
}

/** Answers requests with the engine, which it owns. After a crash it answers nothing more. */
export class EngineServer {
  readonly #post: ServerOptions['post'];
  readonly #module: Promise<WasmModule>;
  readonly #sliceMs: number;
  readonly #sessions = new Map<number, WasmSession>();
  readonly #loads = new Map<number, Load>();
  #lastLoad: Promise<void> = Promise.resolve();
  readonly #runs = new Map<number, AbortController>();
  readonly #interrupted = new Set<number>();
  readonly #lines: string[] = [];
  #crashed = false;

  constructor({ createModule, post, sliceMs }: ServerOptions) {
    this.#post = post;
    const isWorker = typeof document === 'undefined';
    this.#sliceMs = sliceMs ?? (isWorker ? WORKER_SLICE_MS : PAGE_SLICE_MS);
    const keep = (line: string): void => {
      this.#lines.push(line);
      if (this.#lines.length > LINES_KEPT) this.#lines.shift();
    };
    this.#module = createModule({ print: keep, printErr: keep });
  }

  /** Answers one request, in its own time. Never rejects. */
  async handle(request: Request): Promise<void> {
    if (this.#crashed) return;
    const { id } = request;
    try {
      await this.#answer(request, await this.#module);
    } catch (error) {
      if (this.#crashed) return;
      const message = error instanceof Error ? error.message : String(error);
      if (isTrap(error)) {
        this.#crashed = true;
        const said = this.#lines.findLast((line) => !line.startsWith('Aborted'));
        const lines = [...this.#lines];
        for (const { abort } of this.#loads.values()) abort.abort();
        this.#post({ type: 'crashed', id, message: said ?? message, lines }, []);
      } else {
        this.#post({ type: 'failed', id, message }, []);
      }
    }
  }

  async #answer(request: Request, module: WasmModule): Promise<void> {
    const { id } = request;
    const reply = (answer: Calls[CallName]['answer'], transfer: Transferable[] = []): void => {
      this.#post({ type: 'answer', id, answer }, transfer);
    };
    switch (request.type) {
      case 'designs':
        return reply(module.designs());
      case 'otherKernels':
        return reply(module.otherKernels());
      case 'load': {
        const recording = await this.#load(module, request);
        const columns = Object.values(recording.journal) as { buffer: ArrayBuffer }[];
        return reply(
          recording,
          columns.map(({ buffer }) => buffer),
        );
      }
      case 'seek': {
        const session = await this.#session(request.recording);
        const graph = session.seek(request.position);
        return reply(graph, [graph.buffer as ArrayBuffer]);
      }
      case 'evaluate': {
        const session = await this.#session(request.recording);
        return reply(session.evaluate(request.expression, request.statement));
      }
      case 'check':
        return reply(module.check(request.script));
      case 'outline':
        return reply(module.outline(request.script));
      case 'format':
        return reply(module.format(request.script));
      case 'workloads':
        return reply(labWorkloads(module));
      case 'labScript':
        return reply(module.labScript(request.request));
      case 'checkLab':
        return reply(checkLab(module, request.request, request.limitBytes));
      case 'lab': {
        const abort = new AbortController();
        this.#runs.set(id, abort);
        try {
          const onNews = (news: LabNews) => this.#post({ type: 'labProgress', id, news }, []);
          const wasInterrupted = () => this.#interrupted.delete(id);
          const run = { signal: abort.signal, wasInterrupted, sliceMs: this.#sliceMs };
          return reply(await runLab(module, request.request, onNews, run));
        } finally {
          this.#interrupted.delete(id);
          this.#runs.delete(id);
        }
      }
      case 'cancel':
        this.#runs.get(request.run)?.abort();
        return reply(null);
      case 'interrupt':
        if (this.#runs.has(request.run)) this.#interrupted.add(request.run);
        return reply(null);
      case 'dispose':
        this.#loads.get(request.recording)?.abort.abort(new Error('the recording was let go'));
        this.#sessions.get(request.recording)?.delete();
        this.#sessions.delete(request.recording);
        return reply(null);
      case 'crash':
        module.crash();
        return reply(null);
    }
  }

  /** Loads one recording after the other: together they would take as long, and more memory. */
  async #load(
    module: WasmModule,
    request: Request & { readonly type: 'load' },
  ): Promise<Recording> {
    const { recording: number, script, design } = request;
    const abort = new AbortController();
    const { signal } = abort;
    const loading = this.#lastLoad.then(async () => {
      signal.throwIfAborted();
      const session = new module.Session();
      try {
        const recording = await loadInSlices(session, script, design, {
          sliceMs: this.#sliceMs,
          signal,
        });
        this.#sessions.get(number)?.delete();
        this.#sessions.set(number, session);
        return recording;
      } catch (error) {
        if (!isTrap(error) && !this.#crashed) session.delete();
        throw error;
      }
    });
    const over = loading.then(
      () => {},
      () => {},
    );
    this.#lastLoad = over;
    this.#loads.set(number, { abort, over });
    try {
      return await loading;
    } finally {
      if (this.#loads.get(number)?.abort === abort) this.#loads.delete(number);
    }
  }

  /** The session of a recording, once that is loaded. */
  async #session(number: number): Promise<WasmSession> {
    await this.#loads.get(number)?.over;
    const session = this.#sessions.get(number);
    if (session === undefined) throw new Error(`recording ${number} is not loaded`);
    return session;
  }
}

/** Whether the engine itself ended: abort() and traps are RuntimeErrors, some glue throws numbers. */
function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || typeof error === 'number';
}
