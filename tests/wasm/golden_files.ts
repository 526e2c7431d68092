import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { root } from './engine.ts';

/** A golden story, and the folder it lies in. */
export interface GoldenFile {
  readonly name: string;
  readonly folder: string;
  readonly path: string;
  readonly text: string;
}

/** The stories that lie in tests/golden to be read: all but the generated ones. */
export const storyFiles = (): Promise<readonly GoldenFile[]> =>
  filesIn(new URL('tests/golden/', root), /^[SFC]\d/);

/** The random ones, unpacked by the build or, where it has not run, here. */
export async function randomFiles(): Promise<readonly GoldenFile[]> {
  const unpacked = await filesIn(new URL('build/native/golden/', root), /R/).catch(() => []);
  if (unpacked.length > 0) return unpacked;
  const folder = await mkdtemp(join(tmpdir(), 'golden-'));
  const archive = fileURLToPath(new URL('tests/golden/random.tar.xz', root));
  await promisify(execFile)('cmake', ['-E', 'tar', 'xf', archive], { cwd: folder });
  return filesIn(pathToFileURL(`${folder}/`), /R/);
}

async function filesIn(top: URL, wanted: RegExp): Promise<readonly GoldenFile[]> {
  const found: GoldenFile[] = [];
  for (const path of (await readdir(top, { recursive: true })).sort()) {
    const [folder = '', name = ''] = path.split('/');
    if (!name.endsWith('.json') || !wanted.test(name)) continue;
    const url = new URL(path, top);
    const text = await readFile(url, 'utf8');
    found.push({ name: `${folder}/${name}`, folder, path: fileURLToPath(url), text });
  }
  return found;
}
