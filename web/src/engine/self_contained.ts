import createRmap from './generated/rmap.mjs';
import type { Reply, Request } from './protocol.ts';
import { EngineServer } from './server.ts';

/**
 * The engine's server that needs no file beside it. The build of the embeds makes one plain function of this module
 * and all that it imports, which can be sent to a worker as text.
 * @param wasm the bytes of rmap.wasm: gzip, then base64
 * @param post is given the answers; it must not throw
 * @returns takes a request, and never throws
 */
export function serve(
  wasm: string,
  post: (reply: Reply, transfer: Transferable[]) => void,
): (request: Request) => void {
  const server = new EngineServer({
    createModule: async (options) => createRmap({ ...options, wasmBinary: await unpack(wasm) }),
    post,
  });
  return (request) => void server.handle(request);
}

async function unpack(wasm: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
