// Pages of files, pages in swap, VMAs that were merged or moved: what the picture makes of them.
import { describe, expect, it } from 'vitest';
import { decodeGraph } from '../../../web/src/diagram/graph.ts';
import { readHistory } from '../../../web/src/diagram/history.ts';
import type { Scene } from '../../../web/src/diagram/scene.ts';
import { readWalk } from '../../../web/src/diagram/walk.ts';
import { Family } from './support/family.ts';
import { lessonFamily, sceneAt } from './support/scenes.ts';
import { replay } from './support/story.ts';

const [PRESENT, WRITABLE, YOUNG] = [1, 2, 4];
const [SWAP, MOVING] = [2, 4];
const FIRST = 0x200;

const cellsOf = ({ rows }: Scene) =>
  rows.map(({ label, cells }) => `${label}: ${cells.map((cell) => cell.label || '-').join(' ')}`);

/** P with four pages and its child C, which has copied none. */
function parentAndChild() {
  const family = new Family();
  const parent = family.process('P');
  for (let page = 0; page < 4; ++page) family.write(parent, page);
  return { family, story: family.story, parent, child: family.fork(parent, 'C') };
}

/** Reclaims page 0 of both: walks, then puts the entries of a slot in their place. */
function reclaim({ story, parent, child }: ReturnType<typeof parentAndChild>): number {
  const page = Math.floor(story.get(parent.table, 'entry', 0) / 4096);
  story.statement('reclaim P heap[0]');
  const slot = story.alloc('swap_entry');
  story.call('try_to_unmap', [page], () => {
    for (const { vmas } of [parent, child]) {
      const id = vmas[0]?.id ?? 0;
      story.visit(id);
      story.hit(id, FIRST);
    }
    for (const { table } of [parent, child]) story.set(table, 'entry', slot * 4096 + SWAP, 0);
  });
  story.free(page);
  return slot;
}

describe('a page in swap', () => {
  it('is a cell that names its slot, and maps nothing', () => {
    const pair = parentAndChild();
    const slot = reclaim(pair);
    const scene = sceneAt(pair.story.recording());
    expect(cellsOf(scene)).toEqual(['P heap: sw0 f1 f2 f3', 'C heap: sw0 f1 f2 f3']);
    expect(scene.rows[0]?.cells[0]?.pte).toMatchObject({ state: 'swap', target: slot });
    expect(scene.cards.map(({ label }) => label)).toEqual(['f1', 'f2', 'f3']);
  });

  it('was found by a walk, whose hits are over now', () => {
    const pair = parentAndChild();
    reclaim(pair);
    const recording = pair.story.recording();
    const end = recording.journal.kind.length;
    const from = recording.statements.at(-1)?.firstStep ?? 0;
    const verdicts = (position: number) => {
      const graph = decodeGraph(replay(recording, position), recording.types);
      const walk = readWalk(recording, readHistory(recording), graph, from, position);
      return walk?.stops.map(({ outcome, verdict }) => `${outcome} ${verdict}`);
    };
    expect(verdicts(end)).toEqual(['hit hitTaken', 'hit hitTaken']);
    // Right behind the walk, before the first entry is taken away.
    expect(verdicts(end - 4)).toEqual(['hit hit', 'hit hit']);
  });

  it('is on its way when it moves to another physical page', () => {
    const { story, parent } = parentAndChild();
    const page = Math.floor(story.get(parent.table, 'entry', 1) / 4096);
    story.statement('migrate P heap[1]');
    story.set(parent.table, 'entry', page * 4096 + MOVING, 1);
    const [, cell] = sceneAt(story.recording()).rows[0]?.cells ?? [];
    expect(cell).toMatchObject({ label: 'f1', pte: { state: 'moving', writable: false } });
  });
});

describe('the accessed bit', () => {
  it('is shown only where somebody looks at it', () => {
    const { story, parent } = parentAndChild();
    const page = Math.floor(story.get(parent.table, 'entry', 0) / 4096);
    story.set(parent.table, 'entry', page * 4096 + PRESENT + YOUNG, 0);
    const before = sceneAt(story.recording());
    expect(before.rows[0]?.cells[0]?.pte).toMatchObject({ young: true, writable: false });
    expect(before.showsYoung).toBe(false);
    story.statement('age P heap[0]');
    story.call('page_referenced', [page], () => {});
    expect(sceneAt(story.recording()).showsYoung).toBe(true);
  });
});

describe('a mapped file', () => {
  /** P and Q map the same file, at different addresses, Q from its second page on. */
  function twoReaders() {
    const family = new Family();
    const { story } = family;
    story.statement('file libc');
    const file = story.alloc('address_space');
    const page = story.alloc('page');
    story.set(page, 'address_space', file);
    story.set(page, 'index', 1);
    ['P', 'Q'].forEach((name, i) => {
      const process = family.process(name, false);
      const start = FIRST + 16 * i;
      const id = story.alloc('vma');
      story.region(process.pid, 'map', start, 3 - i);
      for (const [field, value] of Object.entries({
        vm_mm: process.mm,
        vm_start: start,
        vm_end: start + 3 - i,
        vm_pgoff: i,
        vm_flags: 3,
        vm_shared: 1,
        vm_file: file,
      })) {
        story.set(id, field, value);
      }
      story.set(process.table, 'entry', page * 4096 + PRESENT + WRITABLE, (start + 1 - i) % 512);
    });
    return sceneAt(story.recording());
  }

  it('gives all who map it one page axis, by its own pages', () => {
    const { groups, rows } = twoReaders();
    expect(groups).toHaveLength(1);
    expect(groups[0]?.columns.map(({ label }) => label)).toEqual(['libc[0]', 'libc[1]', 'libc[2]']);
    expect(rows.map(({ cells }) => cells.map(({ index, label }) => `${index}${label}`))).toEqual([
      ['0', '1f0', '2'],
      ['1f0', '2'],
    ]);
    expect(rows.map(({ note, shared }) => [note, shared])).toEqual([
      ['map', true],
      ['map', true],
    ]);
  });

  it('is where its pages say that they belong', () => {
    expect(twoReaders().cards.map(({ mapping }) => mapping?.label)).toEqual(['libc[1]']);
  });
});

describe('rows', () => {
  it('know the parent of a VMA that no page was ever put into', () => {
    const family = new Family();
    family.fork(family.process('P'), 'C');
    const { rows } = sceneAt(family.story.recording());
    expect(rows.map(({ process, depth, how }) => [process, depth, how])).toEqual([
      ['P', 0, 'root'],
      ['C', 1, 'fork'],
    ]);
  });

  it('leave no ghost of a VMA that goes on in a part of itself', () => {
    const { family, story, parent } = parentAndChild();
    family.split(parent);
    const [old, part] = parent.vmas;
    if (old === undefined || part === undefined) throw new Error('not split');
    expect(sceneAt(story.recording()).rows.map(({ label }) => label)).toEqual([
      'P heap[0]',
      'P heap[1..3]',
      'C heap',
    ]);
    const alone = new Family();
    const only = alone.process('P');
    alone.write(only, 0);
    alone.split(only);
    const [first, rest] = only.vmas;
    alone.story.statement('mprotect P heap[0]');
    alone.story.set(rest?.id ?? 0, 'vm_start', FIRST);
    alone.story.set(rest?.id ?? 0, 'vm_pgoff', FIRST);
    alone.story.free(first?.id ?? 0);
    const { rows } = sceneAt(alone.story.recording());
    expect(rows.map(({ label, ghost }) => [label, ghost])).toEqual([['P heap', false]]);
  });
});

describe('pte_chain blocks', () => {
  it('are drawn with the page that has them; a spare one is not', () => {
    const { story } = parentAndChild();
    story.alloc('pte_chain');
    expect(sceneAt(story.recording()).cards.map(({ blocks }) => blocks.length)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

it('the family of the lesson is drawn as before', () => {
  const scene = sceneAt(lessonFamily().story.recording());
  expect(scene.laneKind).toBe('chain');
  expect(scene.rows.every(({ note, shared }) => note === '' && !shared)).toBe(true);
});
