// The message API from a host's page: what is promised is kept, and nothing that comes stops the frame.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { FrameMessage } from '../../../web/src/embed/messages.ts';
import { hostsOfThisFile } from './host.ts';

const patient = { timeout: 30_000 };

const hosts = hostsOfThisFile();

/** A host that keeps what its frame says, and how a test talks to it. */
class Talk {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(hash: string): Promise<void> {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><body>
<iframe id="figure" title="a figure" width="640" height="400" sandbox="allow-scripts" src="${hosts.site.site}embed.html${hash}"></iframe>
<iframe id="stranger" title="a stranger" sandbox="allow-scripts" srcdoc="<script>
addEventListener('message', ({ data }) => parent.frames[0].postMessage(data, '*'));
</script>"></iframe>
<script>
var heard = [];
addEventListener('message', ({ source, data }) => {
  if (source === document.getElementById('figure').contentWindow) heard.push(data);
});
</script><script src="${hosts.site.site}embed/frame.js"></script></body></html>`;
    await this.#page.goto(hosts.blog.page('/talk.html', html));
  }

  /** Sends from the host, so many times; `from` says which frame is to pass it on instead. */
  send(message: unknown, times = 1, from: 'host' | 'stranger' = 'host'): Promise<void> {
    return this.#page.evaluate(
      ([data, count, sender]) => {
        const name = sender === 'host' ? 'figure' : 'stranger';
        const frame = document.getElementById(name) as HTMLIFrameElement;
        for (let i = 0; i < count; ++i) frame.contentWindow?.postMessage(data, '*');
      },
      [message, times, from] as const,
    );
  }

  heard(type: FrameMessage['type']): Promise<readonly FrameMessage[]> {
    return this.#page.evaluate((wanted) => {
      const all = Reflect.get(globalThis, 'heard') as FrameMessage[];
      return all.filter((message) => message.type === wanted);
    }, type);
  }

  /** The place that was said last. */
  async place(): Promise<unknown> {
    const [last] = (await this.heard('rmap:step')).slice(-1);
    return last?.type === 'rmap:step' ? last.place : undefined;
  }

  async count(type: FrameMessage['type']): Promise<number> {
    return (await this.heard(type)).length;
  }

  /** Asks whether the frame is alive, and waits until it says so. */
  async ping(): Promise<void> {
    const before = await this.count('rmap:pong');
    await this.send({ type: 'rmap:ping' });
    await expect.poll(() => this.count('rmap:pong'), patient).toBe(before + 1);
  }
}

async function talkTo(page: Page, hash = '#v1&f=fork-story/first-fork&ui=steps&l=en') {
  const talk = new Talk(page);
  await talk.open(hash);
  await expect.poll(() => talk.count('rmap:ready'), patient).toBe(1);
  return talk;
}

const heightOf = (page: Page): Promise<number> =>
  page.locator('#figure').evaluate((element) => element.getBoundingClientRect().height);

test('a host loads, seeks, steps, and follows the height', async ({ page }) => {
  const talk = await talkTo(page);
  await talk.ping();
  await talk.send({ type: 'rmap:seek', place: { statement: 2, step: null } });
  await expect.poll(() => talk.place(), patient).toEqual({ statement: 2, step: null });
  await talk.send({ type: 'rmap:step', command: 'next' });
  await expect.poll(() => talk.place(), patient).toEqual({ statement: 3, step: null });
  await talk.send({ type: 'rmap:step', command: 'first' });
  await expect.poll(() => talk.place(), patient).toMatchObject({ statement: 0 });

  const before = await heightOf(page);
  const processes = Array.from({ length: 12 }, (_, n) => `process P${n}\nmmap P${n} heap 2\n`);
  const script = `${processes.join('')}write P0 heap[*]\n`;
  await talk.send({ type: 'rmap:load', state: { script, designs: ['anon-vma'] } });
  await expect.poll(() => talk.heard('rmap:ready'), patient).toHaveLength(2);
  expect((await talk.heard('rmap:ready'))[1]).toMatchObject({ version: 1, statements: 25 });
  await talk.send({ type: 'rmap:step', command: 'last' });
  await expect.poll(() => heightOf(page), patient).toBeGreaterThan(before);
  await talk.send({ type: 'rmap:load', state: { ui: 'minimal' } });
  await talk.ping();
  expect(await talk.heard('rmap:error')).toEqual([]);
});

test('what is wrong with a scenario is said, and the next one is shown', async ({ page }) => {
  const talk = await talkTo(page);
  await talk.send({ type: 'rmap:load', state: { script: 'fork nobody at all\n' } });
  await expect.poll(() => talk.heard('rmap:error'), patient).toMatchObject([{ code: 'scenario' }]);
  await talk.send({ type: 'rmap:load', state: { script: 'process P\n' } });
  const last = async () => (await talk.heard('rmap:ready')).at(-1);
  await expect.poll(last, patient).toMatchObject({ statements: 1 });
  expect(await talk.count('rmap:error')).toBe(1);
});

test('messages that are wrong are answered by an error each; others by nothing', async ({
  page,
}) => {
  const talk = await talkTo(page);
  const wrong: readonly unknown[] = [
    { type: 'rmap:load' },
    { type: 'rmap:load', state: null },
    { type: 'rmap:load', state: { script: 7 } },
    { type: 'rmap:load', state: { figure: '../../x' } },
    { type: 'rmap:load', state: { script: 'a'.repeat(20_000_000) } },
    { type: 'rmap:seek', place: { statement: -1 } },
    { type: 'rmap:seek', place: { statement: 1e300 } },
    { type: 'rmap:step', command: 'constructor' },
    { type: 'rmap:step', command: ['next'] },
  ];
  for (const message of wrong) await talk.send(message);
  await expect.poll(() => talk.count('rmap:error'), patient).toBe(wrong.length);
  for (const error of await talk.heard('rmap:error')) expect(error).toMatchObject({ code: 'message' }); // prettier-ignore
  const others: readonly unknown[] = [null, 7, '', 'rmap:ping', [], {}, { type: 'x' }, { type: 7 }, 'a'.repeat(10_000_000)]; // prettier-ignore
  for (const message of others) await talk.send(message);
  await talk.ping();
  expect(await talk.count('rmap:error')).toBe(wrong.length);
});

test('a frame that is not its parent is not heard', async ({ page }) => {
  const talk = await talkTo(page);
  const before = await talk.count('rmap:step');
  await talk.send({ type: 'rmap:step', command: 'first' }, 1, 'stranger');
  await talk.send({ type: 'rmap:ping' }, 1, 'stranger');
  await talk.send({ type: 'rmap:load', state: 7 }, 1, 'stranger');
  // The stranger has passed on what came before this: it says so.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.getElementById('stranger') as HTMLIFrameElement;
        addEventListener('message', ({ source }) => source === frame.contentWindow && resolve(0));
        frame.srcdoc = "<script>parent.postMessage('done', '*')</script>";
      }),
  );
  await talk.ping();
  expect(await talk.count('rmap:pong'), 'its own ping alone was answered').toBe(1);
  expect(await talk.count('rmap:step')).toBe(before);
  expect(await talk.heard('rmap:error')).toEqual([]);
});

test('ten thousand messages do not stop a frame', async ({ page }) => {
  const talk = await talkTo(page);
  await talk.send({ type: 'rmap:step', command: 'previous' }, 10_000);
  await talk.ping();
  await talk.send({ type: 'rmap:seek', place: { statement: 2, step: null } });
  await expect.poll(() => talk.place(), patient).toEqual({ statement: 2, step: null });
  await talk.send({ type: 'rmap:ping' }, 10_000);
  await expect.poll(() => talk.count('rmap:pong'), patient).toBe(10_001);
  expect(await talk.heard('rmap:error')).toEqual([]);
});
