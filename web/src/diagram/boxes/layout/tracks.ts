/** A stretch that a line needs on some track, both ends included. */
export interface Stretch {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Puts stretches on as few parallel tracks as this order allows, so that none touches another on the same
 * track. Returns the number of each one's track, from 0.
 */
export function assignTracks(stretches: readonly Stretch[]): ReadonlyMap<string, number> {
  const tracks: Stretch[][] = [];
  const trackOf = new Map<string, number>();
  const touch = (a: Stretch, b: Stretch) => a.from <= b.to + 1 && b.from <= a.to + 1;
  for (const stretch of stretches) {
    const free = tracks.findIndex((taken) => !taken.some((other) => touch(other, stretch)));
    const at = free < 0 ? tracks.push([]) - 1 : free;
    tracks[at]?.push(stretch);
    trackOf.set(stretch.key, at);
  }
  return trackOf;
}

/** How many tracks were used. */
export const trackCount = (tracks: ReadonlyMap<string, number>): number =>
  tracks.size === 0 ? 0 : Math.max(...tracks.values()) + 1;
