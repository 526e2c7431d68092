import { expect, expectAccessible, test } from './support.ts';
import type { Locator, Page } from '@playwright/test';

const family = `process P
mmap P heap 3
write P heap[*]
fork P C
write C heap[1]
walk P heap[1]
`;

/** A player of its own with a kind of picture, on a page that has nothing else. */
async function playerWith(page: Page, view: 'walk' | 'chains', design: string): Promise<Locator> {
  await page.goto('./en/fork-story.html');
  await page.evaluate(
    ([kind, which, script]) => {
      const player = document.createElement('rmap-player');
      player.scenario = script;
      player.design = which;
      player.view = kind;
      player.addEventListener('rmap-ready', () => void player.goToStatement(5));
      const heading = document.createElement('h1');
      heading.textContent = kind;
      document.querySelector('main')?.replaceChildren(heading, player);
    },
    [view, design, family] as const,
  );
  const svg = page.locator(`rmap-player svg.picture.${view}[role=img]`);
  await expect(svg).toBeVisible();
  return svg;
}

test('a stop of a walk opens its page tables when it is chosen, and the switch opens all', async ({
  page,
}) => {
  const svg = await playerWith(page, 'walk', 'anon-vma-chain');
  await expect(svg.locator('.place')).toHaveCount(2);
  await expect(svg.locator('.place.is-hit')).toHaveCount(1);
  await expect(svg.locator('.table.is-open')).toHaveCount(0);
  await svg.locator('.place').first().locator('.holder-name').click();
  await expect(svg.locator('.table.is-open')).toHaveCount(4);
  await svg.locator('.box.is-all text').click();
  await expect(svg.locator('.table.is-open')).toHaveCount(8);
  await svg.locator('.box.is-all text').click();
  await expect(svg.locator('.table.is-open')).toHaveCount(0);
  await expectAccessible(page);
});

test('the bits of an address stay above their tables when the page is turned', async ({ page }) => {
  const svg = await playerWith(page, 'walk', 'anon-vma-chain');
  await svg.locator('.place').first().locator('.holder-name').click();
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(svg).toHaveClass(/is-narrow/);
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect(svg).not.toHaveClass(/is-narrow/);
  const middles = (elements: Element[]) =>
    elements.map((element) => {
      const { left, width } = element.getBoundingClientRect();
      return Math.round(left + width / 2);
    });
  const tables = await svg.locator('.table.is-open > rect').evaluateAll(middles);
  const bits = await svg.locator('.bit-value').evaluateAll(middles);
  expect(tables).toHaveLength(4);
  tables.forEach((x, i) => expect(Math.abs(x - (bits[i] ?? 0))).toBeLessThan(3));
});

test('a step that writes a direct pointer is drawn', async ({ page }) => {
  const svg = await playerWith(page, 'chains', 'pte-chain');
  await page.locator('rmap-player').evaluate((player) => {
    return (player as HTMLElement & { goToStatement(n: number): Promise<void> }).goToStatement(4);
  });
  await expect(svg.locator('.slot.is-direct.is-new .slot-mark')).toHaveText('+ new');
  await expect(svg.locator('.slot.is-free .slot-mark', { hasText: '†' })).toHaveCount(1);
  await expectAccessible(page);
});
