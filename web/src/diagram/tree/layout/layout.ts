import type { TreeScene } from '../model/tree_scene.ts';
import type { TreeLayout } from './boxes.ts';
import { layOutNarrow } from './narrow.ts';
import { layOutWide } from './wide.ts';

/** Below this width the root stands at the left, and every node has a row instead of a column. */
export const NARROW_BELOW = 640;

/** The words that layouts write: counts, and the axis' name. */
export interface LayoutWords {
  readonly axis: string;
  readonly moreChoices: (count: number) => string;
  readonly others: (count: number) => string;
}

/**
 * Places a tree. Pure: the same scene and width give the same layout. Rows take over also where columns would
 * need more room than there is: down a page one scrolls anyway.
 */
export function layOutTree(scene: TreeScene, width: number, words: LayoutWords): TreeLayout {
  if (width < NARROW_BELOW) return layOutNarrow(scene, width, words);
  const wide = layOutWide(scene, width, words);
  return wide.width > width ? layOutNarrow(scene, width, words) : wide;
}
