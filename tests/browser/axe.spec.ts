import { mkdirSync, writeFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Result } from 'axe-core';
import { lookAtTexts } from './picture_texts.ts';
import { Stage } from './stage.ts';
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

const results = new URL('../../build/results/', import.meta.url);
const themes = ['light', 'dark'] as const;
const widths = [1180, 360];

test.describe.configure({ timeout: 300_000 });
// A trace of every look would take most of the time.
test.use({ trace: 'off', screenshot: 'off' });

for (const language of ['en', 'zh'] as const) {
  for (const width of widths) {
    test(`${language}, ${width} pixels: nothing is wrong in any state, in both themes`, async ({
      page,
    }, info) => {
      const looks: Look[] = [];
      const stage = new Stage(page);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await stage.open(language);
      await page.evaluate(axe.source);
      for (const state of states) {
        await stage.show(state);
        for (const view of state.script === '' ? (['grid'] as const) : await stage.offered()) {
          if (state.script !== '') await stage.view(view);
          for (const theme of themes) {
            await page.emulateMedia({ colorScheme: theme });
            await stage.settle();
            const found = await page.evaluate(async () => {
              const { axe } = window as unknown as {
                axe: {
                  run(
                    at: string,
                    options: object,
                  ): Promise<{ passes: Result[]; violations: Result[] }>;
                };
              };
              const { passes, violations } = await axe.run('rmap-player', {
                resultTypes: ['violations'],
              });
              return {
                rules: passes.length + violations.length,
                violations: violations.map(
                  ({ id, nodes }) =>
                    `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
                ),
              };
            });
            const { texts, problems } = await stage.player.evaluate(lookAtTexts);
            looks.push({
              state: state.name,
              view,
              language,
              theme,
              width,
              texts,
              ...found,
              textProblems: problems,
            });
          }
        }
      }
      mkdirSync(results, { recursive: true });
      writeFileSync(
        new URL(`axe-${language}-${width}.json`, results),
        `${JSON.stringify(looks, null, 1)}\n`,
      );
      const sum = (of: (look: Look) => number) => looks.reduce((all, look) => all + of(look), 0);
      const line = `axe: ${looks.length} states, ${sum(({ rules }) => rules)} rules, ${sum(({ violations }) => violations.length)} violations; ${sum(({ texts }) => texts)} words of pictures, ${sum(({ textProblems }) => textProblems.length)} problems`;
      info.annotations.push({ type: 'axe', description: line });
      console.log(line);
      const wrong = looks.flatMap(({ state, view, theme, violations, textProblems }) =>
        [...violations, ...textProblems].map((what) => `${state}, ${view}, ${theme}: ${what}`),
      );
      expect(wrong).toEqual([]);
      expect(looks.length).toBeGreaterThanOrEqual(states.length * themes.length);
      expect(sum(({ texts }) => texts)).toBeGreaterThan(states.length * themes.length * 5);
    });
  }
}
