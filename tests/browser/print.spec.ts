// On paper: every picture in its colours, the statement and the sentence, and nothing to press.
import { Stage } from './stage.ts';
import { states } from './states.ts';
import { expect, picture, test } from './support.ts';

const moments = states.filter(({ name }) => name === 'split' || name === 'chains');

/** Colours that the shapes of a picture have on the screen or on paper. */
const coloursOf = (svg: Element): string[] => [
  ...new Set(
    [...svg.querySelectorAll('rect, circle, path')]
      .map((shape) => getComputedStyle(shape))
      .filter(({ printColorAdjust }) => printColorAdjust === 'exact')
      .flatMap(({ fill, stroke }) => [fill, stroke])
      .filter((colour) => colour !== 'none'),
  ),
];

for (const state of moments) {
  test(`${state.name}: paper shows each kind of picture in its colours, and the sentence`, async ({
    page,
  }) => {
    const stage = new Stage(page);
    await stage.open('en');
    await stage.show(state);
    const { player } = stage;
    for (const view of await stage.offered()) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await stage.view(view);
      const host = player.locator(`.drawing .picture.${view}`);
      const onScreen = await host.evaluate(coloursOf);
      await page.emulateMedia({ media: 'print' });
      await expect(player.locator('.transport')).toBeHidden();
      await expect(player.locator('.view-bar button').first()).toBeHidden();
      await expect(player.locator('.sentence')).toBeVisible();
      await expect(player.locator('.sentence')).not.toBeEmpty();
      await expect(host).toBeVisible();
      await expect(host).toHaveCSS('print-color-adjust', 'exact');
      if (view === 'overview') continue; // a canvas: what it was painted with stays
      const onPaper = await host.evaluate(coloursOf);
      expect(onPaper.length, view).toBeGreaterThan(2);
      const colourful = onPaper.filter((colour) => onScreen.includes(colour));
      expect(colourful.length, `${view}: colours of the screen`).toBeGreaterThan(1);
    }
    await stage.view('grid');
    await page.screenshot({ path: picture(`print-${state.name}`), fullPage: true });
  });
}
