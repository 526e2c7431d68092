// A recording that is opened is shown as it was recorded, until its reader wants something else.
import { describe, expect, it, vi } from 'vitest';
import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import type { StoredRecording } from '../../../../web/src/engine/recorded/stored_recording.ts';
import { DraftStore } from '../../../../web/src/playground/page/draft_store.ts';
import { Playground } from '../../../../web/src/playground/page/playground.ts';
import { ScriptRuns } from '../../../../web/src/playground/page/script_runs.ts';
import { storedOf } from '../../engine/recorded/lesson_stages.ts';
import { memoryStorage } from '../../lessons/progress/memory_storage.ts';
import { TestEngine } from './engine.ts';

const SCRIPT = 'process P\nmmap P heap 2\nwrite P heap[*]\n';
const LONGER = `${SCRIPT}fork P C\n`;
const engine = await loadScenarioEngine();
const recorded = (script: string): StoredRecording =>
  storedOf(engine, script, 'anon-vma', engine.run(script, 'anon-vma'));
const now = recorded(SCRIPT);
/** Somebody whose engine did more for the same script. */
const elsewhere: StoredRecording = { ...recorded(LONGER), script: SCRIPT };
const future: StoredRecording = {
  ...now,
  design: { ...now.design, id: 'tomorrow', name: 'tomorrow' },
  recording: { ...now.recording, design: 'tomorrow' },
};

async function page() {
  const behind = new TestEngine();
  const runs = new ScriptRuns(behind);
  const texts: string[] = [''];
  const playground: Playground = new Playground({
    runs,
    store: new DraftStore(() => memoryStorage()),
    tellAddress: () => {},
    address: () => '',
    figure: () => Promise.resolve(null),
    now: () => 1,
    replaceText: (script) => {
      texts.push(script);
      playground.edit(script);
    },
    changed: () => {},
  });
  await playground.start(null, 'en');
  const shown = (script: string, isReplay: boolean) =>
    vi.waitFor(() => {
      expect(playground.live.shown?.script).toBe(script);
      expect(playground.live.state).toMatchObject({ kind: 'ran', isReplay });
    });
  const compared = () =>
    vi.waitFor(() => {
      const comparison = playground.replay?.comparison;
      if (comparison === undefined || comparison === null) throw new Error('not compared yet');
      return comparison;
    });
  return { behind, runs, playground, texts, shown, compared };
}

describe('a recording that is opened', () => {
  it('is shown as it was recorded, at every position', async () => {
    const { runs, playground, shown } = await page();
    playground.openRecording('theirs', elsewhere);
    await shown(SCRIPT, true);
    expect(playground.live.shown?.replay?.stored).toBe(elsewhere);
    const { recordingId, recording } = await runs.load(SCRIPT, 'anon-vma');
    expect(recording.statements).toHaveLength(4);
    const original = engine.run(LONGER, 'anon-vma');
    for (let position = 0; position <= original.steps; ++position) {
      expect(await runs.seek(recordingId, position)).toEqual(original.seek(position));
    }
    await runs.dispose(recordingId);
    expect(() => runs.seek(recordingId, 1)).toThrow();
  });

  it.each([
    ['the same', now, { kind: 'same' }],
    ['other events', elsewhere, { kind: 'otherEvents', events: now.recording.journal.kind.length }],
    ['a design that is not here', future, { kind: 'unknownDesign' }],
    [
      'another state',
      {
        ...now,
        recording: {
          ...now.recording,
          journal: {
            ...now.recording.journal,
            after: now.recording.journal.after.map((value, event) =>
              now.recording.journal.kind[event] === 3 ? value + 1 : value,
            ),
          },
        },
      },
      { kind: 'otherState' },
    ],
  ])('is compared with a run of today: %s', async (_, stored, expected) => {
    const { behind, playground, compared } = await page();
    playground.openRecording('theirs', stored);
    expect(await compared()).toEqual(expected);
    expect(behind.living.size).toBe(0);
  });

  it('is saved as it was, and counts as what is wanted of it', async () => {
    const { runs, playground, shown } = await page();
    playground.openRecording('theirs', elsewhere);
    await shown(SCRIPT, true);
    const { recording } = await runs.loadWhole(SCRIPT, 'anon-vma', true);
    expect(recording).toBe(elsewhere.recording);
    const again = await runs.loadWhole(SCRIPT, 'anon-vma', false);
    expect(again.recording.statements).toHaveLength(3);
  });

  it.each([
    ['Run', (playground: Playground) => playground.runNow(), SCRIPT, ['anon-vma']],
    ['an edit', (playground: Playground) => playground.edit(LONGER), LONGER, ['anon-vma']],
    [
      'another design',
      (playground: Playground) => playground.toggleDesign('interval-tree'),
      SCRIPT,
      ['anon-vma', 'interval-tree'],
    ],
  ])('is followed by the engine’s own run after %s', async (_, act, script, designs) => {
    const { playground, shown } = await page();
    playground.openRecording('theirs', elsewhere);
    await shown(SCRIPT, true);
    act(playground);
    await shown(script, false);
    expect(playground.replay).toBeNull();
    expect(playground.live.shown?.designs).toEqual(designs);
    expect(playground.live.shown?.lines).toHaveLength(script === SCRIPT ? 3 : 4);
  });

  it('of a design that is not here is shown under its name, and goes on under one that is', async () => {
    const { playground, shown } = await page();
    playground.openRecording('theirs', future);
    await shown(SCRIPT, true);
    expect(playground.designs).toEqual(['tomorrow']);
    expect(playground.knownDesigns.map(({ name }) => name)).toContain('tomorrow');
    playground.edit(LONGER);
    await shown(LONGER, false);
    expect(playground.designs).toEqual(['anon-vma-chain']);
    expect(playground.knownDesigns.map(({ id }) => id)).not.toContain('tomorrow');
  });

  it('takes the place of a run of the same script, and of another recording of it', async () => {
    const { playground, shown } = await page();
    playground.open({ script: SCRIPT, designs: ['anon-vma'] });
    await shown(SCRIPT, false);
    playground.openRecording('mine', now);
    await shown(SCRIPT, true);
    const first = playground.live.shown;
    playground.openRecording('theirs', elsewhere);
    await vi.waitFor(() => {
      expect(playground.live.shown?.replay).not.toBe(first?.replay);
    });
    expect(playground.live.shown?.lines).toHaveLength(4);
  });

  it('is undone like any other opening: the text that was there comes back', async () => {
    const { playground, texts, shown } = await page();
    playground.edit('process Mine\n');
    await shown('process Mine\n', false);
    playground.openRecording('theirs', elsewhere);
    await shown(SCRIPT, true);
    expect(texts.at(-1)).toBe(SCRIPT);
    playground.edit('process Mine\n'); // the editor's undo
    await shown('process Mine\n', false);
  });
});
