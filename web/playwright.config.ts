import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The built site is served under a sub-path, as on GitHub Pages: an absolute link breaks here, too.
const subPath = '/some/sub/path/';

// The server takes a free port and prints its address; Playwright puts the named groups of `wait`
// into the environment (in capitals) before the workers start.
const port = process.env['SITE_PORT'] ?? '0';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
// 153 or later: it is driven by WebDriver BiDi, of which older ones lack something.
const firefoxPath = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Letters and edges on whole pixels and in shades of grey, drawn by the processor: the same everywhere.
const noiseFree = [
  '--disable-accelerated-2d-canvas',
  '--disable-font-subpixel-positioning',
  '--disable-lcd-text',
  '--disable-partial-raster',
  '--disable-skia-runtime-opts',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
];

const screenshots = '**/screenshots.spec.ts';
const frames = '**/frames.spec.ts';
const lab = '**/lab_engine.spec.ts';
const firefox = '**/firefox.spec.ts';
// What has to work in somebody else's page is tried in both, and what a reader writes and keeps.
const elsewhere = ['**/embed/{matrix,posts,messages}.spec.ts', '**/links.spec.ts'];
const written = ['**/playground.spec.ts', '**/editor.spec.ts'];
// Firefox saves files and takes taps, but who drives it hears of no file made on the page, and has no finger.
const notDriven = /saved as a file|can be tapped/;

export default defineConfig({
  testDir: '../tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: here('../build/playwright'),
  snapshotPathTemplate: '{testDir}/golden/{arg}{ext}',
  updateSnapshots: 'none',
  timeout: 60_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  // Files side by side, one more than the least of processors: a test waits more than it works. Frames, then the lab,
  // are measured when the others are done.
  workers: 3,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}${subPath}`,
    screenshot: 'only-on-failure',
    // To trace every test, for the sake of those that fail, takes its time: TRACE=1 where it is wanted.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: [screenshots, frames, lab, firefox],
      use: {
        browserName: 'chromium',
        viewport: { width: 1280, height: 800 },
        launchOptions: { executablePath, args: quiet },
      },
    },
    {
      name: 'screenshots',
      testMatch: screenshots,
      expect: {
        toHaveScreenshot: { animations: 'disabled', threshold: 0.05, maxDiffPixels: 8 },
      },
      use: {
        browserName: 'chromium',
        deviceScaleFactor: 1,
        launchOptions: { executablePath, args: [...quiet, ...noiseFree] },
      },
    },
    {
      name: 'firefox',
      testMatch: [firefox, ...elsewhere, ...written],
      grepInvert: notDriven,
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        viewport: { width: 1280, height: 800 },
        launchOptions: { executablePath: firefoxPath },
      },
    },
    {
      name: 'frames',
      testMatch: frames,
      dependencies: ['chromium', 'screenshots', 'firefox'],
      use: {
        browserName: 'chromium',
        viewport: { width: 1280, height: 800 },
        launchOptions: { executablePath, args: quiet },
      },
    },
    {
      name: 'lab',
      testMatch: lab,
      dependencies: ['frames'],
      use: {
        browserName: 'chromium',
        viewport: { width: 1280, height: 800 },
        launchOptions: { executablePath, args: quiet },
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
