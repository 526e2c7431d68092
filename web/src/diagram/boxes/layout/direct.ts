import type { Card, ChainEntry } from '../../scene_cards.ts';
import type { Row } from '../../scene_rows.ts';
import { cardBoxes, tableBoxes } from './box_makers.ts';
import type { Source } from './chains.ts';
import { boxLimits } from './choose.ts';
import { shortName } from './lattice.ts';
import type { BoxesLayout, Label, LatticeBox, Wire } from './lattice.ts';
import { sizes } from './sizes.ts';
import { assignTracks, trackCount } from './tracks.ts';

const BLOCK_WIDTH = 13;
/**
 * Between stacks; even, as all heights are: what stands at the left has its arrows on odd lines, page tables
 * have theirs on even ones, so that no two arrows ever share a line.
 */
const GAP_LINES = 2;

/** An arrow between a page's side and an entry's. */
interface Arrow {
  readonly key: string;
  /** Arrows of one net may share a stretch. */
  readonly net: string;
  readonly fromY: number;
  readonly toY: number;
}

/**
 * Designs without an anon_vma: pages at the left, page tables at the right. With chains, page → pte_chain →
 * entries; without, entries → page is all there is.
 */
export function layOutDirect(rows: readonly Row[], { scene }: Source): BoxesLayout {
  const mapped = new Set(rows.flatMap(({ cells }) => cells.map(({ pte }) => pte?.target)));
  const cards = scene.cards
    .filter(({ object }) => mapped.has(object.id))
    .slice(0, 2 * boxLimits.cards);
  const hasChains = cards.some(({ object }) => object.has('chain'));
  const boxes: LatticeBox[] = [];
  const labels: Label[] = [];

  // Pages, and with each the blocks of its chain.
  let y = 2;
  const blockX = sizes.cardWidth + 8;
  const placed = cards.map((card) => {
    const [box] = cardBoxes([card], 0, y, false);
    const isDirect = card.object.get('direct') !== 0;
    const blocks = isDirect ? [] : card.blocks.map((block) => shownEntries(block));
    let at = y;
    const entries: { entry: ChainEntry; y: number }[] = [];
    const blockBoxes = blocks.flatMap((block) => {
      const made = blockEntries(block, blockX, at);
      block.taken.forEach((entry, k) => entries.push({ entry, y: at + 1 + 2 * k }));
      at += 2 * made.length;
      return made;
    });
    if (isDirect) {
      for (const entry of card.blocks[0] ?? []) entries.push({ entry, y: y + 1 });
    }
    if (box !== undefined) boxes.push(box);
    boxes.push(...blockBoxes);
    const top = y;
    y = Math.max(y + 2, at) + GAP_LINES;
    return { card, top, blockBoxes, entries, isDirect };
  });

  // Page tables, stacked; where they stand across follows from the tracks that the arrows need.
  let tableY = 3;
  const tables = rows.map((row) => {
    const name = shortName(row.label);
    const made = tableBoxes(row, 0, tableY).map((box, i) => (i === 0 ? { ...box, name } : box));
    if (made.length > 0) tableY += 2 * made.length + GAP_LINES;
    return made;
  });
  const cellY = new Map(tables.flat().map((box) => [box.key, box.y + 1]));

  const arrows: Arrow[] = placed.flatMap(({ card, top, entries }): Arrow[] => {
    if (hasChains) {
      return entries.flatMap(({ entry, y: fromY }) => {
        const toY = cellY.get(entry.cell?.key ?? '');
        return toY === undefined ? [] : [{ key: entry.key, net: entry.key, fromY, toY }];
      });
    }
    return rows.flatMap(({ cells }) =>
      cells.flatMap(({ key, pte }) => {
        const fromY = cellY.get(key);
        if (fromY === undefined || pte?.state !== 'present' || pte.target !== card.object.id)
          return [];
        return [{ key: `entry:${key}`, net: `entry:${card.key}`, fromY, toY: top + 1 }];
      }),
    );
  });
  const nets = [...new Set(arrows.map(({ net }) => net))];
  const tracks = assignTracks(
    nets.map((net) => {
      const ys = arrows
        .filter((arrow) => arrow.net === net)
        .flatMap(({ fromY, toY }) => [fromY, toY]);
      return { key: net, from: Math.min(...ys), to: Math.max(...ys) };
    }),
  );
  const left =
    hasChains && placed.some(({ blockBoxes }) => blockBoxes.length > 0)
      ? blockX + BLOCK_WIDTH
      : sizes.cardWidth;
  const tableX = left + Math.max(sizes.channelLeast, 8 + 2 * trackCount(tracks));
  boxes.push(...tables.flat().map((box) => ({ ...box, x: tableX })));

  const startOf = new Map(
    placed.flatMap(({ entries, isDirect }) =>
      entries.map(
        ({ entry }) => [entry.key, isDirect ? sizes.cardWidth : blockX + BLOCK_WIDTH] as const,
      ),
    ),
  );
  const wires = arrows.map(({ key, net, fromY, toY }): Wire => {
    const x = left + 4 + 2 * (tracks.get(net) ?? 0);
    const start = hasChains ? (startOf.get(key) ?? 0) : tableX;
    const end = hasChains ? tableX : sizes.cardWidth;
    const bend =
      fromY === toY
        ? []
        : [
            { x, y: fromY },
            { x, y: toY },
          ];
    const points = [{ x: start, y: fromY }, ...bend, { x: end, y: toY }];
    return { key, net, kind: 'entry', heads: 'end', points, about: key };
  });
  for (const { card, top, blockBoxes } of placed) {
    if (blockBoxes.length === 0) continue;
    const net = `chain:${card.object.id}`;
    const points = [
      { x: sizes.cardWidth, y: top + 1 },
      { x: blockX, y: top + 1 },
    ];
    wires.push({ key: net, net, kind: 'mapping', heads: 'end', points });
  }
  const width = Math.max(0, ...boxes.map((box) => box.x + box.width)) + 1;
  return { width, height: Math.max(y, tableY), boxes, wires, labels };
}

/** A block of a chain: a box for each entry that is taken, and one for those that are free. */
function blockEntries(
  { holder, taken, free }: ReturnType<typeof shownEntries>,
  x: number,
  y: number,
): LatticeBox[] {
  const texts = taken.map(({ key, element }) => ({ key, text: `ptes[${element}]` }));
  if (free > 0) texts.push({ key: `pte_chain:${holder}:free`, text: `${free} free` });
  return texts.map(({ key, text }, i) => ({
    key,
    object: holder,
    kind: 'block',
    x,
    y: y + 2 * i,
    width: BLOCK_WIDTH,
    height: 2,
    name: i === 0 ? 'pte_chain' : '',
    fields: [[{ text, align: 'left' }]],
    cells: [],
  }));
}

/** The entries of a block that hold something, and how many do not. */
function shownEntries(block: readonly ChainEntry[]): {
  readonly holder: number;
  readonly taken: readonly ChainEntry[];
  readonly free: number;
} {
  const taken = block.filter(({ cell }) => cell !== null);
  return { holder: block[0]?.holder ?? 0, taken, free: block.length - taken.length };
}
