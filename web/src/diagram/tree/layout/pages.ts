import type { Box } from '../../shapes.ts';
import type { TreeScene } from '../model/tree_scene.ts';
import { tickPages } from './axis.ts';
import type { PageRange } from './axis.ts';
import type { BarBox, PlacedText, Segment, Tick, TreeLayout } from './boxes.ts';
import type { ItemBox } from './boxes.ts';

/** Where the page axis runs: down below a tree, or to the right beside it. */
export interface PageAxis {
  readonly down: boolean;
  readonly range: PageRange;
  /** Where the first page begins, and how long a page is. */
  readonly from: number;
  readonly pixels: number;
  /** From where to where its marks go across it. */
  readonly across: readonly [from: number, to: number];
  /** How thick a bar is. */
  readonly thickness: number;
}

const LEAST = 3;
const LEAST_TICK = { down: 17, right: 26 } as const;
/** Below a tree only the ends of bars are written: no line may go through them. */
const STUB = 7;
/** A bar shorter than this has both its pages in one text. */
const ONE_LABEL = 24;

/** Where a page begins on the axis. */
export const placeOf = ({ from, pixels, range }: PageAxis, page: number): number =>
  from + (page - range.first) * pixels;

/** The pages of each box, the marks of the axis, and the searched index across all of it. */
export function layOutPages(
  { question }: TreeScene,
  boxes: readonly ItemBox[],
  axis: PageAxis,
): Pick<TreeLayout, 'bars' | 'ticks' | 'asked'> {
  const index = question?.index ?? null;
  return {
    bars: boxes.map((box) => layOutBar(box, axis, index)),
    ticks: layOutTicks(axis, index),
    asked: index === null ? null : layOutAsked(axis, index),
  };
}

function layOutBar(box: ItemBox, axis: PageAxis, index: number | null): BarBox {
  const { item } = box;
  const { down, thickness } = axis;
  const middle = down ? box.x + box.width / 2 : box.y + box.height / 2;
  const from = placeOf(axis, item.start);
  const length = Math.max(LEAST, placeOf(axis, item.last + 1) - from);
  const across = middle - thickness / 2;
  const bar: Box = down
    ? { x: across, y: from, width: thickness, height: length }
    : { x: from, y: across, width: length, height: thickness };
  const tie: Segment = down
    ? { x1: middle, y1: box.y + box.height, x2: middle, y2: from }
    : { x1: box.x + box.width, y1: middle, x2: from, y2: middle };
  const asked = index === null || !item.holds ? null : placeOf(axis, index + 0.5);
  return {
    key: `bar:${item.object}`,
    item,
    ...bar,
    tie,
    dot: asked === null ? null : down ? { x: middle, y: asked } : { x: asked, y: middle },
    labels: down ? labelsBeside(bar, item.start, item.last) : [],
  };
}

/** First and last page beside a bar; one text where they are close. */
function labelsBeside(bar: Box, start: number, last: number): PlacedText[] {
  const at = (key: string, text: string, dy: number): PlacedText => {
    return { key, text, x: bar.x + bar.width + 3, y: bar.y + dy, anchor: 'start' };
  };
  const middle = bar.height / 2 + 3.5;
  if (start === last) return [at('start', `${start}`, middle)];
  if (bar.height < ONE_LABEL) return [at('start', `${start}–${last}`, middle)];
  return [at('start', `${start}`, 9), at('last', `${last}`, bar.height - 2)];
}

/** Where the number of a page stands: left of an axis that goes down, above one that goes right. */
function textAt(
  { down, across: [start] }: PageAxis,
  place: number,
): Omit<PlacedText, 'key' | 'text'> {
  return down
    ? { x: start - 6, y: place + 4, anchor: 'end' }
    : { x: place, y: start - 6, anchor: 'middle' };
}

function layOutTicks(axis: PageAxis, index: number | null): Tick[] {
  const { range, pixels, down, across } = axis;
  const least = down ? LEAST_TICK.down : LEAST_TICK.right;
  const asked = index === null ? -Infinity : placeOf(axis, index + 0.5);
  return tickPages(range, pixels, least).flatMap((page): Tick[] => {
    const place = placeOf(axis, page + 0.5);
    if (Math.abs(place - asked) < least - 3) return [];
    const line = down
      ? { x1: across[0], y1: place, x2: across[0] + STUB, y2: place }
      : { x1: place, y1: across[0], x2: place, y2: across[1] };
    return [{ key: `tick:${page}`, text: `${page}`, ...textAt(axis, place), line }];
  });
}

function layOutAsked(axis: PageAxis, index: number): NonNullable<TreeLayout['asked']> {
  const { down, across, pixels } = axis;
  const from = placeOf(axis, index);
  const thick = Math.max(LEAST, pixels);
  const long = across[1] - across[0];
  return {
    band: down
      ? { x: across[0], y: from, width: long, height: thick }
      : { x: from, y: across[0], width: thick, height: long },
    label: { key: 'asked', text: `${index}`, ...textAt(axis, from + pixels / 2) },
  };
}
