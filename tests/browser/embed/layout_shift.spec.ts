// The text below an embed jumped while the embed came: up when its program was there, down when its figure was.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { elementSnippet, frameSnippet } from '../../../web/src/share/snippets.ts';
import type { ShareOptions } from '../../../web/src/share/snippets.ts';
import { hostsOfThisFile } from './host.ts';

const patient = { timeout: 30_000 };

const hosts = hostsOfThisFile();

/** https://web.dev/articles/cls calls more than 0.1 in need of improvement; of an embed we want to see nothing. */
const MOST = 0.02;

const figure = { figure: 'fork-story/first-fork' } as const;
const picture = { height: 231 }; // of that figure, in a column of 640 px and more
const options = { theme: null, language: 'en', isFromStart: false } as const;

const post = (body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A post</title><style>body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem }</style></head>
<body><h1>Why fork is not free</h1>
<p>Last week a colleague asked who maps a page after two forks.</p>
${body}
<p>That is the whole story.</p><p>And this is the end of it.</p></body></html>`;

/** Sums up how far what is in sight has moved, as browsers count it: a part of the window times a part of it. */
async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = new PerformanceObserver((list) => add(list.getEntries()));
    let sum = 0;
    const add = (entries: readonly PerformanceEntry[]): void => {
      for (const entry of entries) sum += Reflect.get(entry, 'value') as number;
    };
    seen.observe({ type: 'layout-shift', buffered: true });
    Reflect.set(globalThis, 'shifted', () => {
      add(seen.takeRecords());
      return sum;
    });
  });
  return () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // What this frame has moved is known after the next one.
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              setTimeout(() => resolve((Reflect.get(globalThis, 'shifted') as () => number)())),
            ),
          );
        }),
    );
}

/** Lets each file of an embed come only when what came before it has been painted. */
async function comeOneByOne(page: Page): Promise<void> {
  await page.route(/\/site\//, async (route) => {
    await page
      .evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(resolve));
          }),
      )
      .catch(() => undefined); // there is no page yet
    await route.continue();
  });
}

const drawn = '.drawing svg text';
const shared = () => ({
  base: hosts.site.site,
  state: figure,
  whole: null,
  recorded: null,
  title: 'A fork',
  picture,
});
const element = (ui: ShareOptions['ui']): string => {
  const snippet = elementSnippet(shared(), { ...options, ui });
  return snippet.kind === 'text' ? snippet.text : '';
};
const loader = (): string => `<script src="${hosts.site.site}embed/rmap.js"></script>`;
const byHand = (markup: string) => () => Promise.resolve(loader() + markup);

interface Case {
  readonly name: string;
  readonly body: () => Promise<string>;
  readonly seen: string;
}

const cases: readonly Case[] = [
  ...(['minimal', 'steps', 'full'] as const).map((ui) => ({
    name: `a player with ui=${ui}, as the site writes it`,
    body: () => Promise.resolve(element(ui)),
    seen: drawn,
  })),
  {
    name: 'a player, written by hand',
    body: byHand('<rmap-player figure="fork-story/first-fork"></rmap-player>'),
    seen: drawn,
  },
  {
    name: 'a race of two',
    body: byHand(
      '<rmap-race workload="shared-segment" size="20" pages="3" designs="process-scan,anon-vma"></rmap-race>',
    ),
    seen: 'rmap-race button',
  },
  { name: 'a race of all', body: byHand('<rmap-race></rmap-race>'), seen: 'rmap-race button' },
];

for (const [column, size] of [
  ['in a column of text', { width: 1000, height: 900 }],
  ['on a phone', { width: 360, height: 780 }],
] as const) {
  for (const { name, body, seen } of cases) {
    test(`${name}, ${column}: the text below it stays where it is`, async ({ page }) => {
      await page.setViewportSize(size);
      const shifts = await countShifts(page);
      await comeOneByOne(page);
      await page.goto(hosts.blog.page('/shift.html', post(await body())));
      await expect(page.locator(seen).first()).toBeVisible(patient);
      expect(await shifts()).toBeLessThan(MOST);
    });
  }

  test(`a frame, ${column}: it is sized once, when there is something to see`, async ({ page }) => {
    await page.setViewportSize(size);
    const heights: number[] = [];
    await page.exposeFunction('resized', (height: number) => heights.push(height));
    await page.addInitScript(() => {
      addEventListener('message', ({ data }: MessageEvent<{ type?: string; height?: number }>) => {
        const resized = Reflect.get(globalThis, 'resized') as (height: number) => void;
        if (data.type === 'rmap:height') resized(data.height ?? 0);
      });
    });
    const shifts = await countShifts(page);
    await comeOneByOne(page);
    const snippet = await frameSnippet(shared(), { ...options, ui: 'steps' });
    const body = snippet.kind === 'text' ? snippet.text : '';
    await page.goto(hosts.blog.page('/shift.html', post(body)));
    await expect(page.frameLocator('iframe').locator(drawn).first()).toBeVisible(patient);
    await expect.poll(() => heights.length).toBeGreaterThan(0);
    expect(await shifts()).toBeLessThan(MOST);
    expect(Math.min(...heights), 'nothing was said of an empty place').toBeGreaterThan(500);
  });
}
