import type { Page } from '@playwright/test';
import { expect, expectAccessible, readyPlayer, test } from './support.ts';

const FORK = 'process P\nmmap P heap 2\nwrite P heap[*]\nfork P C\n';
const DESIGNS = 'process-scan,pte-chain,anon-vma,anon-vma-chain';

/** Each in one language and one colour, so that each language and each colour has half of them. */
const states: readonly {
  readonly name: string;
  readonly language: 'en' | 'zh';
  readonly scheme: 'light' | 'dark';
  readonly hash?: string;
  readonly show: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'empty',
    language: 'zh',
    scheme: 'dark',
    show: async (page) => {
      await expect(page.locator('rmap-playground .empty button')).toHaveCount(3);
    },
  },
  {
    name: 'with several designs, and their list open',
    language: 'en',
    scheme: 'dark',
    hash: `#v1&d=${DESIGNS}&t=${encodeURIComponent(FORK)}`,
    show: async (page) => {
      await expect(page.locator('rmap-compare .panel .facts').last()).not.toHaveText('');
      await page.locator('rmap-playground .designs summary').click();
    },
  },
  {
    name: 'with several designs, on paper white',
    language: 'zh',
    scheme: 'light',
    hash: `#v1&d=${DESIGNS}&t=${encodeURIComponent(FORK)}`,
    show: async (page) => {
      await expect(page.locator('rmap-compare .panel .facts').last()).not.toHaveText('');
    },
  },
  {
    name: 'with a mistake in the script',
    language: 'en',
    scheme: 'light',
    hash: `#v1&d=no-such-design&l=zh&t=${encodeURIComponent(`${FORK}wriet P heap[0]\n`)}`,
    show: async (page) => {
      await expect(page.locator('rmap-playground .mistakes li')).toHaveCount(1);
    },
  },
  {
    name: 'with an expectation that does not hold, and something chosen',
    language: 'zh',
    scheme: 'dark',
    hash: `#v1&t=${encodeURIComponent(`${FORK}expect page(P heap[0]).mapcount == 9\n`)}`,
    show: async (page) => {
      await readyPlayer(page);
      await page.locator('rmap-player .drawing .cell').last().click();
      await expect(page.locator('rmap-operations .has-choice')).toBeVisible();
    },
  },
  {
    name: 'with the examples open',
    language: 'zh',
    scheme: 'light',
    show: async (page) => {
      await page.locator('rmap-playground .examples summary').click();
      await expect(page.locator('rmap-playground .examples li').first()).toBeVisible();
    },
  },
  {
    name: 'with the files open',
    language: 'en',
    scheme: 'dark',
    show: async (page) => {
      await page.locator('rmap-playground .files summary').click();
      await page.locator('rmap-playground .files .open-file input').focus();
    },
  },
  {
    name: 'with drafts that wait, one of them forgotten',
    language: 'en',
    scheme: 'light',
    hash: `#v1&t=${encodeURIComponent(FORK)}`,
    show: async (page) => {
      await readyPlayer(page);
      await page.locator('rmap-playground .offered summary').click();
      await page.getByRole('button', { name: 'Forget it: process A' }).click();
      await expect(page.locator('rmap-playground .draft')).toHaveCount(3);
    },
  },
];

for (const { name, language, scheme, hash = '', show } of states) {
  test(`the playground is accessible ${name}, ${language}, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    if (name.includes('drafts')) await page.addInitScript(leaveDrafts);
    await page.goto(`./${language}/playground.html${hash}`);
    await expect(page.locator('rmap-playground .cm-content')).toBeVisible();
    await show(page);
    await expectAccessible(page);
  });
}

/** What tabs that are closed have left. */
function leaveDrafts(): void {
  for (const [time, name] of ['A', 'B', 'C'].entries()) {
    const draft = { version: 2, script: `process ${name}\n`, designs: [], time: time + 1 };
    localStorage.setItem(`rmap-playground:${name}`, JSON.stringify(draft));
  }
}
