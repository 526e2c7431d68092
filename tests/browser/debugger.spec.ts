import { expect, expectAccessible, picture, sentenceOf, stepOf, test } from './support.ts';
import type { Locator, Page } from '@playwright/test';

const scenario = `process P
mmap P heap 4
write P heap[0..3]
fork P C
write C heap[1]
fork C GC
write GC heap[2]
walk P heap[1]
`;

/** A page with nothing but one player, at the end of a statement. */
async function openPlayer(page: Page, statement = 3, lang = 'en'): Promise<Locator> {
  await page.goto('./en/fork-story.html');
  await page.waitForFunction(() => customElements.get('rmap-player') !== undefined);
  await page.evaluate(
    ([text, at, language]) =>
      new Promise<void>((resolve) => {
        const player = document.createElement('rmap-player');
        player.lang = language;
        player.scenario = text;
        player.statement = at;
        player.addEventListener('rmap-ready', () => {
          resolve();
        });
        const main = document.createElement('main');
        main.append(Object.assign(document.createElement('h1'), { textContent: 'Player' }), player);
        document.body.replaceChildren(main);
        document.body.removeAttribute('class');
      }),
    [scenario, statement, lang] as const,
  );
  return page.locator('rmap-player');
}

/** The number in "step 61 of 98". */
const stepNumber = async (player: Locator): Promise<number> =>
  Number(/\d+/.exec((await stepOf(player).textContent()) ?? '')?.[0] ?? 0);

/** Clicks the first thing in the picture with such a key. */
const choose = (player: Locator, key: string): Promise<void> =>
  player.locator(`.figure [data-key^="${key}"] text`).first().click();

const announced = (player: Locator): Locator => player.locator('.announced[role=status]');

test.describe('by keyboard alone', () => {
  test('steps into, over and out, and each backwards', async ({ page }) => {
    const player = await openPlayer(page);
    await player.locator('.figure').focus();
    const start = await stepNumber(player);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(stepOf(player)).toContainText(`step ${start + 2} `);
    await page.keyboard.press('ArrowUp');
    await expect(stepOf(player)).not.toContainText(`step ${start + 2} `);
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => stepNumber(player)).toBeLessThanOrEqual(start);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(sentenceOf(player)).not.toBeEmpty();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Home');
    await expect(player.locator('[data-command=backOut]')).toHaveAttribute('aria-disabled', 'true');
  });

  test('stops at a line of source and at an object, forwards and back, also after another run', async ({
    page,
  }) => {
    const player = await openPlayer(page, 2);
    await player.locator('.figure').focus();
    await expect(player.locator('[data-command=nextBreak]')).toHaveCount(0);
    const start = await stepNumber(player);
    await page.keyboard.press('ArrowRight');
    // A breakpoint is set at what is on the screen: it has to be there first.
    await expect.poll(() => stepNumber(player)).toBe(start + 1);
    await page.keyboard.press('b');
    await expect(player.locator('.breakpoints li')).toHaveCount(1);
    await expect(announced(player)).toContainText('Breakpoint set');
    await page.keyboard.press('w');
    await expect(player.locator('.breakpoints li')).toHaveCount(2);
    const here = await stepNumber(player);
    await page.keyboard.press('c');
    await expect.poll(() => stepNumber(player)).toBeGreaterThan(here);
    await expect(player.locator('.breakpoints .is-here')).not.toHaveCount(0);
    await page.keyboard.press('Shift+C');
    await expect.poll(() => stepNumber(player)).toBe(here);
    // Behind the last one nothing stops; that is said, and nothing moves.
    await page.keyboard.press('End');
    await expect(player.locator('[data-command=nextBreak]')).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('c');
    await expect(announced(player)).toContainText('No breakpoint stops behind');
    await player.evaluate((element: HTMLElementTagNameMap['rmap-player'], text) => {
      element.scenario = `${text}fork GC D\n`;
    }, scenario);
    await expect(player.locator('.strip button')).toHaveCount(9);
    await expect(player.locator('.breakpoints li')).toHaveCount(2);
    await player.locator('.breakpoints input').first().focus();
    await page.keyboard.press('Space');
    await expect(player.locator('.breakpoints input').first()).not.toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(player.locator('.breakpoints li')).toHaveCount(1);
  });

  test('sets a breakpoint on any line: up and down in the source, then b', async ({ page }) => {
    const player = await openPlayer(page);
    await player.locator('.code .lit .number').focus();
    const lit = Number(await player.locator('.code .lit').getAttribute('data-line'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('b');
    await expect(player.locator(`.code li[data-line="${lit - 2}"]`)).toHaveClass(/has-break/);
    await page.keyboard.press('Enter');
    await expect(player.locator('.has-break')).toHaveCount(0);
  });

  test('inspects an object’s history and jumps into it, and goes back to the object before', async ({
    page,
  }) => {
    const player = await openPlayer(page, 7);
    const inspector = player.locator('.inspector');
    await choose(player, 'anon_vma:');
    await expect(inspector.locator('.what')).toContainText('av0');
    await choose(player, 'vma:');
    await expect(inspector.locator('.what')).toContainText('P heap');
    await expect(inspector.locator('.empty-links summary')).toContainText('empty pointers');
    await player.locator('.figure').focus();
    await page.keyboard.press('[');
    await expect(inspector.locator('.what')).toContainText('av0');
    await page.keyboard.press(']');
    await expect(inspector.locator('.what')).toContainText('P heap');
    const field = inspector.getByRole('button', { name: 'anon_vma', exact: true });
    await field.focus();
    await page.keyboard.press('Enter');
    await expect(inspector.locator('.stores')).toContainText('null → av0');
    await expect(inspector.locator('.past')).toContainText('its new pages go there');
    const born = inspector.locator('.history .jump').first();
    const number = Number(await born.textContent());
    await born.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => stepNumber(player)).toBe(number);
    await expect(inspector.locator('.what')).toContainText('created in this step');
  });

  test('walks along pointers, in words, with the picture and the inspector', async ({ page }) => {
    const player = await openPlayer(page, 7);
    await choose(player, 'anon_vma:');
    await player.locator('.figure').focus();
    const before = await stepNumber(player);
    await page.keyboard.press('Enter');
    await expect(announced(player)).toHaveText('av0: anon_vma 1 of 3');
    await page.keyboard.press('ArrowRight');
    await expect(announced(player)).toHaveText('av0, same_anon_vma 1 of 3 → avc0, of P heap');
    await page.keyboard.press('ArrowDown');
    await expect(announced(player)).toHaveText(/^av0, same_anon_vma 2 of 3 → avc\d, of C heap$/);
    await expect(player.locator('.inspector .what')).toContainText('anon_vma_chain');
    await expect(player.locator('.figure .is-selected')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(announced(player)).toHaveText(/^avc\d, vma → C heap$/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(announced(player)).toHaveText('av0: anon_vma 1 of 3');
    expect(await stepNumber(player)).toBe(before);
    await page.keyboard.press('Escape');
    await expect(announced(player)).toHaveText('Arrows step through time again.');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => stepNumber(player)).toBe(before - 1);
  });

  test('all keys are in the help, and work nowhere but there while it is open', async ({ page }) => {
    const player = await openPlayer(page);
    await player.locator('.figure').focus();
    await page.keyboard.press('?');
    const help = player.getByRole('dialog', { name: 'Keys' });
    await expect(help).toBeVisible();
    for (const cap of ['→', 'Shift ↑', 'b', 'w', 'c', 'Shift c', '[', ']', 'p', 'Esc']) {
      await expect(help.locator('kbd').getByText(cap, { exact: true }).first()).toBeVisible();
    }
    const before = await stepNumber(player);
    await page.keyboard.press('ArrowRight');
    expect(await stepNumber(player)).toBe(before);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
  });

  test('plays to the end of the statement at the chosen speed, which is kept, without chattering', async ({
    page,
  }) => {
    const player = await openPlayer(page, 3);
    await player.getByRole('combobox', { name: 'Speed' }).selectOption('16');
    await player.locator('.figure').focus();
    await player.evaluate((element) => {
      const region = element.shadowRoot?.querySelector('.announced');
      const said: string[] = [];
      (window as unknown as { said: string[] }).said = said;
      if (region) {
        const note = () => said.push(region.textContent);
        new MutationObserver(note).observe(region, { subtree: true, childList: true, characterData: true });
      }
    });
    await page.keyboard.press('Shift+Space');
    await expect(player.locator('[data-command=play]')).toHaveAttribute('aria-label', /Pause/);
    await expect(player.locator('[data-command=play]')).toHaveAttribute('aria-label', /Play/);
    await expect(player.locator('.strip [aria-current=step]')).toHaveText('write C heap[1]');
    await expect(sentenceOf(player)).toContainText('write C heap[1] is done');
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.length).toBeLessThanOrEqual(2);
    const again = await openPlayer(page);
    await expect(again.getByRole('combobox', { name: 'Speed' })).toHaveValue('16');
  });
});

test.describe('a source that does not come', () => {
  test.use({ allowed: /ERR_FAILED|ERR_CONNECTION/ });

  test('is said, and asked for again', async ({ page }) => {
    let isDown = true;
    await page.route('**/sources-*.js', (route) => (isDown ? route.abort() : route.continue()));
    const player = await openPlayer(page);
    await expect(player.locator('.source')).toContainText('could not be loaded');
    isDown = false;
    await player.getByRole('button', { name: 'Try again' }).click();
    await expect(player.locator('.code .lit')).toBeVisible();
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 760 } });

  /** A finger that goes from one place to another on the screen. */
  async function swipe(page: Page, from: [number, number], to: [number, number]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    await send('touchStart', ...from);
    for (let part = 1; part <= 4; ++part) {
      const at = (i: 0 | 1) => from[i] + ((to[i] - from[i]) * part) / 4;
      await send('touchMove', at(0), at(1));
    }
    await send('touchEnd', ...to);
    await session.detach();
  }

  /** A page that a finger has thrown moves on for a while, and a tap only stops it: that tap was lost. */
  async function stands(page: Page): Promise<void> {
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let [last, still] = [scrollY, 0];
          const look = (): void => {
            still = scrollY === last ? still + 1 : 0;
            last = scrollY;
            if (still === 10) resolve();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  }

  test('a swipe on the picture steps, one up or down does not', async ({ page }) => {
    const player = await openPlayer(page);
    await expect(player.locator('.figure')).toHaveClass(/takes-swipes/);
    const box = await player.locator('.figure').boundingBox();
    if (box === null) throw new Error('there is no picture');
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(120, box.height / 2)];
    const start = await stepNumber(player);
    await swipe(page, [x + 80, y], [x - 80, y + 6]);
    await expect.poll(() => stepNumber(player)).toBe(start + 1);
    await swipe(page, [x - 80, y], [x + 80, y - 6]);
    await expect.poll(() => stepNumber(player)).toBe(start);
    await swipe(page, [x, y + 60], [x + 10, y - 60]);
    await stands(page);
    await player.locator('[data-command=step]').tap();
    await expect.poll(() => stepNumber(player)).toBe(start + 1);
  });

  test('everything that a finger has to hit is 44 px, and nothing sticks out at 320 px', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 760 });
    const player = await openPlayer(page, 7);
    await player.locator('[data-command=watch]').tap();
    await player.locator('[data-command=pointers]').tap();
    const small = await player.evaluate((element) => {
      const isInline = (target: Element) => target.closest('.sentence, .pointer-bar p, .stack, .twin') !== null;
      return [...(element.shadowRoot?.querySelectorAll('button, select, input, summary') ?? [])]
        .filter((target) => !isInline(target) && target.getClientRects().length > 0)
        // The line numbers are no targets for a finger: a button above the source does the same.
        .filter((target) => getComputedStyle(target).pointerEvents !== 'none')
        .map((target) => {
          const around = target.matches('.breakpoints input') ? target.closest('label') : target;
          const { width, height } = (around ?? target).getBoundingClientRect();
          return { name: target.outerHTML.slice(0, 80), width, height };
        })
        .filter(({ width, height }) => width < 43.5 || height < 43.5);
    });
    expect(small).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: picture('debugger-320'), fullPage: true });
  });
});

test('print shows the statement, the picture, the sentence and the table, and no buttons', async ({ page }) => {
  const player = await openPlayer(page, 7);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(player.locator('.transport')).toBeHidden();
  await expect(player.locator('.strip .now')).toHaveText('walk P heap[1]');
  await expect(player.locator('.strip button:visible')).toHaveCount(1);
  await expect(player.locator('.figure svg')).toBeVisible();
  await expect(player.locator('.twin table').first()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(player.locator('.twin table').first()).toBeHidden();
});

test('with reduced motion nothing moves, and what changed stays marked', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const player = await openPlayer(page, 3);
  await player.locator('[data-command=step]').click();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(player.locator('.figure .is-new, .figure .is-changed').first()).toBeVisible();
  const moving = await player.evaluate((element) => element.shadowRoot?.getAnimations().length ?? 0);
  expect(moving).toBe(0);
});

for (const [name, lang, width, colorScheme] of [
  ['debugger-light', 'en', 1280, 'light'],
  ['debugger-dark', 'en', 1280, 'dark'],
  ['debugger-phone', 'en', 360, 'light'],
  ['debugger-phone-zh', 'zh', 360, 'dark'],
  ['debugger-wide', 'en', 2560, 'light'],
] as const) {
  test(`${name}: with all of it open, axe finds nothing, nothing sticks out`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 1300 });
    const player = await openPlayer(page, 6, lang);
    await player.locator('[data-command=watch]').click();
    await player.locator('.break-here').click();
    await player.locator('[data-command=pointers]').click();
    await player.locator('.figure').focus();
    await page.keyboard.press('ArrowRight');
    await player.locator('.inspector .field').first().click();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: picture(name), fullPage: true });
    await expectAccessible(page);
  });
}
