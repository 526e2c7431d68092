import { beforeEach, describe, expect, it } from 'vitest';
import { EngineCrash } from '../../../web/src/engine/errors.ts';
import type { LabNews } from '../../../web/src/engine/lab_types.ts';
import { LabSession } from '../../../web/src/lab/lab_session.ts';
import { FakeLabClient, fakeLabResult, fakeRequest } from './fake_lab_client.ts';

const news: LabNews = {
  progress: { step: 'timing', size: 10, design: 'list', done: 0.5 },
  secondsLeft: 3,
};
const [half, whole] = [fakeLabResult([10]), fakeLabResult([10, 100])];

let client: FakeLabClient;
let session: LabSession;
beforeEach(() => {
  client = new FakeLabClient();
  session = new LabSession(client, () => undefined);
});

describe('a run', () => {
  it('tells how far it is, shows sizes as they are finished, and ends with its result', async () => {
    const running = session.start(fakeRequest);
    expect(session.snapshot).toMatchObject({ phase: 'running', isFresh: false });
    client.runs[0]?.report(news);
    expect(session.snapshot.news).toEqual(news);
    client.runs[0]?.report({ ...news, result: half });
    expect(session.snapshot).toMatchObject({ phase: 'running', result: half, isFresh: true });
    client.runs[0]?.finish(whole);
    await running;
    expect(session.snapshot).toMatchObject({ phase: 'finished', result: whole, news: undefined });
    expect(session.isRunning).toBe(false);
  });

  it('is the only one at a time', async () => {
    const running = session.start(fakeRequest);
    await session.start(fakeRequest);
    expect(client.runs).toHaveLength(1);
    client.runs[0]?.finish(whole);
    await running;
  });

  it('when cancelled keeps the sizes that are finished', async () => {
    const running = session.start(fakeRequest);
    session.cancel();
    expect(session.snapshot.phase).toBe('cancelling');
    expect(client.runs[0]?.signal.aborted).toBe(true);
    client.runs[0]?.finish(half);
    await running;
    expect(session.snapshot).toMatchObject({ phase: 'cancelled', result: half, isFresh: true });
  });

  it('when cancelled before a size is finished leaves the result before, and says that it is old', async () => {
    const first = session.start(fakeRequest);
    client.runs[0]?.finish(whole);
    await first;
    const second = session.start(fakeRequest);
    expect(session.snapshot).toMatchObject({ result: whole, isFresh: false });
    session.cancel();
    client.runs[1]?.finish(fakeLabResult([]));
    await second;
    expect(session.snapshot).toMatchObject({ phase: 'cancelled', result: whole, isFresh: false });
  });

  it('that is rejected because it was cancelled has not failed', async () => {
    const running = session.start(fakeRequest);
    session.cancel();
    client.runs[0]?.fail(new Error('aborted'));
    await running;
    expect(session.snapshot).toMatchObject({ phase: 'cancelled', failure: undefined });
  });
});

describe('a run that fails', () => {
  const failWith = async (error: Error, before: readonly LabNews[] = []): Promise<void> => {
    const running = session.start(fakeRequest);
    for (const each of before) client.runs[0]?.report(each);
    client.runs[0]?.fail(error);
    await running;
  };

  it('keeps what was finished, says why, and can be begun again', async () => {
    await failWith(new EngineCrash('out of memory', ['Aborted']), [{ ...news, result: half }]);
    expect(session.snapshot).toMatchObject({
      phase: 'failed',
      result: half,
      isFresh: true,
      failure: { kind: 'crash', message: 'out of memory' },
    });
    const second = session.start(fakeRequest);
    expect(session.snapshot).toMatchObject({ phase: 'running', failure: undefined });
    client.runs[1]?.finish(whole);
    await second;
    expect(session.snapshot.phase).toBe('finished');
  });

  it('without a word from the engine could not be started', async () => {
    await failWith(new EngineCrash('blocked', []));
    expect(session.snapshot.failure).toEqual({ kind: 'start', message: 'blocked' });
  });

  it('after news, without a last line, has crashed', async () => {
    await failWith(new EngineCrash('unreachable', []), [news]);
    expect(session.snapshot.failure?.kind).toBe('crash');
  });

  it('was refused where the engine lives on', async () => {
    await failWith(new Error('size'));
    expect(session.snapshot.failure).toEqual({ kind: 'refused', message: 'size' });
  });

  it('by a wrong walk keeps the sizes before', async () => {
    const running = session.start(fakeRequest);
    const problem = { code: 'wrong-walk', field: 'designs', message: 'list at 100' };
    client.runs[0]?.finish({ ...half, problem });
    await running;
    expect(session.snapshot).toMatchObject({
      phase: 'failed',
      result: { rows: half.rows },
      failure: { kind: 'wrong', message: 'list at 100' },
    });
  });
});

describe('a page that is hidden', () => {
  it('while it runs has its times taken again, and is counted', async () => {
    const running = session.start(fakeRequest);
    session.noteVisibility(true);
    session.noteVisibility(false);
    session.noteVisibility(true);
    expect(client.interrupted).toBe(3);
    client.runs[0]?.finish(whole);
    await running;
    expect(session.snapshot.timesHidden).toBe(2);
    const second = session.start(fakeRequest);
    expect(session.snapshot.timesHidden).toBe(0);
    client.runs[1]?.finish(whole);
    await second;
  });

  it('while nothing runs does not matter', () => {
    session.noteVisibility(true);
    expect(client.interrupted).toBe(0);
    expect(session.snapshot.timesHidden).toBe(0);
  });
});
