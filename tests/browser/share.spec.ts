import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { unpackRecording } from '../../web/src/share/packed_recording.ts';
import { findViolations } from './accessibility.ts';

const openDialog = async (page: Page): Promise<Locator> => {
  await page.goto('en/fork-story.html#first-fork');
  await page.locator('.share-figure').click();
  const dialog = page.locator('rmap-share dialog');
  await expect(dialog).toBeVisible();
  return dialog;
};

test('the figure of a lesson is shared by its name, with what was chosen', async ({ page }) => {
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('textbox')).toHaveValue(
    /\/en\/playground\.html#v1&f=fork-story\/first-fork&w=grid&l=en$/,
  );
  await dialog.getByLabel('Language').selectOption('zh');
  await dialog.getByLabel('Colours').selectOption('dark');
  await dialog.getByLabel('Begins').selectOption('start');
  await dialog.getByText('Element', { exact: true }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue(
    /<rmap-player figure="fork-story\/first-fork" at="0" view="grid" lang="zh" ui="steps" theme="dark" style="display: block; min-height: \d+px">/,
  );
  await dialog.getByText('One file to keep').click();
  await expect(dialog.getByRole('textbox')).toHaveValue(
    /<rmap-player scenario="[^"]*&#10;[^"]*" design="anon-vma-chain" /,
  );
});

test('by keyboard: Escape closes it, and the button has the focus again', async ({ page }) => {
  const dialog = await openDialog(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.share-figure')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
});

test('where the browser refuses to copy, the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = { writeText: () => Promise.reject(new Error('no')) };
    Object.defineProperty(navigator, 'clipboard', { value: refuse });
  });
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Copy: Link' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/The text is selected/);
  const selected = await dialog
    .getByRole('textbox')
    .evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
  expect(selected).toMatch(/playground\.html#v1/);
});

test('a scenario too long for a link says so, and offers the file', async ({ page }) => {
  await page.goto('en/fork-story.html');
  await expect(page.locator('.share-figure')).toBeVisible();
  await page.evaluate(() => {
    const lines = Array.from(
      { length: 3000 },
      (_, n) => `# ${((n * 7919) % 104729).toString(36)}${n * n}`,
    );
    const state = { script: lines.join('\n'), designs: ['anon-vma'] };
    const detail = { state, record: () => Promise.resolve(null) };
    document.dispatchEvent(new CustomEvent('rmap-share-request', { detail }));
  });
  const dialog = page.locator('rmap-share dialog');
  await expect(dialog.locator('[data-form=link]')).toContainText(/an address of \d+ characters/);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the scenario' }).click();
  expect((await download).suggestedFilename()).toBe('scenario.rmap');
  await dialog.getByText('Element', { exact: true }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue(/<rmap-player scenario="# /);
});

test('a scenario of one’s own is shared with its run, which shows the same figure', async ({
  page,
}) => {
  const script = 'process P\nmmap P heap 2\nwrite P heap[*]\nfork P C\n';
  await page.goto(`en/playground.html#v1&d=pte-chain&t=${encodeURIComponent(script)}`);
  await expect(page.locator('rmap-player .strip button')).toHaveCount(4);
  await page.locator('rmap-playground .share').click();
  const dialog = page.locator('rmap-share dialog');
  await dialog.getByText('Element with its run').click();
  const snippet = await dialog.getByRole('textbox').inputValue();
  const recorded = /recorded="([\w-]+)"/.exec(snippet)?.[1] ?? '';
  expect(snippet).not.toMatch(/scenario|text\/plain|design=/);
  expect(await unpackRecording(recorded)).toMatchObject({
    ok: true,
    stored: { script, design: { id: 'pte-chain' } },
  });
  // What stays on the page, or is not asked for, is no run: a figure of a lesson, several designs.
  await page.goto('en/fork-story.html#first-fork');
  await page.locator('.share-figure').click();
  await expect(dialog.getByText('Element', { exact: true })).toBeVisible();
  await expect(dialog.getByText('Element with its run')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone, ${colorScheme}: nothing for axe to say, nothing cut off`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    const dialog = await openDialog(page);
    const { violations } = await findViolations(page, [['rmap-share', 'dialog']]);
    expect(violations).toEqual([]);
    const cut = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
  });
}
