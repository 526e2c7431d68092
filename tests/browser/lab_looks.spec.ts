// The lab's states in both themes and languages, wide and on a phone: axe finds nothing, nothing sticks out.
import type { Locator, Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { findViolations } from './accessibility.ts';
import { expect, test } from './support.ts';

const finished = '#lab=many-children&sizes=2,4&pages=3&designs=anon-vma,anon-vma-chain&seconds=0.1';

/** A state, how one comes to it, and what shows that one is there. */
const states: readonly (readonly [name: string, hash: string, (lab: Locator) => Locator])[] = [
  ['idle', '', (lab) => lab.locator('.go .note')],
  ['damaged link', '#lab=many-children&sizes=ten&bogus=1', (lab) => lab.getByRole('alert')],
  ['finished', `${finished}&run`, (lab) => lab.locator('rmap-lab-result .numbers')],
];

/** What changes with the theme are colours, with the width what scrolls and how large things are. */
const looks: readonly { width: number; theme: 'light' | 'dark'; options: RunOptions }[] = [
  { width: 1180, theme: 'light', options: {} },
  { width: 1180, theme: 'dark', options: { runOnly: ['color-contrast'] } },
  { width: 360, theme: 'dark', options: {} },
];

test.use({ trace: 'off', screenshot: 'off' });

for (const language of ['en', 'zh']) {
  test(`${language}: nothing is wrong with the lab`, async ({ page }) => {
    await page.goto(`./${language}/lab.html`);
    const lab = page.locator('rmap-lab');
    const wrong: string[] = [];
    for (const [name, hash, sign] of states) {
      await lab.locator('button.start').waitFor();
      if (hash !== '') await goTo(page, hash);
      await expect(sign(lab)).toBeVisible({ timeout: 45_000 });
      for (const { width, theme, options } of looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: theme });
        const { rules, violations } = await findViolations(page, [], options);
        expect(rules).toBeGreaterThan(0);
        const sticksOut = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const all =
          sticksOut > 0 ? [...violations, `sticks out by ${sticksOut} pixels`] : violations;
        wrong.push(...all.map((what) => `${name}, ${width}, ${theme}: ${what}`));
      }
    }
    expect(wrong).toEqual([]);
  });
}

/** As a link on the page does: the page stays, and with it axe. */
const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
