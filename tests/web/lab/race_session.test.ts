import { beforeEach, describe, expect, it } from 'vitest';
import { RaceSession } from '../../../web/src/lab/race_session.ts';
import { FakeRaceClient, fakeResult, fakeRow } from './fake_race_client.ts';

const options = { children: 10, pages: 10, designs: ['list', 'chain'], seed: 1 };
const progress = { phase: 'timing', design: 'list', done: 0.5, secondsLeft: 3 } as const;
const both = fakeResult([fakeRow('list', 11), fakeRow('chain', 1.9)]);

let client: FakeRaceClient;
let session: RaceSession;
let phases: string[];
beforeEach(() => {
  client = new FakeRaceClient();
  phases = [];
  session = new RaceSession(client, () => phases.push(session.snapshot.phase));
});

describe('a race', () => {
  it('runs, reports, and ends with its result', async () => {
    const running = session.start(options);
    expect(session.snapshot.phase).toBe('running');
    expect(session.isRunning).toBe(true);
    client.races[0]?.report(progress);
    expect(session.snapshot.progress).toEqual(progress);
    client.races[0]?.finish(both);
    await running;
    expect(session.snapshot).toEqual({
      phase: 'finished',
      progress: undefined,
      result: both,
      error: '',
    });
    expect(session.isRunning).toBe(false);
    expect(phases).toEqual(['running', 'running', 'finished']);
  });

  it('is the only one at a time', async () => {
    const running = session.start(options);
    await session.start(options);
    expect(client.races).toHaveLength(1);
    client.races[0]?.finish(both);
    await running;
  });

  it('when cancelled keeps what was finished', async () => {
    const running = session.start(options);
    session.cancel();
    session.cancel();
    expect(session.snapshot.phase).toBe('cancelling');
    expect(client.races[0]?.signal.aborted).toBe(true);
    const part = fakeResult([fakeRow('list', 11)], true);
    client.races[0]?.finish(part);
    await running;
    expect(session.snapshot).toMatchObject({ phase: 'cancelled', result: part });
    expect(phases.filter((phase) => phase === 'cancelling')).toHaveLength(1);
  });

  it('when cancelled before anything was finished keeps the result before', async () => {
    const first = session.start(options);
    client.races[0]?.finish(both);
    await first;
    const second = session.start(options);
    expect(session.snapshot.result).toBe(both);
    session.cancel();
    client.races[1]?.finish(fakeResult([], true));
    await second;
    expect(session.snapshot).toMatchObject({ phase: 'cancelled', result: both });
  });

  it('that fails says why, keeps the result before, and can be begun again', async () => {
    const first = session.start(options);
    client.races[0]?.fail(new Error('out of memory'));
    await first;
    expect(session.snapshot).toMatchObject({ phase: 'failed', error: 'out of memory' });
    const second = session.start(options);
    expect(session.snapshot).toMatchObject({ phase: 'running', error: '' });
    client.races[1]?.finish(both);
    await second;
    expect(session.snapshot.phase).toBe('finished');
  });

  it('that is rejected because it was cancelled has not failed', async () => {
    const running = session.start(options);
    session.cancel();
    client.races[0]?.fail(new Error('aborted'));
    await running;
    expect(session.snapshot).toMatchObject({ phase: 'cancelled', error: '' });
  });

  it('that has ended cannot be cancelled', () => {
    session.cancel();
    expect(session.snapshot.phase).toBe('idle');
  });
});
