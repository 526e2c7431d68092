import type { Wire } from './lattice.ts';
import type { Slot } from './structure.ts';
import type { Stretch } from './tracks.ts';

/** Where the columns' borders are, and the tracks between them. */
export interface PointerColumns {
  readonly avRight: number;
  readonly memberX: number;
  readonly memberRight: number;
  readonly vmaX: number;
  listTrackX(key: string): number;
  ringTrackX(key: string): number;
}

interface Bus {
  readonly net: string;
  readonly stretch: Stretch;
  /** The row of the box that is pointed at. */
  readonly head: number;
  readonly rows: readonly number[];
}

/** The pointers of all chains, before there are columns: those that need a track, and how to draw all. */
export interface PointerBuses {
  readonly toAnonVma: readonly Bus[];
  readonly toVma: readonly Bus[];
  draw(columns: PointerColumns): Wire[];
}

/**
 * avc->anon_vma and avc->vma. In its own row a pointer runs straight; all others to the same object share
 * a track, and enter one line lower.
 */
export function pointerBuses(
  slots: readonly Slot[],
  topOf: (row: number) => number,
  isList: boolean,
): PointerBuses {
  const toAnonVma = new Map<string, { head: number; rows: number[] }>();
  const toVma = new Map<string, { head: number; rows: number[] }>();
  slots.forEach(({ link }, i) => {
    if (link === null) return;
    const { lane, crossing } = link;
    const av = slots.findIndex((slot) => slot.lane === lane);
    const vma = slots.findIndex(({ row }) => row?.key === crossing.rowKey);
    if (av >= 0) add(toAnonVma, `anon_vma:${lane.object.id}`, av, i);
    if (vma >= 0 && !isList) add(toVma, `vma:${crossing.rowKey}`, vma, i);
  });
  const bus = ([net, { head, rows }]: [string, { head: number; rows: number[] }]): Bus => {
    const bent = rows.filter((row) => row !== head);
    const ys = [topOf(head) + 2, ...bent.map((row) => topOf(row) + 1)];
    return { net, head, rows, stretch: { key: net, from: Math.min(...ys), to: Math.max(...ys) } };
  };
  const all = { toAnonVma: [...toAnonVma].map(bus), toVma: [...toVma].map(bus) };
  const isBent = ({ head, rows }: Bus) => rows.some((row) => row !== head);
  return {
    toAnonVma: all.toAnonVma.filter(isBent),
    toVma: all.toVma.filter(isBent),
    draw: (columns) => [
      ...all.toAnonVma.flatMap((each) =>
        drawBus(each, slots, topOf, columns.memberX, columns.avRight, columns.listTrackX),
      ),
      ...all.toVma.flatMap((each) =>
        drawBus(each, slots, topOf, columns.memberRight, columns.vmaX, columns.ringTrackX),
      ),
    ],
  };
}

function add(
  buses: Map<string, { head: number; rows: number[] }>,
  net: string,
  head: number,
  row: number,
): void {
  const bus = buses.get(net) ?? { head, rows: [] };
  bus.rows.push(row);
  buses.set(net, bus);
}

function drawBus(
  { net, head, rows }: Bus,
  slots: readonly Slot[],
  topOf: (row: number) => number,
  fromX: number,
  toX: number,
  trackX: (key: string) => number,
): Wire[] {
  return rows.map((row): Wire => {
    const y = topOf(row) + 1;
    const start = { x: fromX, y };
    const about = slots[row]?.link?.crossing.key ?? '';
    const common = { key: `${net}:${row}`, kind: 'pointer', heads: 'end', about } as const;
    if (row === head) return { ...common, net: `${net}:own`, points: [start, { x: toX, y }] };
    const x = trackX(net);
    const entry = topOf(head) + 2;
    const points = [start, { x, y }, { x, y: entry }, { x: toX, y: entry }];
    return { ...common, net, points };
  });
}
