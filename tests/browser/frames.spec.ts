// How smooth it is, measured in the browser between frames of the screen and written to a file. The targets
// (60 frames a second: 16.7 ms; a seek drawn within one) are printed beside what was found; what fails a test
// is only a figure that is missing or absurd, since a busy machine is no mistake of ours.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const file = new URL('../../build/results/frames.json', import.meta.url);

/** Milliseconds a frame of the screen has at 60 Hz. */
const TARGET = 1000 / 60;
/** Nothing takes so long, however slow the machine. */
const ABSURD = 10_000;

const CHILDREN = 1_999;
const thousands = `process P
mmap P heap 1
write P heap[0]
repeat ${CHILDREN} as i
  fork P C{i}
  write C{i} heap[0]
end
`;

// A page that is written and copied away again and again: few objects, many steps.
const long = `process P
mmap P heap 8
write P heap[*]
repeat 1200 as i
  fork P C{i}
  write C{i} heap[1..4]
  exit C{i}
end
`;

interface Figures {
  readonly median: number;
  readonly percentile95: number;
  readonly frames: number;
}

const results: Record<string, Figures & { readonly target: number }> = {};

/** Makes a page with one player, and waits until it has run. */
async function openPlayer(page: Page, scenario: string, view: string): Promise<void> {
  await page.goto('./en/fork-story.html');
  await page.evaluate(
    async ([script, kind]) => {
      const player = document.createElement('rmap-player');
      Object.assign(player, { scenario: script, design: 'anon-vma-chain', view: kind });
      const ready = new Promise((done) => player.addEventListener('rmap-ready', done));
      document.body.replaceChildren(player);
      await ready;
    },
    [scenario, view] as const,
  );
  const shown = view === 'overview' ? '.picture.overview canvas' : '.picture.grid';
  await expect(page.locator('rmap-player').locator(shown).first()).toBeVisible();
}

function figuresOf(times: readonly number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const round = (value: number) => Math.round(value * 100) / 100;
  return { median: round(at(0.5)), percentile95: round(at(0.95)), frames: sorted.length };
}

function keep(name: string, times: readonly number[], least: number): void {
  const figures = figuresOf(times);
  results[name] = { ...figures, target: Math.round(TARGET * 100) / 100 };
  expect(figures.frames).toBeGreaterThanOrEqual(least);
  expect(figures.median).toBeGreaterThan(0);
  expect(figures.percentile95).toBeLessThan(ABSURD);
}

/** Does something before each frame, and returns the milliseconds between the frames' time stamps. */
const MEASURE = `(count, act) => new Promise((done) => {
  const times = [];
  let last = 0;
  const frame = (now) => {
    if (last > 0) times.push(now - last);
    last = now;
    if (times.length >= count) return done(times);
    act(times.length);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

/** Runs code with \`canvas\` and \`measure\` at hand. */
const onCanvas = (page: Page, code: string): Promise<number[]> =>
  page.evaluate(`(async () => {
    const measure = ${MEASURE};
    const canvas = document.querySelector('rmap-player').shadowRoot.querySelector('.picture.overview canvas');
    const box = canvas.getBoundingClientRect();
    ${code}
  })()`);

test.describe('frames', () => {
  test.describe.configure({ mode: 'serial', timeout: 240_000 });

  test('the overview of 2,000 VMAs, while it is zoomed and panned', async ({ page }) => {
    await openPlayer(page, thousands, 'overview');
    const times = await onCanvas(
      page,
      `canvas.focus();
      const wheel = (deltaY, deltaX, shiftKey) => canvas.dispatchEvent(new WheelEvent('wheel', {
        deltaY, deltaX, shiftKey, bubbles: true, cancelable: true,
        clientX: box.left + box.width * 0.3, clientY: box.top + box.height * 0.4,
      }));
      return measure(300, (i) => {
        if (i < 75) wheel(-40, 0, false);
        else if (i < 225) wheel(0, i % 50 < 25 ? 30 : -30, true);
        else wheel(40, 0, false);
      });`,
    );
    keep('overview of 2,000 VMAs: zoom and pan', times, 300);
  });

  test('the overview of 2,000 VMAs, while its cursor moves', async ({ page }) => {
    await openPlayer(page, thousands, 'overview');
    const times = await onCanvas(
      page,
      `canvas.focus();
      const press = (key) => canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      press('+'); press('+'); press('+'); press('+');
      return measure(240, (i) => press(i % 2 === 0 ? 'ArrowRight' : 'ArrowDown'));`,
    );
    keep('overview of 2,000 VMAs: cursor', times, 240);
    // It did move: what it is at now is read out.
    await expect(page.locator('rmap-player').locator('.readout').first()).toContainText('×');
  });

  test('200 steps of the lesson in the grid, from key to picture', async ({ page }) => {
    const lesson = await readFile(
      new URL('../../lessons/05-2-fork-story/scenario.rmap', import.meta.url),
      'utf8',
    );
    await openPlayer(page, lesson, 'grid');
    keep('lesson in the grid: a step', await stepTimes(page, 200, 0), 200);
  });

  test('seeking in a recording of 100,000 steps, from input to picture', async ({ page }) => {
    await openPlayer(page, long, 'grid');
    const steps = await page.evaluate(() => {
      const player = document.querySelector('rmap-player') as unknown as {
        recording: { journal: { kind: Uint8Array } };
      };
      return player.recording.journal.kind.length;
    });
    expect(steps).toBeGreaterThan(100_000);
    keep('seek in 100,000 steps', await stepTimes(page, 60, steps), 60);
  });

  test('are written to a file, with all figures', async () => {
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
    const written = JSON.parse(await readFile(file, 'utf8')) as typeof results;
    expect(Object.keys(written)).toHaveLength(4);
    for (const [name, { median, percentile95, frames, target }] of Object.entries(written)) {
      for (const figure of [median, percentile95, frames, target]) {
        expect(Number.isFinite(figure)).toBe(true);
        expect(figure).toBeGreaterThan(0);
      }
      console.log(
        `${name}: median ${median} ms, 95th percentile ${percentile95} ms, of ${frames} (target ${target} ms)`,
      );
    }
  });
});

/**
 * Milliseconds from asking for a place to the frame in which it is drawn: one step on, from the beginning
 * again at the end, or, in a recording of so many steps, places far apart.
 */
function stepTimes(page: Page, count: number, steps: number): Promise<number[]> {
  return page.evaluate(
    async ([total, length]) => {
      const player = document.querySelector('rmap-player') as unknown as HTMLElement & {
        position: number;
        statementEnds: readonly number[];
        goTo(position: number): Promise<void>;
        readonly updateComplete: Promise<boolean>;
      };
      const last = player.statementEnds.at(-1) ?? 0;
      const drawn = (): Promise<number> =>
        new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      await player.goTo(0);
      const times: number[] = [];
      for (let i = 0; i < total; ++i) {
        const begin = performance.now();
        if (length > 0) await player.goTo(((i * 7919) % 60) * Math.floor(length / 60) + 1);
        else if (player.position >= last) await player.goTo(0);
        else {
          const moved = new Promise((done) =>
            player.addEventListener('rmap-position', done, { once: true }),
          );
          const inside = player.shadowRoot?.querySelector('.player');
          inside?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }),
          );
          await moved;
        }
        await player.updateComplete;
        await drawn();
        times.push(performance.now() - begin);
      }
      return times;
    },
    [count, steps] as const,
  );
}
