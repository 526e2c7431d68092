import { expect, expectAccessible, picture, test } from './support.ts';
import type { Locator, Page } from '@playwright/test';

const family = `process P
mmap P heap 1
write P heap[0]
repeat 100 as i
  fork P C{i}
  write C{i} heap[0]
end
`;

/** A page that has nothing but one player, with the overview of a family of a hundred and one. */
async function openOverview(
  page: Page,
): Promise<{ player: Locator; canvas: Locator; readout: Locator }> {
  await page.goto('./en/fork-story.html');
  await page.evaluate(async (scenario) => {
    const player = document.createElement('rmap-player');
    Object.assign(player, { scenario, design: 'anon-vma-chain', view: 'overview' });
    const ready = new Promise((done) => player.addEventListener('rmap-ready', done));
    const main = document.createElement('main');
    const heading = document.createElement('h1');
    heading.textContent = 'Overview';
    main.append(heading, player);
    document.body.replaceChildren(main);
    await ready;
  }, family);
  const player = page.locator('rmap-player');
  const canvas = player.locator('.picture.overview canvas');
  await expect(canvas).toBeVisible();
  return { player, canvas, readout: player.locator('.readout').first() };
}

test.describe('the overview', () => {
  test('is read cell by cell with the keys, and chosen VMAs stand below it as a grid', async ({
    page,
  }) => {
    const { player, canvas, readout } = await openOverview(page);
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
    await expect(readout).toContainText('av0 × P heap: its own anon_vma');
    await page.keyboard.press('ArrowRight');
    await expect(readout).toContainText(
      'av0 × C1 heap: an inherited chain; a walk of av0 looks at 101 VMAs',
    );
    await page.keyboard.press('End');
    await page.keyboard.press('PageDown');
    await expect(readout).toContainText('av100 × C100 heap: its own anon_vma');
    const grid = player.locator('.brushed svg.grid');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(grid.locator('.row')).toHaveCount(3);
    await expect(grid).toContainText('C98');
    await page.keyboard.press('Escape');
    await expect(grid).toBeHidden();
    // The player's own keys are not stolen where they mean nothing here.
    await page.keyboard.press('?');
    await expect(player.getByRole('dialog')).toContainText('In the overview');
  });

  test('zooms with the keys and back, and shows a map meanwhile', async ({ page }) => {
    const { player, canvas } = await openOverview(page);
    await expect(player.getByRole('button', { name: 'Zoom out' })).toBeDisabled();
    await canvas.focus();
    for (let i = 0; i < 4; ++i) await page.keyboard.press('+');
    await expect(canvas).toHaveClass(/is-zoomed/);
    await canvas.screenshot({ path: picture('overview-zoomed') });
    await page.keyboard.press('0');
    await expect(canvas).not.toHaveClass(/is-zoomed/);
  });

  test('lets a mouse choose by dragging, at most twelve', async ({ page }) => {
    const { player, canvas } = await openOverview(page);
    const box = await canvas.boundingBox();
    if (box === null) throw new Error('not on the page');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.3, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
    await page.mouse.up();
    await expect(player.locator('.brushed svg.grid .row')).toHaveCount(12);
    // A step changes the grid below as well.
    await player.locator('[data-command=back]').click();
    await expect(player.locator('.brushed svg.grid .row')).toHaveCount(12);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing that axe finds, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openOverview(page);
      await expectAccessible(page);
    });
  }
});
