import { expect, picture, test } from './support.ts';
import type { Locator, Page } from '@playwright/test';

async function openTry(page: Page): Promise<{ trial: Locator; script: Locator; run: () => Promise<void> }> {
  await page.goto('./en/fork-story.html');
  const trial = page.locator('rmap-try');
  await trial.scrollIntoViewIfNeeded();
  await expect(trial.locator('.verdict').first()).toContainText('Ran without a mistake');
  return {
    trial,
    script: trial.locator('textarea'),
    run: () => trial.getByRole('button', { name: 'Run' }).click(),
  };
}

test.describe('a script of the reader’s own', () => {
  test('a typo is shown at its line and column; the text is kept, over a reload too', async ({ page }) => {
    const { trial, script, run } = await openTry(page);
    const mine = 'process P\nmmap P heap 4\nwriet P heap[0]\n';
    await script.fill(mine);
    await run();
    await expect(trial).toContainText('write');
    await trial.getByRole('button', { name: 'Go to line 3, column 1' }).click();
    expect(
      await script.evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
      ),
    ).toBe('wriet');
    // The two statements before it ran, and can be looked at.
    await expect(trial.locator('.strip button')).toHaveCount(2);
    await trial.screenshot({ path: picture('try-typo') });
    await page.reload();
    await expect(script).toHaveValue(mine);
    await script.fill(mine.replace('wriet', 'write'));
    await run();
    await expect(trial.locator('.verdict').first()).toContainText('Ran without a mistake');
  });

  test('an endless repeat stops at its budget, and the page lives', async ({ page }) => {
    const { trial, script, run } = await openTry(page);
    await script.fill('process P\nrepeat 1000000000\n  repeat 1000000000\n  end\nend\n');
    await run();
    await expect(trial.locator('.verdict').first()).toContainText('Mistakes: 1');
    await expect(trial.locator('.problems')).toContainText('100000');
    await script.fill('process P\nmmap P heap 1\nwrite P heap[0]\n');
    await run();
    await expect(trial.locator('.verdict').first()).toContainText('Ran without a mistake');
  });

  test('a walk of a page that nobody wrote says what to do', async ({ page }) => {
    const { trial, script, run } = await openTry(page);
    await script.fill('process P\nmmap P heap 2\nwalk P heap[1]\n');
    await run();
    await expect(trial.locator('.problems')).toContainText('write');
    await expect(trial.locator('rmap-player .figure svg.grid')).toBeVisible();
  });

  test('going back to the lesson’s script can be undone', async ({ page }) => {
    const { trial, script } = await openTry(page);
    await script.fill('process Mine\n');
    await trial.getByRole('button', { name: 'Back to the lesson' }).click();
    await expect(script).not.toHaveValue('process Mine\n');
    await trial.getByRole('button', { name: 'Undo' }).click();
    await expect(script).toHaveValue('process Mine\n');
  });
});

test.describe('an engine that dies', () => {
  test.use({ allowed: /engine bug|abort|unreachable|RuntimeError/ });

  test('is said, started again, and nothing typed is lost', async ({ page }) => {
    const { trial, script, run } = await openTry(page);
    const mine = 'process P\nmmap P heap 1\nwrite P heap[0]\nfork P C\n';
    await script.fill(mine);
    await run();
    await expect(trial.locator('.verdict').first()).toContainText('4 statements');
    await page.evaluate(async () => {
      const player = document.querySelector('rmap-player') as unknown as {
        client: { crash(): Promise<void> };
      };
      await player.client.crash().catch(() => undefined);
    });
    const inTry = trial.locator('rmap-player');
    await inTry.locator('.strip button').first().click();
    await inTry.locator('.strip button').last().click();
    await expect(inTry.locator('.figure svg.grid')).toContainText('C');
    await expect(script).toHaveValue(mine);
    await run();
    await expect(trial.locator('.verdict').first()).toContainText('4 statements');
  });
});
