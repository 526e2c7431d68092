import type { Box } from '../../shapes.ts';

/** The width and the level of one thing, in order. */
export interface Sized {
  readonly width: number;
  readonly level: number;
}

const TIE_GAP = 7;
const BOX_GAP = 12;

/**
 * Middles of a column for each thing, in order. The line down from a thing passes all that stands lower
 * beside it, and two of one level never touch, as they may in a tree that is half turned.
 */
export function placeColumns(things: readonly Sized[], left: number, stretch = 1): number[] {
  const ends = new Map<number, number>();
  const middles: number[] = [];
  things.forEach(({ width, level }, i) => {
    const before = things[i - 1];
    const reach = Math.max(width, before?.width ?? 0) / 2 + TIE_GAP;
    const least = before === undefined ? left + width / 2 : (middles[i - 1] ?? 0) + reach * stretch;
    const middle = Math.max(
      least,
      left + width / 2,
      (ends.get(level) ?? -Infinity) + BOX_GAP + width / 2,
    );
    middles.push(middle);
    ends.set(level, middle + width / 2);
  });
  return middles;
}

/** Where each level begins, from `top` down: as high as its highest box. */
export function placeLevels(
  things: readonly (Pick<Sized, 'level'> & Pick<Box, 'height'>)[],
  top: number,
  gap: number,
): { readonly tops: readonly number[]; readonly bottom: number } {
  const heights: number[] = [];
  for (const { level, height } of things) heights[level] = Math.max(heights[level] ?? 0, height);
  const tops: number[] = [];
  let y = top;
  for (const height of Array.from(heights, (each = 0) => each)) {
    tops.push(y);
    y += height + gap;
  }
  return { tops, bottom: y - gap };
}
