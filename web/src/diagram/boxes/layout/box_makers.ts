import type { Graph } from '../../graph.ts';
import type { Names } from '../../names.ts';
import type { Card } from '../../scene_cards.ts';
import type { Lane } from '../../scene_lanes.ts';
import type { Row } from '../../scene_rows.ts';
import { avcFields, cellText, pageFields, shownCells } from './contents.ts';
import { shortName, widthFor } from './lattice.ts';
import type { Field, InnerCell, LatticeBox } from './lattice.ts';
import { sizes } from './sizes.ts';
import type { Link } from './structure.ts';

/** An anon_vma, whose height is the same for all. */
export function avBox(
  { key, object, label }: Pick<Lane, 'key' | 'object' | 'label'>,
  x: number,
  y: number,
  width: number,
  height: number,
  fields: readonly (readonly Field[])[],
): LatticeBox {
  return {
    key,
    object: object.id,
    kind: 'anon_vma',
    x,
    y,
    width,
    height,
    name: label,
    port: sizes.avPort,
    fields,
    cells: [],
  };
}

/** An anon_vma_chain. */
export function avcBox(
  { crossing }: Link,
  graph: Graph,
  names: Names,
  x: number,
  y: number,
  narrow: boolean,
): LatticeBox {
  const name = names.object(graph, crossing.object);
  return {
    key: crossing.key,
    object: crossing.object,
    kind: 'avc',
    x,
    y,
    width: narrow ? sizes.narrowAvcWidth : sizes.avcWidth,
    height: sizes.avcHeight,
    name: narrow ? '' : name,
    port: narrow ? sizes.narrowAvcRightPort : sizes.avcRightPort,
    fields: narrow ? [[{ text: name, align: 'left' }]] : avcFields,
    cells: [],
  };
}

/** A VMA, with its page-table entries inside; `target` names its anon_vma where no arrow has room. */
export function vmaBox(row: Row, x: number, y: number, target: string | null): LatticeBox {
  const name = shortName(row.label);
  const cells = shownCells(row);
  const widths = cells.map((cell) => cellText(cell).length + 2);
  const inside = widths.reduce((sum, width) => sum + width, 0);
  const fields: Field[] = [{ text: 'anon_vma', align: target === null ? 'right' : 'left' }];
  if (target !== null) fields.push({ text: target, align: 'right' });
  const text = fields.reduce((sum, field) => sum + field.text.length + 1, 1);
  const width = Math.max(sizes.vmaLeast, inside + 4, name.length + NAME_ROOM, text);
  let at = x + 2;
  const inner = cells.map((cell, i): InnerCell => {
    const cellWidth = widths[i] ?? 0;
    const place = { key: cell.key, label: cell.label, x: at, width: cellWidth };
    at += cellWidth;
    return place;
  });
  return {
    ...vmaAt(row, x, y, width),
    fields: [fields],
    cells: inner,
  };
}

const nodeFields: readonly (readonly Field[])[] = [
  [{ text: 'anon_vma', align: 'left' }],
  [{ text: 'anon_vma_node', align: 'left' }],
];

/** A VMA that hangs on its anon_vma's list itself. */
export function nodeBox(row: Row, x: number, y: number, width: number): LatticeBox {
  return { ...vmaAt(row, x, y, width), fields: nodeFields, cells: [] };
}

/** The width of all such VMAs: the list runs down them in one line, beside their names. */
export function nodeWidthFor(labels: readonly string[]): number {
  const names = labels.map((label) => shortName(label).length + NAME_ROOM);
  return Math.max(
    widthFor(
      nodeFields.map((line) => line.map(({ text }) => text)),
      sizes.vmaLeast,
    ),
    ...names,
  );
}

/** Beside a VMA's name: a blank, the end of a list, and the corner. */
const NAME_ROOM = 5;

function vmaAt(row: Row, x: number, y: number, width: number) {
  const kind = 'vma' as const;
  return {
    key: row.key,
    object: row.vma?.id ?? 0,
    kind,
    x,
    y,
    width,
    height: sizes.vmaHeight,
    name: shortName(row.label),
    port: width - sizes.vmaPortFromRight,
  };
}

/** Pages one below the other, each on the border of the one before. */
export function cardBoxes(
  cards: readonly Card[],
  x: number,
  y: number,
  isTall: boolean,
): LatticeBox[] {
  const height = isTall ? 3 : 2;
  return cards.map((card, i) => ({
    key: card.key,
    object: card.object.id,
    kind: 'page',
    x,
    y: y + i * height,
    width: sizes.cardWidth,
    height,
    name: i === 0 ? 'page' : '',
    port: null,
    fields: pageFields(card, isTall),
    cells: [],
  }));
}

/** A VMA's part of the page table: its entries one below the other. */
export function tableBoxes(row: Row, x: number, y: number, narrow = false): LatticeBox[] {
  const texts = shownCells(row).map((cell) => [cell.place, cellText(cell)]);
  const width = widthFor(texts, narrow ? sizes.narrowTableLeast : sizes.tableLeast);
  return shownCells(row).map((cell, i) => ({
    key: cell.key,
    object: cell.pte?.target ?? 0,
    kind: 'entry',
    x,
    y: y + 2 * i,
    width,
    height: 2,
    name: i === 0 ? 'page table' : '',
    port: null,
    fields: [
      [
        { text: cell.place, align: 'left' },
        { text: cellText(cell), align: 'right' },
      ],
    ],
    cells: [],
  }));
}
