// Every lesson of the course: it opens, changes its stage with the text, has its place in its address, and still
// makes its point on paper, without JavaScript, and without an engine.
import { expect, expectAccessible, nowOf, picture, readyPlayer, stepOf, test } from './support.ts';
import type { Locator, Page } from '@playwright/test';

/** A lesson with stages of several scenarios and designs. */
const lesson = './en/the-oops.html';
const other = './zh/the-oops.html';

/** The pages of all lessons in one language, as the home page lists them. */
async function lessonsOf(page: Page, home: string): Promise<readonly string[]> {
  await page.goto(home);
  return page
    .locator('.contents > li > a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

interface Step {
  readonly id: string;
  readonly stage: number;
  readonly statement: string;
  readonly view: string | undefined;
}

/** The passages of the page, as the build wrote them. */
const stepsOf = (page: Page): Promise<readonly Step[]> =>
  page.locator('.step[data-step]').evaluateAll((steps) =>
    (steps as HTMLElement[]).map((step) => ({
      id: step.id,
      stage: Number(step.dataset['stage'] ?? 0),
      statement: step.querySelector('.step-at')?.textContent ?? '',
      view: step.dataset['view'],
    })),
  );

/** The design of each stage. */
const designsOf = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.lesson .player-mount .scenario')
    .evaluateAll((scripts) => (scripts as HTMLElement[]).map(({ dataset }) => dataset['design'] ?? ''));

const designOf = (player: Locator): Promise<string> =>
  player.evaluate((element) => (element as unknown as { design: string }).design);

/** The player shows the moment that a passage speaks of, under its design. */
async function expectAt(page: Page, player: Locator, step: Step): Promise<void> {
  const designs = await designsOf(page);
  await expect(page.locator('.step.active')).toHaveAttribute('id', step.id);
  await expect(nowOf(player)).toHaveText(step.statement);
  expect(await designOf(player)).toBe(designs[step.stage]);
  await expect(player.locator('.figure .picture').first()).toBeVisible();
}

/** Clicks a passage's statement, as a reader does who has stopped scrolling. */
async function clickOn(page: Page, { id }: Step): Promise<void> {
  const statement = page.locator(`#${id} .step-at`);
  await statement.scrollIntoViewIfNeeded();
  await page.waitForTimeout(250);
  await statement.click();
}

test.describe('a lesson of several stages', () => {
  test('shows the stage of the passage that is read: forward, back, and the last of quick clicks', async ({
    page,
  }) => {
    await page.goto(lesson);
    const player = await readyPlayer(page);
    const steps = await stepsOf(page);
    const stages = new Set(steps.map(({ stage }) => stage));
    expect(stages.size).toBeGreaterThan(2);
    const firsts = [...stages].map((stage) => steps.findIndex((step) => step.stage === stage));
    for (const index of [...firsts, ...firsts.toReversed()]) {
      const step = steps[index];
      if (step === undefined) throw new Error('no step');
      await clickOn(page, step);
      await expectAt(page, player, step);
    }
    // A number of another stage is still the engine's.
    const numbers = await page.locator('rmap-value[stage]').allTextContents();
    expect(numbers.length).toBeGreaterThan(2);
    for (const number of numbers) expect(number).toMatch(/^[\d,.–]+$/);

    const quick = [...firsts, ...firsts, firsts[1] ?? 0].map((index) => steps[index]?.id ?? '');
    await page.evaluate((ids) => {
      for (const id of ids) document.querySelector<HTMLElement>(`#${id} .step-at`)?.click();
    }, quick);
    const last = steps[firsts[1] ?? 0];
    if (last === undefined) throw new Error('no step');
    await expectAt(page, player, last);
    await expect(page).toHaveURL(new RegExp(`#${last.id}$`));
  });

  test('follows the reader’s scrolling into another stage and back', async ({ page }) => {
    await page.goto(lesson);
    const player = await readyPlayer(page);
    const steps = await stepsOf(page);
    const at = steps.findIndex(({ stage }) => stage === 1);
    for (const step of [steps[at], steps[at - 1]]) {
      if (step === undefined) throw new Error('no step');
      await page.mouse.move(200, 400);
      for (let turn = 0; turn < 60; ++turn) {
        const top = await page.locator(`#${step.id}`).evaluate((each) => each.getBoundingClientRect().top);
        const by = top - 250; // a passage is read where it begins above the reading line
        if (Math.abs(by) < 25) break;
        await page.mouse.wheel(0, Math.max(-400, Math.min(400, by)));
        await page.waitForTimeout(50);
      }
      await expectAt(page, player, step);
    }
  });

  for (const path of [lesson, other]) {
    test(`${path}: its addresses name a passage, and a step of its stage; the other language keeps them`, async ({
      page,
    }) => {
      await page.goto(path);
      await readyPlayer(page);
      const step = (await stepsOf(page)).findLast(({ stage }) => stage > 0);
      if (step === undefined) throw new Error('no step');
      await page.goto(`${path}#${step.id}`);
      await page.reload();
      await expectAt(page, await readyPlayer(page), step);
      await expect(page.locator(`#${step.id}`)).toBeInViewport();
      // One step back from it: a place of the same stage, that only `&step=` can name.
      await page.locator('rmap-player').first().locator('[data-command=back]').click();
      await expect(page).toHaveURL(/#[a-z0-9-]+&step=\d+$/);
      const count = (await stepOf(page.locator('rmap-player').first()).textContent()) ?? '';
      await page.reload();
      const player = await readyPlayer(page);
      await expect(stepOf(player)).toHaveText(count);
      expect(await designOf(player)).toBe((await designsOf(page))[step.stage]);
      const position = /&step=\d+$/.exec(page.url())?.[0] ?? 'none';
      // Without scrolling up to it: that would be reading the passages on the way.
      await page.locator('.site-language').dispatchEvent('click');
      await expect(page).not.toHaveURL(new RegExp(path.slice(2)));
      expect(page.url()).toContain(position);
      const translated = await readyPlayer(page);
      await expect(nowOf(translated)).not.toHaveText('');
      expect(await designOf(translated)).toBe((await designsOf(page))[step.stage]);
    });
  }

  // Symptom: an address of a short passage opened the next, which was above the reading line as well.
  for (const [width, height] of [
    [1280, 800],
    [1000, 1600],
    [360, 780],
  ] as const) {
    test(`opens each passage at its address, in a window of ${width} × ${height}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.goto('./en/pte-chain.html');
      const steps = await stepsOf(page);
      for (const { id } of steps) {
        await page.goto('about:blank');
        await page.goto(`./en/pte-chain.html#${id}`);
        await readyPlayer(page);
        await page.waitForTimeout(300); // a scroll that came late would move it
        await expect.soft(page.locator('.step.active'), id).toHaveAttribute('id', id);
        await expect.soft(page.locator(`#${id}`), id).toBeInViewport();
      }
    });
  }

  test('answers a prediction of another stage', async ({ page }) => {
    await page.goto(lesson);
    await readyPlayer(page);
    const question = page.locator('rmap-predict[stage]').last();
    const right = question.locator('.predict-list > .right');
    const value = await right.getAttribute('data-value');
    const all = await question
      .locator('.predict-list > li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['value']));
    const button = question.locator('.predict-choices button').nth(all.indexOf(value ?? ''));
    await button.click();
    await expect(button).toHaveClass(/right/);
    await expect(question.locator('.predict-feedback')).not.toBeEmpty();
  });
});

for (const [language, home] of [
  ['en', './index.html'],
  ['zh', './zh/index.html'],
] as const) {
  test(`every lesson opens on a phone at its first passage, and nothing sticks out (${language})`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 360, height: 780 });
    const lessons = await lessonsOf(page, home);
    expect(lessons.length).toBeGreaterThan(14);
    for (const path of lessons) {
      await page.goto(path);
      // An appendix may be a text alone.
      if ((await page.locator('.step').count()) > 0) {
        await readyPlayer(page);
        await expect.soft(page.locator('.step').first(), path).toHaveClass(/active/);
      } else {
        await expect.soft(page.locator('h1'), path).toBeVisible();
      }
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(wide, path).toBeLessThanOrEqual(0);
    }
  });
}

for (const [name, path, width, colorScheme] of [
  ['lesson-light-double-reuse', './en/double-reuse.html', 1280, 'light'],
  ['lesson-dark-pte-chain', './en/pte-chain.html', 1280, 'dark'],
  ['lesson-phone-zh-files', './zh/files.html', 360, 'light'],
  ['lesson-phone-dark-glossary', './zh/glossary.html', 360, 'dark'],
] as const) {
  test(`${name}: axe finds nothing`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    await readyPlayer(page);
    await expectAccessible(page);
    await page.screenshot({ path: picture(name) });
  });
}

/** Each passage has its drawing, in sight below it, that says what it shows. */
async function expectDrawings(page: Page): Promise<void> {
  const steps = page.locator('.step[data-step]');
  const drawn = page.locator('.step[data-step] .drawn svg[role=img]');
  await expect(drawn).toHaveCount(await steps.count());
  for (const svg of await drawn.all()) {
    await expect(svg).toBeVisible();
    await expect(svg).toHaveAttribute('aria-label', /\S{3}/);
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [lesson, './zh/reuse.html']) {
    test(`${path}: each passage has its drawing, each prediction its answers, the task its solution`, async ({
      page,
    }) => {
      await page.goto(path);
      await expectDrawings(page);
      for (const answers of await page.locator('.predict-answers').all()) {
        await answers.locator('summary').click();
        await expect(answers.locator('.right .predict-why')).toBeVisible();
      }
      await page.locator('.check-solution summary').click();
      await expect(page.locator('.check-solution pre')).toBeVisible();
    });
  }
});

test('on paper a lesson has its drawings and its answers, and no player', async ({ page }) => {
  await page.goto(lesson);
  await readyPlayer(page);
  await page.emulateMedia({ media: 'print' });
  await expectDrawings(page);
  await expect(page.locator('.lesson > .figure')).toBeHidden();
  await expect(page.locator('.predict-choices').first()).toBeHidden();
  const answers = page.locator('.predict-answers .predict-why:visible');
  expect(await answers.count()).toBe(await page.locator('.predict-list .predict-why').count());
  const paper = await page.pdf();
  expect(paper.length).toBeGreaterThan(50_000);
});

test.describe('an engine that never comes', () => {
  test.use({ allowed: /./ });

  test('leaves the text, its numbers, and a drawing with each passage', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto(lesson);
    await expect(page.locator('.lesson')).toHaveClass(/is-still/);
    await expectDrawings(page);
    const numbers = await page.locator('rmap-value').allTextContents();
    for (const number of numbers) expect(number).toMatch(/^[\d,.–]+$/);
  });
});
