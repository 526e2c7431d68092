import { decodeGraph } from '../../../../web/src/diagram/graph.ts';
import type { Graph } from '../../../../web/src/diagram/graph.ts';
import { layOutBoxes } from '../../../../web/src/diagram/boxes/layout/boxes.ts';
import type { ChosenLayout } from '../../../../web/src/diagram/boxes/layout/boxes.ts';
import type { BoxesLayout, LatticeBox } from '../../../../web/src/diagram/boxes/layout/lattice.ts';
import { stretchesOfWire } from '../../../../web/src/diagram/boxes/layout/stretches.ts';
import type { WireStretch } from '../../../../web/src/diagram/boxes/layout/stretches.ts';
import { readHistory } from '../../../../web/src/diagram/history.ts';
import { Names } from '../../../../web/src/diagram/names.ts';
import { readScene } from '../../../../web/src/diagram/scene.ts';
import type { Recording } from '../../../../web/src/engine/types.ts';
import { replay } from './story.ts';

/** Boxes and arrows at a position of a recording; `graph` where the engine has made it. */
export function boxesAt(
  recording: Recording,
  position = recording.journal.kind.length,
  narrow = false,
  selected: number | null = null,
  graph: Graph = decodeGraph(replay(recording, position), recording.types),
): ChosenLayout {
  const history = readHistory(recording);
  const names = new Names(recording, history);
  const scene = readScene(graph, history, names);
  return layOutBoxes({ graph, history, names, scene, narrow }, selected);
}

/** What is wrong with a layout: each is a sentence. */
export function latticeProblems({ boxes, wires, labels }: BoxesLayout): string[] {
  const problems: string[] = [];
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (boxesOverlap(a, b)) problems.push(`${a.key} overlaps ${b.key}`);
    }
  });
  const stretches = wires.flatMap(stretchesOfWire);
  for (const stretch of stretches) {
    const { from, to, wire } = stretch;
    if (from.x !== to.x && from.y !== to.y) problems.push(`${wire.key} runs aslant`);
    for (const box of boxes) {
      if (runsInto(stretch, box)) problems.push(`${wire.key} runs into ${box.key}`);
    }
  }
  stretches.forEach((a, i) => {
    for (const b of stretches.slice(i + 1)) {
      if (a.wire.net !== b.wire.net && share(a, b)) {
        problems.push(`${a.wire.key} and ${b.wire.key} share a run`);
      }
    }
  });
  for (const { x, y, text, key } of labels) {
    const box = { x, y, width: text.length - 1, height: 0 };
    for (const other of boxes) {
      if (
        box.x <= other.x + other.width &&
        other.x <= box.x + box.width &&
        other.y <= y &&
        y <= other.y + other.height
      ) {
        problems.push(`${key} stands on ${other.key}`);
      }
    }
  }
  return problems;
}

/** Boxes may touch: pages and entries stand on each other's borders. */
const boxesOverlap = (a: LatticeBox, b: LatticeBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A line may end on a border; no part of it is inside, and none runs along a border. */
function runsInto({ from, to }: WireStretch, box: LatticeBox): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const spanX = Math.min(right, box.x + box.width) - Math.max(left, box.x);
  const spanY = Math.min(bottom, box.y + box.height) - Math.max(top, box.y);
  return spanX >= 0 && spanY >= 0 && (spanX > 0 || spanY > 0);
}

/** Whether two lines run along each other, or one turns where the other passes. */
function share(a: WireStretch, b: WireStretch): boolean {
  const isAcross = (s: WireStretch) => s.from.y === s.to.y;
  const range = (s: WireStretch, axis: 'x' | 'y') => [
    Math.min(s.from[axis], s.to[axis]),
    Math.max(s.from[axis], s.to[axis]),
  ];
  const meet = (axis: 'x' | 'y') => {
    const [a1 = 0, a2 = 0] = range(a, axis);
    const [b1 = 0, b2 = 0] = range(b, axis);
    return a1 <= b2 && b1 <= a2;
  };
  if (!meet('x') || !meet('y')) return false;
  if (isAcross(a) === isAcross(b)) return true;
  // A crossing is no sharing, unless it is at the end of one of them.
  const [across, down] = isAcross(a) ? [a, b] : [b, a];
  const x = down.from.x;
  const y = across.from.y;
  const ends = [...[across.from.x, across.to.x].map((end) => end === x)];
  return ends.includes(true) || down.from.y === y || down.to.y === y;
}
