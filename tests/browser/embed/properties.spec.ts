// React 19 sets a property where the element has one, and an attribute where it has none: both must do.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { packRecording } from '../../../web/src/share/packed_recording.ts';
import { storedOf } from '../../web/engine/recorded/lesson_stages.ts';
import { hostsOfThisFile } from './host.ts';

const patient = { timeout: 30_000 };

const hosts = hostsOfThisFile();

/** A page into which an element can be rendered as React 19 does it. */
async function openApp(page: Page): Promise<void> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An app</title><body><div id="root"></div>
<script src="${hosts.site.site}embed/rmap.js"></script>
<script>
  var setAll = (element, values) => {
    for (const [name, value] of Object.entries(values)) {
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    }
  };
  var render = (values) => {
    const element = document.createElement('rmap-player');
    setAll(element, values);
    document.getElementById('root').append(element);
  };
</script></body></html>`;
  await page.goto(hosts.site.page('/app.html', html));
}

type Values = Readonly<Record<string, string>>;

const render = (page: Page, values: Values): Promise<void> =>
  page.evaluate((given) => {
    (Reflect.get(globalThis, 'render') as (values: Values) => void)(given);
  }, values);

const change = (page: Page, at: number, values: Values): Promise<void> =>
  page.evaluate(
    ([which, given]) => {
      const element = document.querySelectorAll('rmap-player')[which];
      (Reflect.get(globalThis, 'setAll') as (element: unknown, values: Values) => void)(
        element,
        given,
      );
    },
    [at, values] as const,
  );

const script = 'process P\nmmap P heap 1\nwrite P heap[0]\nfork P C\n';
const engine = await loadScenarioEngine();
const recorded = await packRecording(
  storedOf(engine, script, 'pte-chain', engine.run(script, 'pte-chain')),
);

/** What a player shows: its design, its scenario’s first line, and where it stands. */
const shown = (page: Page, at: number) =>
  page
    .locator('rmap-player')
    .nth(at)
    .evaluate((player) => {
      const place = Reflect.get(player, 'place') as { statement: number } | undefined;
      const script = Reflect.get(player, 'scenario') as string;
      const design = Reflect.get(player, 'design') as string;
      return { design, scenario: script.trim(), statement: place?.statement };
    });

const drawn = (page: Page, at: number) =>
  expect(page.locator('rmap-player').nth(at).locator('.drawing svg text').first()).toBeVisible(
    patient,
  );

test('what is set as properties is shown, before and after the element is known', async ({
  page,
}) => {
  await openApp(page);
  const values = { figure: 'fork-story/first-fork', at: '2', design: 'anon-vma' };
  await render(page, values);
  await drawn(page, 0);
  // Now the element is known: the same goes by way of its properties.
  await render(page, values);
  await drawn(page, 1);
  expect(await page.locator('rmap-player').nth(1).getAttribute('design'), 'set as a property').toBe(
    null,
  );
  await expect.poll(() => shown(page, 1), patient).toEqual(await shown(page, 0));
  expect(await shown(page, 1)).toMatchObject({ design: 'anon-vma', statement: 2 });

  await change(page, 1, { at: '3' });
  await expect.poll(() => shown(page, 1), patient).toMatchObject({ statement: 3 });

  await change(page, 1, { figure: 'pte-chain/newest-first', at: '1' });
  await expect.poll(async () => (await shown(page, 1)).scenario).not.toBe((await shown(page, 0)).scenario); // prettier-ignore
  await drawn(page, 1);
});

test('a link set as a property is followed', async ({ page }) => {
  await openApp(page);
  await render(page, { figure: 'fork-story/first-fork' });
  await drawn(page, 0);
  await render(page, { link: '#v1&t=process%20Q%0A&d=anon-vma' });
  await drawn(page, 1);
  expect(await shown(page, 1)).toMatchObject({ design: 'anon-vma', scenario: 'process Q' });
  await change(page, 1, { link: '#v1&t=process%20R%0A&d=anon-vma' });
  await expect.poll(() => shown(page, 1), patient).toMatchObject({ scenario: 'process R' });
});

test('a run set as a property is shown; a damaged one is told, and its scenario run', async ({
  page,
}) => {
  await openApp(page);
  await render(page, { recorded });
  await drawn(page, 0);
  expect(await shown(page, 0)).toMatchObject({ design: 'pte-chain', scenario: script.trim() });
  await render(page, { recorded, at: '2' });
  await drawn(page, 1);
  expect(await shown(page, 1)).toMatchObject({ design: 'pte-chain', statement: 2 });

  await render(page, { recorded: recorded.slice(0, -40) });
  const said = page.locator('rmap-player .said');
  await expect(said).toHaveText([/The recording in this page is damaged/], patient);
  await render(page, { recorded: 'eJx', scenario: 'process Q' });
  await drawn(page, 3);
  expect(await shown(page, 3)).toMatchObject({ scenario: 'process Q' });
  await expect(said).toHaveCount(2);
});
