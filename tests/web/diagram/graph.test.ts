import { describe, expect, it } from 'vitest';
import {
  decodeGraph,
  decodePte,
  decodeSlot,
  fieldAt,
  ofType,
} from '../../../web/src/diagram/graph.ts';
import { readPageTables } from '../../../web/src/diagram/page_tables.ts';
import { readHistory } from '../../../web/src/diagram/history.ts';
import { Names } from '../../../web/src/diagram/names.ts';
import { lessonFamily } from './support/scenes.ts';
import { Story, replay, types } from './support/story.ts';

describe('decoding', () => {
  it('takes pte and slot values apart', () => {
    const entry = (value: number) => {
      const { state, target, writable, young } = decodePte(value);
      return [state, target, ...(writable ? ['writable'] : []), ...(young ? ['young'] : [])];
    };
    expect(entry(7 * 4096 + 3)).toEqual(['present', 7, 'writable']);
    expect(entry(7 * 4096 + 1)).toEqual(['present', 7]);
    expect(entry(7 * 4096 + 5)).toEqual(['present', 7, 'young']);
    expect(entry(7 * 4096 + 2)).toEqual(['swap', 7]);
    expect(entry(7 * 4096 + 4)).toEqual(['moving', 7]);
    expect(entry(0)).toEqual(['empty', 0]);
    expect(decodeSlot(70_000 * 4096 + 511)).toEqual({ object: 70_000, slot: 511 });
  });

  it('finds the field of a slot, inside arrays too', () => {
    const table = types.find(({ name }) => name === 'pte table');
    expect(table && fieldAt(table, 1)?.info.name).toBe('base');
    expect(table && fieldAt(table, 2 + 17)).toMatchObject({ info: { name: 'entry' }, element: 17 });
    expect(table && fieldAt(table, 5000)).toBeUndefined();
  });

  it('reads objects with their fields by name', () => {
    const story = new Story();
    story.statement('x');
    const page = story.alloc('page');
    story.set(page, 'mapcount', 3);
    const recording = story.recording();
    const graph = decodeGraph(replay(recording, recording.journal.kind.length), types);
    expect(graph.get(page)).toMatchObject({ id: page, serial: 0, alive: true });
    expect(graph.get(page)?.get('mapcount')).toBe(3);
    expect(graph.get(page)?.get('index')).toBe(0);
    expect(graph.get(page)?.get('no such field')).toBe(0);
  });

  it('keeps VMAs and processes that are gone', () => {
    const family = lessonFamily();
    const [, child] = family.processes;
    if (child !== undefined) family.exit(child);
    const recording = family.story.recording();
    const graph = decodeGraph(replay(recording, recording.journal.kind.length), types);
    expect(ofType(graph, 'vma').map(({ alive }) => alive)).toEqual([true, false, true, true]);
  });

  it('walks all four levels of the page tables', () => {
    const family = lessonFamily();
    const recording = family.story.recording();
    const graph = decodeGraph(replay(recording, recording.journal.kind.length), types);
    const mm = ofType(graph, 'mm')[1];
    const cells = mm && [...readPageTables(graph, mm).values()];
    expect(cells?.map(({ address }) => address)).toEqual([0x200, 0x201, 0x202, 0x203]);
    expect(cells?.map(({ writable }) => writable)).toEqual([false, false, false, false]);
  });

  it('names objects as the lessons do', () => {
    const recording = lessonFamily().story.recording();
    const history = readHistory(recording);
    const names = new Names(recording, history);
    const graph = decodeGraph(replay(recording, recording.journal.kind.length), types);
    const label = (type: string) => ofType(graph, type).map(({ id }) => names.object(graph, id));
    expect(label('anon_vma')).toEqual(['av0', 'av1', 'av2', 'av3']);
    expect(label('vma')).toEqual(['P heap', 'C heap', 'GC heap', 'C2 heap']);
    expect(label('page').slice(0, 2)).toEqual(['f0', 'f1']);
    expect(names.object(graph, 0)).toBe('null');
  });

  it('tells the parts of a cut region from each other', () => {
    const family = lessonFamily();
    const [parent] = family.processes;
    if (parent !== undefined) family.split(parent);
    const recording = family.story.recording();
    const names = new Names(recording, readHistory(recording));
    const graph = decodeGraph(replay(recording, recording.journal.kind.length), types);
    const labels = ofType(graph, 'vma').map(({ id }) => names.object(graph, id));
    expect(labels).toContain('P heap[0]');
    expect(labels).toContain('P heap[1..3]');
    expect(labels).toContain('C heap');
  });
});
