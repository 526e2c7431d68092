import { describe, expect, it, vi } from 'vitest';
import { readLink } from '../../../../web/src/link/read_link.ts';
import type { SharedState } from '../../../../web/src/link/shared_state.ts';
import { writeLink } from '../../../../web/src/link/write_link.ts';
import { Playground } from '../../../../web/src/playground/page/playground.ts';
import { ScriptRuns } from '../../../../web/src/playground/page/script_runs.ts';
import { TestBrowser } from './browser.ts';
import { TestEngine } from './engine.ts';

let clock = 0;

/** A page in a tab of its own, with an address; the editor is a text. */
function page(browser = new TestBrowser(), address = '') {
  const at = { address, editor: '', told: null as SharedState | null };
  const tab = browser.open();
  const playground: Playground = new Playground({
    runs: new ScriptRuns(new TestEngine()),
    drafts: tab.drafts,
    tellAddress: (state) => {
      at.told = state;
    },
    address: () => at.address,
    figure: (name) =>
      Promise.resolve(
        name === 'fork-story/first-fork'
          ? { script: 'process F\n', place: { statement: 1, step: null } }
          : null,
      ),
    now: () => ++clock,
    replaceText: (script) => {
      at.editor = script;
      playground.edit(script);
    },
    changed: () => {},
  });
  return { playground, at, browser, tab };
}

const open = async ({ playground, at }: ReturnType<typeof page>): Promise<Playground> => {
  await playground.own.look();
  await playground.begin(await readLink(at.address), 'en');
  await playground.meetEngine();
  return playground;
};

const offered = (playground: Playground): string[] =>
  playground.own.offered.map(({ draft }) => draft.script);

const ran = (playground: Playground) =>
  vi.waitFor(() => {
    expect(playground.live.state.kind).toBe('ran');
  });

describe('a playground', () => {
  it('goes on with the draft, its designs and its place', async () => {
    const first = page();
    const playground = await open(first);
    playground.edit('process P\nmmap P heap 2\n');
    playground.toggleDesign('anon-vma');
    playground.toggleDesign('anon-vma-chain');
    playground.chooseView('boxes');
    playground.arrive({ statement: 1, step: null });
    first.tab.close();
    const again = await open(page(first.browser));
    expect(again.script).toBe('process P\nmmap P heap 2\n');
    expect(again.designs).toEqual(['anon-vma']);
    expect(again.view).toBe('boxes');
    expect(again.takeGoal()).toEqual({ place: { statement: 1, step: null } });
    await ran(again);
  });

  it('puts a link before the draft, keeps the draft, and offers it', async () => {
    const { browser, ...first } = page();
    (await open({ browser, ...first })).edit('process Mine\n');
    first.tab.close();
    const second = page(browser, '#v1&t=process%20Theirs');
    const playground = await open(second);
    expect(playground.script).toBe('process Theirs');
    expect(offered(playground)).toEqual(['process Mine\n']);
    // To look at a link does not write over the draft; to change it keeps the draft as it was.
    playground.edit('process Theirs2');
    second.tab.close();
    const third = await open(page(browser));
    expect(third.script).toBe('process Theirs2');
    expect(offered(third)).toEqual(['process Mine\n']);
    third.openOffered(third.own.offered[0]?.id ?? '');
    expect(third.script).toBe('process Mine\n');
    expect(offered(third)).toEqual(['process Theirs2']);
    third.own.forget(third.own.offered[0]?.id ?? '');
    expect(offered(await open(page(browser)))).toEqual([]);
  });

  it('takes the draft where the address was written for it: that may be a few letters behind', async () => {
    const first = page();
    const playground = await open(first);
    playground.edit('process P');
    const written = await writeLink(first.at.told ?? {});
    first.at.address = written.kind === 'link' ? written.hash : '';
    playground.addressed(null);
    playground.edit('process Pa');
    first.tab.close();
    const again = await open(page(first.browser, first.at.address));
    expect(again.script).toBe('process Pa');
    expect(offered(again)).toEqual([]);
  });

  // Symptom: an example that was opened took the place of what the reader had written, which was gone with the tab.
  it('keeps what was written when an example is opened, and goes on with it after undo', async () => {
    const { browser, ...first } = page();
    const playground = await open({ browser, ...first });
    playground.edit('process Mine\n');
    playground.open({ script: 'process Example\n' });
    expect(offered(playground)).toEqual(['process Mine\n']);
    playground.open({ script: 'process Example2\n' });
    expect(offered(playground)).toEqual(['process Mine\n']);
    playground.edit('process Mine\n'); // undo
    playground.edit('process Mine2\n');
    expect(offered(playground)).toEqual([]);
    playground.open({ script: 'process Example\n' });
    first.tab.close();
    const again = await open(page(browser));
    expect(again.script).toBe('process Example\n');
    expect(offered(again)).toEqual(['process Mine2\n']);
  });

  // Symptom: what was typed while a link's figure was still being fetched was not kept.
  it('keeps what is typed before a link’s figure is there', async () => {
    const there = page(undefined, '#v1&f=fork-story/first-fork');
    await there.playground.own.look();
    const starting = there.playground.begin(await readLink(there.at.address), 'en');
    there.playground.edit('process Quick\n');
    await starting;
    expect(there.playground.script).toBe('process F\n');
    expect(offered(there.playground)).toEqual(['process Quick\n']);
  });

  it('says what it did not know of a link, and shows the rest', async () => {
    const playground = await open(page(undefined, '#v1&d=nothing&w=no-picture&l=zh&t=process%20P'));
    expect(playground.link.notes.map(({ code }) => code)).toEqual(['unknownView', 'unknownDesign']);
    expect(playground.link.offeredLanguage).toBe('zh');
    expect(playground.designs).toEqual(['anon-vma-chain']);
    await ran(playground);
  });

  // Symptom: "Open in the playground" from the figures of the oops said that there was no design "anon-vma-chain-rc".
  it('knows a kernel that no list offers, where a link has brought it', async () => {
    const playground = await open(page(undefined, '#v1&d=anon-vma-chain-rc&t=process%20P'));
    expect(playground.link.notes).toEqual([]);
    expect(playground.designs).toEqual(['anon-vma-chain-rc']);
    expect(playground.knownDesigns.map(({ id }) => id)).toContain('anon-vma-chain-rc');
    await ran(playground);
    const other = await open(page(undefined, '#v1&t=process%20P'));
    expect(other.knownDesigns.map(({ id }) => id)).not.toContain('anon-vma-chain-rc');
  });

  it('opens a lesson’s figure; of one that is gone it says so and keeps what is there', async () => {
    const playground = await open(page(undefined, '#v1&f=fork-story/first-fork'));
    expect(playground.script).toBe('process F\n');
    const link = await readLink('#v1&f=fork-story/gone');
    if (link !== null) await playground.follow(link, 'en');
    expect(playground.script).toBe('process F\n');
    expect(playground.link.notes).toEqual([{ code: 'unknownFigure', name: 'fork-story/gone' }]);
  });

  it('has designs in the order of history, and always one', async () => {
    const playground = await open(page());
    playground.toggleDesign('process-scan');
    expect(playground.designs).toEqual(['process-scan', 'anon-vma-chain']);
    playground.toggleDesign('process-scan');
    playground.toggleDesign('anon-vma-chain');
    expect(playground.designs).toEqual(['anon-vma-chain']);
  });

  it('tells its address all that is seen', async () => {
    const { playground, at, ...rest } = page();
    await open({ playground, at, ...rest });
    playground.edit('process P\n');
    playground.chooseView('walk');
    playground.arrive({ statement: 1, step: 2 });
    expect(at.told).toEqual({
      script: 'process P\n',
      designs: ['anon-vma-chain'],
      view: 'walk',
      place: { statement: 1, step: 2 },
    });
  });
});
