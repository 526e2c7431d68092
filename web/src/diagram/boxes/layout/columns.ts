import { nodeWidthFor } from './box_makers.ts';
import type { ChainRows } from './chain_rows.ts';
import { stretchesOf } from './channel.ts';
import type { Parents } from './parents.ts';
import type { PointerBuses } from './pointers.ts';
import { sizes } from './sizes.ts';
import type { Structure } from './structure.ts';
import { assignTracks, trackCount } from './tracks.ts';

/** Where columns and tracks stand, in characters from the left. */
export interface Columns {
  readonly cardX: number;
  /** The track of all pages' arrows. */
  readonly mappingX: number;
  readonly parentX: number;
  readonly avX: number;
  /** The chains; in the days of one list, the VMAs. */
  readonly memberX: number;
  readonly memberRight: number;
  readonly vmaX: number;
  /** Where lists enter a member. */
  readonly leftPort: number;
  readonly rightPort: number;
  /** The width of VMAs that hang on the list themselves. */
  readonly nodeWidth: number;
  readonly listTrackX: (key: string) => number;
  readonly ringTrackX: (key: string) => number;
}

/** Places the columns from `cardX` on, left to right; a channel between two is as wide as its tracks need. */
export function placeColumns(
  { slots, kind }: Structure,
  rows: ChainRows,
  cardX: number,
  parents: Parents,
  buses: PointerBuses,
  hasCards: boolean,
  narrow: boolean,
): Columns {
  const isList = kind === 'list';
  const cardsEnd = cardX + (hasCards ? sizes.cardWidth : 0);
  const mappingWidth = hasCards ? sizes.mappingChannel : 0;
  const parentWidth = parents.count === 0 ? 0 : 2 * parents.count + 2;
  const avX = cardsEnd + mappingWidth + parentWidth;

  const pad = narrow ? sizes.narrowChannelPad : sizes.channelPad;
  const least = narrow ? sizes.narrowChannelLeast : sizes.channelLeast;
  const widthOf = (tracks: ReadonlyMap<string, number>) =>
    Math.max(least, 2 * pad + (trackCount(tracks) - 1) * sizes.trackPitch);
  const listTracks = assignTracks([
    ...buses.toAnonVma,
    ...stretchesOf(rows.lists.plans, rows.lines),
  ]);
  const ringTracks = assignTracks([...buses.toVma, ...stretchesOf(rows.rings.plans, rows.lines)]);
  const memberX = avX + rows.avWidth + widthOf(listTracks);
  const memberRight = memberX + (narrow ? sizes.narrowAvcWidth : sizes.avcWidth);
  const nodeWidth = nodeWidthFor(slots.flatMap(({ row }) => row?.label ?? []));
  const chainPort = narrow ? sizes.narrowAvcLeftPort : sizes.avcLeftPort;
  return {
    cardX,
    mappingX: cardsEnd + sizes.mappingTrack,
    parentX: cardsEnd + mappingWidth,
    avX,
    memberX,
    memberRight,
    vmaX: isList ? memberX : memberRight + widthOf(ringTracks),
    leftPort: isList ? nodeWidth - sizes.vmaPortFromRight : chainPort,
    rightPort: narrow ? sizes.narrowAvcRightPort : sizes.avcRightPort,
    nodeWidth,
    listTrackX: (key) => avX + rows.avWidth + pad + (listTracks.get(key) ?? 0) * sizes.trackPitch,
    ringTrackX: (key) => memberRight + pad + (ringTracks.get(key) ?? 0) * sizes.trackPitch,
  };
}
