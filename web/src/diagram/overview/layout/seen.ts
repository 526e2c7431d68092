import type { Place } from '../picture.ts';
import { fitAxis, placed } from './axis.ts';
import type { Axis } from './axis.ts';
import type { Brush } from './brush.ts';
import { partAt } from './frame.ts';
import type { FramePart, OverviewFrame } from './frame.ts';

/** Which part of a picture is seen, and where the reader is in it. */
export interface Seen {
  readonly frame: OverviewFrame;
  readonly across: Axis;
  readonly down: Axis;
  readonly cursor: Place | null;
  readonly brush: Brush | null;
}

/** All of a matrix, in a frame. */
export function seenWhole(frame: OverviewFrame, rows: number, columns: number): Seen {
  return {
    frame,
    across: fitAxis(columns, frame.plot.width),
    down: fitAxis(rows, frame.plot.height),
    cursor: null,
    brush: null,
  };
}

/** Whether everything is seen. */
export const seesAll = ({ across, down }: Pick<Seen, 'across' | 'down'>): boolean =>
  across.count * across.scale <= across.size + 1 && down.count * down.scale <= down.size + 1;

/**
 * The same part in another frame or another matrix: where all was seen, all is; else what was seen stays
 * where it was, as far as it is still there.
 */
export function carriedOver(before: Seen, whole: Seen): Seen {
  if (seesAll(before)) return whole;
  return {
    ...whole,
    across: placed(whole.across, before.across.scale, before.across.offset),
    down: placed(whole.down, before.down.scale, before.down.offset),
  };
}

/** What is at a point. There is a map only while not all is seen. */
export function partSeen(seen: Seen, x: number, y: number): FramePart {
  const part = partAt(seen.frame, x, y);
  return part === 'map' && seesAll(seen) ? 'none' : part;
}
