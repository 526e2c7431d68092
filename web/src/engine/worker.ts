import createRmap from './generated/rmap.mjs';
import wasmUrl from './generated/rmap.wasm?url';
import type { Reply, Request } from './protocol.ts';
import { EngineServer } from './server.ts';

const server = new EngineServer({
  createModule: (options) => createRmap({ ...options, locateFile: () => wasmUrl }),
  post: (reply: Reply, transfer: Transferable[]) => self.postMessage(reply, { transfer }),
});

self.addEventListener('message', (event: MessageEvent<Request>) => {
  void server.handle(event.data);
});
