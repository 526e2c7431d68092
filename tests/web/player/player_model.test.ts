import { describe, expect, it } from 'vitest';
import type { PlayerEngine } from '../../../web/src/engine/player_engine.ts';
import { PlayerModel } from '../../../web/src/player/player_model.ts';
import { lessonFamily } from '../diagram/support/scenes.ts';
import { replay } from '../diagram/support/story.ts';

/** A model over a hand-made recording, and all that it said. */
function newModel() {
  const recording = lessonFamily().story.recording();
  const disposed: number[] = [];
  const state = { loads: 0, fails: false };
  const engine: PlayerEngine = {
    designs: () => Promise.resolve([]),
    otherKernels: () => Promise.resolve([]),
    load: () => Promise.resolve({ recordingId: ++state.loads, recording }),
    seek: (_, position) =>
      state.fails
        ? Promise.reject(new Error('crashed'))
        : Promise.resolve(replay(recording, position)),
    evaluate: (id, expression, statement) =>
      Promise.resolve({ ok: true, value: id + expression.length + statement }),
    dispose: (id) => {
      disposed.push(id);
      return Promise.resolve();
    },
  };
  const told: string[] = [];
  const model = new PlayerModel({ changed: () => {}, tell: (name) => told.push(name) });
  const load = () => model.load(engine, 'scenario', 'anon-vma-chain');
  return { model, load, state, told, disposed, recording };
}

describe('a player', () => {
  it('opens at the end, unless it was told where', async () => {
    const first = newModel();
    await first.load();
    expect(first.model.place.position).toBe(first.recording.journal.kind.length);
    const second = newModel();
    await second.model.goToStatement(1);
    await second.load();
    expect(second.model.place).toEqual({
      position: second.recording.statements[2]?.firstStep,
      statement: 1,
    });
  });

  it('says where it comes to, and when it is ready', async () => {
    const { model, load, told } = newModel();
    await load();
    expect(told).toEqual(['rmap-position', 'rmap-ready']);
    await model.goTo(0);
    expect(told.at(-1)).toBe('rmap-position');
    expect(model.place).toEqual({ position: 0, statement: -1 });
  });

  it('adds quick steps up, however slow the engine is', async () => {
    const { model, load } = newModel();
    await model.goTo(0);
    await load();
    await Promise.all([model.run('step'), model.run('step'), model.run('step')]);
    const stops = model.shown?.story.stepper.stops;
    expect(model.place.position).toBe(stops?.[3]);
    await Promise.all([model.run('back'), model.run('back')]);
    expect(model.place.position).toBe(stops?.[1]);
  });

  it('keeps its statement when it runs another scenario', async () => {
    const { model, load, disposed } = newModel();
    await load();
    await model.goToStatement(2);
    await load();
    expect(model.place.statement).toBe(2);
    expect(disposed).toEqual([1]);
    expect(model.recordingId).toBe(2);
  });

  it('shows the last of several scenarios that were asked for at once', async () => {
    const { model, load, disposed } = newModel();
    await Promise.all([load(), load(), load()]);
    expect(model.recordingId).toBe(3);
    expect(disposed.sort()).toEqual([1, 2]);
  });

  it('is where it was after the engine failed and was started again', async () => {
    const { model, load, state, told } = newModel();
    await load();
    await model.goToStatement(3);
    state.fails = true;
    await model.run('step');
    expect(model.error?.message).toBe('crashed');
    expect(told.at(-1)).toBe('rmap-error');
    state.fails = false;
    const before = model.place;
    await load();
    expect(model.error).toBeNull();
    expect(model.place).toEqual(before);
  });

  it('steps from where it stands after it was loaded anew while it was on its way', async () => {
    // Symptom: the first key after a reload stepped from where the old run had been going.
    const { model, load } = newModel();
    await load();
    await model.goTo(0);
    const going = model.goTo(1e9);
    await Promise.all([load(), going]);
    expect(model.isMoving).toBe(false);
    await model.goTo(0);
    await model.run('step');
    expect(model.place.position).toBe(model.shown?.story.stepper.stops[1]);
  });

  it('lets go of everything when it is unloaded, and comes back to its place', async () => {
    const { model, load, disposed } = newModel();
    await load();
    await model.goToStatement(1);
    const { place } = model;
    await model.unload();
    expect(model.shown).toBeNull();
    expect(disposed).toEqual([1]);
    await load();
    expect(model.place).toEqual(place);
  });

  it('asks the engine about its own recording', async () => {
    const { model, load } = newModel();
    await expect(model.evaluate('x', 1)).rejects.toThrow('nothing is loaded');
    await load();
    expect(await model.evaluate('xx', 3)).toEqual({ ok: true, value: 6 });
  });
});
