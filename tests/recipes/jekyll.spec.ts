import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hearErrors, seeRecipe } from './players.ts';
import { run, tell, whileServing, writeSite } from './program.ts';
import { recipe, recipeWithStory } from './recipe.ts';

test('Jekyll', async ({ page }) => {
  const errors = hearErrors(page);
  const layout = `<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ page.title }}</title>
<body>{{ content }}</body></html>
`;
  const root = await writeSite('jekyll', {
    'kramdown.yml': 'title: A blog\n',
    'commonmark.yml':
      'title: A blog\nmarkdown: CommonMark\nplugins: [jekyll-commonmark]\ncommonmark:\n  options: [UNSAFE]\n',
    '_layouts/default.html': layout,
    '_includes/rmap.html': await recipe('jekyll', 'liquid'),
    'post.md': `---\ntitle: A post\nlayout: default\n---\nBefore.\n\n${await recipeWithStory('jekyll', 'text')}\nAfter.\n`,
  });
  const version = await run(root, 'jekyll', ['--version']);
  for (const markdown of ['kramdown', 'commonmark']) {
    const output = join(root, `site-${markdown}`);
    await run(root, 'jekyll', [
      ...['build', '--disable-disk-cache', '--config', `${markdown}.yml`],
      ...['--destination', output],
    ]);
    await whileServing(output, async (address) => {
      await page.goto(`${address}post.html`);
      await seeRecipe(page);
    });
  }
  expect(errors()).toEqual([]);
  await tell(
    'jekyll',
    `Jekyll ${version.replace(/^jekyll /, '')}`,
    'figure and own scenario in a post, by kramdown and by CommonMark',
  );
});
