import type * as Engine from 'rmap:engine';
import type { Reply, Request } from '../engine/protocol.ts';
import { vouchForWorkers } from './vouch.ts';

/** The engine as a program: a plain function, and the bytes that it needs. */
export type EngineProgram = Pick<typeof Engine, 'install' | 'wasm'>;

/** A running engine. */
export interface EnginePort {
  postMessage(request: Request): void;
  terminate(): void;
}

const vouchForWorker = vouchForWorkers();

/** In a worker made of text: it needs no file, and so may start in a page of any other origin, or of none. */
export function startBlobWorker(
  { install, wasm }: EngineProgram,
  receive: (reply: Reply) => void,
  fail: (message: string) => void,
): EnginePort {
  const text = `"use strict";
const engine = {};
(${String(install)})(engine);
const handle = engine.serve("${wasm}", (reply, transfer) => self.postMessage(reply, transfer));
self.onmessage = ({ data }) => handle(data);
`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  let worker: Worker;
  try {
    worker = new Worker(vouchForWorker(url));
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    URL.revokeObjectURL(url); // it has been read, surely
    receive(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    URL.revokeObjectURL(url);
    fail(event.message || 'the page allows no worker');
  });
  return worker;
}

/** On the page's own thread, where no worker may be started. */
export function startOnThisThread(
  { install, wasm }: EngineProgram,
  receive: (reply: Reply) => void,
): EnginePort {
  let isOver = false;
  const engine: Parameters<typeof install>[0] = {};
  install(engine);
  // Answers come later, as those of a worker: whoever asks has not finished with asking.
  const handle = engine.serve?.(wasm, (reply) => {
    queueMicrotask(() => {
      if (!isOver) receive(reply);
    });
  });
  return {
    postMessage: (request) => {
      queueMicrotask(() => {
        if (!isOver) handle?.(request);
      });
    },
    terminate: () => {
      isOver = true;
    },
  };
}
