import fc from 'fast-check';
import { decodeGraph } from '../../../../web/src/diagram/graph.ts';
import { readHistory } from '../../../../web/src/diagram/history.ts';
import { Names } from '../../../../web/src/diagram/names.ts';
import { readScene } from '../../../../web/src/diagram/scene.ts';
import type { Scene } from '../../../../web/src/diagram/scene.ts';
import type { Recording } from '../../../../web/src/engine/types.ts';
import { Family } from './family.ts';
import { replay } from './story.ts';

/** P, its child C, its grandchild GC, then another child C2: the lesson's family, each with a page. */
export function lessonFamily(): Family {
  const family = new Family();
  const parent = family.process('P');
  for (let page = 0; page < 4; ++page) family.write(parent, page);
  const child = family.fork(parent, 'C');
  family.write(child, 1);
  const grandchild = family.fork(child, 'GC');
  family.write(grandchild, 2);
  family.fork(parent, 'C2');
  family.walk(parent, 1);
  return family;
}

/** The scene at a position of a recording; its end unless told otherwise. */
export function sceneAt(recording: Recording, position = recording.journal.kind.length): Scene {
  const history = readHistory(recording);
  const graph = decodeGraph(replay(recording, position), recording.types);
  return readScene(graph, history, new Names(recording, history));
}

interface Move {
  readonly verb: 'fork' | 'reuse' | 'write' | 'split' | 'exit' | 'mmap';
  readonly who: number;
  readonly page: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  verb: fc.constantFrom('fork', 'fork', 'fork', 'reuse', 'write', 'split', 'exit', 'exit', 'mmap'),
  who: fc.nat(30),
  page: fc.nat(3),
});

/** Families after random forks, writes, splits and exits. */
export const families: fc.Arbitrary<Family> = fc
  .array(move, { maxLength: 30, size: 'max' })
  .map((moves) => {
    const family = new Family();
    const first = family.process('P');
    family.write(first, 0);
    moves.forEach(({ verb, who, page }, i) => {
      const process = family.processes[who % family.processes.length];
      if (process === undefined) return;
      if (verb === 'fork') family.fork(process, `C${i}`);
      else if (verb === 'reuse') family.fork(process, `C${i}`, true);
      else if (verb === 'write') family.write(process, page);
      else if (verb === 'split') family.split(process);
      else if (verb === 'mmap') family.process(`Q${i}`, page > 0);
      else if (family.processes.length > 1) family.exit(process);
    });
    return family;
  });
