// Running the real programs, and serving what they make.
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createStaticServer, listen } from '../../web/static_server.mjs';

const folder = fileURLToPath(new URL('../../build/recipes/', import.meta.url));

/** Makes the folder of a program's site anew, with these files, and returns it. */
export async function writeSite(
  program: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const root = join(folder, program, 'site');
  await rm(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

/** Runs a program in a folder. Resolves with what it printed; rejects, with all of that, where it fails. */
export async function run(cwd: string, command: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd, maxBuffer: 1 << 26 });
  return stdout.trim();
}

/** Serves a folder while `use` runs, which is given its address. */
export async function whileServing(
  root: string,
  use: (address: string) => Promise<void>,
): Promise<void> {
  const server = await createStaticServer(root);
  const port = await listen(server, '127.0.0.1', 0, 1);
  try {
    await use(`http://127.0.0.1:${port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Keeps the line that `tests/recipes/run` prints: the program as the page of recipes names it, and what was seen. */
export async function tell(program: string, name: string, seen: string): Promise<void> {
  const pages = await Promise.all(
    ['en', 'zh'].map((language) =>
      readFile(new URL(`../../lessons/embedding/${language}.md`, import.meta.url), 'utf8'),
    ),
  );
  const isNamed = pages.every((page) => page.includes(`| ${name.replace(/ \(.*/, '')}`));
  const note = isNamed ? '' : ' (lessons/embedding names another version)';
  await mkdir(join(folder, program), { recursive: true });
  await writeFile(join(folder, program, 'seen.txt'), `${name}${note}: ${seen}\n`);
}

/** The version of a package that was installed for a program. */
export async function versionOf(program: string, name: string): Promise<string> {
  const text = await readFile(join(folder, program, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
