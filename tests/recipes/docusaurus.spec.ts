import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectTheme, hearErrors, seeByLinks, seeRecipe } from './players.ts';
import { run, tell, versionOf, whileServing, writeSite } from './program.ts';
import { asTemplateLiteral, recipe, recipeWithStory } from './recipe.ts';

const config = `export default {
  title: 'A manual',
  url: 'http://127.0.0.1',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themeConfig: { colorMode: { respectPrefersColorScheme: true } },
};
`;

test('Docusaurus', async ({ page }) => {
  const errors = hearErrors(page);
  const pages = asTemplateLiteral(await recipeWithStory('docusaurus', 'text'));
  const root = await writeSite('docusaurus', {
    'package.json': '{ "name": "manual", "private": true }\n',
    'docusaurus.config.js': config,
    'docs/index.mdx': '---\nslug: /\ntitle: First\n---\n\n[to the figures](./figures.mdx)\n',
    'docs/figures.mdx': `---\ntitle: Figures\n---\n\n${pages}\n[back](./index.mdx)\n`,
    'src/components/Rmap.jsx': await recipe('docusaurus', 'jsx'),
  });
  const tool = join(root, '../node_modules/.bin/docusaurus');
  await run(root, tool, ['build']);
  await whileServing(join(root, 'build'), async (address) => {
    await page.goto(`${address}figures/`);
    await seeRecipe(page);
    // The page's own switch, whose positions are: as the system has it, light, dark.
    for (const theme of ['light', 'dark']) {
      const html = page.locator('html');
      const toggle = page.getByRole('button', { name: /dark and light mode|color mode/ }).first();
      await expect(async () => {
        await toggle.click();
        await expect(html).toHaveAttribute('data-theme-choice', theme, { timeout: 500 });
      }).toPass();
      await expectTheme(page, theme);
    }
    await page.goto(address);
    await seeByLinks(page);
  });
  expect(errors()).toEqual([]);
  const versions = `${await versionOf('docusaurus', '@docusaurus/core')} (React ${await versionOf('docusaurus', 'react')})`;
  await tell(
    'docusaurus',
    `Docusaurus ${versions}`,
    'figure and own scenario in MDX, built page, reached by links, switched to dark',
  );
});
