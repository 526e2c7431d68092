import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildEmbed } from './embed.ts';

/**
 * Puts what stands in other people's pages beside the site: `embed/…` and `embed.html`. The development server serves
 * the same files; it builds them when one is first asked for, and again when a source has changed.
 * @param root Vite's root folder
 */
export function embedFiles(root: string): Plugin {
  return {
    name: 'rmap-embed',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const figures = Object.values(bundle).flatMap((output) =>
          output.type === 'asset' && output.fileName.startsWith('embed/figures/')
            ? [String(output.source)]
            : [],
        );
        for (const [fileName, source] of await buildEmbed(root, figures)) {
          this.emitFile({ type: 'asset', fileName, source });
        }
      },
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
        built ??= buildEmbed(root);
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
