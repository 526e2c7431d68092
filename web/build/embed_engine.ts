import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { embedBuild, onlyChunk } from './embed_output.ts';

const id = 'rmap:engine';

/**
 * The module that holds the engine: its server with Emscripten's glue as one plain function, and its bytes as text.
 * @param root Vite's root folder
 */
export function engineModule(root: string): Plugin {
  return {
    name: 'rmap-embed-engine',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: async (source) => (source === `\0${id}` ? writeEngine(root) : null),
  };
}

async function writeEngine(root: string): Promise<string> {
  const entry = resolve(root, 'src/engine/self_contained.ts');
  const built = await build({
    ...embedBuild(root),
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['cjs'], fileName: 'engine' },
    },
  });
  const { code } = onlyChunk(built);
  const bytes = await readFile(resolve(root, 'src/engine/generated/rmap.wasm'));
  const wasm = gzipSync(bytes, { level: 9 }).toString('base64');
  return `export function install(exports) {\n${code}\n}\nexport const wasm = '${wasm}';\n`;
}
