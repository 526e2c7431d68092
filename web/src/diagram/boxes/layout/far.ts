import { pageOf } from '../../graph.ts';
import type { LatticeBox, Wire } from './lattice.ts';
import type { Structure } from './structure.ts';

/** With more pages than this, their names in the entries must do. */
const MOST = 4;
const PITCH = 2;

/** The pages to which arrows lead from their entries, right round the figure, as the old figures have it. */
export function farPages({ kind, slots }: Structure): readonly number[] {
  const pages = slots.flatMap(({ cards }) => cards.map(({ object }) => object.id));
  return kind === 'list' && pages.length <= MOST ? pages : [];
}

/** The width that their tracks take at either side, in characters. */
export const farWidth = (pages: readonly number[]): number =>
  pages.length === 0 ? 0 : PITCH * pages.length + 1;

/**
 * Draws them: right of the page tables, over the top on a lane for each page, and down left of the pages.
 * The lanes are the figure's first lines.
 */
export function drawFar(
  { slots }: Structure,
  pages: readonly number[],
  boxes: readonly LatticeBox[],
): Wire[] {
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width));
  const cells = slots.flatMap(({ row }) => row?.cells ?? []);
  return pages.flatMap((page, lane) => {
    const card = boxes.find(({ kind, object }) => kind === 'page' && object === page);
    if (card === undefined) return [];
    const leftX = card.x - 3 - PITCH * (pages.length - 1 - lane);
    const rightX = right + 2 + PITCH * lane;
    const keys = new Set(cells.flatMap(({ key, pte }) => (pageOf(pte) === page ? [key] : [])));
    return boxes
      .filter(({ key }) => keys.has(key))
      .map((entry): Wire => {
        const y = entry.y + 1;
        const points = [
          { x: entry.x + entry.width, y },
          { x: rightX, y },
          { x: rightX, y: lane },
          { x: leftX, y: lane },
          { x: leftX, y: card.y + 1 },
          { x: card.x, y: card.y + 1 },
        ];
        const net = `entry:page:${page}`;
        return {
          key: `entry:${entry.key}`,
          net,
          kind: 'entry',
          heads: 'end',
          points,
          about: entry.key,
        };
      });
  });
}
