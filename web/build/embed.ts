import { resolve } from 'node:path';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { neededBy, wrapChunk } from './embed_chunks.ts';
import type { BuiltChunk } from './embed_chunks.ts';
import { embedPage } from './embed_page.ts';
import { engineModule } from './embed_engine.ts';
import { chunksOf, embedBuild, onlyChunk } from './embed_output.ts';
import { StaticGraph } from './static_graph.ts';

/** What is fetched for each element, by files under src/embed/. The last defines it, and may ask for the others. */
const entries = {
  'rmap-player': ['player_chunk'],
  'rmap-race': ['race_chunk'],
  'rmap-lesson': ['lesson_chunk'],
  'rmap-page': ['player_chunk', 'page_chunk'],
} as const;

/**
 * Everything that stands in other people's pages, by its path in the output.
 * @param root Vite's root folder
 * @param figures scripts of lessons' figures, for the one file that has everything
 */
export async function buildEmbed(
  root: string,
  figures: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const chunks = await buildChunks(root);
  const scripts = new Map(
    chunks.map((chunk) => [`embed/${chunk.fileName}`, wrapChunk(chunk, chunks)]),
  );
  const loader = await buildScript(root, 'rmap', {
    embedEntries: JSON.stringify(
      Object.fromEntries(
        Object.entries(entries).map(([tag, names]) => [
          tag,
          [...new Set(names.flatMap((name) => neededBy(fileOf(name, chunks), chunks)))],
        ]),
      ),
    ),
  });
  return new Map([
    ...scripts,
    ['embed/rmap.js', loader],
    ['embed/frame.js', await buildScript(root, 'frame')],
    ['embed.html', embedPage],
    ['embed/rmap-all.js', [loader, ...scripts.values(), ...figures].join('')],
  ]);
}

function fileOf(name: string, chunks: readonly (BuiltChunk & { readonly name: string })[]): string {
  const chunk = chunks.find((each) => each.name === name);
  if (chunk === undefined) throw new Error(`there is no chunk ${name}`);
  return chunk.fileName;
}

/** The elements as CommonJS chunks, whose imports the loader can follow. */
async function buildChunks(
  root: string,
): Promise<readonly (BuiltChunk & { readonly name: string })[]> {
  const graph = new StaticGraph();
  const built = await build({
    ...embedBuild(root),
    plugins: [engineModule(root), engineStart(root), graph.plugin],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      // A library's chunks are left as the bundler makes them, without the site's way to load its own.
      lib: {
        entry: Object.fromEntries(
          Object.values(entries)
            .flat()
            .map((name) => [name, resolve(root, `src/embed/${name}.ts`)]),
        ),
        formats: ['cjs'],
      },
      rollupOptions: { output: outputOptions(graph) },
    },
  });
  return chunksOf(built);
}

/**
 * What several chunks have in common is one file, for a page waits for each file that it needs: `core` is what a race
 * needs as well, `player` what it does not, `pictures` the rest.
 */
function outputOptions(graph: StaticGraph): Rolldown.OutputOptions {
  const isNeededBy = (name: string) => (id: string) => graph.neededBy(name).has(id);
  return {
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: [
        { name: 'core', minShareCount: 2, test: isNeededBy('race_chunk') },
        { name: 'player', minShareCount: 2, test: isNeededBy('player_chunk') },
        { name: 'pictures', minShareCount: 2 },
      ],
    },
  };
}

/** In the place of the site's worker, which is a module, stands the one that needs no file. */
export function engineStart(root: string): Plugin {
  const site = resolve(root, 'src/engine/start_worker.ts');
  return {
    name: 'rmap-embed-engine-start',
    enforce: 'pre',
    load: (id) =>
      id === site ? `export { startWorker } from '/src/embed/start_worker.ts';` : null,
  };
}

/** A module with all that it needs, as one classic script. */
async function buildScript(
  root: string,
  name: string,
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const entry = resolve(root, `src/embed/${name}.ts`);
  const built = await build({
    ...embedBuild(root),
    define,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['iife'], name: `${name}Script`, fileName: name },
    },
  });
  return onlyChunk(built).code;
}
