import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, picture, test } from './support.ts';

/** Measuring takes a second or two, and longer where others use the machine. */
const MEASURED = { timeout: 60_000 };

const raceOf = (page: Page): Locator => page.locator('rmap-race');
const slider = (race: Locator): Locator => race.getByRole('slider');
const counted = (race: Locator, design: string): Locator =>
  race
    .getByRole('row')
    .filter({ has: race.page().getByRole('rowheader', { name: design, exact: true }) })
    .getByRole('cell')
    .first();

/** A page's race with these attributes instead of its own. */
async function ask(page: Page, attributes: Readonly<Record<string, string>>): Promise<Locator> {
  const race = raceOf(page);
  await race.evaluate((element, wanted) => {
    for (const name of ['workload', 'size', 'pages', 'group', 'designs']) {
      element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(wanted)) element.setAttribute(name, value);
  }, attributes);
  return race;
}

async function measure(race: Locator): Promise<void> {
  await race.getByRole('button', { name: 'Start the race' }).click();
  await expect(slider(race)).toBeVisible(MEASURED);
}

test.describe('the race', () => {
  test('all designs count what the formulas say: one parent, N children, P pages', async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto('./index.html');
    const [children, pages] = [40, 10];
    const race = await ask(page, { size: `${children}`, pages: `${pages}`, group: 'child' });
    await measure(race);
    await slider(race).press('End');
    const everybody = children + 1;
    const expected: readonly (readonly [string, number])[] = [
      ['process scan', everybody * pages],
      ['pte_chain', 1],
      ['anon_vma', everybody],
      ['anon_vma_chain', 1],
      ['interval tree', 1],
      ['anon_vma reuse', 1],
      ['anon_vma counters', 1],
    ];
    for (const [design, count] of expected) {
      await expect(counted(race, design)).toHaveText(new RegExp(`^${count} `));
    }
    await expect(race.locator('.verdict')).toContainText(
      /process scan looks at 410 page-table entries/,
    );
    const href = await race.getByRole('link', { name: 'in the lab' }).getAttribute('href');
    expect(href).toMatch(/^en\/lab\.html#/);
    expect(href).toContain(`lab=many-children&sizes=${children}&pages=${pages}`);
  });

  test('runs by itself once it is measured, and is not told before it has been seen', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto('./index.html');
    const race = raceOf(page);
    await measure(race);
    await expect(race.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(race.getByRole('table')).toHaveCount(0);
    await race.getByLabel('Speed').selectOption('4');
    await expect(race.getByRole('button', { name: 'Replay' })).toBeVisible();
    await expect(counted(race, 'anon_vma')).toHaveText('101 VMAs');
    await expect(counted(race, 'anon_vma_chain')).toHaveText('1 VMA');
    await expect(race.getByRole('status').filter({ hasText: /^First/ })).toHaveCount(1);
    await race.screenshot({ path: picture('race') });
    await expectAccessible(page);
  });

  test('the keyboard goes one thing further and back, plays and pauses', async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('./index.html');
    const race = raceOf(page);
    await measure(race);
    // Motion is reduced: its end at once, nothing plays.
    await expect(race.getByRole('button', { name: 'Replay' })).toBeVisible();
    await expect(race.getByRole('table')).toBeVisible();
    const passed = race.locator('.lane', { hasText: '2.6.7' }).locator('.passed');
    await expect(passed).toHaveText('101 VMAs');
    await slider(race).press('Home');
    await expect(passed).toHaveText('0 of 101 VMAs');
    await slider(race).press('ArrowRight');
    await slider(race).press('ArrowRight');
    await expect(passed).toHaveText('2 of 101 VMAs');
    await slider(race).press('ArrowLeft');
    await expect(passed).toHaveText('1 of 101 VMAs');
    await slider(race).press(' ');
    await expect(race.getByRole('button', { name: 'Pause' })).toBeVisible();
    await slider(race).press(' ');
    await expect(race.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  test('Cancel ends the measurement, keeps nothing, and it can begin again', async ({ page }) => {
    await page.goto('./index.html');
    const race = await ask(page, { size: '1000', pages: '200', designs: 'process-scan,anon-vma' });
    await expect(race.getByRole('button', { name: 'Start the race' })).toBeEnabled();
    // All in the page: on a busy machine the measurement is over before a driver has seen it begin.
    const taken = await race.evaluate(async (element) => {
      const root = element.shadowRoot!;
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      root.querySelector<HTMLButtonElement>('.measure button')!.click();
      while (root.querySelector('progress') === null) await frame();
      const from = performance.now();
      root.querySelector<HTMLButtonElement>('.measure button')!.click();
      while (root.querySelector('progress') !== null) await frame();
      return performance.now() - from;
    });
    console.log(`cancelled in ${taken.toFixed(0)} ms`);
    await expect(race.getByRole('button', { name: 'Start the race' })).toBeEnabled();
    await expect(race.getByText('Nothing was kept')).toBeVisible();
    await expect(slider(race)).toHaveCount(0);
  });

  test('what it does not understand it says plainly', async ({ page }) => {
    await page.goto('./index.html');
    for (const [attributes, message] of [
      [{ workload: 'many-childs' }, /there is no “many-childs”/],
      [{ designs: 'anon-vma,anonvma' }, /there is no “anonvma”/],
      [{ size: '1e6' }, /from 1 to 1000, not “1e6”/],
      [{ group: 'uncle' }, /has no “uncle”/],
    ] as const) {
      const race = await ask(page, attributes);
      await expect(race.getByRole('alert')).toHaveText(message);
    }
  });
});
