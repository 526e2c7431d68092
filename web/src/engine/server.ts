import type { ModuleOptions, WasmModule, WasmSession } from './generated/rmap.mjs';
import { checkLab, labWorkloads, runLab } from './lab.ts';
import type { LabNews } from './lab_types.ts';
import type { CallName, Calls, Reply, Request } from './protocol.ts';
import type { Recording } from './types.ts';

/** What a server stands on: how to make the engine, and how to answer. */
export interface ServerOptions {
  readonly createModule: (options: ModuleOptions) => Promise<WasmModule>;
  readonly post: (reply: Reply, transfer: Transferable[]) => void;
}

const LINES_KEPT = 20;

/** Answers requests with the engine, which it owns. After a crash it answers nothing more. */
export class EngineServer {
  readonly #post: ServerOptions['post'];
  readonly #module: Promise<WasmModule>;
  readonly #sessions = new Map<number, WasmSession>();
  readonly #runs = new Map<number, AbortController>();
  readonly #interrupted = new Set<number>();
  readonly #lines: string[] = [];
  #crashed = false;

  constructor({ createModule, post }: ServerOptions) {
    this.#post = post;
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
      const message = error instanceof Error ? error.message : String(error);
      if (isTrap(error)) {
        this.#crashed = true;
        const said = this.#lines.findLast((line) => !line.startsWith('Aborted'));
        const lines = [...this.#lines];
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
        const recording = this.#load(module, request.recording, request.script, request.design);
        const columns = Object.values(recording.journal) as { buffer: ArrayBuffer }[];
        return reply(
          recording,
          columns.map(({ buffer }) => buffer),
        );
      }
      case 'seek': {
        const graph = this.#session(request.recording).seek(request.position);
        return reply(graph, [graph.buffer as ArrayBuffer]);
      }
      case 'evaluate': {
        const session = this.#session(request.recording);
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
          const run = { signal: abort.signal, wasInterrupted };
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
        this.#sessions.get(request.recording)?.delete();
        this.#sessions.delete(request.recording);
        return reply(null);
      case 'crash':
        module.crash();
        return reply(null);
    }
  }

  #load(module: WasmModule, number: number, script: string, design: string): Recording {
    const session = new module.Session();
    const loaded = session.load(script, design);
    if (loaded === null) {
      session.delete();
      throw new Error(`there is no design "${design}"`);
    }
    this.#sessions.get(number)?.delete();
    this.#sessions.set(number, session);
    return { ...loaded, design, journal: session.journal() };
  }

  #session(number: number): WasmSession {
    const session = this.#sessions.get(number);
    if (session === undefined) throw new Error(`recording ${number} is not loaded`);
    return session;
  }
}

/** Whether the engine itself ended: abort() and traps are RuntimeErrors, some glue throws numbers. */
function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || typeof error === 'number';
}
