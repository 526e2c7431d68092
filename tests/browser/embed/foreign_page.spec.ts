// In a dark post a race was white; where the root's font is small, races and lessons were; a race spoke the page's language.
import { expect, test } from '@playwright/test';
import { hostsOfThisFile } from './host.ts';

const patient = { timeout: 30_000 };

const hosts = hostsOfThisFile();

const race =
  '<rmap-race workload="shared-segment" size="20" pages="3" designs="process-scan,anon-vma"></rmap-race>';

const post = (body: string, style = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title><style>${style}</style>` +
  `<script src="${hosts.site.site}embed/rmap.js"></script></head><body>${body}</body></html>`;

for (const [name, scheme, markup] of [
  ['the system’s theme', 'dark', race],
  ['a theme of its own', 'light', race.replace('<rmap-race', '<rmap-race theme="dark"')],
] as const) {
  test(`a race follows ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(hosts.blog.page('/dark.html', post(markup)));
    await expect(page.getByRole('button', { name: 'Start the race' })).toBeEnabled(patient);
    await expect(page.locator('rmap-race')).toHaveCSS('background-color', 'rgb(27, 32, 38)');
    await expect(page.locator('rmap-race .question')).toHaveCSS('color', 'rgb(231, 234, 238)');
  });
}

test('a race and a lesson have their own size, whatever the root’s font is', async ({ page }) => {
  const body = `${race}<rmap-lesson lesson="first-fault"></rmap-lesson>`;
  await page.goto(hosts.blog.page('/tiny.html', post(body, 'html { font-size: 62.5% }')));
  await expect(page.locator('rmap-race .setting')).toHaveCSS('font-size', '15.04px', patient);
  await page.locator('rmap-lesson').scrollIntoViewIfNeeded();
  const text = page.locator('rmap-lesson .step p').first();
  await expect(text).toBeVisible(patient);
  const size = await text.evaluate((element) =>
    Number.parseFloat(getComputedStyle(element).fontSize),
  );
  expect(size).toBeGreaterThanOrEqual(14);
});

test('a race in a Chinese lesson speaks Chinese in an English page', async ({ page }) => {
  const body = '<rmap-lesson lesson="anon-vma" lang="zh"></rmap-lesson>';
  await page.goto(hosts.blog.page('/chinese.html', post(body)));
  const inside = page.locator('rmap-lesson rmap-race').first();
  await inside.scrollIntoViewIfNeeded(patient);
  await expect(inside.getByRole('button', { name: '开始赛跑' })).toBeEnabled(patient);
});
