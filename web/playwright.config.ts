import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The built site is served under a sub-path, as on GitHub Pages: an absolute link breaks here, too.
const subPath = '/some/sub/path/';

// The server takes a free port and prints its address; Playwright puts the named groups of `wait`
// into the environment (in capitals) before the workers start.
const port = process.env['SITE_PORT'] ?? '0';

export default defineConfig({
  testDir: '../tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: here('../build/playwright'),
  snapshotPathTemplate: '{testDir}/golden/{testFileName}/{arg}{ext}',
  timeout: 60_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}${subPath}`,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        viewport: { width: 1280, height: 800 },
        launchOptions: {
          executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
  webServer: {
    command: `node static_server.mjs --port 0 --base ${subPath} dist`,
    cwd: here('.'),
    wait: { stdout: /Serving http:\/\/127\.0\.0\.1:(?<site_port>\d+)\// },
    timeout: 15_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
});
