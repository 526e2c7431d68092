import type { EngineWorker } from '../engine/client.ts';
import type { Reply, Request } from '../engine/protocol.ts';
import { startBlobWorker, startOnThisThread } from './engine_ports.ts';
import type { EnginePort, EngineProgram } from './engine_ports.ts';

/** Starts the engine from its chunk, which is fetched now. */
export function startWorker(): EngineWorker {
  return new EmbeddedEngine(() => import('rmap:engine'), [startBlobWorker, startOnThisThread]);
}

/** Starts a program, or throws. `fail` hears that it could not start, or that it ended by itself. */
export type StartPort = (
  program: EngineProgram,
  receive: (reply: Reply) => void,
  fail: (message: string) => void,
) => EnginePort;

/**
 * The engine in somebody else's page. What its policy allows is found out by trying: a worker first, then this thread.
 * Requests wait until one of them answers.
 */
export class EmbeddedEngine implements EngineWorker {
  readonly #events = new EventTarget();
  readonly #ways: StartPort[];
  /** What has been asked of a port that has not said anything yet. */
  #unsure: Request[] = [];
  #program: EngineProgram | null = null;
  #port: EnginePort | null = null;
  #isSure = false;
  #isOver = false;

  /** `load` fetches the program; `ways` to start it are tried one after the other. */
  constructor(load: () => Promise<EngineProgram>, ways: readonly StartPort[]) {
    this.#ways = [...ways];
    load().then(
      (program) => {
        this.#program = program;
        this.#startNext('');
      },
      (error: unknown) => this.#end(messageOf(error)),
    );
  }

  postMessage(request: Request): void {
    if (!this.#isSure) this.#unsure.push(request);
    this.#port?.postMessage(request);
  }

  addEventListener(type: 'message', listener: (event: MessageEvent<Reply>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(type: string, listener: (event: never) => void): void {
    this.#events.addEventListener(type, listener as (event: Event) => void);
  }

  terminate(): void {
    this.#isOver = true;
    this.#port?.terminate();
    this.#port = null;
    this.#unsure = [];
  }

  #startNext(why: string): void {
    if (this.#isOver || this.#program === null) return;
    const start = this.#ways.shift();
    if (start === undefined) {
      this.#end(why);
      return;
    }
    const isThis = (): boolean => !this.#isOver && this.#port === port;
    let port: EnginePort | null = null;
    let failed: string | null = null;
    try {
      port = start(
        this.#program,
        (reply) => {
          if (!isThis()) return;
          this.#isSure = true;
          this.#unsure = [];
          this.#events.dispatchEvent(new MessageEvent('message', { data: reply }));
        },
        (message) => {
          if (isThis()) this.#fail(message);
        },
      );
    } catch (error) {
      failed = messageOf(error);
    }
    this.#port = port;
    if (failed !== null) this.#startNext(failed);
    else for (const request of this.#unsure) port?.postMessage(request);
  }

  #fail(message: string): void {
    this.#port?.terminate();
    this.#port = null;
    if (this.#isSure) this.#end(message);
    else this.#startNext(message);
  }

  #end(message: string): void {
    if (this.#isOver) return;
    this.#events.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
