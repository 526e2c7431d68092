// The engine in somebody else's page starts in the first way that works there, and nobody's question is lost.
import { describe, expect, it } from 'vitest';
import type { EngineProgram } from '../../../web/src/embed/engine_ports.ts';
import { EmbeddedEngine } from '../../../web/src/embed/start_worker.ts';
import type { StartPort } from '../../../web/src/embed/start_worker.ts';
import { EngineCrash } from '../../../web/src/engine/errors.ts';
import { EngineClient } from '../../../web/src/engine/client.ts';

const program: EngineProgram = { install: () => undefined, wasm: '' };
const load = () => Promise.resolve(program);

const works: StartPort = (_program, receive) => ({
  postMessage: ({ id }) => queueMicrotask(() => receive({ type: 'answer', id, answer: [] })),
  terminate: () => undefined,
});
const refused: StartPort = () => {
  throw new Error('SecurityError');
};
const failsLater: StartPort = (_program, _receive, fail) => {
  queueMicrotask(() => fail('blocked by policy'));
  return { postMessage: () => undefined, terminate: () => undefined };
};

const clientOf = (...ways: StartPort[]): EngineClient =>
  new EngineClient(() => new EmbeddedEngine(load, ways));

describe('the engine of an embed', () => {
  it.each([
    ['the first way', [works]],
    ['the second, where the first is refused', [refused, works]],
    ['the second, where the first fails later', [failsLater, works]],
  ])('answers: %s', async (_name, ways) => {
    expect(await clientOf(...ways).designs()).toEqual([]);
  });

  it('says why, where nothing works', async () => {
    const asked = clientOf(refused, failsLater).designs();
    await expect(asked).rejects.toThrow(EngineCrash);
    await expect(asked).rejects.toThrow('blocked by policy');
  });

  it('says so when its chunk did not come, and is fetched anew with the next question', async () => {
    let tries = 0;
    const client = new EngineClient(
      () =>
        new EmbeddedEngine(
          () => (++tries === 1 ? Promise.reject(new Error('offline')) : load()),
          [works],
        ),
    );
    await expect(client.designs()).rejects.toThrow('offline');
    expect(await client.designs()).toEqual([]);
  });

  it('is silent after its end', async () => {
    const client = clientOf(works);
    const asked = client.designs();
    client.close();
    await expect(asked).rejects.toThrow('the engine was closed');
  });
});
