import { findViolations } from './accessibility.ts';
import { expect, picture, test } from './support.ts';
import type { Locator, Page } from '@playwright/test';

const script = `process P
mmap P heap 4
write P heap[*]
fork P C
`;

const content = (page: Page): Locator => page.locator('rmap-playground .cm-content');
const line = (page: Page, number: number): Locator => page.locator('.cm-line').nth(number - 1);
const list = (page: Page): Locator => page.locator('.cm-tooltip-autocomplete');
const tooltip = (page: Page): Locator => page.locator('.cm-tooltip-hover');
const spoken = (page: Page): Locator => page.locator('.cm-announced');

/** Takes the suggestion that is lit. One that has only just come is not taken: Enter may be meant for the line. */
async function take(page: Page): Promise<void> {
  const seen = await page.evaluate(() => performance.now());
  await page.waitForFunction((then) => performance.now() - then > 100, seen);
  await page.keyboard.press('Enter');
}

/** The playground with a script in it, the cursor at its end. */
async function open(page: Page, text = script, language = 'en'): Promise<void> {
  await page.goto(`./${language}/playground.html#v1&t=${encodeURIComponent(text)}`);
  await expect(line(page, text.split('\n').length)).toBeAttached();
  await content(page).focus();
  await page.keyboard.press('Control+End');
}

/** What the editor says aloud is gone again soon: all of it, from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await spoken(page).evaluate((place) => {
    new MutationObserver(() => {
      const text = place.textContent.trim();
      if (text !== '')
        place.setAttribute('data-said', `${place.getAttribute('data-said') ?? ''}${text}\n`);
    }).observe(place, { childList: true });
  });
  return async () => (await spoken(page).getAttribute('data-said'))?.split('\n') ?? [];
}

/** Fails on anything that axe finds in the editor. */
async function expectAccessible(page: Page): Promise<void> {
  const { rules, violations } = await findViolations(page, [['rmap-playground', '.cm-editor']]);
  expect(rules).toBeGreaterThan(0);
  expect(violations).toEqual([]);
}

test.describe('the editor', () => {
  test('marks what the parser finds, as it is typed, and goes there by F8', async ({ page }) => {
    await open(page);
    await expect(content(page)).toHaveAttribute('aria-invalid', 'false');
    await page.keyboard.insertText('# 走 😀\nwriet C heap[0]\n');
    await expect(page.locator('.cm-lintRange-error')).toHaveText('wriet');
    await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
    await expect(content(page)).toHaveAttribute('aria-invalid', 'true');
    const said = await listen(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await expect(tooltip(page)).toContainText('did you mean write?');
    await expect.poll(async () => (await said()).join()).toContain('did you mean write?');
    await page.keyboard.insertText('write');
    await expect(page.locator('.cm-lintRange-error')).toHaveCount(0);
    await expect(content(page)).toHaveAttribute('aria-invalid', 'false');
  });

  test('suggests statements with places to fill, and Tab leaves when they are filled', async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.type('wa');
    await expect(list(page).locator('li').first()).toContainText('who maps this page?');
    await take(page);
    await expect(line(page, 5)).toHaveText('walk P heap[0]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await expect(line(page, 5)).toHaveText('walk P heap[2]');
    await expect(list(page)).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(content(page)).not.toBeFocused();
  });

  test('suggests the names of the script where they can be used', async ({ page }) => {
    await open(page);
    await page.keyboard.type('repeat 2 as i');
    await page.keyboard.press('Enter');
    await page.keyboard.type('fork P D{');
    await expect(list(page).locator('li')).toHaveText([/^i/]);
    await take(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('write ');
    await expect(list(page).locator('li')).toHaveText([/^P/, /^C/, /^D\{i\}/]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.type('end');
    // It stands where its repeat stands.
    await expect(line(page, 8)).toHaveText('end');
    await expect(line(page, 6)).toHaveText('  fork P D{i}');
  });

  test('Enter ends a line whose last word is whole', async ({ page }) => {
    await open(page, 'process P\nfork P P2\n');
    await page.keyboard.type('exit P');
    await expect(list(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await page.keyboard.type('#');
    await expect(line(page, 3)).toHaveText('exit P');
    await expect(line(page, 4)).toHaveText('#');
  });

  test('explains a word, by pointer and by key', async ({ page }) => {
    await open(page);
    await line(page, 3).getByText('heap').hover();
    await expect(tooltip(page)).toContainText('region of P, 4 pages; line 2');
    await page.mouse.move(0, 0);
    await expect(tooltip(page)).toHaveCount(0);
    const said = await listen(page);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F1');
    await expect(tooltip(page)).toContainText('Makes a child');
    await expect.poll(async () => (await said()).join()).toContain('fork: Makes a child');
    await page.screenshot({ path: picture('editor-help') });
    await page.keyboard.press('Escape');
    await expect(tooltip(page)).toHaveCount(0);
  });

  test('writes the script evenly in one step', async ({ page }) => {
    await open(page, 'process   P\nmmap P  heap 4\n');
    await page.keyboard.press('Shift+Alt+f');
    await expect(line(page, 1)).toHaveText('process P');
    await expect(line(page, 2)).toHaveText('mmap P heap 4');
    await page.keyboard.press('Control+z');
    await expect(line(page, 1)).toHaveText('process   P');
    await expect(line(page, 2)).toHaveText('mmap P  heap 4');
  });

  test('has nothing that axe finds: with a mistake, a list and the search open', async ({
    page,
  }) => {
    await open(page, `${script}wriet\n`);
    await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
    await expectAccessible(page);
    await page.keyboard.type('w');
    await expect(list(page)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
    await expectAccessible(page);
  });
});

test.describe('in Chinese, on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a suggestion can be tapped; nothing is wider than the screen', async ({ page }) => {
    await open(page, script, 'zh');
    await page.keyboard.type('expect ');
    await expect(list(page)).toBeVisible();
    await page.screenshot({ path: picture('editor-phone-zh') });
    await list(page).getByText('walk(…).mapped').tap();
    await expect(line(page, 5)).toHaveText('expect walk(P heap[0]).mapped == ');
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('textbox', { name: '查找' })).toBeFocused();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});
