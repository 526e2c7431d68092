// embed.html's own policy, and the smallest that a host may have: nothing that a reader does meets a refusal.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { ViewId } from '../../../web/src/diagram/view.ts';
import { picture } from '../support.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { packRecording } from '../../../web/src/share/packed_recording.ts';
import { storedOf } from '../../web/engine/recorded/lesson_stages.ts';
import { hostsOfThisFile } from './host.ts';

const patient = { timeout: 30_000 };

const hosts = hostsOfThisFile();

/** Each kind of picture, and a figure that it suits. */
const figures: Readonly<Record<ViewId, string>> = {
  grid: 'fork-story/first-fork',
  boxes: 'fork-story/first-fork',
  walk: 'fork-story/walk-root',
  pages: 'fork-story/first-fork',
  tree: 'fork-story/first-fork',
  chains: 'pte-chain/newest-first',
  overview: 'fork-story/first-fork',
};

/** What a page's policy refused, and what went wrong on it besides; filled as it happens. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const refused: string[] = [];
    Reflect.set(globalThis, 'refused', refused);
    document.addEventListener('securitypolicyviolation', (event) => {
      refused.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return async () => [
    ...complaints,
    ...(await page.evaluate(() => Reflect.get(globalThis, 'refused') as readonly string[])),
  ];
}

for (const [kind, figure] of Object.entries(figures)) {
  test(`a full player under the frame’s own policy: ${kind}`, async ({ page, browserName }) => {
    const complaints = await listen(page);
    await page.goto(`${hosts.site.site}embed.html#v1&f=${figure}&w=${kind}&ui=full&l=en`);
    const player = page.locator('rmap-player');
    await expect(player.locator(`[data-view=${kind}]`)).toHaveAttribute(
      'aria-pressed',
      'true',
      patient,
    );
    await expect(player.locator('.drawing :is(svg text, canvas)').first()).toBeVisible(patient);
    // The part of the slider that has been passed, and the call stack, are styled by numbers.
    await expect(player.locator('.inspector')).toBeVisible(patient);
    await player.locator('.figure').first().focus();
    for (const key of ['Home', 'PageDown', 'ArrowRight', 'ArrowRight', 'End', 'ArrowLeft']) {
      await page.keyboard.press(key);
    }
    for (const kindOfFile of ['svg', 'png']) {
      await player.locator('rmap-take-away summary').click();
      // Firefox's driver does not tell of downloads.
      const download = browserName === 'chromium' ? page.waitForEvent('download') : null;
      await player.locator(`rmap-take-away [data-kind=${kindOfFile}] [data-do=save]`).click();
      const said = player.locator('rmap-take-away [role=status]');
      await expect(said).toContainText(`.${kindOfFile}`, patient);
      if (kindOfFile === 'png') await (await download)?.saveAs(picture(`embed-policy-${kind}`));
      await player.locator('rmap-take-away summary').click();
    }
    expect(await complaints()).toEqual([]);
  });
}

const own = `<script type="text/plain">process P
mmap P heap 2
write P heap[*]
fork P C
walk P heap[0]
</script>`;

const engine = await loadScenarioEngine();
const ownScript = 'process P\nmmap P heap 2\nwrite P heap[*]\nfork P C\nwalk P heap[0]\n';
const run = engine.run(ownScript, 'anon-vma-chain');
const recorded = await packRecording(storedOf(engine, ownScript, 'anon-vma-chain', run));

// What lessons/embedding says that a host has to allow; our files are its own here.
for (const [name, policy, body] of [
  [
    'a figure of a lesson',
    "script-src 'self'",
    '<rmap-player figure="fork-story/first-fork" ui="full"></rmap-player>',
  ],
  [
    'a scenario with its run',
    "script-src 'self'",
    `<rmap-player recorded="${recorded}" ui="full"></rmap-player>`,
  ],
  [
    'a scenario',
    "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:",
    `<rmap-player design="anon-vma-chain" ui="full">${own}</rmap-player>`,
  ],
] as const) {
  test(`the smallest policy of a host: ${name}`, async ({ page }) => {
    const complaints = await listen(page);
    const engines: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('rmap_engine')) engines.push(request.url());
    });
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title>
<link rel="icon" href="data:,"><script src="${hosts.site.site}embed/rmap.js"></script><body>${body}</body></html>`;
    const headers = { 'Content-Security-Policy': `default-src 'none'; ${policy}` };
    await page.goto(hosts.site.page('/smallest.html', html, headers));
    const player = page.locator('rmap-player');
    await expect(player.locator('.drawing svg text').first()).toBeVisible(patient);
    await expect(player.locator('.inspector')).toBeVisible(patient);
    await player.locator('.figure').first().focus();
    for (const key of ['Home', 'PageDown', 'ArrowRight', 'End']) await page.keyboard.press(key);
    expect((await complaints()).filter((each) => !/favicon|img-src/.test(each))).toEqual([]);
    expect(engines.length, 'times the engine was fetched').toBe(policy.includes('wasm') ? 1 : 0);
  });
}

const shown = async (page: Page): Promise<void> => {
  await expect(page.locator('.drawing svg text').first()).toBeVisible(patient);
  await expect(page.locator('.inspector').first()).toBeVisible(patient);
};

const ready = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: 'Start the race' })).toBeEnabled(patient);

// A page that demands vouching (Trusted Types) refused the loader every script: no element ever came.
for (const [name, loader, body, isThere] of [
  [
    'a figure of a lesson',
    'rmap.js',
    '<rmap-player figure="fork-story/first-fork" ui="full"></rmap-player>',
    shown,
  ],
  [
    'a scenario',
    'rmap.js',
    `<rmap-player design="anon-vma-chain" ui="full">${own}</rmap-player>`,
    shown,
  ],
  [
    'a scenario, all in one file',
    'rmap-all.js',
    `<rmap-player design="anon-vma-chain" ui="full">${own}</rmap-player>`,
    shown,
  ],
  ['a lesson', 'rmap.js', '<rmap-lesson lesson="first-fault" lang="en"></rmap-lesson>', shown],
  [
    'a race',
    'rmap.js',
    '<rmap-race workload="shared-segment" size="20" pages="3" designs="process-scan,anon-vma"></rmap-race>',
    ready,
  ],
] as const) {
  test(`a host that takes no text for a script: ${name}`, async ({ page }) => {
    const complaints = await listen(page);
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title>
<link rel="icon" href="data:,"><script src="${hosts.site.site}embed/${loader}"></script><body>${body}</body></html>`;
    const policy =
      "default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; " +
      "require-trusted-types-for 'script'; trusted-types rmap rmap-engine rmap-lesson lit-html";
    await page.goto(hosts.site.page('/vouched.html', html, { 'Content-Security-Policy': policy }));
    await isThere(page);
    expect(await complaints()).toEqual([]);
  });
}
