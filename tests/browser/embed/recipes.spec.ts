// Every HTML block on the page of recipes, opened as somebody's page beside the built site, shows a figure.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from '@playwright/test';
import { dist, hostsOfThisFile } from './host.ts';

const patient = { timeout: 30_000 };
const standIn = 'https://rmap.example/';

const hosts = hostsOfThisFile();

/** The blocks as a reader copies them: from the built page. */
async function htmlBlocks(language: string): Promise<readonly string[]> {
  const page = await readFile(join(dist, language, 'embedding.html'), 'utf8');
  const { document } = parseHTML(page);
  return [...document.querySelectorAll('code.language-html')].map(({ textContent }) =>
    (textContent ?? '').replaceAll(standIn, hosts.site.site),
  );
}

for (const language of ['en', 'zh']) {
  test(`each recipe in HTML shows a figure: ${language}`, async ({ page }) => {
    const blocks = await htmlBlocks(language);
    expect(blocks.length).toBeGreaterThan(4);
    for (const [at, block] of blocks.entries()) {
      const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>A post</title><body>${block}</body></html>`;
      await page.goto(hosts.blog.page(`/recipe-${language}-${at}.html`, html));
      if (block.includes('<picture')) {
        const width = (): Promise<number> =>
          page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
        await expect.poll(width, patient).toBeGreaterThan(100);
        const linked = await page.request.get((await page.locator('a').getAttribute('href')) ?? '');
        expect(linked.ok()).toBe(true);
      } else {
        const scope = block.includes('<iframe') ? page.frameLocator('iframe') : page;
        const text = scope.locator('rmap-player .drawing svg text').first();
        await expect(text, block).toBeVisible(patient);
      }
      if (block.includes('id="next"')) {
        const where = page.locator('#where');
        await expect(where).toHaveText(/\d/, patient);
        const before = await where.textContent();
        await page.locator('#next').click();
        await expect(where).not.toHaveText(before ?? '');
      }
    }
  });
}
