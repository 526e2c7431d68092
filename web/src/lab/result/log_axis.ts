import { extent } from 'd3-array';
import { scaleLog } from 'd3-scale';

/** A logarithmic axis with a place of its own for 0, beyond a gap: 0 has no logarithm. */
export interface LogAxis {
  /** Where a value stands, in pixels. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  /** Where 0 stands; null where there is none. */
  readonly zero: number | null;
  readonly domain: readonly [number, number];
}

/** From the lowest decade's end to the place of 0. */
const ZERO_GAP = 26;

/** An axis for these values, from pixel `from` (low) to pixel `to` (high). */
export function logAxis(values: readonly number[], from: number, to: number): LogAxis {
  const hasZero = values.some((value) => value <= 0);
  const shift = hasZero ? Math.sign(to - from) * ZERO_GAP : 0;
  const domain = padded(values);
  const scale = scaleLog()
    .domain(domain)
    .range([from + shift, to]);
  return {
    at: (value) => (value <= 0 ? from : scale(value)),
    ticks: logTicks(domain),
    zero: hasZero ? from : null,
    domain,
  };
}

/** A domain that leaves room at both ends and spans a decade at least. */
export function padded(values: readonly number[]): [number, number] {
  const [low, high] = extent(values.filter((value) => value > 0));
  if (low === undefined || high === undefined) return [1, 10];
  const [lowest, highest] = [low / 1.3, high * 1.3];
  const missing = Math.sqrt(Math.max(1, 10 / (highest / lowest)));
  return [lowest / missing, highest * missing];
}

/** Powers of ten within a domain; where those are few, also 3 times them, or 2 and 5. */
export function logTicks([low, high]: readonly [number, number]): number[] {
  const ticks = (factors: readonly number[]): number[] => {
    const found: number[] = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); ++power) {
      for (const factor of factors) {
        const value = Number((factor * 10 ** power).toPrecision(1));
        if (value >= low && value <= high) found.push(value);
      }
    }
    return found;
  };
  const tries = [[1], [1, 3], [1, 2, 5]].map(ticks);
  return tries.find((found) => found.length >= 3) ?? tries.at(-1) ?? [];
}

/** Every other tick, every third …: as few as stand at least `room` pixels apart. */
export function thinned(ticks: readonly number[], axis: LogAxis, room: number): readonly number[] {
  for (let step = 1; step < ticks.length; ++step) {
    const kept = ticks.filter((_tick, index) => index % step === 0);
    const places = kept.map(axis.at);
    if (places.every((place, i) => i === 0 || Math.abs(place - (places[i - 1] ?? 0)) >= room)) {
      return kept;
    }
  }
  return ticks.slice(0, 1);
}
