// What a blog's author and its readers see: embeds among other things, several on a page, in somebody's sandbox.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { picture } from '../support.ts';
import { hostsOfThisFile } from './host.ts';
import type { Host } from './host.ts';

const patient = { timeout: 30_000 };

const hosts = hostsOfThisFile();

const style = `body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; color: #222; background: #fdfcf8; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #16181d; } a { color: #8ab4f8; } }
section { font-size: 2rem; } button { all: unset; color: red; } svg text { font-size: 40px; }`;

/** A post as people write them; its own rules are coarse, and must not reach into an embed. */
const post = (body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Why fork is not free</title><style>${style}</style></head>
<body><h1>Why fork is not free</h1>
<p>Last week a colleague asked who maps a page after two forks. I drew it on a whiteboard, twice, and was wrong both times.</p>
${body}
<p>That is the whole story. The code is in <code>mm/rmap.c</code>.</p></body></html>`;

const loader = (host: Host): string => `<script src="${host.site}embed/rmap.js"></script>`;
const drawnText = (page: Page, selector: string) =>
  page.locator(`${selector} .drawing svg text`).first();

for (const [name, size, scheme] of [
  ['light', { width: 1000, height: 900 }, 'light'],
  ['dark', { width: 1000, height: 900 }, 'dark'],
  ['phone', { width: 360, height: 780 }, 'light'],
  ['phone-dark', { width: 360, height: 780 }, 'dark'],
] as const) {
  test(`a figure in a post: ${name}`, async ({ page, browserName }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme });
    const body = `<rmap-player figure="fork-story/first-fork"></rmap-player>${loader(hosts.site)}`;
    await page.goto(hosts.blog.page(`/${name}.html`, post(body)));
    await expect(drawnText(page, 'rmap-player')).toBeVisible(patient);
    // Nothing stands out of the column.
    const [inner, outer] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
    await page.screenshot({ path: picture(`embed-post-${name}-${browserName}`), fullPage: true });
  });
}

test('nothing is fetched before an embed is nearly in view; five of them share one engine', async ({
  page,
  browserName,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const far = '<div style="height: 5000px">A long introduction.</div>';
  const own = (n: number): string =>
    `<rmap-player id="own${n}" design="anon-vma-chain"><script type="text/plain">process P\nmmap P heap ${n}\nwrite P heap[*]\nfork P C\n</script></rmap-player>`;
  const body = `${loader(hosts.site)}${far}<rmap-player id="figure" figure="fork-story/first-fork"></rmap-player>${[1, 2, 3, 4].map(own).join('')}`;
  await page.goto(hosts.blog.page('/five.html', post(body)));
  await page.waitForLoadState('load');
  const before = asked.filter((path) => path.startsWith('/site/'));
  expect(before).toEqual(['/site/embed/rmap.js']);
  for (const id of ['figure', 'own1', 'own2', 'own3', 'own4']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(drawnText(page, `#${id}`)).toBeVisible(patient);
  }
  const after = asked.filter((path) => path.startsWith('/site/'));
  expect(new Set(after).size, 'each file is fetched once').toBe(after.length);
  // Firefox's driver does not tell of workers.
  if (browserName === 'chromium') expect(page.workers()).toHaveLength(1);
});

test('keys are the host’s, but for those pressed inside', async ({ page }) => {
  const body = `<rmap-player figure="fork-story/first-fork"></rmap-player><textarea id="comment"></textarea>${loader(hosts.site)}`;
  await page.goto(hosts.blog.page('/keys.html', post(body)));
  await expect(drawnText(page, 'rmap-player')).toBeVisible(patient);
  const place = (): Promise<number> =>
    page.locator('rmap-player').evaluate((player) => Reflect.get(player, 'position') as number);
  const start = await place();
  await page.locator('h1').click();
  await page.keyboard.press('ArrowRight');
  await page.locator('#comment').fill('right');
  await page.locator('#comment').press('ArrowRight');
  expect(await place()).toBe(start);
  await page.locator('rmap-player .figure').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(place).not.toBe(start);
});

// Symptom: in WordPress, a frame with a link in front is hidden until it tells its height, and it never did.
test.describe('WordPress: a frame in its sandbox, hidden, with its secret behind the address', () => {
  for (const [when, listens] of [
    ['from the start', `listen();`],
    ['only later', `addEventListener('load', () => { listen(); tell('ready'); });`],
  ] as const) {
    test(`comes out where WordPress listens ${when}`, async ({ page, browserName }) => {
      const body = `<script>
const wp = () => document.getElementById('wp');
const tell = (message) => wp().contentWindow.postMessage({ message, secret: wp().dataset.secret }, '*');
const listen = () => addEventListener('message', ({ source, data }) => {
  if (source !== wp().contentWindow || data?.secret !== wp().dataset.secret) return;
  wp().removeAttribute('style');
  if (data.message === 'height') wp().height = Math.min(1000, Math.max(200, Math.trunc(data.value)));
  if (data.message === 'link' && document.activeElement === wp()) document.title = data.value;
});
${listens}
</script>
<iframe id="wp" title="a figure" class="wp-embedded-content" sandbox="allow-scripts" security="restricted" width="100%" height="338" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" src="${hosts.site.site}embed.html#v1&amp;f=fork-story/first-fork&amp;l=en&amp;ui=steps#?secret=aB3dE5fG7h" data-secret="aB3dE5fG7h"></iframe>`;
      await seeWordPress(page, body);
      if (when === 'from the start') {
        await page.screenshot({ path: picture(`embed-wordpress-${browserName}`), fullPage: true });
      }
      // The sandbox opens nothing: WordPress is asked to go there.
      await page.frameLocator('#wp').locator('.to-playground').click();
      await expect(page).toHaveTitle(/^http:.*\/en\/playground\.html#v1&/);
    });
  }
});

/** The figure is seen, and the frame is as high as it. */
async function seeWordPress(page: Page, body: string): Promise<void> {
  await page.goto(hosts.blog.page('/wordpress.html', post(body)));
  const inside = page.frameLocator('#wp').locator('rmap-player .drawing svg text').first();
  await expect(inside).toBeVisible(patient);
  const height = (): Promise<number> =>
    page.locator('#wp').evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(height, patient).not.toBe(338);
  // What the frame is given is enough: nothing in it is cut.
  const cut = (): Promise<number> =>
    page
      .frameLocator('#wp')
      .locator('html')
      .evaluate((root) => root.scrollHeight - root.clientHeight);
  await expect.poll(cut).toBeLessThanOrEqual(1);
}
