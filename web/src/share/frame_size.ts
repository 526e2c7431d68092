import type { PlayerUi } from '../link/shared_state.ts';

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How wide a column of text is in most places: a frame narrows with it. */
const WIDTH = 720;

/** What a player has above and below its picture, in CSS pixels, at that width. */
const AROUND: Readonly<Record<PlayerUi, number>> = { minimal: 110, steps: 300, full: 760 };

/** A picture of a small family of processes. */
const SOME_PICTURE: Size = { width: WIDTH, height: 320 };

/** Taller frames scroll inside: a page should not be one figure. */
const TALLEST = 1200;

/**
 * The size that a frame has until its page is told a better one, and for good where no script may tell it.
 * @param picture that of the figure, where it is known
 */
export function frameSize(ui: PlayerUi, picture: Size = SOME_PICTURE): Size {
  return { width: WIDTH, height: Math.min(TALLEST, picture.height + AROUND[ui]) };
}
