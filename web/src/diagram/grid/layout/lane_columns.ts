import type { Lane } from '../../scene_lanes.ts';

/**
 * The column of each lane: in order of creation, the first whose other lanes share no row with it. So a
 * lane that ended makes room for a later one, and lanes never collide.
 */
export function placeLanes(lanes: readonly Lane[]): number[] {
  const taken: { top: number; bottom: number }[][] = [];
  return lanes.map(({ top, bottom }) => {
    const isFree = (spans: readonly { top: number; bottom: number }[]) =>
      spans.every((span) => bottom < span.top || span.bottom < top);
    const free = taken.findIndex(isFree);
    const column = free < 0 ? taken.length : free;
    taken[column] = [...(taken[column] ?? []), { top, bottom }];
    return column;
  });
}
