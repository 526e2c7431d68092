import type { Mark } from '../change.ts';
import type { FrameNeeds } from './layout/frame.ts';
import type { Matrix } from './layout/matrix.ts';
import type { OverviewWords } from './overview_words.ts';

/** A cell of the matrix. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a walk has come by so far. */
export interface WalkTrace {
  /** For each column: 0 not looked at, 1 looked at, 2 a hit. */
  readonly columns: Uint8Array;
  /** The row that it walks; -1 when it is not in the picture. */
  readonly row: number;
  readonly visited: number;
  readonly hits: number;
}

/** A link that the step made or changed, and where it is. */
export interface MarkedPlace extends Place {
  readonly mark: Mark;
}

/** All that is shown at one moment; what part of it is seen is the drawing's. */
export interface OverviewPicture {
  readonly matrix: Matrix;
  readonly needs: FrameNeeds;
  readonly words: OverviewWords;
  readonly walk: WalkTrace | null;
  readonly marked: readonly MarkedPlace[];
  /** What the step did, in words: a line, or nothing. */
  readonly stepText: string;
  /** The largest bars: what a walk looks at, what a fork allocates. */
  readonly most: { readonly walk: number; readonly fork: number };
  /** Where what the reader has chosen stands: -1 in a direction that it has no place in. */
  readonly selected: Place | null;
  /** First owner of each row that has one. */
  readonly ownerOf: (row: number) => string;
}
