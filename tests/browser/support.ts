import { expect, test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { findViolations } from './accessibility.ts';

/**
 * A page that may not complain: an error on its console, an uncaught exception, or a request to another
 * host fails the test. A test that provokes an error says which: `test.use({ allowed: /…/ })`.
 */
export const test = base.extend<{ allowed: RegExp; watch: undefined }>({
  allowed: [/(?!)/, { option: true }],
  watch: [
    async ({ page, baseURL, allowed }, use) => {
      const complaints: string[] = [];
      const host = new URL(baseURL ?? '').host;
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.host !== host) complaints.push(`asks ${url.host}`);
      });
      await use(undefined);
      expect(complaints.filter((text) => !allowed.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Where pictures go that a person should look at. */
export const picture = (name: string): string =>
  new URL(`../../build/screenshots/${name}.png`, import.meta.url).pathname;

/** The page's first player, once it has run its scenario. */
export async function readyPlayer(page: Page): Promise<Locator> {
  const player = page.locator('rmap-player').first();
  await expect(stepOf(player)).not.toHaveText('');
  return player;
}

/** "step 61 of 98". */
export const stepOf = (player: Locator): Locator => player.locator('output.count');

/** The sentence that says what the step did. */
export const sentenceOf = (player: Locator): Locator => player.locator('.sentence');

/** The chip of the statement at the cursor. */
export const nowOf = (player: Locator): Locator => player.locator('.strip [aria-current=step]');

/** Fails on anything that axe finds. */
export async function expectAccessible(page: Page): Promise<void> {
  const { rules, violations } = await findViolations(page);
  expect(rules).toBeGreaterThan(0);
  expect(violations).toEqual([]);
}
