import { describe, expect, it } from 'vitest';
import { Session } from '../../../web/src/player/session.ts';
import type { PlayerEngine } from '../../../web/src/engine/player_engine.ts';
import { lessonFamily } from '../diagram/support/scenes.ts';
import { replay } from '../diagram/support/story.ts';

/** An engine that answers from a hand-made recording, when it is let. */
function slowEngine() {
  const recording = lessonFamily().story.recording();
  const asked: number[] = [];
  const disposed: number[] = [];
  const engine: PlayerEngine = {
    designs: () => Promise.resolve([]),
    otherKernels: () => Promise.resolve([]),
    load: () => Promise.resolve({ recordingId: 7, recording }),
    seek: (_, position) => {
      asked.push(position);
      return Promise.resolve(replay(recording, position));
    },
    evaluate: () => Promise.resolve({ ok: true, value: 1 }),
    dispose: (id) => {
      disposed.push(id);
      return Promise.resolve();
    },
  };
  return { engine, asked, disposed, recording };
}

describe('session', () => {
  it('skips what was asked for while it was on its way elsewhere', async () => {
    const { engine, asked } = slowEngine();
    const reached: number[] = [];
    const session = await Session.open(engine, 'x', 'y', ({ position }) => reached.push(position));
    const { stops } = session.story.stepper;
    await Promise.all(stops.slice(0, 40).map((stop) => session.go(stop)));
    expect(reached).toEqual([stops[0], stops[39]]);
    expect(asked).toEqual(reached);
  });

  it('lands where a reader can stand', async () => {
    const { engine } = slowEngine();
    const reached: number[] = [];
    const session = await Session.open(engine, 'x', 'y', ({ position }) => reached.push(position));
    await session.go(1);
    await session.go(1e9);
    expect(reached).toEqual([0, session.story.stepper.end]);
  });

  it('can go on after the engine failed', async () => {
    const { engine } = slowEngine();
    const seek = engine.seek.bind(engine);
    let fails = true;
    engine.seek = (id, position) => (fails ? Promise.reject(new Error('no')) : seek(id, position));
    const reached: number[] = [];
    const session = await Session.open(engine, 'x', 'y', ({ position }) => reached.push(position));
    await expect(session.go(2)).rejects.toThrow('no');
    fails = false;
    await session.go(2);
    expect(reached).toEqual([2]);
  });

  it('lets go of its recording, and says nothing more', async () => {
    const { engine, disposed } = slowEngine();
    const reached: number[] = [];
    const session = await Session.open(engine, 'x', 'y', ({ position }) => reached.push(position));
    const going = session.go(5);
    await session.close();
    await going;
    expect(disposed).toEqual([7]);
    expect(reached).toEqual([]);
  });
});
