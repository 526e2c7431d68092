// What a reader sees of the players on a page, and what the page's console complains of.
import type { FrameLocator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { figure, story } from './recipe.ts';

/** There are so many players, and all of them are drawn. */
export async function seeDrawn(page: Page | FrameLocator, count: number): Promise<void> {
  const players = page.locator('rmap-player');
  await expect(players).toHaveCount(count);
  for (const player of await players.all()) {
    await player.scrollIntoViewIfNeeded();
    await expect(player.locator('.drawing svg text').first()).toBeVisible();
  }
}

/** A player of the figure, then one of `story`, in which not a letter is another. */
export async function seeRecipe(page: Page): Promise<void> {
  await seeDrawn(page, 2);
  const players = page.locator('rmap-player');
  await expect(players.first()).toHaveAttribute('figure', figure);
  await expect(players.last()).toHaveJSProperty('design', 'anon-vma-chain');
  await expect(players.last()).toHaveJSProperty('scenario', story);
}

/** The same on a page that is reached by links, twice: such pages are made by script, without a new document. */
export async function seeByLinks(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'to the figures' }).click();
  await seeRecipe(page);
  await page.getByRole('link', { name: 'back' }).click();
  await page.getByRole('link', { name: 'to the figures' }).click();
  await seeRecipe(page);
}

/** Begins to listen; answers with the errors of the page since then. */
export function hearErrors(page: Page): () => readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
      errors.push(message.text());
    }
  });
  return () => errors;
}

/** All players of the page have the colours of a theme, though the system may have the other. */
export async function expectTheme(page: Page, theme: string): Promise<void> {
  for (const player of await page.locator('rmap-player').all()) {
    await expect(player).toHaveAttribute('theme', theme);
    await expect(player).toHaveCSS('color-scheme', theme);
  }
}
