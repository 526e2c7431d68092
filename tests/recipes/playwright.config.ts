import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { site } from './site.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { port, pathname } = new URL(site);

// Real programs build pages; what they made is opened in Chromium. One after the other: they are no small programs.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: here('../../build/recipes/playwright'),
  timeout: 5 * 60_000,
  expect: { timeout: 30_000 },
  retries: 0,
  workers: 1,
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    command: `node static_server.mjs --port ${port} --base ${pathname} ../build/recipes/built`,
    cwd: here('../../web'),
    wait: { stdout: /Serving http/ },
    timeout: 15_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
});
