import { expect, expectAccessible, nowOf, picture, readyPlayer, sentenceOf, stepOf, test } from './support.ts';

const lesson = './en/fork-story.html';

test.describe('the lesson', () => {
  test('draws the machine at the place that the address names', async ({ page }) => {
    await page.goto(`${lesson}#step=1000000`);
    const player = await readyPlayer(page);
    await expect(nowOf(player)).toHaveText('walk P heap[0]');
    await expect(player.locator('.figure svg.grid')).toContainText('av0');
    await expect(player.locator('.figure svg.grid')).toContainText('GC');
    await expect(player.locator('.source .lit, .code .lit').first()).toBeVisible();
  });

  test('steps forward and back by keyboard, and says each step in words', async ({ page }) => {
    await page.goto(lesson);
    const player = await readyPlayer(page);
    const before = await stepOf(player).textContent();
    await player.locator('.figure').focus();
    await page.keyboard.press('ArrowRight');
    await expect(stepOf(player)).not.toHaveText(before ?? '');
    const sentence = await sentenceOf(player).textContent();
    expect(sentence?.trim()).not.toBe('');
    await page.keyboard.press('ArrowLeft');
    await expect(stepOf(player)).toHaveText(before ?? '');
    await page.keyboard.press('End');
    await expect(player.locator('[data-command=step]')).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Home');
    await expect(player.locator('[data-command=back]')).toHaveAttribute('aria-disabled', 'true');
  });

  test('two jumps in quick succession end where the last one went', async ({ page }) => {
    // Symptom: End, then Home while the text was still scrolling, came to a passage in between: the
    // first scroll's end was taken for the reader's, and the passage it met moved the player.
    await page.goto(lesson);
    const player = await readyPlayer(page);
    await player.locator('.figure').focus();
    for (let turn = 0; turn < 3; ++turn) {
      await page.keyboard.press('End');
      await expect(player.locator('[data-command=step]')).toHaveAttribute('aria-disabled', 'true');
      await page.keyboard.press('Home');
      await page.waitForFunction(
        () =>
          new Promise((resolve) => {
            const from = window.scrollY;
            setTimeout(() => { resolve(window.scrollY === from); }, 150);
          }),
      );
      await expect(player.locator('[data-command=back]')).toHaveAttribute('aria-disabled', 'true');
    }
  });

  test('text and player are one place: a passage moves the player, the player the passage', async ({ page }) => {
    await page.goto(lesson);
    const player = await readyPlayer(page);
    const passage = page.locator('.step').filter({ hasText: 'write GC heap[2]' }).first();
    await passage.locator('.step-at').click();
    await expect(nowOf(player)).toHaveText('write GC heap[2]');
    await expect(passage).toHaveClass(/active/);
    await player.locator('.strip button').filter({ hasText: 'fork P C2' }).click();
    await expect(page.locator('.step.active .step-at')).toHaveText('fork P C2');
    await expect(page).toHaveURL(/#second-fork$/);
  });

  // The scroll that brought the passage into sight was heard of after the click, and chose the passage above it.
  test('a passage that is clicked right after scrolling stays the chosen one', async ({ page }) => {
    await page.goto(lesson);
    const player = await readyPlayer(page);
    const passage = page.locator('.step').filter({ hasText: 'write GC heap[2]' }).first();
    await passage.evaluate(async (section) => {
      // Far down in the window, where it is not the passage that is being read.
      window.scrollBy({ top: section.getBoundingClientRect().top - window.innerHeight + 120, behavior: 'instant' });
      section.querySelector<HTMLElement>('.step-at')?.click();
      for (let frame = 0; frame < 4; ++frame) await new Promise(requestAnimationFrame);
    });
    await expect(nowOf(player)).toHaveText('write GC heap[2]');
    await expect(passage).toHaveClass(/active/);
    await page.mouse.wheel(0, 40);
    await expect(passage).not.toHaveClass(/active/);
  });

  test('every number stays what the engine says when the page is live', async ({ page }) => {
    await page.goto(lesson);
    await readyPlayer(page);
    const numbers = await page.locator('rmap-value').allTextContents();
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) expect(number).toMatch(/^[\d,.–]+$/);
  });

  test('a prediction says why, for a wrong choice and for the right one', async ({ page }) => {
    await page.goto(lesson);
    await readyPlayer(page);
    const question = page.locator('rmap-predict').first();
    const right = await question.locator('.predict-list .right').getAttribute('data-value');
    const choices = question.locator('.predict-choices button');
    const values = await question
      .locator('.predict-list > li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['value']));
    const wrong = values.findIndex((value) => value !== right);
    await choices.nth(wrong).click();
    await expect(choices.nth(wrong)).toHaveClass(/wrong/);
    const why = await question.locator('.predict-feedback').textContent();
    await choices.nth(values.indexOf(right ?? '')).click();
    await expect(choices.nth(values.indexOf(right ?? ''))).toHaveClass(/right/);
    await expect(question.locator('.predict-feedback')).not.toHaveText(why ?? '');
  });

  test('the numbers after a question wait for its answer, or for who asks', async ({ page }) => {
    await page.goto(lesson);
    await readyPlayer(page);
    const question = page.locator('rmap-predict#new-page');
    const number = page.locator('#walk-copy rmap-value').first();
    await expect(number).toBeHidden();
    await question.locator('.predict-choices button').first().click();
    await expect(number).toBeVisible();
    const other = page.locator('#walk-original rmap-value').first();
    await expect(other).toBeHidden();
    await other.evaluate((element: HTMLElement) => {
      element.click();
    });
    await expect(other).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#walk-middle rmap-value').first()).toBeVisible();
  });

  test('the other language is the same lesson at the same step', async ({ page }) => {
    await page.goto(lesson);
    const player = await readyPlayer(page);
    await player.locator('.strip button').filter({ hasText: 'fork C GC' }).click();
    await expect(page).toHaveURL(/#grandchild$/);
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    const other = await readyPlayer(page);
    await expect(nowOf(other)).toHaveText('fork C GC');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lesson reads, with its numbers', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.locator('h1')).toBeVisible();
    const numbers = await page.locator('rmap-value').allTextContents();
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) expect(number).toMatch(/^[\d,.–]+$/);
  });
});

for (const [name, path, width, height, colorScheme] of [
  ['lesson-light', lesson, 1400, 950, 'light'],
  ['lesson-dark', lesson, 1400, 950, 'dark'],
  ['lesson-phone', lesson, 360, 780, 'light'],
  ['lesson-zh', './zh/fork-story.html', 1400, 950, 'light'],
  ['lesson-zh-phone-dark', './zh/fork-story.html', 360, 780, 'dark'],
] as const) {
  test(`${name}: nothing sticks out, axe finds nothing, a picture is taken`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto(path);
    const player = await readyPlayer(page);
    await player.locator('.strip button').filter({ hasText: 'write GC heap[2]' }).click();
    await expect(nowOf(player)).toHaveText('write GC heap[2]');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: picture(name) });
    await expectAccessible(page);
  });
}
