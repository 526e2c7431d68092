import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hearErrors, seeRecipe } from './players.ts';
import { run, tell, whileServing, writeSite } from './program.ts';
import { recipe, recipeWithStory } from './recipe.ts';

const layout = `<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ .Title }}</title>
<body>{{ .Content }}</body></html>
`;

test('Hugo', async ({ page }) => {
  const errors = hearErrors(page);
  const root = await writeSite('hugo', {
    'config.toml': 'baseURL = "/"\ntitle = "A blog"\n',
    'layouts/_default/single.html': layout,
    'layouts/_default/list.html': layout,
    'layouts/shortcodes/rmap.html': await recipe('hugo', 'go-html-template'),
    'content/post.md': `---\ntitle: A post\n---\nBefore.\n\n${await recipeWithStory('hugo', 'text')}\nAfter.\n`,
  });
  const version = await run(root, 'hugo', ['version']);
  for (const [output, options] of [
    ['public', []],
    ['minified', ['--minify']],
  ] as const) {
    await run(root, 'hugo', ['--destination', output, ...options]);
    await whileServing(join(root, output), async (address) => {
      await page.goto(`${address}post/`);
      await seeRecipe(page);
    });
  }
  expect(errors()).toEqual([]);
  await tell(
    'hugo',
    `Hugo ${/v([\d.]+)/.exec(version)?.[1]}`,
    'figure and own scenario, also with --minify',
  );
});
