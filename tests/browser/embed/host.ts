// Somebody else's web site: pages of its own, and, where it is asked to, a copy of ours with other headers.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { createStaticServer, listen } from '../../../web/static_server.mjs';

/** The built site. */
export const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

type Headers = Readonly<Record<string, string>>;

/** A server of this machine, whose port is its own: what it serves has an origin of its own. */
export interface Host {
  readonly origin: string;
  /** Where it serves the built site. */
  readonly site: string;
  /** Serves a page, and returns its address. */
  readonly page: (path: string, html: string, headers?: Headers) => string;
  readonly close: () => Promise<void>;
}

/** @param siteHeaders what it says with each file of the built site */
export async function startHost(siteHeaders: Headers = {}): Promise<Host> {
  const pages = new Map<string, { readonly html: string; readonly headers: Headers }>();
  const files = await createStaticServer(dist, { base: '/site/' });
  const server = createServer((request, response) => {
    const page = pages.get((request.url ?? '').replace(/[?#].*$/, ''));
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.html);
      return;
    }
    for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
    files.emit('request', request, response);
  });
  const origin = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0, 1)}`;
  return {
    origin,
    site: `${origin}/site/`,
    page: (path, html, headers = {}) => {
      pages.set(path, { html, headers });
      return origin + path;
    },
    close: () => closed(server),
  };
}

/** A blog and our site, of two origins, while the tests of the file that asks for them run. */
export function hostsOfThisFile(): { readonly blog: Host; readonly site: Host } {
  const hosts: { blog?: Host; site?: Host } = {};
  test.beforeAll(async () => {
    hosts.blog = await startHost();
    hosts.site = await startHost();
  });
  test.afterAll(async () => {
    await hosts.blog?.close();
    await hosts.site?.close();
  });
  const running = (host: Host | undefined): Host => {
    if (host === undefined) throw new Error('hosts run while tests do');
    return host;
  };
  return {
    get blog() {
      return running(hosts.blog);
    },
    get site() {
      return running(hosts.site);
    },
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
