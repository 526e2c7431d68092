import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { picturesCss } from '../src/diagram/pictures_css.ts';
import { examplesFile } from '../src/playground/files/examples.ts';
import { writeEmbedFigures } from './embed_figures.ts';
import { writeEmbedLessons } from './embed_lessons.ts';
import { readExamples } from './examples.ts';
import { keepDrawings } from './kept_drawings.ts';
import { writePages } from './pages.ts';
import { writeFigureFiles } from './pictures/figure_files.ts';
import { loadScenarioEngine } from './scenario_engine.ts';
import { readSite } from './site.ts';
import { drawStepsOf } from './step_drawing.ts';

/** How drawn pictures look, as a style sheet that a page can name. */
const picturesFile = '/pictures.css';

/** What becomes of the texts: by path, pages that Vite goes on with, and files that are as they are. */
interface Site {
  readonly pages: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

/** The pages as Vite takes them. */
export interface SitePages {
  readonly plugin: Plugin;
  readonly inputs: readonly string[];
  /** What the plugin puts beside the pages as it is, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Makes the site's pages out of the texts under `lessons/`, for a build and for the development
 * server. Nothing is ever written to disk but into Vite's output.
 * @param top the repository's folder
 * @param root Vite's root folder
 * @param address where the site will stand; null where that is not known
 */
export async function sitePages(
  top: string,
  root: string,
  address: string | null,
): Promise<SitePages> {
  const write = async (): Promise<Site> => {
    const engine = await loadScenarioEngine();
    const texts = await readSite(top, engine);
    const draw = keepDrawings(drawStepsOf);
    const pages = await writePages(texts, draw, address);
    const files = new Map([
      ...(await writeFigureFiles(texts, draw, address)),
      ...writeEmbedFigures(texts, [...engine.designs, ...engine.otherKernels]),
      ...writeEmbedLessons(texts),
      [examplesFile, JSON.stringify(await readExamples(top, texts))],
    ]);
    return { pages, files };
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
      serve(server, top, { pages, files }, write);
    },
    // Not emitted as assets: Vite would compress each to tell its size, and list them all.
    writeBundle: async ({ dir }) => {
      if (dir !== undefined) await writeFiles(dir, files);
    },
  };
  return { plugin, inputs: [...byFile.keys()], files };
}

async function writeFiles(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => resolve(dir, dirname(path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([path, text]) => writeFile(resolve(dir, path), text)));
}

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  css: 'text/css',
  json: 'application/json',
};

function serve(server: ViteDevServer, top: string, first: Site, write: () => Promise<Site>): void {
  // Of what the texts say now: made anew when somebody asks after one has changed.
  let site = Promise.resolve(first);
  let isOld = false;
  server.watcher.add(resolve(top, 'lessons'));
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(resolve(top, 'lessons'))) return;
    isOld = true;
    server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use((request, response, next) => {
    const url = (request.url ?? '/').replace(/[?#].*$/, '');
    const path = `${url.replace(/^\//, '')}${url.endsWith('/') ? 'index.html' : ''}`;
    const type = contentTypes[path.replace(/^.*\./, '')];
    if (type === undefined || url === picturesFile) {
      next();
      return;
    }
    if (isOld) site = write();
    isOld = false;
    site
      .then(async ({ pages, files }) => {
        const page = pages.get(path);
        const body =
          page === undefined ? files.get(path) : await server.transformIndexHtml(`/${path}`, page);
        if (body === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', type);
        response.end(body);
      })
      .catch((error: unknown) => {
        isOld = true; // so that what has been mended is read
        next(error); // Vite shows it over the page
      });
  });
}
