import { expect, expectAccessible, picture, test } from './support.ts';

test.describe('the race', () => {
  test('a thousand children with a thousand pages: 1001 VMAs a walk, then 1.999', async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto('./index.html');
    const race = page.locator('rmap-race');
    await race.getByRole('button', { name: '1000 × 1000' }).click();
    await race.getByRole('button', { name: 'Start' }).click();
    const row = (name: string) =>
      race.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    await expect(row('anon_vma_chain')).toContainText('1.999', { timeout: 120_000 });
    await expect(race.getByRole('button', { name: 'Start' })).toBeEnabled({ timeout: 120_000 });
    for (const name of ['interval tree', 'anon_vma reuse', 'anon_vma counters']) {
      await expect(row(name).locator('td').first()).toHaveText(/^1\.999\b/);
    }
    await expect(row('anon_vma').locator('td').first()).toHaveText(/^1,?001\b/);
    await expect(row('pte_chain').locator('td').first()).toHaveText(/^1\b/);
    await expect(row('process scan').locator('td').first()).toHaveText(/^1,?001,?000\b/);
    await race.scrollIntoViewIfNeeded();
    await race.screenshot({ path: picture('race-1000') });
    await expectAccessible(page);
  });

  test('Cancel answers at once', async ({ page }) => {
    await page.goto('./index.html');
    const race = page.locator('rmap-race');
    await race.getByRole('button', { name: '1000 × 1000' }).click();
    await race.getByRole('button', { name: 'Start' }).click();
    await expect(race.locator('progress')).toBeVisible();
    const from = Date.now();
    await race.getByRole('button', { name: 'Cancel' }).click();
    await expect(race.getByRole('button', { name: 'Start' })).toBeEnabled();
    console.log(`cancelled in ${Date.now() - from} ms, the round trip of the test included`);
  });

  for (const typed of ['0', '1000000000', 'many', '']) {
    test(`"${typed}" children is refused in place, and stays as it was typed`, async ({ page }) => {
      await page.goto('./index.html');
      const race = page.locator('rmap-race');
      const children = race.getByLabel('Children');
      await expect(race.getByRole('button', { name: 'Start' })).toBeEnabled();
      await children.fill(typed);
      await expect(race.locator('#error-children')).not.toBeEmpty();
      await race.getByRole('button', { name: 'Start' }).click();
      await expect(children).toHaveValue(typed);
      await expect(children).toBeFocused();
    });
  }
});
