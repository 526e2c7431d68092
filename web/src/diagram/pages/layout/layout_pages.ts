import type { Box } from '../../shapes.ts';
import { textWidth } from '../../shapes.ts';
import { shorten } from '../../shorten.ts';

import type { Sheet, SheetBlock, SheetCell, SheetColumn, SheetRow, SheetVma } from './sheet.ts';
import { sizes } from './sizes.ts';

/** A text with the middle of its line. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  /** As it is written, perhaps shortened. */
  readonly text: string;
}

/** A cell, where it stands. */
export interface PlacedCell {
  readonly cell: SheetCell;
  readonly box: Box;
  /** The middle of what a walk leaves in it. */
  readonly badge: { readonly x: number; readonly y: number };
  /** Its page's name; null where the cell has room for the walk's number alone. */
  readonly label: PlacedText | null;
}

/** A VMA: the frame around its cells. */
export interface PlacedVma {
  readonly vma: SheetVma;
  readonly box: Box;
  /** Where the number of a visit in vain stands: between its first two rows, where no name is. */
  readonly badge: { readonly x: number; readonly y: number };
}

/** One family of VMAs: its title, the heads of its columns, its rows. */
export interface PlacedBlock {
  readonly block: SheetBlock;
  readonly title: PlacedText;
  readonly heads: readonly { readonly column: SheetColumn; readonly at: PlacedText }[];
  readonly rows: readonly { readonly row: SheetRow; readonly at: PlacedText; readonly box: Box }[];
  readonly vmas: readonly PlacedVma[];
  readonly cells: readonly PlacedCell[];
}

/** The grid with all its places. */
export interface PagesLayout {
  readonly width: number;
  readonly height: number;
  readonly cellWidth: number;
  /** Whether cells have room for a name beside the number. */
  readonly roomy: boolean;
  readonly blocks: readonly PlacedBlock[];
  /** What the walk came to, a line each. */
  readonly caption: readonly PlacedText[];
}

/** What is written into a layout, in the reader's language. */
export interface PagesWords {
  /** What stands left of so many untouched pages. */
  readonly gap: (pages: number) => string;
  /** What the walk came to, in parts that may go on lines of their own. */
  readonly caption: readonly string[];
  /** What comes between the parts on one line. */
  readonly join: string;
}

/** Puts a sheet into a width. It is wider than that where its columns are too many. */
export function layOutPages(sheet: Sheet, width: number, words: PagesWords): PagesLayout {
  const { margin, inset } = sizes;
  const labels = sheet.blocks.flatMap(({ title, rows }) => [
    title,
    ...rows.map((row) => labelOf(row, words.gap)),
  ]);
  const widest = Math.max(16, ...labels.map((label) => textWidth(label, sizes.font)));
  const labelWidth = Math.min(widest, Math.max(44, width * 0.24)) + 16;
  const left = margin + labelWidth;
  const count = Math.max(1, sheet.columns.length);
  const room = (width - left - margin) / count;
  const cellWidth = Math.floor(Math.max(sizes.narrowest, Math.min(sizes.widest, room)));
  const roomy = cellWidth >= sizes.roomy;
  const columnX = (column: number): number => left + column * cellWidth;

  let y: number = margin;
  const blocks = sheet.blocks.map((block): PlacedBlock => {
    const top = y;
    const headY = top + sizes.header / 2;
    y += sizes.header;
    const used = new Set(block.vmas.map(({ column }) => column));
    const covered = new Set(
      block.vmas
        .filter(({ outside, firstRow, lastRow }) => outside.length > 0 && firstRow === lastRow)
        .map(({ column, firstRow }) => `${column}:${firstRow}`),
    );
    const rows = block.rows.map((row) => {
      const height = row.gap ? sizes.gapRow : sizes.row;
      const box = { x: margin, y, width: labelWidth + count * cellWidth, height };
      y += height;
      const text = shorten(labelOf(row, words.gap), sizes.font, labelWidth - 12);
      return { row, box, at: { x: left - 8, y: box.y + height / 2, text } };
    });
    y += sizes.betweenBlocks;
    const rowBox = (row: number): Box => rows[row]?.box ?? { x: 0, y: top, width: 0, height: 0 };
    return {
      block,
      title: { x: margin, y: headY, text: shorten(block.title, sizes.font, labelWidth - 8) },
      heads: sheet.columns.flatMap((column, i) => {
        if (!used.has(i)) return [];
        const text = shorten(column.label, sizes.font, cellWidth - 4);
        return [{ column, at: { x: columnX(i) + cellWidth / 2, y: headY, text } }];
      }),
      rows,
      vmas: block.vmas.map((vma): PlacedVma => {
        const [first, last] = [rowBox(vma.firstRow), rowBox(vma.lastRow)];
        const box = {
          x: columnX(vma.column) + 0.5,
          y: first.y + 0.5,
          width: cellWidth - 1,
          height: last.y + last.height - first.y - 1,
        };
        const isOneRow = vma.firstRow === vma.lastRow;
        const badgeY = first.y + (isOneRow ? first.height / 2 : first.height);
        return { vma, box, badge: { x: box.x + box.width / 2, y: badgeY } };
      }),
      cells: block.cells.map((cell): PlacedCell => {
        const row = rowBox(cell.row);
        const box = {
          x: columnX(cell.column) + inset + 1,
          y: row.y + inset + 1,
          width: cellWidth - 2 * inset - 2,
          height: row.height - 2 * inset - 2,
        };
        return placeCell(cell, box, roomy, covered.has(`${cell.column}:${cell.row}`));
      }),
    };
  });
  const bottom = blocks.length === 0 ? margin : y - sizes.betweenBlocks;
  const joined = words.caption.join(words.join);
  const fits = captionWidth(joined) <= width - 2 * margin;
  const written = fits
    ? [joined]
    : words.caption.map((part, i, all) =>
        i < all.length - 1 ? part + words.join.trimEnd() : part,
      );
  return {
    width: Math.max(
      left + count * cellWidth + margin,
      ...written.map((line) => captionWidth(line) + 2 * margin),
    ),
    height: Math.ceil(bottom + 6 + written.length * sizes.captionLine),
    cellWidth,
    roomy,
    blocks,
    caption: written.map((text, i) => {
      return { x: margin, y: bottom + 6 + (i + 0.5) * sizes.captionLine, text };
    }),
  };
}

/** A caption is bold, and has more capitals than most texts. */
const captionWidth = (text: string): number => textWidth(text, sizes.captionFont * 1.12);

/** What stands left of a row. */
const labelOf = (row: SheetRow, gapLabel: (pages: number) => string): string =>
  row.gap ? gapLabel(row.pages) : row.label;

/** A page's name in the middle; beside the walk's number if there is room for both, else only that. */
function placeCell(cell: SheetCell, box: Box, roomy: boolean, covered: boolean): PlacedCell {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (covered) return { cell, box, badge: middle, label: null };
  if (cell.visit === null) {
    const text = shorten(cell.label, sizes.small, box.width - 2);
    return { cell, box, badge: middle, label: { ...middle, text } };
  }
  if (!roomy) return { cell, box, badge: middle, label: null };
  const half = box.width / 2 - sizes.badge;
  const text = shorten(cell.label, sizes.small, box.width - 2 * sizes.badge - 6);
  return {
    cell,
    box,
    badge: { x: box.x + box.width - sizes.badge - 3, y: middle.y },
    label: { x: box.x + half, y: middle.y, text },
  };
}
