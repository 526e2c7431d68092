// WordPress on this machine while a test runs: a database in a folder that goes away, and PHP's own web server.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../program.ts';
import { site } from '../site.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const program = here('../../../build/recipes/wordpress/program/');
const code = join(program, 'usr/share/wordpress');
const theme = 'wp-content/themes/twentytwentythree';

/** A WordPress without posts, users or tables. */
export interface WordPress {
  /** Its address, without a slash at the end. */
  readonly home: string;
  readonly stop: () => Promise<void>;
}

/** Starts it. Rejects when the database or the web server does not come up. */
export async function startWordPress(): Promise<WordPress> {
  const folder = await mkdtemp(join(tmpdir(), 'recipes-'));
  const running: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of running.reverse()) await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const database = await startDatabase(folder, running);
    const content = join(folder, 'content');
    await mkdir(join(content, 'mu-plugins'), { recursive: true });
    await cp(join(code, theme), join(content, 'themes/twentytwentythree'), { recursive: true });
    await copyFile(here('allow_port.php'), join(content, 'mu-plugins/allow_port.php'));
    await copyFile(here('wp-config.php'), join(code, 'wp-config.php'));
    const address = `127.0.0.1:${await freePort()}`;
    const php = spawn('php', ['-S', address, '-t', code], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        PHP_CLI_SERVER_WORKERS: '4',
        RECIPES_DATABASE: database,
        RECIPES_HOME: `http://${address}`,
        RECIPES_CONTENT: content,
        RECIPES_PORT: new URL(site).port,
      },
    });
    running.push(php);
    await said(php, /Development Server/);
    return { home: `http://${address}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A database that no network reaches; resolves with the path of its socket. */
async function startDatabase(folder: string, running: ChildProcess[]): Promise<string> {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  const start = join(folder, 'start.sql');
  await writeFile(start, 'CREATE DATABASE IF NOT EXISTS wordpress;\n');
  const common = ['--no-defaults', `--datadir=${data}`, `--user=${userInfo().username}`];
  await run(folder, 'mariadb-install-db', [
    ...common,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const options = [`--socket=${socket}`, '--skip-networking', `--init-file=${start}`];
  const database = spawn('mariadbd', [...common, ...options], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(database);
  await said(database, /ready for connections/);
  return socket;
}

/** Resolves when a program has said so; rejects, with what it said instead, when it ends before. */
function said(child: ChildProcess, wanted: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`${child.spawnfile} has ended: ${text}`)));
    child.stderr?.on('data', (part: Buffer) => {
      text += part.toString();
      if (wanted.test(text)) resolve();
    });
  });
}

/** Ends a program with its children: PHP has others work for it, and would leave them behind. */
const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.on('exit', () => resolve());
    process.kill(-child.pid, 'SIGTERM');
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
