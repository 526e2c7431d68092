import { describe, expect, it } from 'vitest';
import type { WasmModule, WasmSession } from '../../../web/src/engine/generated/rmap.mjs';
import type { Reply, Request } from '../../../web/src/engine/protocol.ts';
import { EngineServer } from '../../../web/src/engine/server.ts';

const SLICES = 5;

/** A session that takes some slices to run a script, and then has the script as its only statement. */
class FakeSession {
  deleted = false;
  #script = '';
  #left = SLICES;
  readonly #log: string[];

  constructor(log: string[]) {
    this.#log = log;
  }

  begin(script: string, design: string): boolean {
    this.#script = script;
    this.#log.push(`begin ${script}`);
    return design === 'x';
  }
  advance(): boolean {
    if (this.#script === 'crash') throw new WebAssembly.RuntimeError('unreachable');
    this.#log.push(`advance ${this.#script}`);
    return --this.#left === 0;
  }
  shortLists(): object {
    return { diagnostics: [], types: [], sites: [], functions: [] };
  }
  part(list: string, first: number): object[] {
    return list === 'statements' && first === 0 ? [{ text: this.#script }] : [];
  }
  steps(): number {
    return 3;
  }
  journalPart(): object {
    const three = [1, 2, 3];
    return {
      kind: three,
      depth: three,
      object: three,
      field: three,
      site: three,
      before: three,
      after: three,
    };
  }
  seek(): Float64Array {
    this.#log.push(`seek ${this.#script}`);
    return Float64Array.of(7);
  }
  delete(): void {
    this.deleted = true;
  }
}

function fakeServer() {
  const log: string[] = [];
  const sessions: FakeSession[] = [];
  const replies: Reply[] = [];
  const module = {
    designs: () => [],
    check: (script: string) => [{ code: `checked ${script}` }],
    outline: () => ({ declarations: [], isComplete: true }),
    format: (script: string) => script.trim(),
    Session: class extends FakeSession {
      constructor() {
        super(log);
        sessions.push(this);
      }
    } as unknown as new () => WasmSession,
  } as unknown as WasmModule;
  const server = new EngineServer({
    createModule: () => Promise.resolve(module),
    post: (reply) => {
      replies.push(reply);
      log.push(`${reply.type} ${reply.id}`);
    },
    // Every look at the clock ends a slice.
    sliceMs: 0,
  });
  const ask = (request: Request): Promise<void> => server.handle(request);
  const load = (id: number, script: string, design = 'x'): Promise<void> =>
    ask({ type: 'load', id, recording: id, script, design });
  return { log, sessions, replies, ask, load };
}

describe('the engine’s server', () => {
  it('answers other questions between the slices of a load', async () => {
    const { log, ask, load } = fakeServer();
    await Promise.all([load(1, 'long'), ask({ type: 'designs', id: 2 })]);
    expect(log.indexOf('answer 2')).toBeLessThan(log.lastIndexOf('advance long'));
    expect(log.filter((line) => line === 'advance long')).toHaveLength(SLICES);
  });

  it('hands over what was loaded', async () => {
    const { replies, load } = fakeServer();
    await load(1, 'a');
    expect(replies).toMatchObject([
      { type: 'answer', answer: { design: 'x', statements: [{ text: 'a' }], walks: [] } },
    ]);
    const [reply] = replies;
    if (reply?.type !== 'answer') throw new Error('an answer was expected');
    expect((reply.answer as { journal: { after: Float64Array } }).journal.after).toEqual(
      Float64Array.of(1, 2, 3),
    );
  });

  it('loads one recording after the other, and a question about one waits for it', async () => {
    const { log, ask, load } = fakeServer();
    await Promise.all([
      load(1, 'a'),
      load(2, 'b'),
      ask({ type: 'seek', id: 3, recording: 2, position: 0 }),
    ]);
    expect(log.lastIndexOf('advance a')).toBeLessThan(log.indexOf('begin b'));
    expect(log.indexOf('answer 2')).toBeLessThan(log.indexOf('answer 3'));
    expect(log.indexOf('seek b')).toBeGreaterThan(log.lastIndexOf('advance b'));
  });

  it('ends a load whose recording is let go, and goes on with the next', async () => {
    const { log, sessions, replies, ask, load } = fakeServer();
    const loads = [load(1, 'a'), load(2, 'b'), load(3, 'c')];
    while (!log.includes('advance a')) await Promise.resolve();
    await ask({ type: 'dispose', id: 4, recording: 1 });
    await ask({ type: 'dispose', id: 5, recording: 2 });
    await Promise.all(loads);
    expect(log.filter((line) => line === 'advance a').length).toBeLessThan(SLICES);
    expect(log).not.toContain('begin b');
    expect(sessions.map(({ deleted }) => deleted)).toEqual([true, false]);
    expect(replies.find(({ id }) => id === 1)).toMatchObject({
      type: 'failed',
      message: 'the recording was let go',
    });
    expect(replies.find(({ id }) => id === 3)).toMatchObject({ type: 'answer' });
  });

  it('does not keep a session without a design', async () => {
    const { sessions, replies, load } = fakeServer();
    await load(1, 'a', 'no-such-design');
    expect(replies).toMatchObject([{ type: 'failed', message: /no-such-design/ }]);
    expect(sessions.map(({ deleted }) => deleted)).toEqual([true]);
  });

  it('says of a crash once, and nothing more', async () => {
    const { replies, load } = fakeServer();
    await Promise.all([load(1, 'crash'), load(2, 'b')]);
    expect(replies).toMatchObject([{ type: 'crashed', id: 1 }]);
  });

  it('checks, outlines and formats', async () => {
    const { replies, ask } = fakeServer();
    await ask({ type: 'check', id: 1, script: 'a' });
    await ask({ type: 'outline', id: 2, script: 'a' });
    await ask({ type: 'format', id: 3, script: ' a ' });
    expect(replies).toMatchObject([
      { answer: [{ code: 'checked a' }] },
      { answer: { isComplete: true } },
      { answer: 'a' },
    ]);
  });
});
