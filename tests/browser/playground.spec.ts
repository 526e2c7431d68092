import { expect, picture, readyPlayer, test } from './support.ts';
import type { Locator, Page } from '@playwright/test';

const FORK = 'process P\nmmap P heap 2\nwrite P heap[*]\nfork P C\n';
const linkOf = (script: string, more = ''): string =>
  `./en/playground.html#v1${more}&t=${encodeURIComponent(script)}`;

/** What is written in the editor. */
const scriptOf = (page: Page): Promise<string> =>
  page
    .locator('rmap-playground .cm-content')
    .evaluate((content) =>
      [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
    );

const editor = (page: Page): Locator => page.locator('rmap-playground .cm-content');
const state = (page: Page): Locator => page.locator('rmap-playground .state');
const strip = (page: Page): Locator => page.locator('rmap-player .strip button');
const bar = (page: Page): Locator => page.locator('rmap-operations');
const operation = (page: Page, name: string): Locator =>
  bar(page).getByRole('button', { name: new RegExp(`^${name}\\b`) });

async function open(page: Page, address = './en/playground.html'): Promise<void> {
  await page.goto(address);
  await expect(editor(page)).toBeVisible();
}

async function write(page: Page, script: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(script);
}

test.describe('what is written', () => {
  test('becomes a figure without being asked for, and a mistake is said at its line', async ({
    page,
  }) => {
    await open(page);
    await write(page, FORK);
    await readyPlayer(page);
    await expect(strip(page)).toHaveCount(4);
    await page.keyboard.insertText('wriet C heap[0]\n');
    await expect(state(page)).toContainText('Mistakes: 1');
    // The figure is still of what ran before.
    await expect(strip(page)).toHaveCount(4);
    await expect(page.locator('rmap-player .problems')).toHaveCount(0);
    await state(page).getByRole('button', { name: 'Go to line 5, column 1' }).click();
    await page.keyboard.insertText('write');
    await expect(strip(page)).toHaveCount(5);
    await expect(state(page)).toContainText('Ran without a mistake: 5 statements');
  });

  // The figure shrank to the statements before a mistake while a line in the middle was being written.
  test('keeps its figure while a line in the middle is not finished', async ({ page }) => {
    await open(page, linkOf(FORK));
    await readyPlayer(page);
    await editor(page).locator('.cm-line').nth(1).click();
    await page.keyboard.press('End');
    await page.keyboard.insertText(' wha');
    await expect(state(page)).toContainText('Mistakes: 1');
    await expect(state(page)).toContainText('still of the script before');
    await expect(strip(page)).toHaveCount(4);
  });

  test('begins with a script to choose', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: /A parent and a child/ }).click();
    await readyPlayer(page);
    await expect(strip(page)).toHaveCount(6);
    await page.locator('rmap-playground button.undo').click();
    await expect(page.locator('rmap-playground .empty')).toBeVisible();
    await page.locator('rmap-playground button.redo').click();
    await expect(strip(page)).toHaveCount(6);
  });

  test('that goes beyond a limit has its figure up to there', async ({ page }) => {
    await open(page, linkOf(`${FORK}repeat 1000000000\n  repeat 1000000000\n  end\nend\n`));
    await expect(state(page)).toContainText('stopped at a limit');
    await expect(strip(page)).toHaveCount(4);
  });
});

test.describe('operations', () => {
  test('write statements for a process that was clicked, and undo takes them back', async ({
    page,
  }) => {
    await open(page, linkOf(FORK));
    await readyPlayer(page);
    await bar(page).locator('select').selectOption({ label: 'C' });
    await operation(page, 'fork').click();
    await expect.poll(() => scriptOf(page)).toContain('fork C GC');
    await expect(strip(page)).toHaveCount(5);
    await expect(page.locator('rmap-player .strip [aria-current=step]')).toHaveText('fork C GC');
    await expect(bar(page)).toContainText('Added in line 5: fork C GC');
    await page.keyboard.press('Control+z');
    await expect(strip(page)).toHaveCount(4);
    expect(await scriptOf(page)).not.toContain('GC');
  });

  test('are offered for a page that is clicked in the figure', async ({ page }) => {
    await open(page, linkOf(FORK));
    await readyPlayer(page);
    await page.locator('rmap-player .drawing .cell').last().click();
    await expect(bar(page).locator('select option:checked')).toContainText('C heap[1]');
    await operation(page, 'write').click();
    await expect(strip(page)).toHaveCount(5);
    // What was chosen stays chosen.
    await expect(page.locator('rmap-player .drawing .cell.is-selected').last()).toBeVisible();
    await operation(page, 'walk').focus();
    await page.keyboard.press('k');
    await expect(strip(page)).toHaveCount(6);
    await expect(page.locator('rmap-player .sentence')).toContainText('walk C heap[1]');
  });

  test('go to the end, wherever the figure stands', async ({ page }) => {
    await open(page, linkOf(FORK, '&at=2'));
    await readyPlayer(page);
    await expect(page.locator('rmap-player .strip [aria-current=step]')).toHaveText(
      'mmap P heap 2',
    );
    await bar(page).locator('select').selectOption({ label: 'P' });
    await expect(bar(page)).toContainText('not at the end');
    await operation(page, 'fork').click();
    await expect(page.locator('rmap-player .strip [aria-current=step]')).toHaveText('fork P C2');
  });
});

test.describe('several designs', () => {
  test('stand side by side at one statement, and the place is kept', async ({ page }) => {
    await open(page, linkOf(FORK, '&at=3'));
    await readyPlayer(page);
    await page.locator('rmap-playground .designs summary').click();
    await page.locator('rmap-playground .designs input[name=anon-vma]').check();
    await expect(page.locator('rmap-compare .panel')).toHaveCount(2);
    await expect(page.locator('rmap-compare .strip [aria-current=step]')).toHaveText(
      'write P heap[*]',
    );
    await page.locator('rmap-playground .designs input[name=anon-vma-chain]').uncheck();
    await readyPlayer(page);
    await expect(page.locator('rmap-player .strip [aria-current=step]')).toHaveText(
      'write P heap[*]',
    );
    await expect(page.locator('rmap-playground .designs input[name=anon-vma]')).toBeDisabled();
  });
});

test.describe('links', () => {
  test('bring the script, the designs, the place and the picture to a new page', async ({
    page,
    context,
  }) => {
    await open(page, linkOf(FORK));
    const player = await readyPlayer(page);
    await page.locator('rmap-player [data-view=boxes]').click();
    await page.locator('rmap-player .strip button').nth(1).click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/at=2.*w=boxes.*z=/);
    const other = await context.newPage();
    await other.goto(page.url());
    const same = await readyPlayer(other);
    await expect(other.locator('rmap-player .strip [aria-current=step]')).toHaveText(
      'mmap P heap 2',
    );
    await expect(same.locator('[data-view=boxes]')).toHaveAttribute('aria-pressed', 'true');
    expect(await scriptOf(other)).toContain('fork P C');
    await expect(player).toBeVisible();
  });

  test('that are damaged say so, and show what could be saved', async ({ page }) => {
    await open(page, './en/playground.html#v1&d=no-such-design&w=%zz&t=process%20P');
    await expect(page.locator('rmap-playground .script .note')).toContainText('no-such-design');
    await expect(page.locator('rmap-playground .script .note')).toContainText('“w”');
    await expect(strip(page)).toHaveCount(1);
  });

  test('of the other language offer it', async ({ page }) => {
    await open(page, linkOf(FORK, '&l=zh'));
    const there = page.locator('rmap-playground .note a');
    await expect(there).toHaveAttribute('href', /\/zh\/playground\.html#v1/);
    await there.click();
    await expect(page).toHaveURL(/\/zh\/playground\.html#v1/);
    await expect(strip(page)).toHaveCount(4);
  });

  test('leave the reader’s own draft where it can be opened again', async ({ page }) => {
    await open(page);
    await write(page, 'process Mine\n');
    await expect(strip(page)).toHaveCount(1);
    await page.goto('about:blank');
    await open(page, linkOf(FORK));
    await expect(strip(page)).toHaveCount(4);
    await expect(page.locator('rmap-playground .offered')).toContainText('process Mine');
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(strip(page)).toHaveCount(1);
    await page.locator('rmap-playground button.undo').click();
    await expect(strip(page)).toHaveCount(4);
  });

  test('that are too long keep the view in the address, and say so', async ({ page }) => {
    let long = 'process P\n';
    for (let i = 0; i < 700; ++i)
      long += `# ${(i * 7919 * 104_729).toString(36)}${(i * 15_485_863).toString(36)}\n`;
    await open(page);
    await write(page, long);
    await expect(page.locator('rmap-playground .note.quiet')).toContainText('too long for a link');
    expect(page.url().length).toBeLessThan(300);
  });
});

test.describe('scripts from elsewhere', () => {
  test('an example is found, opened with its design, and undone', async ({ page }) => {
    await open(page);
    await write(page, 'process Mine\n');
    await page.locator('rmap-playground .examples summary').click();
    await page.locator('rmap-playground .examples input').fill('S05');
    await page.locator('rmap-playground .examples li button').first().click();
    await readyPlayer(page);
    await expect.poll(() => scriptOf(page)).toContain('fork');
    await page.locator('rmap-playground button.undo').click();
    await expect.poll(() => scriptOf(page)).toContain('process Mine');
  });

  // Undo was offered at once, and took the figure's script away.
  test('a link to a lesson’s figure opens its script at its place', async ({ page }) => {
    await open(page, './en/playground.html#v1&f=fork-story/first-fork');
    await readyPlayer(page);
    await expect(page.locator('rmap-player .strip [aria-current=step]')).toContainText('fork');
    expect(await scriptOf(page)).toContain('fork P C');
    await expect(page.locator('rmap-playground button.undo')).toBeDisabled();
  });

  test('a scenario is saved as a file, and opened from it again', async ({ page }) => {
    await open(page, linkOf(FORK, '&d=anon-vma'));
    await readyPlayer(page);
    await page.locator('rmap-playground .files summary').click();
    const saving = page.waitForEvent('download');
    await page.locator('rmap-playground [data-kind=scenario]').click();
    const path = await (await saving).path();
    await expect(page.locator('rmap-playground .files')).toContainText('Saved: scenario.rmap');
    await page.goto('about:blank');
    await open(page);
    await page.locator('rmap-playground .files input').setInputFiles(path);
    await readyPlayer(page);
    await expect(strip(page)).toHaveCount(4);
    await expect(page.locator('rmap-playground .designs summary')).toContainText('2.6.7');
  });

  test('a file that is none is said so, and nothing is lost', async ({ page }) => {
    await open(page, linkOf(FORK));
    await page.locator('rmap-playground .files input').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"a":'),
    });
    await expect(page.locator('rmap-playground .files .said')).toBeVisible();
    await expect(strip(page)).toHaveCount(4);
  });

  test('what is seen is shared', async ({ page }) => {
    await open(page, linkOf(FORK));
    await readyPlayer(page);
    await page.locator('rmap-playground button.share').click();
    await expect(page.locator('rmap-share dialog')).toBeVisible();
  });
});

test.describe('a draft', () => {
  test('survives a reload, with its place', async ({ page }) => {
    await open(page);
    await write(page, FORK);
    await expect(strip(page)).toHaveCount(4);
    await page.reload();
    await expect(strip(page)).toHaveCount(4);
    expect(await scriptOf(page)).toContain('fork P C');
    await expect(page.locator('rmap-playground .offered')).toHaveCount(0);
  });

  // The tab that was typed in later wrote over the draft of the other one, and only one of them came back.
  test('is each tab’s own, and what a closed tab has left is offered', async ({
    page,
    context,
  }) => {
    await open(page);
    await write(page, 'process Mine\n');
    await expect(strip(page)).toHaveCount(1);
    const other = await context.newPage();
    await open(other);
    await expect(other.locator('rmap-playground .empty')).toBeVisible();
    await expect(other.locator('rmap-playground .offered')).toHaveCount(0);
    await write(other, 'process Other\nprocess More\n');
    await expect(strip(other)).toHaveCount(2);
    await editor(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('mmap Mine heap 2\n');
    await page.reload();
    await expect.poll(() => scriptOf(page)).toContain('mmap Mine heap 2');
    await other.close();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    const offered = page.locator('rmap-playground .offered');
    await expect(offered).toContainText('process Other');
    await offered.getByRole('button', { name: 'Forget it' }).click();
    await expect(offered).toContainText('forgotten');
    await offered.getByRole('button', { name: 'Bring it back' }).click();
    await offered.getByRole('button', { name: 'Open it' }).click();
    await expect(strip(page)).toHaveCount(2);
    await expect(offered).toContainText('process Mine');
    // Undo goes on with what was there before, and leaves the other one as it was.
    await page.locator('rmap-playground button.undo').click();
    await expect.poll(() => scriptOf(page)).toContain('mmap Mine heap 2');
    await expect(offered).toContainText('process Other');
    const next = await context.newPage();
    await open(next);
    await expect.poll(() => scriptOf(next)).toContain('process Other');
  });

  test('that cannot be kept lives as long as its page, and that is said', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await open(page);
    await write(page, FORK);
    await expect(strip(page)).toHaveCount(4);
    await expect(page.locator('rmap-playground .note.quiet')).toContainText(
      'does not let the site keep',
    );
  });
});

test.describe('an editor whose code does not come', () => {
  test.use({ allowed: /script_editor|Failed to load resource|dynamically imported/ });

  test('leaves a plain field that does the same', async ({ page }) => {
    await page.route(/script_editor/, (route) => route.abort());
    await page.goto(linkOf(FORK));
    const field = page.locator('rmap-playground .editor textarea');
    await expect(page.locator('rmap-playground .note.quiet')).toContainText('plain field');
    await field.fill(`${FORK}write C heap[0]\n`);
    await expect(strip(page)).toHaveCount(5);
    await page.locator('rmap-playground button.undo').click();
    await expect(strip(page)).toHaveCount(4);
  });
});

test.describe('menus', () => {
  const menus = (page: Page): Locator => page.locator('rmap-playground .menu[open]');
  const summary = (page: Page, name: string): Locator =>
    page.locator(`rmap-playground .${name} summary`);

  // They stayed open until their button was pressed again, both at once.
  test('close by Escape, by a press elsewhere, when another opens and when the keyboard leaves', async ({
    page,
  }) => {
    await open(page, linkOf(FORK));
    await summary(page, 'examples').click();
    await page.locator('rmap-playground .examples input').focus();
    await page.keyboard.press('Escape');
    await expect(menus(page)).toHaveCount(0);
    await expect(summary(page, 'examples')).toBeFocused();
    await summary(page, 'examples').press('Enter');
    await summary(page, 'files').click();
    await expect(menus(page)).toHaveCount(1);
    await expect(menus(page)).toHaveClass(/files/);
    await page.locator('rmap-playground [data-kind=recording]').focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('rmap-playground button.share')).toBeFocused();
    await expect(menus(page)).toHaveCount(0);
    await summary(page, 'files').click();
    await page.locator('h1').click();
    await expect(menus(page)).toHaveCount(0);
  });
});

// It took two lines beside the figure, in English.
for (const language of ['en', 'zh']) {
  test(`the toolbar is one line at 1100 pixels, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 1100, height: 800 });
    await open(page, `./${language}/playground.html`);
    const lines = await page
      .locator('rmap-playground .tools > *')
      .evaluateAll((tools) =>
        tools.map((tool) => tool.getBoundingClientRect()).filter(({ width }) => width > 0),
      );
    expect(new Set(lines.map(({ y }) => Math.round(y))).size).toBe(1);
    expect(new Set(lines.map(({ height }) => height))).toEqual(new Set([40]));
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the figure is in sight below the script, and nothing is wider than the screen', async ({
    page,
  }) => {
    await open(page, linkOf(FORK));
    const player = await readyPlayer(page);
    expect((await player.boundingBox())?.y).toBeLessThan(740);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.locator('rmap-player .drawing .cell').last().scrollIntoViewIfNeeded();
    await page.locator('rmap-player .drawing .cell').last().click();
    const box = await bar(page).locator('.bar').boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(740);
    await operation(page, 'write').click();
    await expect(strip(page)).toHaveCount(5);
    await page.screenshot({ path: picture('playground-phone') });
  });

  // A menu was as high as most of the screen wherever it began: its end was below it.
  test('a menu stays on the screen, and what is pressed is large enough', async ({ page }) => {
    await open(page, linkOf(FORK));
    const tools = page.locator('rmap-playground .tools > *');
    const heights = await tools.evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(42); // 44 with the border
    for (const name of ['examples', 'files']) {
      await page.locator(`rmap-playground .${name} summary`).click();
      const body = page.locator(`rmap-playground .${name} .menu-body`);
      await expect(body.locator('li').first()).toBeAttached();
      const box = await body.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
    }
  });
});
