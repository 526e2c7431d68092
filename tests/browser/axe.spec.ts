import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { Result } from 'axe-core';
import type { ViewId } from '../../web/src/diagram/view.ts';
import { lookAtTexts } from './picture_texts.ts';
import { Stage } from './stage.ts';
import type { StageState } from './stage.ts';
import { states } from './states.ts';
import { expect, test } from './support.ts';

/** One look: how much was looked at, and what was wrong. */
interface Look {
  readonly state: string;
  readonly view: string;
  readonly language: string;
  readonly theme: string;
  readonly width: number;
  readonly rules: number;
  readonly texts: number;
  readonly violations: readonly string[];
  readonly textProblems: readonly string[];
}

const file = new URL('../../build/results/axe.json', import.meta.url);
const themes = ['light', 'dark'] as const;

/** axe looks at words and roles, which a width does not change: there, one theme is enough. */
const passes = [
  { language: 'en', width: 1180, axeIn: ['light', 'dark'] },
  { language: 'zh', width: 1180, axeIn: ['light', 'dark'] },
  { language: 'en', width: 360, axeIn: ['light'] },
  { language: 'zh', width: 360, axeIn: ['dark'] },
] as const;

test.describe.configure({ timeout: 300_000 });
// A trace of every look would take most of the time.
test.use({ trace: 'off', screenshot: 'off' });

for (const { language, width, axeIn } of passes) {
  test(`${language}, ${width} pixels: nothing is wrong in any state, in both themes`, async ({
    page,
  }) => {
    const looks: Look[] = [];
    const stage = new Stage(page);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await stage.open(language);
    await page.evaluate(axe.source);
    for (const state of states) {
      await stage.show(state);
      for (const view of await viewsOf(stage, state)) {
        await stage.view(view);
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme });
          await stage.settle();
          const isAxe = axeIn.some((each) => each === theme);
          const found = isAxe ? await runAxe(page, view === 'grid') : { rules: 0, violations: [] };
          const { texts, problems } = await stage.player.evaluate(lookAtTexts);
          const textProblems = problems;
          looks.push({
            state: state.name,
            view,
            language,
            theme,
            width,
            texts,
            ...found,
            textProblems,
          });
        }
      }
    }
    keep(looks);
    const wrong = looks.flatMap(({ state, view, theme, violations, textProblems }) =>
      [...violations, ...textProblems].map((what) => `${state}, ${view}, ${theme}: ${what}`),
    );
    expect(wrong).toEqual([]);
    expect(looks.length).toBeGreaterThanOrEqual(states.length * themes.length);
    expect(sum(looks, ({ rules }) => rules)).toBeGreaterThan(looks.length);
    expect(sum(looks, ({ texts }) => texts)).toBeGreaterThan(looks.length * 5);
  });
}

/** The grid in every state; other kinds of pictures where nothing is open beside them. */
async function viewsOf(stage: Stage, state: StageState): Promise<readonly ViewId[]> {
  const isPlain = state.open === undefined && state.script !== '' && state.name !== 'error';
  return isPlain ? stage.offered() : ['grid'];
}

/** What axe finds in the player; with other pictures, in what differs from the player with the grid. */
async function runAxe(page: Page, whole: boolean): Promise<Pick<Look, 'rules' | 'violations'>> {
  return page.evaluate(
    async (at) => {
      interface Axe {
        run(context: object, options: object): Promise<{ passes: Result[]; violations: Result[] }>;
      }
      const { axe: inPage } = window as unknown as { axe: Axe };
      const context = { include: at.map((part) => ({ fromShadowDom: part })) };
      const found = await inPage.run(context, { resultTypes: ['violations'] });
      return {
        rules: found.passes.length + found.violations.length,
        violations: found.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        ),
      };
    },
    whole ? [['rmap-player', '.player']] : PICTURE.map((part) => ['rmap-player', part]),
  );
}

const PICTURE = ['.view-bar', '.figure', '.legend', '.more'];

const sum = (looks: readonly Look[], of: (look: Look) => number): number =>
  looks.reduce((all, look) => all + of(look), 0);

/** Puts looks into the file in place of earlier ones like them, and says what all of them come to. */
function keep(looks: readonly Look[]): void {
  const passOf = ({ language, width }: Look) => `${language} ${width}`;
  const now = new Set(looks.map(passOf));
  const before = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { looks: Look[] }).looks
    : [];
  const all = [...before.filter((look) => !now.has(passOf(look))), ...looks];
  const sums = {
    states: all.length,
    byAxe: all.filter(({ rules }) => rules > 0).length,
    rules: sum(all, ({ rules }) => rules),
    violations: sum(all, ({ violations }) => violations.length),
    words: sum(all, ({ texts }) => texts),
    wordProblems: sum(all, ({ textProblems }) => textProblems.length),
  };
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...sums, looks: all }, null, 1)}\n`);
  console.log(
    `   ${Object.entries(sums)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  );
}
