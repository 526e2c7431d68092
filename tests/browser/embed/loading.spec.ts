// An embed on its way: a connection that fails once, a loader named twice, an engine without a worker.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { hostsOfThisFile } from './host.ts';

const patient = { timeout: 30_000 };

const hosts = hostsOfThisFile();

const post = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><body>${body}</body></html>`;
const loader = (): string => `<script src="${hosts.site.site}embed/rmap.js"></script>`;
const figure = '<rmap-player figure="fork-story/first-fork"></rmap-player>';

const drawn = (page: Page) =>
  expect(page.locator('rmap-player .drawing svg text').first()).toBeVisible(patient);

/** Loses each file of a kind, as long as the connection is gone. */
async function lose(page: Page, files: RegExp): Promise<() => Promise<void>> {
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

for (const [name, files] of [
  ['a chunk', /\/embed\/player-[^/]*\.js$/],
  ['the figure’s file', /\/embed\/figures\//],
] as const) {
  test(`without a connection, ${name} can be asked for again`, async ({ page }) => {
    const restore = await lose(page, files);
    await page.goto(hosts.site.page('/offline.html', post(loader() + figure)));
    const again = page.locator('.rmap-not-loaded button');
    await expect(again).toBeVisible(patient);
    // Still without: it is said again.
    await again.click();
    await expect(again).toBeVisible(patient);
    await restore();
    await again.click();
    // There was no picture: it went into an element of the player that had made room for the message.
    await drawn(page);
    await expect(page.locator('.rmap-not-loaded')).toHaveCount(0);
  });
}

// A lesson fell to no height when its program had come, before its text: what followed jumped up, and it out of sight.
test('a lesson on its way keeps its place', async ({ page }) => {
  let bring = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    const wait = new Promise<void>((goOn) => (bring = goOn));
    void page.route(/\/embed\/lessons\//, async (route) => {
      resolve();
      await wait;
      await route.continue();
    });
  });
  const lesson = '<rmap-lesson lesson="first-fault"></rmap-lesson>';
  await page.goto(hosts.site.page('/slow.html', post(`${loader()}${lesson}<p>After it.</p>`)));
  const element = page.locator('rmap-lesson');
  const height = () => element.evaluate((each) => each.getBoundingClientRect().height);
  await asked;
  expect(await height()).toBe(900);
  bring();
  await expect(element.locator('h1').first()).toBeVisible(patient);
  expect(await height()).toBeGreaterThan(900);
});

test('two loaders on a page are one', async ({ page }) => {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(hosts.site.page('/twice.html', post(loader() + figure + loader() + figure)));
  await drawn(page);
  await expect(page.locator('rmap-player').nth(1).locator('.drawing svg text').first()).toBeVisible(
    patient,
  );
  const chunks = asked.filter((path) => /\/embed\/.*-[\w-]{8}\.js$/.test(path));
  expect(chunks.length).toBeGreaterThan(1);
  expect(new Set(chunks).size, 'each chunk is fetched once').toBe(chunks.length);
  expect(errors).toEqual([]);
});

test('an engine without a worker does not hold the page up', async ({ page, browserName }) => {
  // Long enough that a run in one go would be seen: thousands of forks, each with its page walked.
  const turns = 1500;
  const script = `process P\nmmap P heap 4\nwrite P heap[*]\n${Array.from(
    { length: turns },
    (_, n) => `fork P C${n}\nwrite C${n} heap[0]\n`,
  ).join('')}`;
  const headers = {
    'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  };
  const body = `${loader()}<rmap-player design="anon-vma-chain" ui="minimal"><script type="text/plain">${script}</script></rmap-player>`;
  await page.addInitScript(() => {
    const frames: number[] = [];
    const tick = (): void => {
      frames.push(performance.now());
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    document.addEventListener('rmap-ready', () => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const came = files.find(({ name }) => name.includes('rmap_engine'))?.responseEnd ?? Infinity;
      const all = [came, ...frames.filter((time) => time > came), performance.now()];
      const gaps = all.slice(1).map((time, at) => time - (all[at] ?? time));
      Reflect.set(globalThis, 'wait', {
        frames: all.length - 2,
        whole: performance.now() - came,
        longest: Math.max(...gaps),
      });
    });
  });
  await page.goto(hosts.site.page('/no-worker.html', post(body), headers));
  await page.waitForFunction(() => Reflect.has(globalThis, 'wait'), undefined, patient);
  if (browserName === 'chromium') expect(page.workers()).toHaveLength(0);
  const { frames, whole, longest } = await page.evaluate(
    () => Reflect.get(globalThis, 'wait') as { frames: number; whole: number; longest: number },
  );
  console.log(
    `from the engine’s arrival to the figure: ${whole.toFixed(0)} ms, ${frames} frames, longest gap ${longest.toFixed(0)} ms`,
  );
  expect(frames).toBeGreaterThan(5);
});
