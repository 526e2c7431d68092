// Real recordings under every design: all pointers can be walked, and every way back is the way there.
import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import { decodeGraph, decodePte, decodeSlot } from '../../../web/src/diagram/graph.ts';
import type { Graph, KernelObject } from '../../../web/src/diagram/graph.ts';
import { readStory } from '../../../web/src/player/moment.ts';
import { sayIn } from '../../../web/src/player/messages.ts';
import { Narrator } from '../../../web/src/player/narrator.ts';
import { textOf } from '../../../web/src/player/phrase.ts';
import { edgesOf } from '../../../web/src/player/pointers/edges.ts';
import { pointerSentence } from '../../../web/src/player/pointers/pointer_sentence.ts';
import {
  cursorOf,
  follow,
  goAlong,
  goBack,
  goToEnd,
  keptIn,
  placeOf,
  startAt,
} from '../../../web/src/player/pointers/pointer_walk.ts';

const engine = await loadScenarioEngine();
const root = new URL('../../../', import.meta.url);
const folder = new URL('tests/wasm/scenarios/', root);
const scripts: string[] = [
  await readFile(new URL('lessons/05-2-fork-story/scenario.rmap', root), 'utf8'),
];
for (const name of await readdir(folder)) {
  scripts.push(await readFile(new URL(name, folder), 'utf8'));
}

/** States of a run under a design: some in the middle of statements, and the end. */
function graphs(script: string, design: string, most = 12): Graph[] {
  const run = engine.run(script, design);
  const { types } = run.recording();
  const stride = Math.max(1, Math.floor(run.steps / most));
  const positions = [];
  for (let at = stride; at < run.steps; at += stride) positions.push(at);
  return [...positions, run.steps].map((position) => decodeGraph(run.seek(position), types));
}

/** Whatever an object's fields point at, read as bluntly as can be. */
function pointees(graph: Graph, object: KernelObject): Set<number> {
  const found = new Set<number>();
  for (const { kind, firstSlot, count } of object.type.fields) {
    for (let slot = firstSlot; slot < firstSlot + count; ++slot) {
      const value = object.slots.get(slot) ?? 0;
      if (value === 0) continue;
      if (kind === 'object') found.add(value);
      if (kind === 'slot') found.add(decodeSlot(value).object);
      if (kind === 'pte') found.add(decodePte(value).target);
    }
  }
  return new Set([...found].filter((id) => graph.has(id)));
}

describe.each(engine.designs)('walking pointers: $id', ({ id }) => {
  it('every pointer of every object can be followed', () => {
    for (const graph of scripts.flatMap((script) => graphs(script, id))) {
      for (const object of graph.values()) {
        const reached = new Set(edgesOf(graph, object).flatMap(({ targets }) => targets));
        for (const target of pointees(graph, object)) {
          expect(reached, `${object.type.name} ${object.id} → ${target}`).toContain(target);
        }
      }
    }
  });

  it('no list or tree has anything twice, however its links run', () => {
    for (const graph of scripts.flatMap((script) => graphs(script, id, 40))) {
      for (const object of graph.values()) {
        for (const { name, targets } of edgesOf(graph, object)) {
          if (['entry', 'ptes', 'pages'].includes(name)) continue;
          expect(new Set(targets).size, `${object.type.name}.${name}`).toBe(targets.length);
        }
      }
    }
  });

  it('right, then left, is where one was; down undoes up; all ends are ends', () => {
    const [script = ''] = scripts;
    for (const graph of graphs(script, id, 6)) {
      for (const { id: object, alive } of graph.values()) {
        if (!alive) continue;
        let walk = startAt(object);
        for (let depth = 0; depth < 4; ++depth) {
          const inside = follow(graph, walk);
          if (inside === walk) break;
          expect(goBack(inside)).toEqual(walk);
          const next = goAlong(graph, inside, 1);
          if (next !== inside) expect(goAlong(graph, next, -1)).toEqual(inside);
          expect(goAlong(graph, inside, -1)).toEqual(inside);
          const last = goToEnd(graph, inside, 1);
          const { number, count } = placeOf(graph, last);
          expect(number).toBe(count);
          expect(placeOf(graph, goToEnd(graph, last, -1)).number).toBe(1);
          walk = depth % 2 === 0 ? last : next;
        }
      }
    }
  });

  it('down goes through all that an object points at, and ends', () => {
    const [script = ''] = scripts;
    const graph = graphs(script, id, 1).at(-1) ?? new Map<number, never>();
    for (const object of graph.values()) {
      const all = edgesOf(graph, object).reduce((sum, { targets }) => sum + targets.length, 0);
      if (all === 0) continue;
      let walk = follow(graph, startAt(object.id));
      let steps = 1;
      for (let next = goAlong(graph, walk, 1); next !== walk; next = goAlong(graph, walk, 1)) {
        walk = next;
        expect(++steps).toBeLessThanOrEqual(all);
      }
      expect(steps).toBe(all);
    }
  });

  it('a walk stays in another state as far as its pointers still lead', () => {
    const [script = ''] = scripts;
    const states = graphs(script, id, 20);
    const end = states.at(-1) ?? new Map<number, never>();
    for (const object of end.values()) {
      const walk = follow(end, goToEnd(end, follow(end, startAt(object.id)), 1));
      expect(keptIn(end, walk)).toEqual(walk);
      for (const state of states) {
        const kept = keptIn(state, walk);
        expect(kept.length).toBeLessThanOrEqual(walk.length);
        expect(kept[0]).toEqual(walk[0]);
        if (kept.length > 1) expect(state.has(cursorOf(kept).object)).toBe(true);
      }
    }
  });

  it('each place is said in both languages', () => {
    for (const script of scripts) {
      const run = engine.run(script, id);
      const recording = run.recording();
      const { history, names } = readStory(recording);
      const graph = decodeGraph(run.seek(run.steps >> 1), recording.types);
      for (const language of ['en', 'zh'] as const) {
        const narrator = new Narrator(recording, history, names, sayIn(language));
        for (const object of graph.values()) {
          const start = startAt(object.id);
          for (const walk of [start, follow(graph, start)]) {
            const text = textOf(pointerSentence(narrator, graph, walk));
            expect(text).not.toMatch(/[{}]|undefined|NaN/);
            expect(text.length).toBeGreaterThan(4);
          }
        }
      }
    }
  });
});

it('a list is told of with its length and its owner', () => {
  const script = 'process P\nmmap P heap 2\nwrite P heap[0]\nfork P C\nfork P C2\n';
  const run = engine.run(script, 'anon-vma-chain');
  const recording = run.recording();
  const { history, names } = readStory(recording);
  const graph = decodeGraph(run.seek(run.steps), recording.types);
  const [av0] = [...graph.values()].filter(({ type }) => type.name === 'anon_vma');
  const walk = goToEnd(graph, follow(graph, startAt(av0?.id ?? 0)), 1);
  const say = (language: 'en' | 'zh') =>
    textOf(pointerSentence(new Narrator(recording, history, names, sayIn(language)), graph, walk));
  expect(say('en')).toMatch(/^av0, same_anon_vma 3 of 3 → avc\d, of C2 heap$/);
  expect(say('zh')).toMatch(/^av0 的 same_anon_vma，第 3 项，共 3 项 → avc\d，属于 C2 heap$/);
});
