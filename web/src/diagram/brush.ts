/**
 * The event with which a drawing says, from its host upwards, that the reader has chosen some VMAs to be shown
 * by themselves: a large picture can do no more than point at them.
 */
export const BRUSH_EVENT = 'rmap-brush';

/** What it tells. */
export interface BrushDetail {
  /** The ids of the chosen VMAs, in the order of the grid's rows; none when the choice was taken back. */
  readonly vmas: readonly number[];
}
