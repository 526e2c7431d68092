// Compares every kind of picture, and what stands around it, with the pictures in golden/.
//
// A picture that was meant to change is written anew, and looked at before it is committed, by
//   cd web && npx vite build && npx playwright test --project screenshots --update-snapshots=all
// Nothing else writes there: a golden picture that is missing fails. The project "screenshots" in
// playwright.config.ts switches off whatever draws letters and edges differently from machine to machine.
import { readdir } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import type { ViewId } from '../../web/src/diagram/view.ts';
import { faults, mend, spoil } from './faults.ts';
import type { Change } from './faults.ts';
import { atRest, pinFonts } from './pinned.ts';
import { Stage, stories } from './stage.ts';
import type { StageState } from './stage.ts';
import { states } from './states.ts';
import { expect, readyPlayer, test } from './support.ts';

const stateOf = (name: string): StageState => {
  const found = states.find((state) => state.name === name);
  if (!found) throw new Error(`there is no state "${name}"`);
  return found;
};

const chained = { script: stories.family, design: 'anon-vma-chain' };
const familyWalk: StageState = { name: 'the walk at the end of the family', ...chained };

/** Each kind of picture at a moment at which it has something to tell. */
const pictures: readonly { readonly view: ViewId; readonly state: StageState }[] = [
  { view: 'grid', state: familyWalk },
  { view: 'boxes', state: { name: 'two processes', ...chained, at: 'fork P C' } },
  { view: 'walk', state: familyWalk },
  { view: 'pages', state: stateOf('scan') },
  { view: 'tree', state: stateOf('split') },
  { view: 'chains', state: stateOf('chains') },
  { view: 'overview', state: { name: 'all of the family', ...chained, at: 'write GC heap[2]' } },
];

/** Windows so tall that nothing has to be scrolled to, and nothing sticks to the edge. */
const wide = { width: 1000, height: 1600 };
const narrow = { width: 360, height: 3000 };

/** The engine's code, which changes with each comment in it, is compared in one pass only. */
const passes = [
  { pass: 'light', colorScheme: 'light', size: wide, code: true },
  { pass: 'dark', colorScheme: 'dark', size: wide, code: false },
  { pass: '360', colorScheme: 'light', size: narrow, code: false },
] as const;

const folder = new URL('golden/', import.meta.url);

const isWriting = (): boolean => test.info().config.updateSnapshots !== 'none';

// A trace takes pictures of its own.
test.use({ trace: 'off', viewport: wide });

/** Shows a picture, and nothing that reaches into it from outside. */
async function show(stage: Stage, view: ViewId, state: StageState): Promise<Locator> {
  await stage.show(state);
  await stage.view(view);
  await stage.player.locator('.view-bar').evaluate((bar: HTMLElement) => {
    bar.style.visibility = 'hidden';
  });
  await atRest(stage.page);
  return stage.player.locator('.figure');
}

for (const { pass, colorScheme, size, code } of passes) {
  test(`pictures and player, ${pass}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    const stage = new Stage(page);
    await stage.open('en');
    await pinFonts(page);
    await stage.show(stateOf('copied'));
    await atRest(page);
    const mask = code ? [] : [stage.player.locator('.code')];
    await expect
      .soft(stage.player)
      .toHaveScreenshot(`player-${pass}.png`, { mask, maskColor: '#808080' });
    for (const { view, state } of pictures) {
      const figure = await show(stage, view, state);
      await expect.soft(figure).toHaveScreenshot(`${view}-${pass}.png`);
    }
  });
}

test('the keys, in Chinese', async ({ page }) => {
  const stage = new Stage(page);
  await stage.open('zh');
  await pinFonts(page);
  await stage.show(stateOf('help'));
  await atRest(page);
  await expect(stage.player.getByRole('dialog')).toHaveScreenshot('help-zh.png');
});

/** Passages at which a lesson's figure has something to tell: a page, and the block it opens at. */
const passages = [
  ['pte-chain', 'second-block'],
  ['the-oops', 'gone'],
  ['double-reuse', 'double'],
] as const;
const languages = ['en', 'zh'] as const;

// The figure alone: words beside it may be mended without a new picture.
for (const language of languages) {
  test(`lessons at a telling passage, ${language}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    for (const [lesson, block] of passages) {
      await page.goto(`./${language}/${lesson}.html#${block}`);
      const player = await readyPlayer(page);
      await expect(page.locator('.step.active')).toHaveAttribute('id', block);
      await pinFonts(page);
      await atRest(page);
      const figure = player.locator('.figure');
      await expect.soft(figure).toHaveScreenshot(`lesson-${lesson}-${language}.png`);
    }
  });
}

test('all designs on one cursor', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./index.html');
  await pinFonts(page);
  const compare = page.locator('rmap-compare[data-live]');
  await expect(compare.locator('.panel[data-design]').last()).toBeVisible();
  await atRest(page);
  await expect(compare).toHaveScreenshot('compare.png');
});

test.describe('the comparison', () => {
  test('sees a small fault in any picture, and nothing in a shade that nobody sees', async ({
    page,
  }) => {
    test.skip(isWriting(), 'what is spoilt may not be written');
    const noise: Change = 'noise';
    const stage = new Stage(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await stage.open('en');
    await pinFonts(page);
    for (const { view, state } of pictures) {
      const figure = await show(stage, view, state);
      const name = `${view}-light.png`;
      let seen = 0;
      for (const fault of faults) {
        if (!(await figure.evaluate(spoil, fault))) continue;
        await expect.soft(figure, `${view}: ${fault}`).not.toHaveScreenshot(name);
        await figure.evaluate(mend);
        ++seen;
      }
      // The overview is one canvas: its labels move together, and it has no line of its own.
      expect(seen, view).toBe(view === 'overview' ? 1 : faults.length);
      await figure.evaluate(spoil, noise);
      await expect.soft(figure, `${view}: noise`).toHaveScreenshot(name);
    }
  });

  test('fails where a golden picture is missing, and does not write it', async ({ page }) => {
    test.skip(isWriting(), 'it would be written');
    const name = 'no-such-picture.png';
    await page.goto('./index.html');
    const heading = page.locator('h1').first();
    await expect(expect(heading).toHaveScreenshot(name)).rejects.toThrow(/doesn't exist/);
    expect(await readdir(folder)).not.toContain(name);
  });

  test('has no golden picture that nothing is compared with', async () => {
    const compared = passes.flatMap(({ pass }) =>
      ['player', ...pictures.map(({ view }) => view)].map((name) => `${name}-${pass}.png`),
    );
    const lessons = languages.flatMap((language) =>
      passages.map(([lesson]) => `lesson-${lesson}-${language}.png`),
    );
    expect((await readdir(folder)).sort()).toEqual(
      [...compared, ...lessons, 'help-zh.png', 'compare.png'].sort(),
    );
  });
});
