import type { LabResult } from '../../engine/lab_types.ts';
import { valueOf } from './measures.ts';
import type { Measure, Value } from './measures.ts';

/** One value over n. */
export interface Point {
  readonly n: number;
  readonly value: Value;
}

/** What theory says of a line. */
export interface Theory {
  readonly expected: number;
  /** So many more for each doubling of n; else an exponent of n. */
  readonly logarithmic: boolean;
}

/** One line: a design, or several whose numbers are all the same. */
export interface Series {
  /** Ids of designs, as asked for. */
  readonly designs: readonly string[];
  /** Rising n. */
  readonly points: readonly Point[];
  /** How it grew, by the line that fits best through the logarithms; null where that says nothing. */
  readonly slope: number | null;
  readonly theory: Theory | null;
}

/** A line for each design; designs with equal counts share one. Times are never shared. */
export function seriesOf(result: LabResult, measure: Measure): readonly Series[] {
  const found = new Map<string, Series>();
  for (const design of designsOf(result)) {
    const points = result.rows
      .filter((row) => row.design === design)
      .map((row) => ({ n: row.n, value: valueOf(row, measure) }))
      .filter((point): point is Point => point.value !== null)
      .sort((a, b) => a.n - b.n);
    if (points.length === 0) continue;
    const theory = theoryOf(result, design, measure);
    const key =
      measure.kind === 'time'
        ? design
        : JSON.stringify([points.map(({ n, value }) => [n, value.value]), theory]);
    const other = found.get(key);
    const designs = [...(other?.designs ?? []), design];
    const slope = slopeOf(points, theory?.logarithmic ?? false);
    found.set(key, { designs, points, slope, theory });
  }
  return [...found.values()];
}

/** The designs that have rows, in the order in which they were asked for. */
export const designsOf = ({ rows }: LabResult): readonly string[] => [
  ...new Set(rows.map(({ design }) => design)),
];

/** The sizes that have rows, rising. */
export const sizesOf = ({ rows }: LabResult): readonly number[] =>
  [...new Set(rows.map(({ size }) => size))].sort((a, b) => a - b);

function theoryOf(result: LabResult, design: string, { what, count }: Measure): Theory | null {
  const law = result.growths.find(
    (each) => each.design === design && each.what === what && each.count === count,
  );
  const { expected = null, logarithmic = false } = law ?? {};
  return expected === null ? null : { expected, logarithmic };
}

/**
 * The exponent of n that fits best (least squares over logarithms), as engine/lab/growth.cc finds it; for
 * logarithmic growth what each doubling of n adds. Null for one n, and for an exponent of a count of 0.
 */
export function slopeOf(points: readonly Point[], logarithmic: boolean): number | null {
  if (!logarithmic && points.some(({ value }) => value.value <= 0)) return null;
  const places = points.map(({ n, value }) => ({
    x: Math.log2(n),
    y: logarithmic ? value.value : Math.log2(value.value),
  }));
  const mean = (of: (place: { x: number; y: number }) => number): number =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const x = mean((place) => place.x);
  const y = mean((place) => place.y);
  const across = mean((place) => (place.x - x) ** 2);
  return across === 0 ? null : mean((place) => (place.x - x) * (place.y - y)) / across;
}
