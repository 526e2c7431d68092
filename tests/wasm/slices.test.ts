import { describe, expect, test } from 'vitest';

import type { WasmSession } from '../../web/src/engine/generated/rmap.mjs';
import { loadInSlices } from '../../web/src/engine/load.ts';
import { scenarioFiles } from '../lib/scenarios.ts';
import { startEngine } from './engine.ts';
import type { Session } from './engine.ts';

const engine = await startEngine();
const stories = await scenarioFiles();
const { signal } = new AbortController();

const inSlices = (session: Session, script: string, sliceMs: number) =>
  loadInSlices(session as unknown as WasmSession, script, 'anon-vma-chain', { sliceMs, signal });

const long: Record<string, string> = {
  'pages of one statement': 'process P\nmmap P heap 5000\nwrite P heap\nreclaim P heap[0..99]\n',
  'turns of a repeat':
    'process P\nmmap P heap 2\nwrite P heap\nrepeat 300 as i\n  fork P C{i}\n  walk P heap[1]\n' +
    '  expect walk(P heap[1]).visited == {i} + 1\nend\n'.replace('{i}', 'i'),
  'a mistake of the run': 'process P\nrepeat 500 as i\n  mmap P r{i} 1\nend\nwalk P r1[0]\n',
  'a mistake of the text': 'process P\nmmap P heap 1\nwirte P heap\n',
  nothing: '',
};

describe('loaded in slices, a recording is the same', () => {
  const scripts = [
    ...Object.entries(long).map(([name, text]) => ({ name, text })),
    ...stories.filter((_, number) => number % 4 === 0),
  ];
  test.each(scripts)('$name', async ({ text }) => {
    const atOnce = new engine.Session();
    const { journal, ...lists } = {
      ...atOnce.load(text, 'anon-vma-chain'),
      journal: atOnce.journal(),
    };
    const session = new engine.Session();
    const { design, journal: pieces, ...rest } = await inSlices(session, text, 0);
    expect(design).toBe('anon-vma-chain');
    expect(rest).toEqual(lists);
    for (const column of Object.keys(journal) as (keyof typeof journal)[]) {
      expect(pieces[column]).toEqual(journal[column]);
    }
    expect(session.journalText() === atOnce.journalText()).toBe(true);
    expect(session.seek(session.steps())).toEqual(atOnce.seek(atOnce.steps()));
    atOnce.delete();
    session.delete();
  });
});

test('an unknown design loads nothing, in slices as well', async () => {
  const session = new engine.Session() as unknown as WasmSession;
  const load = loadInSlices(session, 'process P\n', 'no-such-design', { sliceMs: 8, signal });
  await expect(load).rejects.toThrow('no-such-design');
});

test('a load that is given up leaves a session that can be used or deleted', async () => {
  const abort = new AbortController();
  const session = new engine.Session();
  const load = loadInSlices(
    session as unknown as WasmSession,
    long['turns of a repeat'] ?? '',
    'anon-vma',
    { sliceMs: 0, signal: abort.signal },
  );
  abort.abort(new Error('let go'));
  await expect(load).rejects.toThrow('let go');
  expect(session.load('process P\n', 'anon-vma')?.statements).toHaveLength(1);
  session.delete();
});
