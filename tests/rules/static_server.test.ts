import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, listen } from '../../web/static_server.mjs';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rmap-server-'));
  await mkdir(join(folder, 'site/deep dir'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), '<!doctype html>top');
  await writeFile(join(folder, 'site/a.wasm'), '\0asm');
  await writeFile(join(folder, 'site/a.js'), 'export {}');
  await writeFile(join(folder, 'site/deep dir/index.html'), 'deep');
  await mkdir(join(folder, 'site/empty'));
  await symlink('../secret.txt', join(folder, 'site/link.txt'));
  server = await createStaticServer(join(folder, 'site'), { base: '/some/sub/' });
  port = await listen(server, '127.0.0.1', 0, 1);
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });

/** The status of a request whose path is sent as it stands: fetch would tidy `..` away. */
const rawStatus = (path: string) =>
  new Promise<string>((done, fail) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (data) => (text += String(data)));
    socket.on('end', () => done(text.split(' ')[1] ?? ''));
    socket.on('error', fail);
  });

describe('the static server', () => {
  it.each([
    ['/some/sub/', 'text/html; charset=utf-8'],
    ['/some/sub/?a=b', 'text/html; charset=utf-8'],
    ['/some/sub/a.js', 'text/javascript; charset=utf-8'],
    ['/some/sub/a.wasm', 'application/wasm'],
    ['/some/sub/deep%20dir/', 'text/html; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect((await response.text()).length).toBe(Number(response.headers.get('content-length')));
  });

  it('adds the slash of a folder', async () => {
    expect((await get('/some/sub')).headers.get('location')).toBe('/some/sub/');
    expect((await get('/some/sub/deep%20dir')).headers.get('location')).toBe('./deep%20dir/');
  });

  it.each([
    '/',
    '/index.html',
    '/some/sub/no',
    '/some/sub/empty/',
    '/some/sub/a.js/',
    '/some/sub/link.txt',
  ])('has no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    '/some/sub/../../secret.txt',
    '/some/sub/../secret.txt',
    '/some/sub/%2e%2e/secret.txt',
    '/some/sub/..%2fsecret.txt',
    '/some/sub//../secret.txt',
    '/some/sub//etc/passwd',
    '/some/sub/..%5csecret.txt',
  ])('does not leave its folder for %s', async (path) => {
    expect(await rawStatus(path)).toBe('404');
  });

  it('refuses what it cannot read, and what is not reading', async () => {
    expect(await rawStatus('/some/sub/%')).toBe('400');
    expect(await rawStatus('/some/sub/%00')).toBe('400');
    expect((await get('/some/sub/', { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await get('/some/sub/', { method: 'HEAD' })).status).toBe(200);
  });

  it('takes the next port where one is taken, and fails where it may not', async () => {
    const second = await createStaticServer(folder);
    await expect(listen(second, '127.0.0.1', port, 1)).rejects.toThrow('EADDRINUSE');
    expect(await listen(second, '127.0.0.1', port, 50)).toBeGreaterThan(port);
    await new Promise((done) => second.close(done));
  });
});
