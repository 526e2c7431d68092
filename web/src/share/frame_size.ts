import type { PlayerUi } from '../link/shared_state.ts';

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How wide a column of text is in most places: a frame narrows with it. */
const WIDTH = 720;

/** What a player has above and below its picture, in CSS pixels, at that width. */
const AROUND: Readonly<Record<PlayerUi, number>> = { minimal: 150, steps: 290, full: 690 };

/** A picture of a small family of processes: half of the lessons' pictures are lower. */
const SOME_PICTURE: Size = { width: WIDTH, height: 300 };

/** Taller frames scroll inside: a page should not be one figure. */
const TALLEST = 1200;

/**
 * The size that a frame, or an element, has until what is in it is known, and a frame for good where no script may tell.
 * @param picture that of the figure, where it is known
 */
export function frameSize(ui: PlayerUi, picture: Pick<Size, 'height'> = SOME_PICTURE): Size {
  return { width: WIDTH, height: Math.min(TALLEST, Math.round(picture.height) + AROUND[ui]) };
}
