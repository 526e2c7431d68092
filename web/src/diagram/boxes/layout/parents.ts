import { parentLine } from './contents.ts';
import type { Wire } from './lattice.ts';
import type { Lane } from '../../scene_lanes.ts';
import { assignTracks, trackCount } from './tracks.ts';

/** The line of an anon_vma at which arrows from its children arrive. */
const ARRIVAL = 1;

/** av->parent, along the left side of the anon_vmas. */
export interface Parents {
  /** How many tracks they need. */
  readonly count: number;
  readonly draw: (avX: number, firstTrackX: number) => Wire[];
}

/** Plans the arrows to parents: all that lead to the same anon_vma share a track. */
export function routeParents(
  slots: readonly { readonly lane: Pick<Lane, 'object'> | null }[],
  topOf: (row: number) => number,
): Parents {
  const rowOf = new Map<number, number>();
  slots.forEach(({ lane }, i) => lane && rowOf.set(lane.object.id, i));
  const arrows = slots.flatMap(({ lane }, row) => {
    const line = lane === null ? null : parentLine(lane.object);
    const to = rowOf.get(lane?.object.get('parent') ?? 0);
    if (line === null || to === undefined) return [];
    return [
      {
        id: lane?.object.id ?? 0,
        net: `parent:${to}`,
        y: topOf(row) + line + 1,
        end: topOf(to) + ARRIVAL + 1,
      },
    ];
  });
  const stretches = [...new Set(arrows.map(({ net }) => net))].map((net) => {
    const ys = arrows.filter((arrow) => arrow.net === net).flatMap(({ y, end }) => [y, end]);
    return { key: net, from: Math.min(...ys), to: Math.max(...ys) };
  });
  const tracks = assignTracks(stretches);
  const count = trackCount(tracks);
  return {
    count,
    draw: (avX, firstTrackX) =>
      arrows.map(({ id, net, y, end }): Wire => {
        const x = firstTrackX + 2 * (count - 1 - (tracks.get(net) ?? 0));
        const points = [
          { x: avX, y },
          { x, y },
          { x, y: end },
          { x: avX, y: end },
        ];
        return { key: `parent:${id}`, net, kind: 'parent', heads: 'end', points };
      }),
  };
}
