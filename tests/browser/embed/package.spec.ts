// The npm package that the site has, as somebody uses it: installed, type-checked, bundled, opened.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { createStaticServer, listen } from '../../../web/static_server.mjs';
import { dist } from './host.ts';

const run = promisify(execFile);
const web = fileURLToPath(new URL('../../../web/', import.meta.url));

const program = `import { defineElements, readLink, writeLink } from 'rmap-time-machine';
import type { SharedState, FrameMessage } from 'rmap-time-machine';

const state: SharedState = { script: 'process P\\n', designs: ['anon-vma'], place: { statement: 1, step: null } };
const isReady = (message: FrameMessage): boolean => message.type === 'rmap:ready' && message.statements > 0;
const link = await writeLink(state);
if (link.kind === 'link') {
  const reading = await readLink(link.hash);
  document.title = reading?.state.script === state.script && !isReady({ type: 'rmap:pong', version: 1 }) ? 'same' : 'other';
}
// @ts-expect-error there is no such thing in a state
export const wrong: SharedState = { scenario: '' };
await defineElements();
`;

const page = `<!doctype html><html lang="en"><title>An app</title><body>
<rmap-player design="anon-vma-chain"><script type="text/plain">process P
mmap P heap 2
write P heap[*]
fork P C
</script></rmap-player>
<script type="module" src="/main.ts"></script></body></html>`;

test('is installed, type-checked, bundled and opened', async ({ page: tab }) => {
  test.setTimeout(180_000);
  const top = await mkdtemp(join(tmpdir(), 'rmap-package-'));
  const app = join(top, 'app');
  const npm = (cwd: string, ...words: readonly string[]) =>
    run('npm', [...words, '--offline', '--no-audit', '--no-fund'], { cwd });
  try {
    await run('mkdir', [app]);
    await writeFile(join(app, 'package.json'), '{ "private": true, "type": "module" }');
    await npm(app, 'install', join(dist, 'rmap-time-machine.tgz'));
    await writeFile(join(app, 'main.ts'), program);
    await writeFile(join(app, 'index.html'), page);
    // A program checks what it uses, and not with our own options.
    const tsc = join(web, 'node_modules/typescript/bin/tsc');
    const compilerOptions = { noEmit: true, strict: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', types: [] }; // prettier-ignore
    await writeFile(
      join(app, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['main.ts'] }),
    );
    const said = await run(process.execPath, [tsc, '--project', app]).catch(
      (error: unknown) => error,
    );
    expect(said).toMatchObject({ stdout: '' });
    await build({ root: app, configFile: false, base: './', logLevel: 'error', build: { target: 'es2022' } }); // prettier-ignore
    const server = await createStaticServer(join(app, 'dist'));
    try {
      const port = await listen(server, '127.0.0.1', 0, 1);
      await tab.goto(`http://127.0.0.1:${port}/`);
      await expect(tab.locator('rmap-player .drawing svg text').first()).toBeVisible({
        timeout: 30_000,
      });
      await expect(tab).toHaveTitle('same');
    } finally {
      server.close();
    }
  } finally {
    await rm(top, { recursive: true, force: true });
  }
});
