// Every kind of picture in every state and language, wide and narrow, in both themes: axe finds nothing, and no word is
// too pale, cut, covered, struck through or on top of another. What was looked at goes to build/results/axe.json.
import type { Page } from '@playwright/test';
import type { ViewId } from '../../web/src/diagram/view.ts';
import { views } from '../../web/src/diagram/views.ts';
import { findViolations } from './accessibility.ts';
import type { Findings } from './accessibility.ts';
import { keepLooks, readLooks, tableOf, tableText } from './looks.ts';
import type { Look } from './looks.ts';
import { lookAtTexts } from './picture_texts.ts';
import { Stage } from './stage.ts';
import type { Opened, StageLanguage, StageState } from './stage.ts';
import { states } from './states.ts';
import { expect, test } from './support.ts';

const themes = ['light', 'dark'] as const;
const languages = ['en', 'zh'] as const;
const widths = [1180, 360] as const;

/** Where axe looks at other kinds of pictures than the grid: a state of each design that draws differently. */
const axeWithAll = new Set(['copied', 'walk', 'chains', 'split', 'file']);
/** The state in which axe looks at the whole player. */
const WHOLE = 'copied';

/** What a kind of picture changes in the player. */
const PICTURE = ['.view-bar', '.figure', '.legend', '.sentence', '.more'];
const OPENED: Readonly<Record<Opened, readonly string[]>> = {
  help: ['dialog'],
  menu: ['rmap-take-away'],
  refused: ['rmap-take-away'],
  table: ['.more'],
  object: ['.figure', '.inspector'],
  breakpoints: ['.breakpoints', '.transport', '.source'],
  history: ['.inspector'],
  pointers: ['.figure', '.inspector'],
};

test.describe.configure({ timeout: 300_000 });
// A trace of every look would take most of the time.
test.use({ trace: 'off', screenshot: 'off' });

for (const language of languages) {
  for (const width of widths) {
    test(`${language}, ${width} pixels: nothing is wrong in any state, in both themes`, async ({
      page,
    }) => {
      const looks: Look[] = [];
      const stage = new Stage(page);
      await page.setViewportSize({ width, height: 900 });
      await stage.open(language);
      for (const state of states) {
        await stage.show(state);
        for (const view of await viewsOf(stage, state)) {
          await stage.view(view);
          for (const theme of themesOf(state)) {
            await page.emulateMedia({ colorScheme: theme });
            await stage.settle();
            const places = axePlaces(state, view, width, language).map((part) => ['rmap-player', part]);
            const found = await lookByAxe(page, places, theme);
            const { texts, problems } = await stage.look(view);
            const { name } = state;
            const at = { state: name, view, language, theme, width };
            looks.push({ ...at, ...found, texts, textProblems: problems });
          }
        }
      }
      keepLooks((look) => look.view !== 'compare' && isOf(look, language, width), looks);
      expectNothingWrong(looks);
      const fewest = states.reduce((all, state) => all + themesOf(state).length, 0);
      expect(looks.length).toBeGreaterThanOrEqual(fewest);
    });
  }

  test(`${language}: nothing is wrong with designs side by side`, async ({ page }) => {
    const looks: Look[] = [];
    page.setDefaultTimeout(10_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(language === 'en' ? './index.html' : './zh/index.html');
      const compare = page.locator('rmap-compare[data-live]');
      await compare.locator('.panel[data-design] .cell').first().waitFor();
      for (const state of ['pages', 'asked', 'grid'] as const) {
        if (state === 'asked') await compare.locator('.panel[data-design] .cell').nth(1).click();
        else await compare.locator(`.views [data-view=${state}]`).click();
        await compare.locator(`.panel[data-design] .picture.${state === 'grid' ? 'grid' : 'pages'}`).last().waitFor();
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme });
          const isSeen = language === languages[0] || state === 'asked';
          const found = await lookByAxe(page, isSeen ? [['rmap-compare', '.player']] : [], theme);
          const { texts, problems } = await compare.evaluate(lookAtTexts);
          const at = { state, view: 'compare', language, theme, width };
          looks.push({ ...at, ...found, texts, textProblems: problems });
        }
      }
    }
    keepLooks((look) => look.view === 'compare' && look.language === language, looks);
    expectNothingWrong(looks);
  });
}

test('every kind of picture was looked at, in both themes and languages', () => {
  const table = tableOf(readLooks());
  console.log(tableText(table));
  for (const picture of [...views.map(({ id }) => id), 'compare']) {
    for (const theme of themes) {
      for (const language of languages) {
        const row = table.find(
          (each) =>
            each.picture === picture && each.theme === theme && each.language === language,
        );
        const name = `${picture}, ${theme}, ${language}`;
        expect(row?.byAxe, `${name}: looks by axe`).toBeGreaterThan(0);
        expect(row?.words, `${name}: words`).toBeGreaterThan(5);
        expect(row?.violations, `${name}: violations`).toBe(0);
        expect(row?.wordProblems, `${name}: words that cannot be read`).toBe(0);
      }
    }
  }
});

const isOf = (look: Look, language: StageLanguage, width: number): boolean =>
  look.language === language && look.width === width;

/** All kinds of pictures, but the grid alone where something is open beside it, or there is nothing to draw. */
async function viewsOf(stage: Stage, state: StageState): Promise<readonly ViewId[]> {
  return isPlain(state) ? stage.offered() : ['grid'];
}

/** Pictures alone: nothing is open beside them. */
const isPlain = ({ open, script, name }: StageState): boolean =>
  open === undefined && script !== '' && name !== 'error';

/** States with every colour and every role that others have, too: axe sees them in both languages, words in both themes. */
const isExample = (state: StageState): boolean => axeWithAll.has(state.name) || !isPlain(state);

const themesOf = (state: StageState): readonly (typeof themes)[number][] =>
  isExample(state) ? themes : themes.slice(0, 1);

/** Where axe looks in a state. What a width does not change, words and roles of one state, it sees once. */
function axePlaces(
  state: StageState,
  view: ViewId,
  width: number,
  language: StageLanguage,
): readonly string[] {
  if (language !== languages[0] && !isExample(state)) return [];
  if (state.open !== undefined) return OPENED[state.open];
  if (view === 'grid' && (state.name === WHOLE || state.script === '')) return ['.player'];
  if (width !== widths[0] && state.name !== WHOLE) return [];
  return view === 'grid' || axeWithAll.has(state.name) ? PICTURE : [];
}

/** A theme changes colours alone: by the second one, only contrasts are looked at. */
function lookByAxe(
  page: Page,
  places: readonly (readonly string[])[],
  theme: (typeof themes)[number],
): Promise<Findings> | Findings {
  if (places.length === 0) return { rules: 0, violations: [] };
  return findViolations(page, places, theme === themes[0] ? {} : { runOnly: ['color-contrast'] });
}

function expectNothingWrong(looks: readonly Look[]): void {
  const wrong = looks.flatMap(({ state, view, theme, width, violations, textProblems }) =>
    [...violations, ...textProblems].map(
      (what) => `${state}, ${view}, ${theme}, ${width}: ${what}`,
    ),
  );
  expect(wrong).toEqual([]);
}
