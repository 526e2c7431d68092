import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildEmbed } from './embed.ts';

/**
 * Puts what stands in other people's pages beside the site: `embed/…` and `embed.html`. The development server serves
 * the same files; it builds them when one is first asked for, and again when a source has changed.
 * @param root Vite's root folder
 * @param siteFiles what else lies beside the site, by path: the scripts of figures go into the one file that has all
 */
export function embedFiles(root: string, siteFiles: ReadonlyMap<string, string>): Plugin {
  const figures = [...siteFiles]
    .filter(([path]) => path.startsWith('embed/figures/'))
    .map(([, script]) => script);
  return {
    name: 'rmap-embed',
    async generateBundle() {
      for (const [fileName, source] of await buildEmbed(root, figures)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer: (server) => {
      let built: ReturnType<typeof buildEmbed> | null = null;
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(resolve(root, 'src'))) built = null;
      });
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*$/, '').replace(/^\//, '');
        if (path !== 'embed.html' && !/^embed\/[^/]+$/.test(path)) {
          next();
          return;
        }
        built ??= buildEmbed(root, figures);
        built.then((files) => {
          const file = files.get(path);
          if (file === undefined) {
            next();
            return;
          }
          const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
          response.setHeader('Content-Type', `${type}; charset=utf-8`);
          response.end(file);
        }, next); // Vite shows it over the page
      });
    },
  };
}
