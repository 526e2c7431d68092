// WordPress: what an administrator's post shows, and what is left of an author's, who may not write all HTML.
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { hearErrors, seeDrawn, seeRecipe } from './players.ts';
import { elementSnippet } from '../../web/src/share/snippets.ts';
import { tell } from './program.ts';
import { figure, htmlRecipes, story } from './recipe.ts';
import { site } from './site.ts';
import { Author, install } from './wordpress/author.ts';
import { startWordPress } from './wordpress/server.ts';
import type { WordPress } from './wordpress/server.ts';

test.describe.configure({ mode: 'serial' });

/** Custom HTML, as the editor keeps it. */
const block = (html: string): string => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

let wordPress: WordPress;
let version: string;
let errors: () => readonly string[];
let page: Page;
let admin: Author;
let writer: Author;

test.beforeAll(async ({ browser }: { browser: Browser }) => {
  wordPress = await startWordPress();
  const { home } = wordPress;
  page = await browser.newPage();
  errors = hearErrors(page);
  await install(page, home);
  admin = new Author(await newPage(browser), home);
  await admin.logIn('admin');
  await admin.inviteAuthor('writer');
  writer = new Author(await newPage(browser), home);
  await writer.logIn('writer');
  version = await admin.version();
});

test.afterAll(async () => {
  await wordPress.stop();
});

test('an administrator’s block “Custom HTML”: elements', async () => {
  const { element, own } = await htmlRecipes();
  const { link } = await admin.publish(block(element + own));
  await page.goto(link);
  await seeRecipe(page);
});

test('an administrator’s block “Custom HTML”: a frame, as high as its figure', async () => {
  const { frame } = await htmlRecipes();
  const { link } = await admin.publish(block(frame));
  await page.goto(link);
  await seeDrawn(page.frameLocator('iframe'), 1);
  await expect.poll(() => tooHighBy(page)).toBe(0);
});

test('an administrator’s text without blocks: the element as “Share” writes it', async () => {
  const shared = {
    base: site,
    state: { script: story, designs: ['anon-vma-chain'] },
    whole: null,
    recorded: null,
    title: '',
  };
  const snippet = elementSnippet(shared, {
    ui: 'steps',
    theme: null,
    language: 'en',
    isFromStart: false,
  });
  if (snippet.kind !== 'text') throw new Error('no snippet');
  const { element } = await htmlRecipes();
  const { link } = await admin.publish(`Before.\n\n${element}\n${snippet.text}\nAfter.`);
  await page.goto(link);
  await seeRecipe(page);
});

// The address of a figure’s page: for everybody, in a paragraph of its own, and in the editor’s block.
const address = `${site}f/${figure}.en.html`;
const embedBlock = `<!-- wp:embed {"url":"${address}"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`;

for (const [name, text] of [
  ['alone on a line', `Before.\n\n${address}\n\nAfter.`],
  ['in a block “Embed”', embedBlock],
] as const) {
  test(`the address of a figure, ${name}, of an author`, async () => {
    const { kept, link } = await writer.publish(text);
    expect(kept).toBe(text);
    await page.goto(link);
    const frame = page.locator('iframe.wp-embedded-content');
    await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
    await seeDrawn(page.frameLocator('iframe'), 1);
    // What stands there for readers without scripts is gone, and the frame is as high as its figure.
    await expect(page.locator('blockquote.wp-embedded-content')).toBeHidden();
    await expect.poll(() => tooHighBy(page)).toBe(0);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => frame.evaluate(({ clientWidth }) => clientWidth)).toBeLessThan(360);
    await expect.poll(() => tooHighBy(page)).toBe(0);
    await page.screenshot({ path: seenAt(name), fullPage: true });
    await page.setViewportSize({ width: 1280, height: 800 });
    // WordPress follows the frame's links to the frame's own host.
    await page.frameLocator('iframe').locator('rmap-player a[href*="playground"]').first().click();
    await page.waitForURL((url) => url.href.startsWith(`${site}en/playground.html#v1`));
  });
}

test('of an author’s picture, the light one with its link is left', async () => {
  const { picture } = await htmlRecipes();
  const { kept, link } = await writer.publish(block(picture));
  expect(kept).not.toMatch(/<picture|<source/);
  await page.goto(link);
  const image = page.locator('a > img[src$="light.svg"]');
  const width = (): Promise<number> =>
    image.evaluate((element: HTMLImageElement) => element.naturalWidth);
  await expect.poll(width).toBeGreaterThan(100);
  await expect(page.locator('a:has(> img)')).toHaveAttribute('href', address);
});

test('of an author’s element and frame nothing is left, but for the letters of a scenario', async () => {
  const { element, own, frame } = await htmlRecipes();
  expect((await writer.publish(element + frame)).kept.trim()).toBe('');
  const { kept } = await writer.publish(own);
  expect(kept).not.toMatch(/<(script|rmap-player)/);
  expect(kept).toContain('process P');
});

test('nothing went wrong on the way', async () => {
  expect(errors()).toEqual([]);
  await tell(
    'wordpress',
    `WordPress ${version}`,
    'figure, own scenario and frame as administrator; address (oEmbed) and picture as author',
  );
});

/** Where a picture of a post on a phone is kept. */
const seenAt = (name: string): string =>
  new URL(
    `../../build/recipes/wordpress/${name.replace(/[^a-z]+/gi, '-')}.png`,
    import.meta.url,
  ).pathname;

/** A page of somebody else: with cookies of its own. */
async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** Whole CSS pixels that a frame has below its figure; negative where the figure is cut off. */
async function tooHighBy(post: Page): Promise<number> {
  const inside = post.frames().find((frame) => frame.url().includes('embed.html'));
  const height = await inside?.evaluate(() => {
    const figurePage = document.querySelector('rmap-page');
    return figurePage === null ? NaN : innerHeight - figurePage.getBoundingClientRect().height;
  });
  return Math.floor(height ?? NaN);
}
