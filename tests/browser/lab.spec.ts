import type { Locator, Page } from '@playwright/test';
import type { RmapLab } from '../../web/src/lab/lab_element.ts';
import type { RmapLabResult } from '../../web/src/lab/result/lab_result_element.ts';
import { expect, expectAccessible, picture, test } from './support.ts';

const small =
  '#lab=many-children&sizes=2,4&pages=3&designs=anon-vma,anon-vma-chain&seed=1&seconds=0.1';
// The first size is finished at once, the second one is not.
const long = '#lab=many-children&sizes=2,1000&pages=1000&designs=anon-vma,anon-vma-chain&seconds=1';
// How long anything may take on a machine that has other work as well.
const patient = { timeout: 45_000 };

async function openLab(page: Page, hash = '', language = 'en'): Promise<Locator> {
  await page.goto(`./${language}/lab.html${hash}`);
  const lab = page.locator('rmap-lab');
  await expect(lab.locator('button.start')).toBeVisible();
  return lab;
}

const field = (lab: Locator, id: string): Locator => lab.locator(`[data-field="${id}"] input`);

test.describe('the lab', () => {
  test('runs what its form says: Enter starts, a result stands there for each size', async ({
    page,
  }) => {
    const lab = await openLab(page);
    await lab.getByRole('button', { name: 'none', exact: true }).click();
    await expect(lab.getByText('Choose at least one design.')).toBeVisible();
    await lab.getByRole('checkbox', { name: /^anon_vma 2/ }).check();
    await lab.getByRole('checkbox', { name: /^anon_vma_chain/ }).check();
    await field(lab, 'pages').fill('3');
    await field(lab, 'seconds').fill('0.1');
    await field(lab, 'sizes').fill('2, 4');
    await expect.poll(() => new URL(page.url()).hash).toBe(`#v=1&${small.slice(1)}`);
    await field(lab, 'sizes').press('Enter');
    await expect(lab.getByRole('status').filter({ hasText: 'Finished: 2 sizes.' })).toBeVisible(
      patient,
    );
    await expect(lab.locator('button.start')).toBeEnabled();
    await expect(lab.locator('.asked')).toContainText('children 2, 4; pages 3');
    await expect(lab.locator('.environment')).toContainText('Chrom');
    const worst = lab.getByRole('row').filter({ hasText: 'anon_vma' }).filter({ hasText: '5' });
    await expect(worst.first()).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: picture('lab'), fullPage: true });
  });

  test('Escape stops a run at once, with the sizes that are finished', async ({ page }) => {
    const lab = await openLab(page, `${long}&run`);
    await expect(lab.locator('button.cancel')).toBeFocused();
    await expect(lab.getByText('So far: 1 of 2 sizes.')).toBeVisible(patient);
    await page.keyboard.press('Escape');
    await expect(lab.getByText('Stopped. What was finished is shown: 1 of 2 sizes.')).toBeVisible(
      patient,
    );
    await expect(lab.locator('button.start')).toBeFocused();
    await expect(lab.locator('rmap-lab-result')).toBeVisible();
  });

  test('a size that does not fit is refused, with the largest that does', async ({ page }) => {
    const lab = await openLab(page, '#lab=prefork-server&sizes=10,20&pages=2000&written=99');
    await expect(lab.getByText(/Takes up to/)).toBeVisible(patient);
    await field(lab, 'sizes').fill('10, 5000');
    await expect(
      lab.getByText(/takes about 7\.\d+ GB of memory, and a page may have 1\.9 GB/),
    ).toBeVisible();
    await lab.locator('button.start').click();
    const largest = lab.getByRole('button', { name: /^Take the largest that fits: workers 10, / });
    await expect(largest).toBeFocused();
    await largest.click();
    await expect(lab.getByText(/Takes up to 1\.9 GB/)).toBeVisible();
    await expect(field(lab, 'sizes')).toHaveValue(/^10, [12]\d{3}$/);
  });

  test('in a tab that is hidden while times are taken says so, and takes them again', async ({
    page,
  }) => {
    const lab = await openLab(
      page,
      '#lab=many-children&sizes=2&pages=3&designs=anon-vma&seconds=1',
    );
    await lab.evaluate(async (element) => {
      const root = element.shadowRoot!;
      root.querySelector<HTMLButtonElement>('button.start')!.click();
      const isTiming = (): boolean =>
        /^(timing walks|repeating)/.test(root.querySelector('.phase')?.textContent ?? '');
      while (!isTiming()) await new Promise(requestAnimationFrame);
      for (const hidden of [true, false]) {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        const state = hidden ? 'hidden' : 'visible';
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }
    });
    await expect(lab.getByText('This tab went to the background')).toContainText('(1×)');
    await expect(lab.getByText('Finished.', { exact: true })).toBeVisible(patient);
    await expect(lab.getByText('This tab went to the background')).toBeVisible();
    await expect(lab.locator('.honest')).toContainText('were dropped and taken again');
    const result = lab.locator('rmap-lab-result');
    expect(
      await result.evaluate((element: RmapLabResult) => element.result?.interruptions),
    ).toBeGreaterThanOrEqual(1);
  });

  test('a damaged link fills in what can be read, and does not run', async ({ page }) => {
    const lab = await openLab(page, '#v=1&lab=many-children&sizes=ten&bogus=1&seconds=3&run');
    await expect(lab.getByRole('alert')).toContainText('bogus');
    await expect(field(lab, 'sizes')).toHaveValue('ten');
    await expect(field(lab, 'seconds')).toHaveValue('3');
    await lab.locator('button.start').click();
    await expect(field(lab, 'sizes')).toBeFocused();
    await expect(lab.locator('#error-sizes')).toHaveText(/not a number/);
  });

  test('what was asked for survives a reload, and the way to Chinese', async ({ page }) => {
    const lab = await openLab(page, small);
    await field(lab, 'pages').fill('7');
    await page.reload();
    await expect(field(lab, 'pages')).toHaveValue('7');
    await page.locator('.site-language').click();
    await expect(page).toHaveURL(/\/zh\/lab\.html#.*pages=7/);
    await expect(field(lab, 'pages')).toHaveValue('7');
    await lab.getByRole('button', { name: '开始' }).click();
    await expect(lab.getByText('完成：2 个规模。')).toBeVisible(patient);
  });

  test('tells a workload as a script, and is no wider than a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const lab = await openLab(page, small);
    await lab.getByText('As a scenario').click();
    await expect(lab.locator('.script-of pre')).toContainText('fork P C{i}');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(page);
  });

  test('on paper leaves its form out', async ({ page }) => {
    const lab = await openLab(page, `${small}&run`);
    await expect(lab.getByText('Finished: 2 sizes.')).toBeVisible(patient);
    await page.emulateMedia({ media: 'print' });
    await expect(lab.locator('form')).toBeHidden();
    await expect(lab.locator('.asked')).toBeVisible();
  });
});

test.describe('an engine that stops', () => {
  test('is told of, and nothing that was typed is lost', async ({ page }) => {
    const lab = await openLab(page, long);
    await field(lab, 'seed').fill('77');
    await lab.locator('button.start').click();
    await expect(lab.locator('progress')).toBeVisible();
    await lab.evaluate((element: RmapLab) => {
      (element.client as unknown as { crash: () => Promise<void> }).crash().catch(() => undefined);
    });
    await expect(lab.getByText(/^The engine stopped: .* a mistake of ours/)).toBeVisible(patient);
    await expect(field(lab, 'seed')).toHaveValue('77');
    await expect(lab.locator('button.start')).toBeEnabled();
  });
});
