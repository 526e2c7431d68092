import type { Scene } from '../../scene.ts';
import type { MoreNote } from './boxes.ts';

type Point = readonly [x: number, y: number];

/** The notes for what a scene leaves out: VMAs below the rows, pages below the cards. */
export function moreNotes(
  { rows, cards }: Scene['hidden'],
  below: Point,
  beside: Point,
): MoreNote[] {
  const note = (of: MoreNote['of'], count: number, [x, y]: Point): MoreNote[] =>
    count === 0 ? [] : [{ of, count, x, y }];
  return [...note('rows', rows, below), ...note('cards', cards, beside)];
}
