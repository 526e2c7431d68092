// Symptom: a golden story of 2000 statements took half a minute, for the script was run again for every state.
import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import { exportFile } from '../../../../web/src/playground/files/export_file.ts';
import type { ExportedRun, ExportWork } from '../../../../web/src/playground/files/file_types.ts';
import { importFile } from '../../../../web/src/playground/files/import_file.ts';
import { Timeline } from '../../../../web/src/engine/recorded/timeline.ts';
import { exportedRun, textOf, unwatched } from '../../../lib/exported_run.ts';

const engine = await loadScenarioEngine();
const DESIGN = 'anon-vma-chain';
const long = (turns: number): string =>
  `process P\nmmap P heap 4\nwrite P heap[*]\nrepeat ${turns} as i\n  fork P C{i}\n  write C{i} heap[1]\n  exit C{i}\nend\n`;

const golden = (run: ExportedRun, work: ExportWork = unwatched()) =>
  exportFile('golden', { name: 'long', script: '', designs: [DESIGN], run }, work);

describe('a long golden story', () => {
  it.each([60, 300])(
    'of %i turns is written with one more run, and no single questions',
    async (turns) => {
      const run = exportedRun(engine, long(turns), DESIGN);
      const { steps } = JSON.parse(textOf(await golden(run))) as { steps: object[] };
      expect(steps.length).toBe(3 * turns + 5); // each page of the write is one
      expect(run.asked).toEqual({ runs: 1, values: 0 });
    },
  );

  it('is the same where the engine must be asked at each place', async () => {
    const script = long(20);
    const run = exportedRun(engine, script, DESIGN);
    const other = exportedRun(engine, 'process P\nmmap P heap 9\n', DESIGN);
    const odd = { ...run, runAnew: () => Promise.resolve(other.recording) };
    const expected = textOf(await golden(exportedRun(engine, script, DESIGN)));
    expect(textOf(await golden(odd))).toBe(expected);
    expect(run.asked.values).toBeGreaterThan(60);
  });

  it('is the same where one run answers only some of the questions', async () => {
    const script = long(20);
    const run = exportedRun(engine, script, DESIGN);
    const few: ExportedRun = {
      ...run,
      runAnew: async (text) => {
        const again = await run.runAnew(text);
        return { ...again, expects: again.expects.slice(0, 7) };
      },
    };
    const expected = textOf(await golden(exportedRun(engine, script, DESIGN)));
    expect(textOf(await golden(few))).toBe(expected);
    expect(run.asked.values).toBe(0);
    expect(run.asked.runs).toBeGreaterThan(10);
  });

  it('tells how far it is, up to the whole', async () => {
    const parts: number[] = [];
    const onProgress = (part: number) => parts.push(part);
    await golden(exportedRun(engine, long(20), DESIGN), { ...unwatched(), onProgress });
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.length).toBeGreaterThan(20);
  });

  it('can be stopped', async () => {
    const stopping = new AbortController();
    const onProgress = () => stopping.abort(new Error('enough'));
    const work = { sliceMs: 0, signal: stopping.signal, onProgress };
    await expect(golden(exportedRun(engine, long(20), DESIGN), work)).rejects.toThrow('enough');
  });
});

describe('a recording', () => {
  const story = `# 父进程先写，然后 fork：谁映射这一页？\n${long(3)}walk P heap[1]\n`;

  it.each(engine.designs.map(({ id }) => id))(
    'that is saved and opened has the same state at every position: %s',
    async (id) => {
      const run = exportedRun(engine, story, id);
      const source = { name: '故事', script: story, designs: [id], run };
      const text = textOf(await exportFile('recording', source, unwatched()));
      const file = await importFile(new File([text], '故事.recording.json'));
      if (file.kind !== 'recording') throw new Error('it was not read');
      expect(file.name).toBe('故事');
      expect(file.stored.script).toBe(story);
      const timeline = new Timeline(file.stored.recording);
      for (let position = 0; position <= run.recording.journal.kind.length; ++position) {
        expect(timeline.seek(position)).toEqual(await run.seek(position));
      }
    },
  );

  it('can be stopped, too', async () => {
    const run = exportedRun(engine, story, DESIGN);
    const source = { name: 'a', script: story, designs: [DESIGN], run };
    const work = { ...unwatched(), sliceMs: 0, signal: AbortSignal.abort(new Error('enough')) };
    await expect(exportFile('recording', source, work)).rejects.toThrow('enough');
  });
});
