import { expect, expectAccessible, picture, readyPlayer, test } from './support.ts';

for (const [name, path, width, height, colorScheme] of [
  ['home-light', './index.html', 1400, 950, 'light'],
  ['home-dark', './index.html', 1400, 950, 'dark'],
  ['home-phone', './index.html', 360, 780, 'light'],
  ['home-zh', './zh/index.html', 1400, 950, 'light'],
] as const) {
  test(`${name}: nothing sticks out, axe finds nothing, a picture is taken`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto(path);
    await readyPlayer(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: picture(name), fullPage: true });
    await expectAccessible(page);
  });
}

test('every link of the site leads somewhere', async ({ page, request }) => {
  for (const start of ['./index.html', './zh/index.html', './en/fork-story.html', './zh/fork-story.html']) {
    await page.goto(start);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(3);
    for (const link of new Set(links)) {
      const url = new URL(link);
      if (url.host !== new URL(page.url()).host) {
        expect(url.protocol).toBe('https:');
        continue;
      }
      expect((await request.get(url.href)).status(), link).toBe(200);
    }
  }
});
