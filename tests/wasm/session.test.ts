import { describe, expect, test } from 'vitest';

import { EventKind } from '../../web/src/engine/types.ts';
import { first, startEngine } from './engine.ts';

const engine = await startEngine();
const story =
  'process P\nmmap P heap 2\nwrite P heap[*]\nfork P C\nwrite C heap[1]\nwalk C heap[1]\n';

function recorded(script: string, design = 'anon-vma-chain') {
  const session = new engine.Session();
  const recording = session.load(script, design);
  if (recording === null) throw new Error(`no design ${design}`);
  return { session, recording };
}

describe('a recording', () => {
  const { session, recording } = recorded(story);
  const journal = session.journal();

  test('has its statements where the journal has them', () => {
    expect(recording.statements.map((statement) => statement.text)).toEqual(
      story.trim().split('\n'),
    );
    for (const statement of recording.statements) {
      expect(journal.kind[statement.firstStep]).toBe(EventKind.statement);
    }
  });

  test('has every kind of event, in columns of one length', () => {
    for (const column of Object.values(journal) as ArrayLike<number>[]) {
      expect(column.length).toBe(session.steps());
    }
    for (const kind of ['alloc', 'store', 'call', 'leave', 'visit', 'hit'] as const) {
      expect(journal.kind).toContain(EventKind[kind]);
    }
  });

  test('names lines of the design that ran', () => {
    const files = new Set(recording.sites.map((site) => site.file));
    expect(files).toContain('engine/rmap/anon_vma_chain.cc');
    for (const file of files) expect(file).toMatch(/^engine\/[a-z_/]+\.(cc|h)$/);
  });

  test('says what the walk saw', () => {
    expect(recording.walks).toEqual([
      { statement: 5, page: 'C heap[1]', found: ['C heap[1]'], visited: 1, lookups: 1, mapped: 1 },
    ]);
  });

  test('survives being asked for its end and far beyond', () => {
    expect(session.seek(session.steps()).length).toBeGreaterThan(0);
    expect(session.seek(1e12)).toEqual(session.seek(session.steps()));
    expect(session.seek(-5).length).toBe(0);
    expect(session.seek(Number.NaN).length).toBe(0);
  });

  test('forward and back come to the same objects', () => {
    const at = recording.statements[4]?.firstStep ?? 0;
    const before = session.seek(at);
    session.seek(session.steps());
    session.seek(0);
    expect(session.seek(at)).toEqual(before);
  });

  test('answers questions about any moment', () => {
    expect(session.evaluate('walk(P heap[1]).visited', 4)).toEqual({ ok: true, value: 2 });
    expect(session.evaluate('walk(P heap[1]).visited', 3)).toEqual({ ok: true, value: 1 });
    expect(session.evaluate('count(', 3).ok).toBe(false);
  });
});

describe('what goes wrong is a value', () => {
  test('a typo names its line and column in both languages', () => {
    const { recording } = recorded('process P\nmmapp P heap 2\n');
    const diagnostic = first(recording.diagnostics);
    expect([diagnostic.line, diagnostic.column]).toEqual([2, 1]);
    expect(diagnostic.message.en).toContain('mmap');
    expect(diagnostic.message.zh).toMatch(/mmap/);
    expect(diagnostic.message.zh).not.toBe(diagnostic.message.en);
  });

  test('an endless repeat stops at a budget', () => {
    const { recording } = recorded('repeat 1000000000\n  repeat 1000000000\n  end\nend\n');
    expect(first(recording.diagnostics).code).toBe('budget-statements');
  });

  test('a walk of a page that nobody wrote says so', () => {
    const { recording, session } = recorded('process P\nmmap P heap 2\nwalk P heap[1]\n');
    expect(first(recording.diagnostics)).toMatchObject({ line: 3, code: 'no-page-yet' });
    expect(session.steps()).toBeGreaterThan(0);
  });

  test('an unknown design loads nothing', () => {
    expect(new engine.Session().load(story, 'no-such-design')).toBeNull();
  });

  test('bytes that are no text are refused, not run', () => {
    const { recording } = recorded('process P\u0000\n');
    expect(recording.diagnostics.length).toBeGreaterThan(0);
  });
});

test('a bug of the engine ends the module and says what was not true', async () => {
  const said: string[] = [];
  const doomed = await startEngine({ printErr: (line) => said.push(line) });
  expect(() => {
    doomed.crash();
  }).toThrow();
  expect(said.join('\n')).toContain('engine bug');
});
