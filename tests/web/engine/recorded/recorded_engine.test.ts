import { describe, expect, it } from 'vitest';
import { RecordedEngine } from '../../../../web/src/engine/recorded/recorded_engine.ts';
import type { PlayerEngine } from '../../../../web/src/engine/player_engine.ts';
import { lessonStages } from './lesson_stages.ts';

const [first, second] = await lessonStages();
if (first === undefined || second === undefined) throw new Error('there are no stages');
const { stored, run } = first;
const { stored: other, run: otherRun } = second;

/** An engine that answers with the second stage, and writes down what it is asked. */
function fallback() {
  const asked: string[] = [];
  const engine: PlayerEngine = {
    designs: () => Promise.resolve([other.design]),
    otherKernels: () => Promise.resolve([]),
    load: (script, design) => {
      asked.push(`load ${script} ${design}`);
      return Promise.resolve({ recordingId: 70, recording: other.recording });
    },
    seek: (id, position) => {
      asked.push(`seek ${id} ${position}`);
      return Promise.resolve(otherRun.seek(position));
    },
    evaluate: (id, expression, statement) => {
      asked.push(`evaluate ${id} ${expression} ${statement}`);
      return Promise.resolve({ ok: true, value: 5 });
    },
    dispose: (id) => {
      asked.push(`dispose ${id}`);
      return Promise.resolve();
    },
  };
  return { asked, engine };
}

describe('a recorded engine', () => {
  it('answers from its recordings, and makes no other engine for that', async () => {
    const engine = new RecordedEngine([other, stored], () => {
      throw new Error('made');
    });
    const { recordingId, recording } = await engine.load(stored.script, stored.design.id);
    expect(recording).toBe(stored.recording);
    expect(await engine.seek(recordingId, 30)).toEqual(run.seek(30));
    expect(await engine.designs()).toEqual([other.design, stored.design]);
    expect(await engine.otherKernels()).toEqual([]);
    await engine.dispose(recordingId);
    await expect(engine.seek(recordingId, 1)).rejects.toThrow('not loaded');
  });

  it('keeps a place for each that was loaded', async () => {
    const engine = new RecordedEngine([stored]);
    const one = await engine.load(stored.script, stored.design.id);
    const two = await engine.load(stored.script, stored.design.id);
    await engine.dispose(one.recordingId);
    expect(await engine.seek(two.recordingId, 9)).toEqual(run.seek(9));
  });

  it('says plainly what it cannot do', async () => {
    const engine = new RecordedEngine([stored]);
    await expect(engine.load('process X', stored.design.id)).rejects.toThrow('not recorded');
    await expect(engine.load(stored.script, 'no-such-design')).rejects.toThrow('not recorded');
    const { recordingId } = await engine.load(stored.script, stored.design.id);
    await expect(engine.evaluate(recordingId, 'vmas', 1)).rejects.toThrow('no engine');
    await expect(engine.dispose(99)).resolves.toBeUndefined();
  });

  it('asks another engine for what was not recorded, made once', async () => {
    const { asked, engine: behind } = fallback();
    let made = 0;
    const engine = new RecordedEngine([stored], () => {
      made += 1;
      return behind;
    });
    const recorded = await engine.load(stored.script, stored.design.id);
    const { recordingId, recording } = await engine.load('process X', 'anon-vma');
    expect(recording).toBe(other.recording);
    expect(recordingId).not.toBe(recorded.recordingId);
    expect(await engine.seek(recordingId, 4)).toEqual(otherRun.seek(4));
    expect(await engine.seek(recorded.recordingId, 4)).toEqual(run.seek(4));
    await engine.dispose(recordingId);
    expect(asked).toEqual(['load process X anon-vma', 'seek 70 4', 'dispose 70']);
    expect(await engine.designs()).toEqual([other.design]);
    await engine.load('process Y', 'anon-vma');
    expect(made).toBe(1);
  });

  it('has new questions about a recording answered by the other engine', async () => {
    const { asked, engine: behind } = fallback();
    const engine = new RecordedEngine([stored], () => behind);
    const { recordingId } = await engine.load(stored.script, stored.design.id);
    expect(await engine.evaluate(recordingId, 'vmas', 2)).toEqual({ ok: true, value: 5 });
    expect(asked.slice(1)).toEqual(['evaluate 70 vmas 2', 'dispose 70']);
  });
});
