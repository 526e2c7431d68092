import { SCRIPT_MOST } from './link_limits.ts';

/** A text that was unpacked, as far as that went. */
export interface Unpacked {
  readonly text: string;
  /** `damaged`: the rest could not be read, or is not what was packed. `tooBig`: there is more than may be. */
  readonly problem: 'damaged' | 'tooBig' | null;
}

/** Bytes that go in at once. Before a damaged place, all but its own piece is saved. */
const PIECE = 32;

/** A text in the characters of an address: its UTF-8, by zlib (which knows when it was damaged), as base64url. */
export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads what `pack` wrote. Never rejects: what can be saved of a damaged text is returned. */
export async function unpack(packed: string, most = SCRIPT_MOST): Promise<Unpacked> {
  const bytes = readBase64url(packed);
  const stream = new DecompressionStream('deflate');
  const reader = stream.readable.getReader();
  const writer = stream.writable.getWriter();
  const feeding = feed(writer, bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decode(decoder, value);
      if (text.length > most) {
        void writer.abort().catch(() => {});
        return { text: wholeLines(text.slice(0, most)), problem: 'tooBig' };
      }
    }
    await feeding;
    decoder.decode(); // throws where the last character is not whole
    // zlib has compared the text with its sum: whatever a chat program put behind it, it is whole.
    return { text, problem: null };
  } catch (error) {
    const saved = error instanceof NoText ? text + error.before : text;
    return { text: saved, problem: 'damaged' };
  }
}

/** The bytes are no UTF-8. */
class NoText extends Error {
  /** What they are with signs in place of what cannot be read. */
  readonly before: string;

  constructor(before: string) {
    super();
    this.before = before;
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new NoText(new TextDecoder().decode(bytes));
  }
}

/** Without the last line, if it was cut: half of a statement may mean something else. */
const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1) || text;

/** One piece after another: behind a broken one, what came before it has been read already. */
async function feed(
  writer: WritableStreamDefaultWriter,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      await writer.write(bytes.slice(at, at + PIECE));
    }
    await writer.close();
  } catch {
    // The reader hears of it as well.
  }
}

/** As many bytes as can be read from the beginning on. */
function readBase64url(text: string): Uint8Array<ArrayBuffer> {
  const [readable = ''] = /^[A-Za-z0-9_-]*/.exec(text) ?? [];
  // One character alone is no byte.
  const usable = readable.length % 4 === 1 ? readable.slice(0, -1) : readable;
  const binary = atob(usable.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
