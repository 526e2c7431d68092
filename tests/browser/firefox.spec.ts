// What matters of the site, in Firefox: its clock ticks a hundred times slower than Chromium's.
import type { Locator, Page } from '@playwright/test';
import type { LabResult } from '../../web/src/engine/lab_types.ts';
import type { RmapLab } from '../../web/src/lab/lab_element.ts';
import type { RmapLabResult } from '../../web/src/lab/result/lab_result_element.ts';
import { nowOf, expect, picture, readyPlayer, sentenceOf, stepOf, test } from './support.ts';

// How long anything may take on a machine that has other work as well.
const patient = { timeout: 30_000 };

async function openLab(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`./en/lab.html${hash}`);
  const lab = page.locator('rmap-lab');
  await expect(lab.locator('button.start')).toBeVisible();
  return lab;
}

/** What stands there now. */
const resultOf = (lab: Locator): Promise<LabResult> =>
  lab.locator('rmap-lab-result').evaluate((element: RmapLabResult) => {
    if (element.result === undefined) throw new Error('there is no result yet');
    return element.result;
  });

/** What each design's walk of each page looks at, on average. */
const visitedBy = ({ rows }: LabResult, group: string): Record<string, number> =>
  Object.fromEntries(
    rows.map(({ design, walks }) => {
      const walk = walks.find((each) => each.group === group);
      return [design, (walk?.visited ?? NaN) / (walk?.pagesCounted ?? NaN)];
    }),
  );

test('the home page draws its player, and its race runs to the end', async ({ page }) => {
  await page.goto('./index.html');
  await readyPlayer(page);
  const race = page.locator('rmap-race');
  await race.evaluate((element) => {
    // One group of pages: each group has to be timed, and the clock is slow.
    element.removeAttribute('group');
    element.setAttribute('workload', 'shared-segment');
    element.setAttribute('size', '20');
    element.setAttribute('pages', '3');
    element.setAttribute('designs', 'process-scan,anon-vma');
  });
  await race.getByRole('button', { name: 'Start the race' }).click();
  await race.getByLabel('Speed').selectOption('4', patient);
  await expect(race.getByRole('button', { name: 'Replay' })).toBeVisible(patient);
  await expect(race.locator('.verdict')).toContainText(
    /process scan looks at 60 page-table entries/,
  );
  await race.screenshot({ path: picture('firefox-race') });
});

test('a lesson’s player goes one step, and to a place', async ({ page }) => {
  await page.goto('./en/fork-story.html');
  const player = await readyPlayer(page);
  const before = await stepOf(player).textContent();
  await player.locator('.figure').focus();
  await page.keyboard.press('ArrowRight');
  await expect(stepOf(player)).not.toHaveText(before ?? '');
  await expect(sentenceOf(player)).not.toHaveText('');
  await player.locator('.strip button').filter({ hasText: 'write GC heap[2]' }).click();
  await expect(nowOf(player)).toHaveText('write GC heap[2]');
  await expect(player.locator('.figure svg.grid')).toContainText('GC');
  // Symptom: white bars across the dark page, where the system has no dark scroll bars of its own.
  const strip = player.locator('.strip').first();
  expect(await strip.evaluate((e) => getComputedStyle(e).scrollbarColor)).not.toBe('auto');
  await page.screenshot({ path: picture('firefox-lesson') });
});

test('the lab counts what the formulas say, under all designs', async ({ page }) => {
  const lab = await openLab(page);
  const [children, pages] = [40, 10];
  const result = await lab.evaluate(
    (element: RmapLab, parameters) =>
      element.client!.lab(
        { workload: 'many-children', designs: [], sizes: [40], parameters, seed: 1, seconds: 0 },
        () => undefined,
        new AbortController().signal,
      ),
    { pages },
  );
  const everybody = children + 1;
  expect(visitedBy(result, 'child')).toEqual({
    'process-scan': everybody * pages,
    'pte-chain': 1,
    'anon-vma': everybody,
    'anon-vma-chain': 1,
    'interval-tree': 1,
    'anon-vma-reuse': 1,
    'anon-vma-counters': 1,
  });
});

test('the lab tells the browser and its clock, times against it, and its link runs again', async ({
  page,
}) => {
  const lab = await openLab(
    page,
    '#lab=shared-segment&sizes=20&pages=3&designs=process-scan,anon-vma&seed=1&seconds=0.1&run',
  );
  await expect(lab.getByText('Finished.', { exact: true })).toBeVisible(patient);
  const first = await resultOf(lab);
  const scanned = { 'process-scan': 20 * 3, 'anon-vma': 20 };
  expect(visitedBy(first, 'any')).toEqual(scanned);
  const environment = lab.locator('.environment');
  await expect(environment).toContainText(/^Firefox \d+ · .* · clock ticks [\d.]+ (ms|µs) · /);
  console.log(await environment.textContent());
  await page.screenshot({ path: picture('firefox-lab'), fullPage: true });

  await lab.getByRole('link', { name: 'A link that runs this again' }).click();
  await expect(lab.locator('button.cancel')).toBeEnabled();
  await expect(lab.getByText('Finished.', { exact: true })).toBeVisible(patient);
  const second = await resultOf(lab);
  expect(visitedBy(second, 'any')).toEqual(scanned);
  expect(second.request).toEqual(first.request);
});

test('where there is time, a batch of walks is a hundred ticks of the clock', async ({ page }) => {
  const lab = await openLab(
    page,
    '#lab=shared-segment&sizes=20&pages=3&designs=process-scan&seed=1&seconds=4.2&run',
  );
  await expect(lab.getByText('Finished.', { exact: true })).toBeVisible(patient);
  const { rows, tickNanoseconds } = await resultOf(lab);
  const timing = rows[0]?.walks[0]?.complete;
  if (!timing) throw new Error('no walk was timed');
  const walks = timing.operations / timing.samples.length;
  const ticks = timing.samples.map((nanoseconds) => (nanoseconds * walks) / tickNanoseconds);
  console.log(`ticks of ${tickNanoseconds} ns in a batch: ${ticks.map(Math.round).join(', ')}`);
  expect(timing.samples.length).toBeGreaterThanOrEqual(15);
  // A hundred are asked for. What was long enough when it was warming up may be quicker afterwards: the
  // browser compiles the engine better meanwhile, and other work may be over.
  const middle = [...ticks].sort((a, b) => a - b)[Math.floor(ticks.length / 2)];
  expect(middle).toBeGreaterThanOrEqual(25);
});

test('Cancel is answered soon, with what is finished', async ({ page }) => {
  const lab = await openLab(
    page,
    '#lab=many-children&sizes=2,1000&pages=1000&designs=anon-vma&seconds=0.1&run',
  );
  await expect(lab.getByText('So far: 1 of 2 sizes.')).toBeVisible(patient);
  const taken = await lab.evaluate(async (element) => {
    const button = (name: string): HTMLButtonElement =>
      element.shadowRoot!.querySelector<HTMLButtonElement>(`button.${name}`)!;
    const from = performance.now();
    button('cancel').click();
    while (button('start').disabled) await new Promise(requestAnimationFrame);
    return performance.now() - from;
  });
  console.log(`cancelled in ${taken.toFixed(0)} ms (target 100 ms)`);
  // Ten times that is no busy machine, but a mistake of ours.
  expect(taken).toBeLessThan(1000);
  await expect(lab.getByText('Stopped. What was finished is shown: 1 of 2 sizes.')).toBeVisible();
  const { rows, complete } = await resultOf(lab);
  expect(rows.map(({ size }) => size)).toEqual([2]);
  expect(complete).toBe(false);
});
