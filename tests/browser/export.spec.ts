import { readFile } from 'node:fs/promises';
import { Stage, stories } from './stage.ts';
import { expect, test } from './support.ts';

const copied = {
  name: 'copied',
  script: stories.family,
  design: 'anon-vma-chain',
  at: 'write GC heap[2]',
};

test('every picture is an SVG of its own that shows the same words, a PNG, and a text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const stage = new Stage(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await stage.open('en');
  await stage.show(copied);
  const menu = stage.player.locator('rmap-take-away');
  const take = async (kind: string): Promise<{ name: string; content: Buffer }> => {
    const waiting = page.waitForEvent('download');
    await menu.locator(`[data-kind=${kind}] [data-do=save]`).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };
  for (const view of await stage.offered()) {
    await stage.view(view);
    await menu.locator('summary').click();
    const svg = await take('svg');
    expect(svg.name).toMatch(new RegExp(`^rmap-anon-vma-chain-step-\\d+-${view}\\.svg$`));
    const text = svg.content.toString('utf8');
    expect(text, view).not.toMatch(
      /<(script|style|foreignObject)|var\(|class=|href="(?!#|data:)|NaN|undefined/,
    );
    expect(text, view).toContain('<title>write GC heap[2], under');
    // The ground of the dark theme is in it.
    expect(text, view).toMatch(/<rect[^>]* fill="#1b2026"/);
    const opened = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id);
      return {
        wrong: parsed.querySelector('parsererror')?.textContent ?? '',
        twice: ids.filter((id, i) => ids.indexOf(id) !== i),
        words: [...parsed.querySelectorAll('text')]
          .map(({ textContent }) => textContent)
          .filter(Boolean),
        size: ['width', 'height', 'viewBox'].filter(
          (name) => !parsed.documentElement.hasAttribute(name),
        ),
      };
    }, text);
    expect(opened, view).toMatchObject({ wrong: '', twice: [], size: [] });
    const shown = await stage.player.locator('.figure svg.picture text').evaluateAll((texts) =>
      texts
        .filter((each) => each.checkVisibility())
        .map(({ textContent }) => textContent)
        .filter(Boolean),
    );
    if (shown.length > 0) expect([...opened.words].sort(), view).toEqual([...shown].sort());
    const png = await take('png');
    expect(png.content.subarray(1, 4).toString(), view).toBe('PNG');
    const width = Number(/width="(\d+)"/.exec(text)?.[1]);
    expect(png.content.readUInt32BE(16), view).toBe(width * 2);
    expect((await take('text')).content.toString('utf8'), view).toContain('Rmap Time Machine');
    await menu.locator('[data-kind=text] [data-do=copy]').click();
    await expect(menu.locator('[role=status]')).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('write GC heap[2]');
    await page.keyboard.press('Escape');
    await expect(menu.locator('.menu')).toBeHidden();
    await expect(menu.locator('summary')).toBeFocused();
  }
});

test('what the browser refuses to copy is shown to be selected', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open('en');
  await stage.show({ ...copied, open: 'refused' });
  const menu = stage.player.locator('rmap-take-away');
  await expect(menu.locator('[role=status]')).toContainText('refused');
  await expect(menu.locator('textarea')).toHaveValue(/write GC heap\[2\][^]*av0/);
  await menu.locator('[data-kind=png] [data-do=copy]').click();
  await expect(menu.locator('[role=status]')).toContainText('Save the PNG');
});
