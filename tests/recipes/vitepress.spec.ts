import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectTheme, hearErrors, seeByLinks, seeRecipe } from './players.ts';
import { run, tell, versionOf, whileServing, writeSite } from './program.ts';
import { asTemplateLiteral, recipe, recipeWithStory } from './recipe.ts';

test('VitePress', async ({ page }) => {
  const errors = hearErrors(page);
  const text = asTemplateLiteral(await recipeWithStory('vitepress', 'text'));
  const root = await writeSite('vitepress', {
    'package.json': '{ "name": "manual", "private": true, "type": "module" }\n',
    '.vitepress/config.js': await recipe('vitepress', 'js'),
    'index.md': '# First\n\n[to the figures](./figures.md)\n',
    'figures.md': `# Figures\n\n${text}\n[back](./index.md)\n`,
  });
  await run(root, join(root, '../node_modules/.bin/vitepress'), ['build']);
  await whileServing(join(root, '.vitepress/dist'), async (address) => {
    await page.goto(`${address}figures.html`);
    await seeRecipe(page);
    for (const theme of ['dark', 'light']) {
      await page.locator('.VPSwitchAppearance').first().click();
      await expectTheme(page, theme);
    }
    // A page that is dark when it is opened was written, by the server, as a light one.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await seeRecipe(page);
    await expectTheme(page, 'dark');
    await page.goto(address);
    await seeByLinks(page);
  });
  expect(errors()).toEqual([]);
  const versions = `${await versionOf('vitepress', 'vitepress')} (Vue ${await versionOf('vitepress', 'vue')})`;
  await tell(
    'vitepress',
    `VitePress ${versions}`,
    'figure and own scenario, built page, reached by links, switched to dark',
  );
});
