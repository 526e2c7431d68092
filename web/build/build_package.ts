// Makes the npm package, in build/npm/ or the folder that is named: `npm run build:package`, `npm pack ../build/npm`.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { engineModule } from './embed_engine.ts';
import { engineStart } from './embed.ts';
import { chunksOf, embedBuild } from './embed_output.ts';
import { declarationsOf } from './package_types.ts';

const root = dirname(import.meta.dirname);
const folder = process.argv[2] ?? join(root, '../build/npm');
const entry = join(root, 'src/embed/package_index.ts');

const built = await build({
  ...embedBuild(root),
  plugins: [engineModule(root), engineStart(root)],
  build: {
    write: false,
    target: 'es2022',
    minify: true,
    lib: { entry: { index: entry }, formats: ['es'] },
    rollupOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
const types = declarationsOf(root, entry);
const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};
const manifest = {
  name,
  version,
  description: 'Explorable figures of Linux reverse mapping, as custom elements.',
  type: 'module',
  exports: { '.': { types: './types/src/embed/package_index.d.ts', default: './index.js' } },
  types: './types/src/embed/package_index.d.ts',
  sideEffects: ['./index.js'],
  files: ['index.js', 'parts', 'types'],
};
const files = new Map([
  ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
  ...chunksOf(built).map(({ fileName, code }): [string, string] => [fileName, code]),
  ...[...types].map(([path, text]): [string, string] => [`types/${path}`, text]),
]);
await rm(folder, { recursive: true, force: true });
for (const [path, text] of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
await cp(join(import.meta.dirname, 'package_readme.md'), join(folder, 'README.md'));
console.log(`${name} ${version}: ${files.size + 1} files in ${folder}`);
