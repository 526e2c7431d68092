import { describe, expect, it, vi } from 'vitest';
import { LiveRun } from '../../../../web/src/playground/page/live_run.ts';
import { ScriptRuns } from '../../../../web/src/playground/page/script_runs.ts';
import { TestEngine } from './engine.ts';

const designs = ['anon-vma-chain'];
const GOOD = 'process P\nmmap P heap 2\n';

function make() {
  const engine = new TestEngine();
  const runs = new ScriptRuns(engine);
  const live = new LiveRun(runs, () => {});
  const until = (kind: string) =>
    vi.waitFor(() => {
      expect(live.state.kind).toBe(kind);
    });
  return { engine, runs, live, until };
}

describe('a script that is run as it is written', () => {
  it('keeps its last figure while it has a mistake', async () => {
    const { live, until } = make();
    live.want({ script: GOOD, designs });
    await until('ran');
    live.want({ script: `${GOOD}wriet`, designs });
    await until('mistakes');
    expect(live.shown?.script).toBe(GOOD);
    expect(live.isUpToDate).toBe(false);
  });

  it('is shown up to a mistake that only a run can find', async () => {
    const { live, until } = make();
    live.want({ script: `${GOOD}walk P heap[0]\n`, designs });
    await until('mistakes');
    expect(live.shown?.lines).toEqual([1, 2]);
  });

  it('says that it was a limit that stopped it', async () => {
    const { live, until } = make();
    const script = `${GOOD}repeat 1000000000\n  repeat 1000000000\n  end\nend\n`;
    live.want({ script, designs });
    await until('mistakes');
    expect(live.state).toMatchObject({ isLimit: true, statements: 2 });
  });

  it('is run once more for the last of what was typed during a run', async () => {
    const { engine, live, until } = make();
    engine.isHeld = true;
    for (const script of ['process A', 'process B', 'process C']) live.want({ script, designs });
    await vi.waitFor(() => {
      expect(engine.loads).toEqual(['process A']);
    });
    engine.isHeld = false;
    engine.release();
    await until('ran');
    expect(engine.loads).toEqual(['process A', 'process C']);
    expect(live.shown?.script).toBe('process C');
  });

  // Symptom: after Stop, a figure that was asked for a place meanwhile showed "the engine was closed".
  it('stops a run, and nothing else that the engine was asked', async () => {
    const engine = new TestEngine();
    const runs = new ScriptRuns(engine);
    const [shown] = await runs.run('process P\n', ['anon-vma']);
    if (shown === undefined) throw new Error('nothing ran');
    engine.isHeld = true;
    const heavy = runs.run('process P\nprocess Q\n', ['anon-vma']);
    const place = runs.seek(shown.recordingId, 0);
    runs.stop();
    await expect(heavy).rejects.toThrow();
    await expect(place).resolves.toBeInstanceOf(Float64Array);
  });

  // Symptom: behind a link to a script with a mistake stood the figure of the script that was there before.
  it('shows what can be run of another script, where that has a mistake', async () => {
    const { live, until } = make();
    live.want({ script: GOOD, designs });
    await until('ran');
    live.want({ script: `${GOOD}wirte P`, designs });
    await until('mistakes');
    expect(live.shown?.script).toBe(GOOD);
    live.startAnew();
    live.want({ script: 'process Q\nwirte Q', designs });
    await vi.waitFor(() => {
      expect(live.shown?.script).toBe('process Q\nwirte Q');
    });
    expect(live.state.kind).toBe('mistakes');
  });

  it('can be stopped, and then waits to be asked for', async () => {
    const { engine, live, until } = make();
    live.want({ script: GOOD, designs });
    await until('ran');
    engine.isHeld = true;
    live.want({ script: 'process Heavy', designs });
    await vi.waitFor(() => {
      expect(engine.loads).toContain('process Heavy');
    });
    live.stop();
    expect(live.state.kind).toBe('stopped');
    expect(live.shown?.script).toBe(GOOD);
    engine.isHeld = false;
    live.want({ script: 'process Other', designs });
    expect(live.state.kind).toBe('stopped');
    live.now({ script: 'process Other', designs });
    await until('ran');
    expect(live.shown?.script).toBe('process Other');
  });

  it('hands each run over to the player once, without what is wrong, and forgets what nobody fetched', async () => {
    const { engine, runs, live, until } = make();
    live.want({ script: `${GOOD}walk P heap[0]\n`, designs });
    await until('mistakes');
    const loaded = await runs.load(`${GOOD}walk P heap[0]\n`, 'anon-vma-chain');
    expect(engine.loads).toHaveLength(1);
    expect(loaded.recording.diagnostics).toEqual([]);
    live.want({ script: 'process A', designs });
    await until('ran');
    live.want({ script: 'process B', designs });
    await vi.waitFor(() => {
      expect(live.shown?.script).toBe('process B');
    });
    expect(engine.living.size).toBe(2); // the player's, and the newest
  });

  it('is nothing when it is blank', async () => {
    const { live, until } = make();
    live.want({ script: GOOD, designs });
    await until('ran');
    live.want({ script: ' \n', designs });
    expect(live.state.kind).toBe('blank');
    expect(live.shown).toBeNull();
  });
});
