// In a column of text the count hung alone below a full player's buttons; on a phone the picture on a figure's page was too small to read.
import { expect, test } from '@playwright/test';
import { hostsOfThisFile } from './host.ts';

const patient = { timeout: 30_000 };

const hosts = hostsOfThisFile();

const box = { x: 0, y: 0, width: 0, height: 0 };

for (const lang of ['en', 'zh']) {
  test(`a full player in a column: the count stands beside its slider: ${lang}`, async ({
    page,
  }) => {
    const player = `<rmap-player figure="fork-story/first-fork" ui="full" lang="${lang}"></rmap-player>`;
    const head = `<!doctype html><meta charset="utf-8"><title>A post</title><script src="${hosts.site.site}embed/rmap.js"></script>`;
    const body = `${head}<div style="width: 672px">${player}</div>`;
    await page.goto(hosts.blog.page('/column.html', body));
    const count = page.locator('.transport .count');
    await expect(count).toBeVisible(patient);
    const slider = (await page.locator('.transport [type=range]').boundingBox()) ?? box;
    const { y, height } = (await count.boundingBox()) ?? box;
    expect(y).toBeGreaterThanOrEqual(slider.y);
    expect(y + height).toBeLessThanOrEqual(slider.y + slider.height);
    expect(slider.width).toBeGreaterThan(300);
  });
}

test('the picture on a figure’s page scrolls by itself on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`${hosts.site.site}f/fork-story/first-fork.en.html`);
  const [shown, natural] = await page
    .locator('figure img')
    .evaluate((image: HTMLImageElement) => [image.clientWidth, image.naturalWidth]);
  expect(shown).toBe(natural);
  const [inner, outer] = await page
    .locator('html')
    .evaluate((root) => [root.scrollWidth, root.clientWidth]);
  expect(inner).toBe(outer);
});
