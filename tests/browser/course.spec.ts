// A reader goes through a lesson, and finds what was done again: on the home page, in a file, after a reset.
import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, picture, readyPlayer, test } from './support.ts';
import type { Locator, Page } from '@playwright/test';

const lesson = './en/fork-story.html';

/** The lesson's task, once the script to begin with has run. */
async function openTask(page: Page, path = lesson): Promise<Locator> {
  await page.goto(path);
  await readyPlayer(page);
  const task = page.locator('rmap-check');
  await task.scrollIntoViewIfNeeded();
  await expect(task.locator('.verdict').first()).toBeVisible();
  await expect(task.locator('.goal-now').first()).not.toBeEmpty();
  return task;
}

/** Types the stored solution, as a reader would, and runs it by keyboard. */
async function solve(page: Page, task: Locator): Promise<void> {
  const solution = await task.locator('.check-solution pre').textContent();
  await task.locator('textarea').fill(solution ?? '');
  await page.keyboard.press('Control+Enter');
  await expect(task.locator('.solved')).toBeVisible();
}

/** What the list of contents says of the lesson. */
const stateOf = (page: Page): Locator => page.locator('[data-lesson=fork-story] .contents-state');

test.describe('a task', () => {
  test('says how far the script is from each goal, and when all are reached', async ({ page }) => {
    const task = await openTask(page);
    const goals = task.locator('.check-goals li');
    await expect(task.locator('.check-goals li:not(.reached)')).not.toHaveCount(0);
    await expect(goals.filter({ hasText: '☐' }).first()).toContainText('now');
    await expect(task.locator('[role=status]').first()).toContainText('Goals reached');
    await expect(task.locator('.solved')).toHaveCount(0);
    await solve(page, task);
    await expect(goals.filter({ hasText: '☐' })).toHaveCount(0);
    await expect(task.locator('textarea')).toBeFocused();
    await expectAccessible(page);
    await task.screenshot({ path: picture('task-done') });
  });

  test('says in a sentence what is not there yet, and where a mistake is; nothing typed is lost', async ({
    page,
  }) => {
    const task = await openTask(page);
    const script = task.locator('textarea');
    await script.fill('');
    await page.keyboard.press('Control+Enter');
    await expect(task.locator('.verdict').first()).toContainText('nothing to run yet');
    await expect(task.locator('.reached')).toHaveCount(0);
    await script.fill('process P\nexit P\n');
    await page.keyboard.press('Control+Enter');
    await expect(task.locator('.goal-now').first()).toContainText('now');
    const mine = 'process P\nmmap P heap 1\nwriet P heap[0]\n';
    await script.fill(mine);
    await task.getByRole('button', { name: 'Run' }).click();
    await task.getByRole('button', { name: 'Go to line 3, column 1' }).click();
    await expect(script).toBeFocused();
    await expect(task.locator('.goal-now').first()).toBeEmpty();
    await page.reload();
    await task.scrollIntoViewIfNeeded();
    await expect(script).toHaveValue(mine);
  });

  test('offers its solution after an attempt, and gives one’s own script back', async ({ page }) => {
    const task = await openTask(page);
    const offer = task.getByRole('button', { name: 'Show a solution' });
    await expect(offer).toHaveCount(0);
    const mine = 'process P\n';
    await task.locator('textarea').fill(mine);
    await task.getByRole('button', { name: 'Run' }).click();
    await offer.click();
    await expect(task.locator('.check-solution summary')).toBeFocused();
    await task.locator('.check-use').click();
    await expect(task.locator('.solved')).toBeVisible();
    await task.getByRole('button', { name: 'Undo' }).click();
    await expect(task.locator('textarea')).toHaveValue(mine);
    await expect(task.locator('.solved')).toHaveText(/solved this before/);
  });

  test('has a script of its own in each lesson, and the free try another', async ({ page }) => {
    const task = await openTask(page);
    await task.locator('textarea').fill('process Mine\n');
    const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('rmap-try')));
    expect(keys).toEqual([expect.stringMatching(/^rmap-try:fork-story:/)]);
    await page.goto('./zh/fork-story.html');
    await readyPlayer(page);
    await expect(page.locator('rmap-check textarea')).toHaveValue('process Mine\n');
  });

  test('on paper stands with its beginning and a solution', async ({ page }) => {
    const task = await openTask(page);
    await page.emulateMedia({ media: 'print' });
    await expect(task.locator('textarea')).toBeHidden();
    await expect(task.locator('.check-task')).toBeVisible();
    await expect(task.locator('.paper pre')).toHaveCount(2);
    for (const script of await task.locator('.paper pre').all()) await expect(script).toBeVisible();
  });
});

test.describe('progress', () => {
  test('is seen on the home page, saved, reset, brought back, and loaded again', async ({ page }, info) => {
    await page.goto('./index.html');
    await expect(stateOf(page)).toHaveText(/not begun/);
    const task = await openTask(page);
    await solve(page, task);
    const question = page.locator('rmap-predict').first();
    await question.locator('.predict-choices button').first().click();
    await expect(question.locator('.predict-why').first()).not.toBeEmpty();
    const passage = page.locator('.step').nth(2);
    await passage.locator('.step-at').click();
    const id = (await passage.getAttribute('id')) ?? '';
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('rmap-progress')))
      .toContain(`"${id}"`);

    await page.goto('./index.html');
    const total = (await page.locator('[data-lesson=fork-story]').getAttribute('data-items'))?.split(' ').length;
    await expect(stateOf(page)).toHaveText(new RegExp(`[1-9]\\d* of ${total}`));
    const reached = (await stateOf(page).textContent()) ?? '';
    const goOn = page.locator('.contents-go-on a');
    await expect(goOn).toHaveAttribute('href', `en/fork-story.html#${id}`);
    const controls = page.locator('.progress');
    const download = page.waitForEvent('download');
    await controls.getByRole('button', { name: 'Save as a file' }).click();
    const file = info.outputPath('progress.json');
    await (await download).saveAs(file);
    expect(await readFile(file, 'utf8')).toContain('rmap-progress');
    await page.locator('#lessons').screenshot({ path: picture('contents-begun') });

    await controls.getByRole('button', { name: 'Begin anew' }).click();
    await expect(stateOf(page)).toHaveText(/not begun/);
    await expect(goOn).toHaveCount(0);
    const undo = controls.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await undo.click();
    await expect(stateOf(page)).toHaveText(reached);
    await controls.getByRole('button', { name: 'Begin anew' }).click();
    await page.reload();
    await expect(stateOf(page)).toHaveText(/not begun/);
    await controls.locator('input[type=file]').setInputFiles(file);
    await expect(controls.locator('[role=status]')).toContainText('Loaded progress.json');
    await expect(stateOf(page)).toHaveText(reached);
    await goOn.click();
    await readyPlayer(page);
    await expect(page.locator('.step.active')).toHaveAttribute('id', id);
  });

  test('stands in the lesson: an answer with its reasons, a solved task, what is still open', async ({ page }) => {
    const task = await openTask(page);
    await solve(page, task);
    // All but the last prediction, each with its second choice.
    const questions = page.locator('rmap-predict');
    const last = (await questions.count()) - 1;
    const why = questions.first().locator('.predict-feedback .predict-why');
    for (let index = 0; index < last; ++index) {
      await questions.nth(index).locator('.predict-choices button').nth(1).click();
      await expect(questions.nth(index).locator('.predict-feedback .predict-why')).toBeVisible();
    }
    const said = (await why.textContent()) ?? '';
    const open = page.locator('.lesson-open');
    await expect(open.getByRole('link', { name: /^Prediction/ })).toHaveCount(1);
    await expect(open).not.toContainText('task');
    await page.reload();
    await readyPlayer(page);
    await expect(why).toHaveText(said);
    await expect(questions.first().locator('.predict-choices [aria-pressed=true]')).toHaveCount(1);
    await open.getByRole('link', { name: new RegExp(`^Prediction ${last + 1} of`) }).click();
    await expect(questions.nth(last)).toBeInViewport();
  });

  test('of a lesson that is done says so, and leads on', async ({ page }) => {
    await page.goto('./index.html');
    const entry = page.locator('[data-lesson=fork-story]');
    const items = ((await entry.getAttribute('data-items')) ?? '').split(' ').map((each) => each.split(':'));
    const ids = (kind: string) => items.filter(([it]) => it === kind).map(([, id]) => id ?? '');
    await page.evaluate((text) => { localStorage.setItem('rmap-progress', text); }, JSON.stringify({
      format: 'rmap-progress',
      version: 1,
      lessons: {
        'fork-story': {
          seen: ids('step').slice(-1),
          answers: Object.fromEntries(ids('predict').map((id) => [id, { choice: 1 }])),
          passed: ids('check'),
        },
      },
    }));
    await page.reload();
    await expect(stateOf(page)).toHaveText(/✓\s*done/);
    await page.goto(lesson);
    await expect(page.locator('.lesson-open')).toContainText('You have done this lesson');
  });

  test('refuses a file that is none, says why, and changes nothing', async ({ page }) => {
    await page.goto('./index.html');
    const controls = page.locator('.progress');
    const load = (name: string, text: string) =>
      controls.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await load('letter.txt', 'Dear reader');
    await expect(controls.locator('[role=status]')).toContainText('letter.txt was not loaded');
    await load('later.json', '{"format":"rmap-progress","version":9}');
    await expect(controls.locator('[role=status]')).toContainText('format 9');
    expect(await page.evaluate(() => localStorage.getItem('rmap-progress'))).toBeNull();
  });

  test('that cannot be read is put aside, and given away only when the reader says so', async ({ page }) => {
    await page.goto('./index.html');
    await page.evaluate((text) => { localStorage.setItem('rmap-progress', text); }, JSON.stringify({
      format: 'rmap-progress',
      version: 1,
      lessons: { 'fork-story': { seen: ['promise'], passed: 'spoilt' } },
      last: { lesson: 'fork-story', step: 'promise', at: 1 },
    }));
    await page.reload();
    await expect(stateOf(page)).toHaveText(/1 of/);
    await expect(page.locator('.contents-go-on a')).toBeVisible();
    const aside = page.locator('.progress-unreadable');
    await expect(aside).toBeVisible();
    await expectAccessible(page);
    await page.locator('#lessons').screenshot({ path: picture('contents-unreadable') });
    const download = page.waitForEvent('download');
    await aside.getByRole('button').first().click();
    expect((await download).suggestedFilename()).toContain('unreadable');
    await aside.getByRole('button').last().click();
    await expect(aside).toHaveCount(0);
    await page.reload();
    await expect(aside).toHaveCount(0);
  });

  test('lives as long as the page in a frame that may store nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => { throw new DOMException('denied', 'SecurityError'); },
      });
    });
    await page.goto('./index.html');
    await expect(page.locator('.progress')).toContainText('keeps nothing');
    const task = await openTask(page);
    await solve(page, task);
    await expect(page.locator('.lesson-open')).not.toContainText('task');
  });
});

for (const [name, path, width, colorScheme] of [
  ['task-phone-zh-dark', './zh/fork-story.html', 360, 'dark'],
  ['task-light', lesson, 1280, 'light'],
] as const) {
  test(`${name}: nothing sticks out, axe finds nothing, a picture is taken`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const task = await openTask(page, path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await task.screenshot({ path: picture(name) });
  });
}
