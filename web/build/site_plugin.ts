import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { picturesCss } from '../src/diagram/pictures_css.ts';
import { writePages } from './pages.ts';
import { loadScenarioEngine } from './scenario_engine.ts';
import { readSite } from './site.ts';

/** How drawn pictures look, as a style sheet that a page can name. */
const picturesFile = '/pictures.css';

/**
 * Makes the site's pages out of the texts under `lessons/`, for a build and for the development
 * server. No page is ever written to disk but by Vite, into its output.
 * @param top the repository's folder
 * @param root Vite's root folder
 */
export async function sitePages(
  top: string,
  root: string,
): Promise<{ readonly plugin: Plugin; readonly inputs: readonly string[] }> {
  const write = async (): Promise<ReadonlyMap<string, string>> =>
    writePages(await readSite(top, await loadScenarioEngine()));
  const pages = new Map(await write());
  const fileOf = (path: string): string => resolve(root, path);
  const byFile = new Map([...pages].map(([path, html]) => [fileOf(path), html]));
  const plugin: Plugin = {
    name: 'rmap-site-pages',
    enforce: 'pre',
    resolveId: (id) => (byFile.has(id) || id === picturesFile ? id : null),
    load: (id) => (id === picturesFile ? picturesCss : (byFile.get(id) ?? null)),
    configureServer: (server) => {
      serve(server, top, write);
    },
  };
  return { plugin, inputs: [...byFile.keys()] };
}

function serve(
  server: ViteDevServer,
  top: string,
  write: () => Promise<ReadonlyMap<string, string>>,
): void {
  server.watcher.add(resolve(top, 'lessons'));
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(resolve(top, 'lessons'))) server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use((request, response, next) => {
    const url = (request.url ?? '/').replace(/[?#].*$/, '');
    const path = `${url.replace(/^\//, '')}${url.endsWith('/') ? 'index.html' : ''}`;
    if (!path.endsWith('.html')) {
      next();
      return;
    }
    write()
      .then(async (pages) => {
        const html = pages.get(path);
        if (html === undefined) {
          next();
          return;
        }
        const body = await server.transformIndexHtml(`/${path}`, html);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(body);
      })
      .catch((error: unknown) => {
        next(error); // Vite shows it over the page
      });
  });
}
