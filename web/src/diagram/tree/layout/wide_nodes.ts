import type { TreeItem } from '../model/items.ts';
import type { ItemBox } from './boxes.ts';
import { placeColumns } from './columns.ts';
import { EDGE } from './heading.ts';
import { fillBox, leastWidth } from './measure.ts';
import type { Form } from './measure.ts';

const FOLD_WIDTH = 74;
/** How far columns move apart where there is room. */
const MOST_STRETCH = 1.5;

/** The boxes of a tree with the middles of their columns; heights are not known yet. */
export interface WideNodes {
  readonly boxes: readonly Omit<ItemBox, 'x' | 'y'>[];
  readonly middles: readonly number[];
  /** The width of the picture: as wide as there is room, or as the columns need. */
  readonly total: number;
  readonly spelled: boolean;
}

/** Gives each item a box and a column, from `left` on; the numbers are spelled out if that fits. */
export function placeNodes(
  items: readonly TreeItem[],
  left: number,
  width: number,
  others: (count: number) => string,
): WideNodes {
  const long = sizeBoxes(items, 'long', others);
  const spelled = endOf(long, placeColumns(long.map(sized), left)) <= width;
  const boxes = spelled ? long : sizeBoxes(items, 'short', others);
  const things = boxes.map(sized);
  const tight = placeColumns(things, left);
  const spare = Math.max(0, width - endOf(boxes, tight));
  const span = Math.max(1, (tight.at(-1) ?? 0) - (tight[0] ?? 0));
  const stretched = placeColumns(things, left, Math.min(MOST_STRETCH, 1 + spare / span));
  const shift = Math.max(0, width - endOf(boxes, stretched)) / 2;
  const middles = stretched.map((x) => x + shift);
  return { boxes, middles, total: Math.max(width, endOf(boxes, middles)), spelled };
}

type SizedBox = Omit<ItemBox, 'x' | 'y'>;

const sized = ({ item: { level }, width }: SizedBox) => ({ level, width });

/** All nodes are as wide as the widest. */
function sizeBoxes(
  items: readonly TreeItem[],
  form: Form,
  others: (count: number) => string,
): SizedBox[] {
  const isNode = ({ node }: TreeItem) => node !== null;
  const widest = Math.max(0, ...items.filter(isNode).map((item) => leastWidth(item, form)));
  return items.map((item) =>
    isNode(item)
      ? fillBox(item, form, widest, others)
      : fillBox(item, 'short', Math.max(FOLD_WIDTH, leastWidth(item, 'short')), others),
  );
}

const endOf = (boxes: readonly SizedBox[], middles: readonly number[]): number =>
  Math.max(...boxes.map(({ width }, i) => (middles[i] ?? 0) + width / 2)) + EDGE;
