import { describe, expect, it } from 'vitest';
import { readChange } from '../../../web/src/diagram/change.ts';
import { decodeGraph } from '../../../web/src/diagram/graph.ts';
import { readHistory } from '../../../web/src/diagram/history.ts';
import { readWalk } from '../../../web/src/diagram/walk.ts';
import type { Recording } from '../../../web/src/engine/types.ts';
import { EventKind } from '../../../web/src/engine/types.ts';
import { lessonFamily, sceneAt } from './support/scenes.ts';
import { replay } from './support/story.ts';

const changeOf = (recording: Recording, from: number, to: number) => {
  const graph = decodeGraph(replay(recording, to), recording.types);
  return readChange(recording, readHistory(recording), graph, from, to);
};

const statement = (recording: Recording, text: string) => {
  const index = recording.statements.findIndex((each) => each.text === text);
  const from = recording.statements[index]?.firstStep ?? 0;
  const to = recording.statements[index + 1]?.firstStep ?? recording.journal.kind.length;
  return { from, to };
};

describe('change', () => {
  it('marks what one event made or changed', () => {
    const recording = lessonFamily().story.recording();
    const { kind, object } = recording.journal;
    for (let i = 0; i < kind.length; ++i) {
      const { marks, created, stored, subject } = changeOf(recording, i, i + 1);
      const id = object[i] ?? 0;
      if (kind[i] === EventKind.alloc) expect(created).toEqual([id]);
      if (kind[i] === EventKind.store) expect([...stored.keys()]).toEqual([id]);
      if (kind[i] === EventKind.store) expect(subject).toBe(id);
      expect(marks.size).toBeLessThanOrEqual(1);
    }
  });

  it('keeps the first old and the last new value of a field', () => {
    const recording = lessonFamily().story.recording();
    const whole = changeOf(recording, 0, recording.journal.kind.length);
    for (const fields of whole.stored.values()) {
      for (const { before } of fields.values()) expect(before).toBe(0);
    }
  });

  it('marks of a whole fork what is new, and not every count and pointer', () => {
    const recording = lessonFamily().story.recording();
    const { from, to } = statement(recording, 'fork P C');
    const { marks } = changeOf(recording, from, to);
    const kinds = [...marks].map(([key, mark]) => `${key.split(':')[0]} ${mark}`).sort();
    expect(kinds.filter((each) => each !== 'pte new' && !each.startsWith('pte'))).toEqual([
      'anon_vma new',
      'avc new',
      'avc new',
      'process new',
      'vma new',
    ]);
  });

  it('marks what is freed', () => {
    const family = lessonFamily();
    const last = family.processes.at(-1);
    if (last !== undefined) family.exit(last);
    const recording = family.story.recording();
    const { from, to } = statement(recording, 'exit C2');
    const { marks, freed } = changeOf(recording, from, to);
    expect(freed.length).toBeGreaterThan(3);
    expect([...marks.values()].filter((mark) => mark === 'freed').length).toBeGreaterThan(3);
  });
});

describe('walk', () => {
  it('numbers what it visits and says what came of it', () => {
    const recording = lessonFamily().story.recording();
    const { from, to } = statement(recording, 'walk P heap[1]');
    const graph = decodeGraph(replay(recording, to), recording.types);
    const walk = readWalk(recording, readHistory(recording), graph, from, to);
    expect(walk?.stops.map(({ order, outcome }) => [order, outcome])).toEqual([
      [1, 'hit'],
      [2, 'otherPage'],
      [3, 'otherPage'],
      [4, 'hit'],
    ]);
    const rows = new Set(sceneAt(recording).rows.map(({ key }) => key));
    for (const { rowKey } of walk?.stops ?? []) expect(rows.has(rowKey ?? '')).toBe(true);
  });

  it('is only as far as the cursor', () => {
    const recording = lessonFamily().story.recording();
    const { from } = statement(recording, 'walk P heap[1]');
    const graph = decodeGraph(replay(recording, from + 3), recording.types);
    const walk = readWalk(recording, readHistory(recording), graph, from, from + 3);
    expect(walk?.stops.map(({ outcome }) => outcome)).toEqual(['looking']);
  });

  it('is not there before it begins', () => {
    const recording = lessonFamily().story.recording();
    const { from } = statement(recording, 'walk P heap[1]');
    const graph = decodeGraph(replay(recording, from), recording.types);
    expect(readWalk(recording, readHistory(recording), graph, 0, from)).toBeNull();
  });
});
