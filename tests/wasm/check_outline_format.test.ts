import { expect, test } from 'vitest';

import { verbs } from '../../web/src/playground/verbs.ts';
import { scenarioFiles } from '../lib/scenarios.ts';
import { first, native, startEngine } from './engine.ts';

const engine = await startEngine();

test('a check has the mistakes of a load, and runs nothing', () => {
  const script = 'process P\nwirte P heap\nexit Nobody\n';
  const session = new engine.Session();
  expect(engine.check(script)).toEqual(session.load(script, 'anon-vma')?.diagnostics);
  expect(first(engine.check(script))).toMatchObject({ line: 2, code: 'unknown-statement' });
  expect(engine.check('process P\nexit Nobody\n')).toEqual([]);
  expect(engine.check('')).toEqual([]);
});

test('an outline has all that its type says', () => {
  const script =
    'process P\nmmap P heap 4\nfile libc\nrepeat 2 as i\n  fork P C{i}\nend\nexit C1\n';
  const { declarations, isComplete } = engine.outline(script);
  expect(isComplete).toBe(true);
  expect(declarations.slice(0, 4)).toEqual([
    {
      kind: 'process',
      name: 'P',
      process: null,
      pages: null,
      isPattern: false,
      line: 1,
      verb: 'process',
      until: null,
    },
    {
      kind: 'region',
      name: 'heap',
      process: 'P',
      pages: 4,
      isPattern: false,
      line: 2,
      verb: 'mmap',
      until: null,
    },
    {
      kind: 'file',
      name: 'libc',
      process: null,
      pages: null,
      isPattern: false,
      line: 3,
      verb: 'file',
      until: null,
    },
    {
      kind: 'variable',
      name: 'i',
      process: null,
      pages: null,
      isPattern: false,
      line: 4,
      verb: 'repeat',
      until: 6,
    },
  ]);
  expect(declarations.filter(({ kind }) => kind === 'process').slice(1)).toMatchObject([
    { name: 'C1', process: 'P', line: 5, verb: 'fork', until: 7 },
    { name: 'C2', until: null },
    { name: 'C{i}', isPattern: true, until: 6 },
  ]);
});

test('the language at a glance is written as format writes it', () => {
  expect(engine.format(verbs.en)).toBe(verbs.en);
  expect(engine.format(verbs.zh)).toBe(verbs.zh);
});

test('formats as the command line does', async () => {
  for (const { path, text } of (await scenarioFiles()).slice(0, 5)) {
    expect(engine.format(text)).toBe(await native('format', path));
  }
});

test('whatever a page hands over, the engine stays', () => {
  for (const text of ['\u0000', '\ud800', 'é'.repeat(600_000), 'repeat 1\n'.repeat(100_000)]) {
    expect(engine.check(text).length).toBeGreaterThan(0);
    expect(engine.outline(text).declarations).toEqual([]);
    expect(engine.format(text).length).toBeGreaterThan(0);
  }
  expect(engine.format('process   P')).toBe('process P\n');
});
