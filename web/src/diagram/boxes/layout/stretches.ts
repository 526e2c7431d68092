import type { Point, Wire } from './lattice.ts';

/** A straight part of a line. */
export interface WireStretch {
  readonly wire: Wire;
  readonly from: Point;
  readonly to: Point;
}

/** The straight parts of a line, in order. */
export function stretchesOfWire(wire: Wire): WireStretch[] {
  return wire.points.slice(1).map((to, i) => ({ wire, from: wire.points[i] ?? to, to }));
}
