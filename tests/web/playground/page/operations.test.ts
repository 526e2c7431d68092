import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../../web/src/player/player.ts';
import { listedChoices } from '../../../../web/src/playground/page/choices.ts';
import { operationsFor } from '../../../../web/src/playground/page/operations.ts';
import { readScope } from '../../../../web/src/playground/page/scope.ts';
import type { Scope } from '../../../../web/src/playground/page/scope.ts';
import { TestEngine } from './engine.ts';

const STORY = `process P
mmap P heap 3
write P heap[*]
file libc
mmap P text 2 r file libc
fork P C
fork C GC
exit C
munmap GC heap[0..1]
munmap GC text
`;

async function scopeOf(script: string): Promise<Scope> {
  const engine = new TestEngine();
  const { recordingId, recording } = await engine.load(script, 'anon-vma-chain');
  return readScope(recording, await engine.seek(recordingId, recording.journal.kind.length));
}

const page: Choice = { kind: 'page', name: 'P heap[1]' };

describe('what there is at the end of a script', () => {
  it('are living processes with what they still map, and files', async () => {
    const { processes, files, names } = await scopeOf(STORY);
    expect(processes).toEqual([
      {
        name: 'P',
        regions: [
          { name: 'heap', pages: 3, rights: 'rw' },
          { name: 'text', pages: 2, rights: 'r' },
        ],
      },
      { name: 'GC', regions: [{ name: 'heap', pages: 3, rights: 'rw' }] },
    ]);
    expect(files).toEqual(['libc']);
    expect([...names]).toEqual(['P', 'C', 'GC']);
  });

  it('can be chosen from a list', async () => {
    const names = listedChoices(await scopeOf('process P\nmmap P heap 2\nfile libc\n'));
    expect(names.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'process P',
      'region P heap',
      'page P heap[0]',
      'page P heap[1]',
      'file libc',
    ]);
  });
});

describe('operations', () => {
  it('are about what is chosen, with names that are new', async () => {
    const scope = await scopeOf(STORY);
    const statements = (choice: Choice | null) =>
      operationsFor(choice, scope, STORY).operations.map(({ statement }) => statement);
    expect(statements({ kind: 'process', name: 'P' })).toContain('fork P C2');
    expect(statements({ kind: 'process', name: 'P' })).toContain('mmap P heap2 4');
    expect(statements(page)).toContain('reclaim P heap[1]');
    expect(statements({ kind: 'region', name: 'P text' })).toContain('mprotect P text rw');
    expect(statements({ kind: 'region', name: 'P heap[0..1]' })).toContain('write P heap[0..1]');
    expect(statements({ kind: 'file', name: 'libc' })).toContain('mmap GC libc 4 r file libc');
    expect(statements(null)).toEqual(['process P2', 'file data']);
  });

  it('are not offered for what is gone, or what no statement can name', async () => {
    const scope = await scopeOf(STORY);
    const problem = (choice: Choice) => operationsFor(choice, scope, STORY).problem;
    expect(problem({ kind: 'process', name: 'C' })).toBe('gone');
    expect(problem({ kind: 'page', name: 'C heap[0]' })).toBe('gone');
    expect(problem({ kind: 'region', name: 'GC text' })).toBe('gone');
    expect(problem({ kind: 'other', name: 'av0' })).toBe('unnamed');
  });

  it('can be run as they are written, each of them, but for what a design cannot do', async () => {
    const scope = await scopeOf(STORY);
    for (const choice of [null, ...listedChoices(scope)]) {
      const { operations } = operationsFor(choice, scope, STORY);
      const letters = operations.map(({ letter }) => letter);
      expect(new Set(letters).size, 'letters').toBe(letters.length);
      for (const { statement } of operations) {
        const { recording } = await new TestEngine().load(
          `${STORY}${statement}\n`,
          'interval-tree',
        );
        const wrong = recording.diagnostics.filter(({ code }) => !expected.test(code));
        expect(wrong, statement).toEqual([]);
      }
    }
  });
});

/** What the engine may answer: rights, pages that are not there. The reader is told by its own words. */
const expected =
  /^(not_|no_|only_|several_vmas|in_swap|none_in_memory|cannot_migrate|part_keeps)|^(not|no|only|several|in|none|cannot|part)-/;
