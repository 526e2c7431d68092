import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { unpackRecording } from '../../web/src/share/packed_recording.ts';
import { expect, expectAccessible, readyPlayer, test } from './support.ts';

const FORK = 'process P\nmmap P heap 2\nwrite P heap[*]\nfork P C\n';
/** Takes seconds to write as a golden story. */
const LONG = `process P\nmmap P heap 64\nwrite P heap[*]\nrepeat 900 as i\n  write P heap[1]\nend\n`;

const linkOf = (language: string, script: string): string =>
  `./${language}/playground.html#v1&d=anon-vma&t=${encodeURIComponent(script)}`;
const strip = (page: Page): Locator => page.locator('rmap-player .strip button');
const files = (page: Page): Locator => page.locator('rmap-playground .files');
const replayed = (page: Page): Locator => page.locator('rmap-playground .replayed');

/** Saves what is there, and reads the file. */
async function save(page: Page, kind: string): Promise<string> {
  const saving: Promise<Download> = page.waitForEvent('download');
  await files(page).locator('summary').click();
  await files(page).locator(`[data-kind=${kind}]`).click();
  return readFile(await (await saving).path(), 'utf8');
}

async function give(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await files(page).locator('input').setInputFiles(file);
}

test('a recording that is saved is replayed in the other language, until the script is run', async ({
  page,
}) => {
  await page.goto(linkOf('en', FORK));
  await readyPlayer(page);
  const text = await save(page, 'recording');
  await page.goto('about:blank');
  await page.goto('./zh/playground.html');
  await give(page, 'theirs.recording.json', text);
  await readyPlayer(page);
  await expect(strip(page)).toHaveCount(4);
  await expect(replayed(page)).toContainText('正在播放录制文件“theirs”：anon_vma');
  await expect(replayed(page)).toContainText('结果相同');
  await expect(page.locator('rmap-playground .state')).toContainText('照录制内容播放：4 条语句');
  await expectAccessible(page);
  await page.locator('rmap-playground button.run').click();
  await expect(replayed(page)).toHaveCount(0);
  await expect(page.locator('rmap-playground .state')).toContainText('运行完毕');
  await expect(strip(page)).toHaveCount(4);
});

// The figure stayed that of the recording: script and design were the same, and the player loaded nothing.
test('a recording that differs from a run of today says so, and Run shows the run', async ({
  page,
}) => {
  await page.goto(linkOf('en', FORK));
  await readyPlayer(page);
  const saved = JSON.parse(await save(page, 'recording')) as { script: string };
  const shorter = FORK.replace('fork P C\n', '');
  await give(page, 'theirs.json', JSON.stringify({ ...saved, script: shorter }));
  await expect(replayed(page)).toContainText('comes out differently');
  await expect(strip(page)).toHaveCount(4);
  await page.locator('rmap-playground button.run').click();
  await expect(strip(page)).toHaveCount(3);
  await page.locator('rmap-playground button.undo').click();
  await expect(strip(page)).toHaveCount(4);
  await expect(replayed(page)).toHaveCount(0);
});

test('a recording of a design that is not here is shown, and a change goes on with another', async ({
  page,
}) => {
  await page.goto(linkOf('en', FORK));
  await readyPlayer(page);
  const text = await save(page, 'recording');
  await give(page, 'tomorrow.json', text.replace('"id":"anon-vma"', '"id":"tomorrow"'));
  await expect(replayed(page)).toContainText('does not know that design');
  await expect(page.locator('rmap-playground .designs input[name=tomorrow]')).toBeChecked();
  await expect(page.locator('rmap-player .problems')).toHaveCount(0);
  // What was shared was a run of today, under a design that there is not: nothing.
  await page.locator('rmap-playground .share').click();
  const dialog = page.locator('rmap-share dialog');
  await dialog.getByText('Element with its run').click();
  const snippet = await dialog.getByRole('textbox').inputValue();
  const [, recorded = ''] = /recorded="([\w-]+)"/.exec(snippet) ?? [];
  const stored = { script: FORK, design: { id: 'tomorrow' } };
  expect(await unpackRecording(recorded)).toMatchObject({ ok: true, stored });
  await page.keyboard.press('Escape');
  await page.locator('rmap-playground .cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('exit C\n');
  await expect(strip(page)).toHaveCount(5);
  await expect(replayed(page)).toHaveCount(0);
  await expect(page.locator('rmap-playground .designs input[name=tomorrow]')).toHaveCount(0);
});

test('a damaged recording is told at its place, and what was there stays', async ({ page }) => {
  await page.goto(linkOf('en', FORK));
  await readyPlayer(page);
  const text = await save(page, 'recording');
  await give(page, 'broken.json', text.replace('"kind":"0', '"kind":"9'));
  await expect(files(page)).toContainText('The recording is damaged: journal[0]');
  await expect(strip(page)).toHaveCount(4);
  await expect(replayed(page)).toHaveCount(0);
});

test('a golden story that takes its time says how far it is, and Esc stops it', async ({
  page,
}) => {
  await page.goto(linkOf('en', LONG));
  await readyPlayer(page);
  await files(page).locator('summary').click();
  await files(page).locator('[data-kind=golden]').click();
  const progress = files(page).locator('progress');
  await expect(progress).toBeVisible();
  await expect(files(page).getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(files(page)).toContainText('Cancelled: no file was written.');
  await expect(progress).toHaveCount(0);
  const saving = page.waitForEvent('download');
  await files(page).locator('[data-kind=golden]').click();
  const text = await readFile(await (await saving).path(), 'utf8');
  const { steps } = JSON.parse(text) as { steps: { after?: object }[] };
  expect(steps).toHaveLength(1 + 64 + 900);
  expect(steps.at(-1)?.after).toBeDefined();
});
