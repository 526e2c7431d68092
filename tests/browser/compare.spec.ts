// Seven designs on one cursor: the home page's figure, by mouse, keyboard and touch, in both themes and languages.
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, picture, test } from './support.ts';

const DESIGNS = 7;

/** The figure of the home page, once it is live. */
async function readyCompare(page: Page, path = './index.html'): Promise<Locator> {
  await page.goto(path);
  const compare = page.locator('rmap-compare[data-live]');
  await expect(compare.locator('.panel[data-design]')).toHaveCount(DESIGNS);
  return compare;
}

const panel = (compare: Locator, design: string): Locator =>
  compare.locator(`.panel[data-design=${design}]`);

/** "looks at 8 VMAs, finds 2", of every design; without the static figure, which is in the page as well. */
const captions = (compare: Locator): Promise<string[]> =>
  compare
    .locator('.panel[data-design]')
    .evaluateAll((panels) =>
      panels.map((each) =>
        [...each.querySelectorAll('.caption-line')].map(({ textContent }) => textContent).join(' '),
      ),
    );

const nowOf = (compare: Locator): Locator => compare.locator('.strip [aria-current=step]');

test('says before any script what it says when it is live', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const still = await context.newPage();
  await still.goto('./index.html');
  const fixed = still.locator('rmap-compare .panel');
  await expect(fixed).toHaveCount(DESIGNS);
  await expect(still.locator('rmap-compare .picture.pages').first()).toBeVisible();
  const written = await fixed.evaluateAll((panels) =>
    panels.map((each) =>
      [...each.querySelectorAll('.caption-line')].map(({ textContent }) => textContent).join(' '),
    ),
  );
  const facts = await still.locator('rmap-compare .panel p').allTextContents();
  await context.close();
  const compare = await readyCompare(page);
  expect(written).toEqual(await captions(compare));
  expect(new Set(written).size).toBeGreaterThanOrEqual(DESIGNS - 1);
  const live = await compare.locator('.panel[data-design] p').allTextContents();
  expect(facts.map((text) => text.trim())).toEqual(live.map((text) => text.trim()));
});

test('a page that is chosen in one design is walked by all, wherever they go', async ({ page }) => {
  const compare = await readyCompare(page);
  const before = await captions(compare);
  await panel(compare, 'anon-vma-chain').locator('.cell').nth(1).click();
  const chooser = compare.getByRole('combobox');
  await expect(chooser).toHaveValue('P heap[1]');
  await expect.poll(() => captions(compare)).not.toEqual(before);
  for (const text of await captions(compare)) expect(text).toMatch(/finds 1$/);
  await expect(compare.locator('.panel[data-design] .cell.is-selected')).toHaveCount(DESIGNS);
  await compare.locator('.strip button', { hasText: 'process P' }).click();
  await expect(compare.locator('.note')).toContainText('P heap[1]');
  await chooser.selectOption('');
  await compare.locator('.transport [data-command=last]').click();
  await expect.poll(() => captions(compare)).toEqual(before);
});

test('the keyboard steps all designs by statement', async ({ page }) => {
  const compare = await readyCompare(page);
  const count = compare.locator('output.count');
  const last = (await nowOf(compare).textContent())?.trim() ?? '';
  await compare.locator('.panels[tabindex]').last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(nowOf(compare)).toHaveText('fork G H');
  await expect(panel(compare, 'interval-tree').locator('.facts')).toContainText('anon_vma_chains');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(nowOf(compare)).toHaveText('write G heap[2]');
  await page.keyboard.press('Home');
  await expect(count).toHaveText('start');
  await page.keyboard.press('ArrowRight');
  await expect(nowOf(compare)).toHaveText('process P');
  await page.keyboard.press('End');
  await expect(nowOf(compare)).toHaveText(last);
  await page.keyboard.press('Space');
  await expect(compare.locator('[data-command=play]')).toHaveAttribute('aria-label', 'Pause');
  await page.keyboard.press('Space');
  await expect(compare.locator('[data-command=play]')).toHaveAttribute('aria-label', 'Play');
});

test('the grid stands beside the pages, and one design can be opened in the player', async ({
  page,
}) => {
  const compare = await readyCompare(page);
  await compare.locator('.compare-head [data-view=grid]').click();
  await expect(compare.locator('.panel[data-design] .picture.grid').first()).toBeVisible();
  await compare.locator('.compare-head [data-view=pages]').click();
  await expect(compare.locator('.panel[data-design] .picture.pages')).toHaveCount(DESIGNS);
  await panel(compare, 'anon-vma-reuse').locator('.open').click();
  const player = compare.locator('rmap-player');
  await expect(player.locator('.strip [aria-current=step]')).toHaveText('walk G heap[2]');
  await compare.locator('.back').click();
  await expect(compare.locator('.panel[data-design] .picture.pages')).toHaveCount(DESIGNS);
});

test('a mistake in the script is said once; an unknown design at its place', async ({ page }) => {
  await readyCompare(page);
  await page.evaluate(() => {
    const compare = document.createElement('rmap-compare');
    compare.id = 'made';
    compare.designs = 'anon-vma,no-such,pte-chain';
    compare.scenario = 'process P\nmmap P heap 4\nwalk Q heap[0]';
    document.querySelector('main')?.prepend(compare);
  });
  const made = page.locator('#made');
  await expect(made.getByRole('alert')).toHaveCount(1);
  await expect(made.locator('.panel')).toHaveCount(3);
  await expect(made.locator('.panel').nth(1)).toContainText('no-such');
  await expectAccessible(page);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 780 } });

  test('a swipe over the statements’ controls steps; the panels scroll', async ({ page }) => {
    const compare = await readyCompare(page);
    const head = compare.locator('.compare-head .count');
    const swipe = (by: number) =>
      head.evaluate((element, dx) => {
        const { x, y } = element.getBoundingClientRect();
        const send = (type: string, at: number) =>
          element.dispatchEvent(
            new PointerEvent(type, {
              pointerType: 'touch',
              pointerId: 7,
              isPrimary: true,
              clientX: at,
              clientY: y,
              bubbles: true,
              composed: true,
            }),
          );
        send('pointerdown', x);
        send('pointerup', x + dx);
      }, by);
    await swipe(90);
    await expect(nowOf(compare)).toHaveText('fork G H');
    await swipe(-90);
    await expect(nowOf(compare)).toHaveText('walk G heap[2]');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(compare.locator('.tally li')).toHaveCount(DESIGNS * 2); // the static one's, too
    for (const button of await compare
      .locator('.transport button, .panel[data-design] .open')
      .all()) {
      const box = await button.boundingBox();
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
      expect(box?.width ?? 0).toBeGreaterThanOrEqual(44);
    }
  });
});

for (const [name, path, width, colorScheme] of [
  ['compare-light', './index.html', 1400, 'light'],
  ['compare-dark', './index.html', 1600, 'dark'],
  ['compare-phone', './index.html', 360, 'light'],
  ['compare-zh-dark', './zh/index.html', 360, 'dark'],
  ['compare-zh', './zh/index.html', 1400, 'light'],
] as const) {
  for (const view of ['pages', 'grid'] as const) {
    test(`${name}, ${view}: axe finds nothing, with a page chosen`, async ({ page }) => {
      test.slow(); // axe reads thousands of elements
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      const compare = await readyCompare(page, path);
      await compare.locator(`.compare-head [data-view=${view}]`).click();
      await expect(compare.locator(`.panel[data-design] .picture.${view}`)).toHaveCount(DESIGNS);
      await compare.getByRole('combobox').selectOption('G heap[1]');
      await expect(compare.locator('.panel[data-design] .is-selected').first()).toBeVisible();
      await compare.screenshot({ path: picture(`${name}-${view}`) });
      await expectAccessible(page);
    });
  }
}
