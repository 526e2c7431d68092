import { describe, expect, it, vi } from 'vitest';
import { readLink } from '../../../../web/src/link/read_link.ts';
import type { SharedState } from '../../../../web/src/link/shared_state.ts';
import { writeLink } from '../../../../web/src/link/write_link.ts';
import { DraftStore } from '../../../../web/src/playground/page/draft_store.ts';
import { Playground } from '../../../../web/src/playground/page/playground.ts';
import { ScriptRuns } from '../../../../web/src/playground/page/script_runs.ts';
import { memoryStorage } from '../../lessons/progress/memory_storage.ts';
import { TestEngine } from './engine.ts';

/** A page with an address and a storage; the editor is a text. */
function page(storage = memoryStorage(), address = '') {
  const at = { address, editor: '', told: null as SharedState | null };
  const playground: Playground = new Playground({
    runs: new ScriptRuns(new TestEngine()),
    store: new DraftStore(() => storage),
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
    now: () => 1,
    replaceText: (script) => {
      at.editor = script;
      playground.edit(script);
    },
    changed: () => {},
  });
  return { playground, at, storage };
}

const open = async ({ playground, at }: ReturnType<typeof page>): Promise<Playground> => {
  await playground.start(await readLink(at.address), 'en');
  return playground;
};

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
    const again = await open(page(first.storage));
    expect(again.script).toBe('process P\nmmap P heap 2\n');
    expect(again.designs).toEqual(['anon-vma']);
    expect(again.view).toBe('boxes');
    expect(again.takeGoal()).toEqual({ place: { statement: 1, step: null } });
    await ran(again);
  });

  it('puts a link before the draft, keeps the draft, and offers it', async () => {
    const first = page();
    (await open(first)).edit('process Mine\n');
    const second = page(first.storage, '#v1&t=process%20Theirs');
    const playground = await open(second);
    expect(playground.script).toBe('process Theirs');
    expect(playground.offered?.script).toBe('process Mine\n');
    // To look at a link does not write over the draft; to change it keeps the draft aside.
    expect((await open(page(first.storage))).script).toBe('process Mine\n');
    playground.edit('process Theirs2');
    const third = await open(page(first.storage));
    expect(third.script).toBe('process Theirs2');
    expect(third.offered?.script).toBe('process Mine\n');
    third.openOffered();
    expect(third.script).toBe('process Mine\n');
    expect(third.offered?.script).toBe('process Theirs2');
    third.dismissOffered();
    expect((await open(page(first.storage))).offered).toBeNull();
  });

  it('takes the draft where the address was written for it: that may be a few letters behind', async () => {
    const first = page();
    const playground = await open(first);
    playground.edit('process P');
    const written = await writeLink(first.at.told ?? {});
    first.at.address = written.kind === 'link' ? written.hash : '';
    playground.addressed(null);
    playground.edit('process Pa');
    const again = await open(page(first.storage, first.at.address));
    expect(again.script).toBe('process Pa');
    expect(again.offered).toBeNull();
  });

  it('says what it did not know of a link, and shows the rest', async () => {
    const playground = await open(page(undefined, '#v1&d=nothing&w=no-picture&l=zh&t=process%20P'));
    expect(playground.notes.map(({ code }) => code)).toEqual(['unknownView', 'unknownDesign']);
    expect(playground.offeredLanguage).toBe('zh');
    expect(playground.designs).toEqual(['anon-vma-chain']);
    await ran(playground);
  });

  // Symptom: "Open in the playground" from the figures of the oops said that there was no design "anon-vma-chain-rc".
  it('knows a kernel that no list offers, where a link has brought it', async () => {
    const playground = await open(page(undefined, '#v1&d=anon-vma-chain-rc&t=process%20P'));
    expect(playground.notes).toEqual([]);
    expect(playground.designs).toEqual(['anon-vma-chain-rc']);
    expect(playground.knownDesigns.map(({ id }) => id)).toContain('anon-vma-chain-rc');
    await ran(playground);
    const other = await open(page(undefined, '#v1&t=process%20P'));
    expect(other.knownDesigns.map(({ id }) => id)).not.toContain('anon-vma-chain-rc');
  });

  it('opens a lesson’s figure; of one that is gone it says so and keeps what is there', async () => {
    const there = page(undefined, '#v1&f=fork-story/first-fork');
    const playground = await open(there);
    expect(there.at.editor).toBe('process F\n');
    const link = await readLink('#v1&f=fork-story/gone');
    if (link !== null) await playground.follow(link, 'en');
    expect(playground.script).toBe('process F\n');
    expect(playground.notes).toEqual([{ code: 'unknownFigure', name: 'fork-story/gone' }]);
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
