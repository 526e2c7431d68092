import type { Box } from '../../shapes.ts';
import type { TreeEdge } from '../model/edges.ts';
import type { EdgeLine } from './boxes.ts';

/** How far from its middle a child's line leaves a node. */
const APART = 12;
/** Half of the two strokes that cut a line. */
const CUT_ROOM = 6;

type Point = readonly [x: number, y: number];

const middleX = ({ x, width }: Box) => x + width / 2;
const middleY = ({ y, height }: Box) => y + height / 2;
const pathOf = ([first, ...rest]: readonly Point[]): string => {
  const text = ([x, y]: Point) => `${x.toFixed(1)},${y.toFixed(1)}`;
  return first === undefined ? '' : `M${[first, ...rest].map(text).join(' L')}`;
};
const between = ([x1, y1]: Point, [x2, y2]: Point): { x: number; y: number } => {
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
};

/** From the owner straight down to its root. */
export const rootDown = (owner: Box, root: Box): string => {
  const x = Math.min(Math.max(middleX(root), owner.x + 8), owner.x + owner.width - 8);
  return pathOf([
    [x, owner.y + owner.height],
    [middleX(root), root.y],
  ]);
};

/** From the owner above down its left side, and right to the root. */
export const rootAcross = (owner: Box, root: Box): string =>
  pathOf([
    [owner.x + 4, owner.y + owner.height],
    [owner.x + 4, middleY(root)],
    [root.x, middleY(root)],
  ]);

/** From a node down to a child below it; in a half-turned tree, to wherever that stands. */
export function edgeDown(
  { cut, side }: TreeEdge,
  from: Box,
  to: Box,
  hasBits: boolean,
): Omit<EdgeLine, 'edge'> {
  const [start, end] = endsDown(from, to);
  const middle = between(start, end);
  const text = side === 'left' ? '0' : '1';
  const x = middle.x + (end[0] < start[0] ? -14 : 14);
  return {
    path: pathOf([start, end]),
    cut: cut ? middle : null,
    bit: hasBits ? { key: side, text, x, y: middle.y - 1, anchor: 'middle' } : null,
  };
}

function endsDown(from: Box, to: Box): readonly [Point, Point] {
  const isLeft = middleX(to) < middleX(from);
  if (to.y >= from.y + from.height) {
    const start: Point = [middleX(from) + (isLeft ? -APART : APART), from.y + from.height];
    return [start, [middleX(to), to.y]];
  }
  if (from.y >= to.y + to.height) {
    return [
      [middleX(from), from.y],
      [middleX(to), to.y + to.height],
    ];
  }
  const [a, b] = [from.y + 12, to.y + 12];
  return isLeft
    ? [
        [from.x, a],
        [to.x + to.width, b],
      ]
    : [
        [from.x + from.width, a],
        [to.x, b],
      ];
}

/** From a node that stands left of its children: along its left side to the height of one, then right. */
export function edgeAcross({ cut }: TreeEdge, from: Box, to: Box): Omit<EdgeLine, 'edge'> {
  const x = from.x + 6;
  const isUp = middleY(to) < middleY(from);
  const y = middleY(to);
  const start: Point = [x, isUp ? from.y : from.y + from.height];
  const corner: Point = [to.x <= x ? to.x - 5 : x, y];
  const points: Point[] = [start, [corner[0], start[1]], corner, [to.x, y]];
  const end = to.x - CUT_ROOM > x ? to.x : x + CUT_ROOM;
  return { path: pathOf(points), cut: cut ? { x: (x + end) / 2, y } : null, bit: null };
}
