import { round } from '../../motion.ts';
import type { Point, Wire } from '../layout/lattice.ts';
import { placeOfLine } from '../layout/lines.ts';
import type { Unit } from '../picture.ts';

/** Radius of a line's corners, in characters. */
const CORNER = 0.7;
/** An arrowhead's length and half width, in characters. */
const HEAD = { length: 0.95, half: 0.5 };

/** Free room around the picture, in CSS pixels. */
export const margin = { x: 14, y: 6 } as const;

/** Where a place of the lattice is in the picture. */
export const toPixels = ({ x, y }: Point, unit: Unit): readonly [x: number, y: number] => [
  margin.x + x * unit.x,
  margin.y + (placeOfLine(unit.lines, y) + 0.5) * unit.y,
];

/** How far it is from one line of the lattice down to another, in CSS pixels. */
export const linesBetween = (from: number, to: number, { lines, y }: Unit): number =>
  (placeOfLine(lines, to) - placeOfLine(lines, from)) * y;

/** The path of a line, with round corners; it ends where its arrowhead begins. */
export function wirePath({ points, heads }: Wire, unit: Unit): string {
  const at = points.map((point) => toPixels(point, unit));
  const last = at.length - 1;
  const head = HEAD.length * unit.x;
  if (last < 1) return '';
  shorten(at, last, last - 1, head);
  if (heads === 'both') shorten(at, 0, 1, head);
  const parts = [`M${text(at[0])}`];
  for (let i = 1; i < last; ++i) {
    const corner = at[i] ?? [0, 0];
    const radius = Math.min(
      CORNER * unit.x,
      lengthOf(at[i - 1], corner) / 2,
      lengthOf(corner, at[i + 1]) / 2,
    );
    parts.push(`L${text(towards(corner, at[i - 1], radius))}`);
    parts.push(`Q${text(corner)} ${text(towards(corner, at[i + 1], radius))}`);
  }
  parts.push(`L${text(at[last])}`);
  return parts.join('');
}

/** The arrowheads of a line, as triangles. */
export function headPath({ points, heads }: Wire, unit: Unit): string {
  const at = points.map((point) => toPixels(point, unit));
  const last = at.length - 1;
  const end = headAt(at[last], at[last - 1], unit);
  return heads === 'both' ? end + headAt(at[0], at[1], unit) : end;
}

type Place = readonly [x: number, y: number];

function headAt(tip: Place | undefined, from: Place | undefined, unit: Unit): string {
  if (tip === undefined || from === undefined) return '';
  const length = HEAD.length * unit.x;
  const half = HEAD.half * unit.x;
  const [x, y] = towards(tip, from, length);
  const isAcross = Math.abs(tip[0] - from[0]) > Math.abs(tip[1] - from[1]);
  const [a, b]: [Place, Place] = isAcross
    ? [
        [x, y - half],
        [x, y + half],
      ]
    : [
        [x - half, y],
        [x + half, y],
      ];
  return `M${text(tip)}L${text(a)}L${text(b)}Z`;
}

function shorten(at: Place[], end: number, next: number, by: number): void {
  const tip = at[end];
  const from = at[next];
  if (tip && from) at[end] = towards(tip, from, Math.min(by, lengthOf(tip, from)));
}

function lengthOf(a: Place | undefined, b: Place | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** From one place a little towards another. */
function towards(from: Place, to: Place | undefined, by: number): Place {
  const length = lengthOf(from, to);
  if (to === undefined || length === 0) return from;
  return [from[0] + ((to[0] - from[0]) * by) / length, from[1] + ((to[1] - from[1]) * by) / length];
}

const text = (place: Place | undefined): string =>
  `${round(place?.[0] ?? 0)},${round(place?.[1] ?? 0)}`;
