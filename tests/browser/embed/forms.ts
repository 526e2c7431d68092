// The forms in which a figure can stand in somebody else's page, and how one sees that it does.
import type { FrameLocator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { packRecording } from '../../../web/src/share/packed_recording.ts';
import { storedOf } from '../../web/engine/recorded/lesson_stages.ts';

type Scope = Page | FrameLocator;

/** One form of embed. */
export interface Form {
  readonly name: string;
  /** Of its element in the page. */
  readonly id: string;
  /** What its author writes into a page; `site` is the address of the built site. */
  readonly snippet: (site: string) => string;
  /** Resolves when a reader sees what was promised; rejects when that takes longer than so many milliseconds. */
  readonly seen: (scope: Scope, timeout: number) => Promise<void>;
}

/** The form that most authors will take. */
export const sandboxedFrame = 'frame, sandbox="allow-scripts"';

const figure = 'fork-story/first-fork';
const own = `process P
mmap P heap 2
write P heap[*]
fork P C
walk P heap[0]
`;

const drawn = (scope: Scope, selector: string, timeout: number): Promise<void> =>
  expect(scope.locator(`${selector} .drawing svg text`).first()).toBeVisible({ timeout });

const picture: Form = {
  name: 'picture with link',
  id: 'embed-picture',
  snippet: (site) =>
    `<a href="${site}f/${figure}.en.html"><img id="embed-picture" alt="" src="${site}i/${figure}.en.light.svg"></a>`,
  seen: async (scope, timeout) => {
    const width = (): Promise<number> =>
      scope.locator('#embed-picture').evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width, { timeout }).toBeGreaterThan(100);
  },
};

const frame = (name: string, id: string, sandbox: string): Form => ({
  name,
  id,
  snippet: (site) =>
    `<iframe id="${id}" title="a figure" width="640" height="400" ${sandbox} src="${site}embed.html#v1&amp;f=${figure}&amp;ui=steps&amp;l=en"></iframe>` +
    `<script src="${site}embed/frame.js"></script>`,
  seen: async (scope, timeout) => {
    await drawn(scope.frameLocator(`#${id}`), 'rmap-player', timeout);
    // The frame has told its height, and the page has followed.
    const height = (): Promise<number> =>
      scope.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().height);
    await expect.poll(height, { timeout }).not.toBe(400);
  },
});

const engine = await loadScenarioEngine();
const recorded = await packRecording(
  storedOf(engine, own, 'anon-vma-chain', engine.run(own, 'anon-vma-chain')),
);

const ownScript = `<script type="text/plain">${own}</script>`;

const elements = (bundle: string): readonly Form[] => [
  {
    name: `player, a lesson’s figure (${bundle})`,
    id: 'embed-figure',
    snippet: () => `<rmap-player id="embed-figure" figure="${figure}"></rmap-player>`,
    seen: (scope, timeout) => drawn(scope, '#embed-figure', timeout),
  },
  {
    name: `player, a scenario (${bundle})`,
    id: 'embed-own',
    snippet: () => `<rmap-player id="embed-own" design="anon-vma-chain">${ownScript}</rmap-player>`,
    seen: (scope, timeout) => drawn(scope, '#embed-own', timeout),
  },
  {
    name: `player, a scenario with its run (${bundle})`,
    id: 'embed-run',
    snippet: () => `<rmap-player id="embed-run" recorded="${recorded}"></rmap-player>`,
    seen: (scope, timeout) => drawn(scope, '#embed-run', timeout),
  },
  {
    name: `race (${bundle})`,
    id: 'embed-race',
    snippet: () =>
      `<rmap-race id="embed-race" workload="shared-segment" size="20" pages="3" designs="process-scan,anon-vma"></rmap-race>`,
    seen: async (scope, timeout) => {
      const start = scope.locator('#embed-race').getByRole('button', { name: 'Start the race' });
      await expect(start).toBeEnabled({ timeout });
    },
  },
  {
    name: `lesson (${bundle})`,
    id: 'embed-lesson',
    snippet: () => `<rmap-lesson id="embed-lesson" lesson="first-fault" lang="en"></rmap-lesson>`,
    seen: async (scope, timeout) => {
      await expect(scope.locator('#embed-lesson h1').first()).toBeVisible({ timeout });
      await drawn(scope, '#embed-lesson', timeout);
    },
  },
];

/** A page’s worth of forms: those that can stand in one page together. */
export interface FormSet {
  readonly name: string;
  readonly head: (site: string) => string;
  readonly forms: readonly Form[];
}

export const formSets: readonly FormSet[] = [
  {
    name: 'rmap.js',
    head: (site) => `<script src="${site}embed/rmap.js"></script>`,
    forms: [
      picture,
      frame(sandboxedFrame, 'embed-frame', 'sandbox="allow-scripts"'),
      frame('frame without a sandbox', 'embed-open-frame', ''),
      ...elements('rmap.js'),
    ],
  },
  {
    name: 'rmap-all.js',
    head: (site) => `<script src="${site}embed/rmap-all.js"></script>`,
    forms: elements('rmap-all.js'),
  },
];

/** A page with some forms of embed, and nothing else. */
export function pageWith({ head, forms }: FormSet, site: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A post</title>${head(site)}</head>
<body>
${forms.map(({ snippet }) => `<section>${snippet(site)}</section>`).join('\n')}
</body></html>
`;
}
