import { sizeOf, startOf, visible } from './axis.ts';
import type { Axis } from './axis.ts';

/**
 * The cells whose names are written: every one where there is room, else every second, fifth, tenth and so
 * on, so that no two names come closer than `room` pixels and none stands over the edge.
 */
export function ticksOf(axis: Axis, room: number): number[] {
  const [first, end] = visible(axis);
  const stride = strideOf(room / axis.scale);
  const ticks: number[] = [];
  for (let i = Math.ceil(first / stride) * stride; i < end; i += stride) {
    const middle = startOf(axis, i) + sizeOf(axis, i) / 2;
    if (middle >= 0 && middle <= axis.size) ticks.push(i);
  }
  return ticks;
}

/** 1, 2, 5, 10, 20 …: the first that is enough. */
function strideOf(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power >= least) return factor * power;
  }
}
