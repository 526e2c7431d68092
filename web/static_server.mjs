// Serves a folder over HTTP on this machine: the built site for `web/serve` and for the browser tests.
// No dependency, GET and HEAD only, nothing outside the folder (not through `..`, not through a link).
//
//   node web/static_server.mjs [--port N | --from-port N] [--host ADDRESS] [--base /sub/path/] FOLDER
//
// Prints one line, "Serving http://127.0.0.1:8080/sub/path/", when it is ready; SIGINT and SIGTERM end it.

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** @type {Record<string, string>} */
const mimeTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
};

/**
 * What one request gets: a file, another address, or nothing.
 * @typedef {{ status: 200, file: string, size: number } | { status: 301, location: string }
 *   | { status: 400 | 404 }} Answer
 */

/**
 * @param {string} root the folder, as `realpath` gives it
 * @param {string} base the path it is served under: begins and ends with a slash
 * @param {string} url the request's target, as it came
 * @returns {Promise<Answer>}
 */
export async function answer(root, base, url) {
  const [rawPath = ''] = url.split(/[?#]/, 1);
  let path;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return { status: 400 };
  }
  if (path.includes('\0')) return { status: 400 };
  if (`${path}/` === base) return { status: 301, location: base };
  if (!path.startsWith(base)) return { status: 404 };
  try {
    const file = await realpath(resolve(root, `./${path.slice(base.length)}`));
    if (file !== root && !file.startsWith(root + sep)) return { status: 404 };
    const found = await stat(file);
    if (found.isFile()) {
      return path.endsWith('/') ? { status: 404 } : { status: 200, file, size: found.size };
    }
    if (!found.isDirectory()) return { status: 404 };
    if (!path.endsWith('/')) {
      // Relative to the last segment, so that the host can't be changed by a path such as //elsewhere.
      return { status: 301, location: `./${encodeURIComponent(path.split('/').at(-1) ?? '')}/` };
    }
    const index = await realpath(join(file, 'index.html'));
    if (!index.startsWith(root + sep)) return { status: 404 };
    return { status: 200, file: index, size: (await stat(index)).size };
  } catch {
    return { status: 404 };
  }
}

/**
 * @param {string} folder
 * @param {{ base?: string }} [options]
 */
export async function createStaticServer(folder, { base = '/' } = {}) {
  const root = await realpath(folder);
  return createServer((request, response) => {
    void (async () => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
      }
      const found = await answer(root, base, request.url ?? '/');
      if (found.status === 301) {
        response.writeHead(301, { Location: found.location }).end();
      } else if (found.status !== 200) {
        response.writeHead(found.status, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end(found.status === 404 ? 'Not found\n' : 'Bad request\n');
      } else {
        response.writeHead(200, {
          'Content-Type': mimeTypes[extname(found.file)] ?? 'application/octet-stream',
          'Content-Length': found.size,
          'Cache-Control': 'no-cache',
          'X-Content-Type-Options': 'nosniff',
        });
        if (request.method === 'HEAD') response.end();
        else await pipeline(createReadStream(found.file), response);
      }
    })().catch(() => response.destroy()); // the reader went away, or the file did
  });
}

/**
 * Listens on `port`; where that is taken and `tries` allows it, on the next free one.
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @param {number} tries
 * @returns {Promise<number>} the port
 */
export async function listen(server, host, port, tries) {
  for (let candidate = port; ; ++candidate) {
    try {
      await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(candidate, host, () => {
          server.off('error', fail);
          done(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || candidate + 1 >= port + tries || candidate === 65535) throw error;
    }
  }
}

/** @param {string} text */
function toPort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`not a port: ${text}`);
  return port;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      'from-port': { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      base: { type: 'string', default: '/' },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('name one folder to serve');
  const { base } = values;
  if (!base.startsWith('/') || !base.endsWith('/'))
    throw new Error('--base begins and ends with /');
  const exact = values.port === undefined ? undefined : toPort(values.port);
  const from = toPort(values['from-port'] ?? '8080');

  const server = await createStaticServer(folder, { base });
  const port = await listen(server, values.host, exact ?? from, exact === undefined ? 200 : 1);
  const shownHost = values.host.includes(':') ? `[${values.host}]` : values.host;
  console.log(`Serving http://${shownHost}:${port}${base}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((/** @type {unknown} */ error) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const text = error instanceof Error ? error.message : String(error);
    console.error(`static server: ${taken ? `that port is taken (${text})` : text}`);
    process.exitCode = 1;
  });
}
