import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { picturesCss } from '../src/diagram/pictures_css.ts';
import { examplesFile } from '../src/playground/files/examples.ts';
import { writeEmbedFigures } from './embed_figures.ts';
import { readExamples } from './examples.ts';
import { writePages } from './pages.ts';
import { loadScenarioEngine } from './scenario_engine.ts';
import { readSite } from './site.ts';

/** How drawn pictures look, as a style sheet that a page can name. */
const picturesFile = '/pictures.css';

/** What becomes of the texts: by path, pages that Vite goes on with, and files that are as they are. */
interface Site {
  readonly pages: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

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
  const write = async (): Promise<Site> => {
    const engine = await loadScenarioEngine();
    const texts = await readSite(top, engine);
    const designs = [...engine.designs, ...engine.otherKernels];
    const files = new Map(writeEmbedFigures(texts, designs));
    files.set(examplesFile, JSON.stringify(await readExamples(top, texts)));
    return { pages: await writePages(texts), files };
  };
  const { pages, files } = await write();
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
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
  return { plugin, inputs: [...byFile.keys()] };
}

function serve(server: ViteDevServer, top: string, write: () => Promise<Site>): void {
  server.watcher.add(resolve(top, 'lessons'));
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(resolve(top, 'lessons'))) server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use((request, response, next) => {
    const url = (request.url ?? '/').replace(/[?#].*$/, '');
    const path = `${url.replace(/^\//, '')}${url.endsWith('/') ? 'index.html' : ''}`;
    const isFigures = path.startsWith('embed/figures/');
    if (!path.endsWith('.html') && !isFigures && path !== examplesFile) {
      next();
      return;
    }
    write()
      .then(async ({ pages, files }) => {
        const html = pages.get(path);
        const body =
          html === undefined ? files.get(path) : await server.transformIndexHtml(`/${path}`, html);
        if (body === undefined) {
          next();
          return;
        }
        const otherType = isFigures ? 'text/javascript' : 'application/json';
        const type = html === undefined ? otherType : 'text/html';
        response.setHeader('Content-Type', `${type}; charset=utf-8`);
        response.end(body);
      })
      .catch((error: unknown) => {
        next(error); // Vite shows it over the page
      });
  });
}
