import { describe, expect, it } from 'vitest';
import { EngineClient } from '../../../web/src/engine/client.ts';
import type { EngineWorker } from '../../../web/src/engine/client.ts';
import { EngineCrash } from '../../../web/src/engine/errors.ts';
import type { Reply, Request } from '../../../web/src/engine/protocol.ts';

/** A worker that keeps which recordings it has, and answers a turn later. */
class FakeWorker implements EngineWorker {
  readonly received: Request[] = [];
  terminated = false;
  readonly #loaded = new Set<number>();
  readonly #listeners: ((event: MessageEvent<Reply>) => void)[] = [];
  #dead = false;

  addEventListener(type: string, listener: (event: never) => void): void {
    if (type === 'message') this.#listeners.push(listener as (event: MessageEvent<Reply>) => void);
  }

  postMessage(request: Request): void {
    this.received.push(request);
    queueMicrotask(() => this.#answer(request));
  }

  terminate(): void {
    this.terminated = true;
  }

  #answer(request: Request): void {
    if (this.#dead || this.terminated) return;
    const { id } = request;
    switch (request.type) {
      case 'load':
        this.#loaded.add(request.recording);
        return this.#reply({ type: 'answer', id, answer: { design: request.design } as never });
      case 'seek':
        return this.#loaded.has(request.recording)
          ? this.#reply({ type: 'answer', id, answer: Float64Array.of(request.position) })
          : this.#reply({ type: 'failed', id, message: 'not loaded' });
      case 'crash':
        this.#dead = true;
        return this.#reply({ type: 'crashed', id, message: 'Aborted', lines: ['engine bug: x'] });
      default:
        return this.#reply({ type: 'answer', id, answer: null });
    }
  }

  #reply(data: Reply): void {
    for (const listener of this.#listeners) listener({ data } as MessageEvent<Reply>);
  }
}

function fakeClient() {
  const workers: FakeWorker[] = [];
  const client = new EngineClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

describe('the engine’s client', () => {
  it('starts one worker, with the first question', async () => {
    const { client, workers } = fakeClient();
    expect(workers.length).toBe(0);
    const [a, b] = await Promise.all([client.load('a', 'x'), client.load('b', 'x')]);
    expect(workers.length).toBe(1);
    expect(a.recordingId).not.toBe(b.recordingId);
  });

  it('rejects what could not be done, and goes on', async () => {
    const { client } = fakeClient();
    await expect(client.seek(99, 1)).rejects.toThrow('not loaded');
    const { recordingId } = await client.load('a', 'x');
    expect([...(await client.seek(recordingId, 3))]).toEqual([3]);
  });

  it('recovers from a crash: the culprit hears of it, all others are answered', async () => {
    const { client, workers } = fakeClient();
    const a = await client.load('a', 'x');
    const b = await client.load('b', 'y');
    const [crash, seek] = await Promise.allSettled([client.crash(), client.seek(a.recordingId, 5)]);
    expect(crash).toMatchObject({ status: 'rejected', reason: { lines: ['engine bug: x'] } });
    expect(crash.status === 'rejected' && crash.reason instanceof EngineCrash).toBe(true);
    expect(seek).toMatchObject({ status: 'fulfilled' });
    expect([...(await client.seek(b.recordingId, 6))]).toEqual([6]);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    const loads = workers[1]?.received.filter(({ type }) => type === 'load');
    expect(loads).toMatchObject([{ script: 'a' }, { script: 'b' }]);
  });

  it('does not load again what was let go', async () => {
    const { client, workers } = fakeClient();
    const { recordingId } = await client.load('a', 'x');
    await client.dispose(recordingId);
    await expect(client.crash()).rejects.toThrow(EngineCrash);
    await client.designs();
    expect(workers[1]?.received.map(({ type }) => type)).toEqual(['designs']);
  });

  it('ends a load that is given up', async () => {
    const { client, workers } = fakeClient();
    const abort = new AbortController();
    const loaded = client.load('a', 'x', abort.signal);
    abort.abort(new Error('no longer wanted'));
    await expect(loaded).rejects.toThrow('no longer wanted');
    expect(workers[0]?.received).toMatchObject([
      { type: 'load', recording: 1 },
      { type: 'dispose', recording: 1 },
    ]);
    await expect(client.load('b', 'x', abort.signal)).rejects.toThrow('no longer wanted');
    expect(workers[0]?.received).toHaveLength(2);
  });

  it('asks what an editor wants to know', async () => {
    const { client, workers } = fakeClient();
    await Promise.all([client.check('a'), client.outline('b'), client.format('c')]);
    expect(workers[0]?.received).toMatchObject([
      { type: 'check', script: 'a' },
      { type: 'outline', script: 'b' },
      { type: 'format', script: 'c' },
    ]);
  });

  it('rejects a run of the lab that a crash ended: it is not run again unasked', async () => {
    const { client } = fakeClient();
    const crash = client.crash();
    const run = client.lab({
      workload: 'many-children',
      designs: [],
      sizes: [],
      parameters: {},
      seed: 1,
      seconds: 1,
    });
    await expect(crash).rejects.toThrow(EngineCrash);
    await expect(run).rejects.toThrow(EngineCrash);
  });

  it('rejects what is open when it is closed', async () => {
    const { client, workers } = fakeClient();
    const designs = client.designs();
    client.close();
    await expect(designs).rejects.toThrow('closed');
    expect(workers[0]?.terminated).toBe(true);
  });
});
