// The player as it stands in other people's pages: its small forms, its own theme, its keys.
import { expect, expectAccessible, test } from './support.ts';
import type { Page } from '@playwright/test';
import type { RmapPlayer } from '../../web/src/player/player.ts';
import { Stage, stories } from './stage.ts';
import type { StageLanguage } from './stage.ts';

type Ui = 'minimal' | 'steps';

/** A player of that form between two paragraphs, in a column of that width. */
async function smallPlayer(page: Page, ui: Ui, width = 680, language: StageLanguage = 'en') {
  await new Stage(page).open(language);
  await page.evaluate(
    ({ ui, width, scenario }) => {
      const main = document.querySelector('main');
      if (main === null) throw new Error('no main');
      main.style.width = `${width}px`;
      const player = document.createElement('rmap-player');
      player.ui = ui;
      player.playground = '../en/playground.html';
      player.scenario = scenario;
      player.design = 'anon-vma-chain';
      player.statement = 4;
      main.replaceChildren(player);
      const heading = Object.assign(document.createElement('h1'), { textContent: 'A post' });
      const before = Object.assign(document.createElement('button'), { id: 'before' });
      before.textContent = 'Before';
      main.prepend(heading, before);
      document.body.replaceChildren(main);
    },
    { ui, width, scenario: stories.family },
  );
  const player = page.locator('rmap-player');
  await expect(player.locator('.sentence')).toContainText('fork P C');
  return player;
}

const position = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => document.querySelector('rmap-player')?.position);

for (const ui of ['minimal', 'steps'] as const) {
  test(`${ui}: nothing of a debugger is shown, and axe finds nothing`, async ({ page }) => {
    const player = await smallPlayer(page, ui, 320);
    await expect(player.locator('.lower, .breakpoints, dialog, rmap-take-away')).toHaveCount(0);
    await expect(player.locator('.strip')).toHaveCount(ui === 'steps' ? 1 : 0);
    const sticksOut = await player.evaluate(({ renderRoot }: RmapPlayer) => {
      const frame = renderRoot.querySelector('.player');
      return frame === null ? -1 : frame.scrollWidth - frame.clientWidth;
    });
    expect(sticksOut).toBe(0);
    await expectAccessible(page);
  });
}

test('minimal: one button goes from statement to statement, and from the end to the start', async ({
  page,
}) => {
  const player = await smallPlayer(page, 'minimal');
  const button = player.locator('.transport button');
  await expect(button).toHaveCount(1);
  await button.click();
  await expect(player.locator('.count')).toHaveText(/^6 of /);
  await player.locator('.figure').press('End');
  await expect(button).toHaveText('From the start');
  await button.click();
  await expect.poll(() => position(page)).toBe(0);
});

test('keys work where the focus is in the player, and only there', async ({ page }) => {
  const player = await smallPlayer(page, 'steps');
  const before = await position(page);
  await page.locator('#before').press('ArrowLeft');
  expect(await position(page)).toBe(before);
  await player.locator('.figure').press('ArrowLeft');
  await expect.poll(() => position(page)).not.toBe(before);
  // What means something only to a debugger is left to the page.
  const isTaken = await player.evaluate(({ renderRoot }: RmapPlayer) => {
    const press = { key: 'b', bubbles: true, composed: true, cancelable: true };
    return renderRoot.querySelector('.figure')?.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  expect(isTaken).toBe(true);
});

test('its own theme goes before that of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const player = await smallPlayer(page, 'minimal');
  const ground = (): Promise<string> =>
    player.locator('.player').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await player.evaluate((element) => element.setAttribute('theme', 'dark'));
  expect(await ground()).toBe('rgb(27, 32, 38)');
});

test('the link to the playground carries the place, also when it is clicked unawares', async ({
  page,
}) => {
  const player = await smallPlayer(page, 'steps');
  const link = player.locator('.to-playground');
  expect(await link.getAttribute('href')).toBe('../en/playground.html');
  await link.focus();
  await expect(link).toHaveAttribute('href', /#v1&d=anon-vma-chain&at=5&w=grid&l=en&z=/);
  await player.locator('[data-command="step"]').dispatchEvent('click');
  const opened = page.waitForEvent('popup');
  await link.dispatchEvent('click');
  expect((await opened).url()).toMatch(/en\/playground\.html#v1&d=anon-vma-chain&at=6\.\d+&/);
});
