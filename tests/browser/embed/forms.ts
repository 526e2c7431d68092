// The forms in which a figure can stand in somebody else's page, and how one sees that it does.
import type { FrameLocator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

type Scope = Page | FrameLocator;

/** One form of embed. */
export interface Form {
  readonly name: string;
  /** Of its element in the page. */
  readonly id: string;
  /** What its author writes into a page; `site` is the address of the built site. */
  readonly snippet: (site: string) => string;
  /** Resolves when a reader sees what was promised. */
  readonly seen: (scope: Scope) => Promise<void>;
}

const figure = 'fork-story/first-fork';
const own = `process P
mmap P heap 2
write P heap[*]
fork P C
walk P heap[0]
`;

/** How long anything may take on a machine that has other work as well. */
const patient = { timeout: 30_000 };

const drawn = (scope: Scope, selector: string): Promise<void> =>
  expect(scope.locator(`${selector} .drawing svg text`).first()).toBeVisible(patient);

const picture: Form = {
  name: 'picture with link',
  id: 'picture',
  snippet: (site) =>
    `<a href="${site}f/${figure}.en.html"><img id="picture" alt="" src="${site}i/${figure}.en.light.svg"></a>`,
  seen: async (scope) => {
    const width = (): Promise<number> =>
      scope.locator('#picture').evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width, patient).toBeGreaterThan(100);
  },
};

const frame: Form = {
  name: 'frame',
  id: 'frame',
  snippet: (site) =>
    `<iframe id="frame" title="a figure" width="640" height="400" sandbox="allow-scripts" src="${site}embed.html#v1&amp;f=${figure}&amp;ui=steps&amp;l=en"></iframe>` +
    `<script src="${site}embed/frame.js"></script>`,
  seen: async (scope) => {
    await drawn(scope.frameLocator('#frame') as unknown as Scope, 'rmap-player');
    // The frame has told its height, and the page has followed.
    const height = (): Promise<number> =>
      scope.locator('#frame').evaluate((element) => element.getBoundingClientRect().height);
    await expect.poll(height, patient).not.toBe(400);
  },
};

const ownScript = `<script type="text/plain">${own}</script>`;

const elements = (bundle: string): readonly Form[] => [
  {
    name: `player, a lesson’s figure (${bundle})`,
    id: 'figure',
    snippet: () => `<rmap-player id="figure" figure="${figure}"></rmap-player>`,
    seen: (scope) => drawn(scope, "#figure"),
  },
  {
    name: `player, a scenario (${bundle})`,
    id: 'own',
    snippet: () => `<rmap-player id="own" design="anon-vma-chain">${ownScript}</rmap-player>`,
    seen: (scope) => drawn(scope, '#own'),
  },
  {
    name: `race (${bundle})`,
    id: 'race',
    snippet: () =>
      `<rmap-race id="race" workload="shared-segment" size="20" pages="3" designs="process-scan,anon-vma"></rmap-race>`,
    seen: async (scope) => {
      const start = scope.locator('#race').getByRole('button', { name: 'Start the race' });
      await expect(start).toBeEnabled(patient);
    },
  },
  {
    name: `lesson (${bundle})`,
    id: 'lesson',
    snippet: () => `<rmap-lesson id="lesson" lesson="first-fault" lang="en"></rmap-lesson>`,
    seen: async (scope) => {
      await expect(scope.locator('#lesson h1').first()).toBeVisible(patient);
      await drawn(scope, '#lesson');
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
    forms: [picture, frame, ...elements('rmap.js')],
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
