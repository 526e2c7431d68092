import { avBox, avcBox, cardBoxes, nodeBox, tableBoxes, vmaBox } from './box_makers.ts';
import type { ChainRows } from './chain_rows.ts';
import type { Columns } from './columns.ts';
import type { Label, LatticeBox, Wire } from './lattice.ts';
import { sizes } from './sizes.ts';
import type { Source } from './source.ts';
import type { Slot, Structure } from './structure.ts';

/** What is collected while a layout is made. */
export interface Parts {
  readonly boxes: LatticeBox[];
  readonly labels: Label[];
  readonly wires: Wire[];
}

/** Adds what stands in one row, and the lines that stay in it. */
export function addRow(
  parts: Parts,
  slot: Slot,
  row: number,
  { kind }: Structure,
  rows: ChainRows,
  columns: Columns,
  source: Source,
  owner: string,
): void {
  const y = rows.topOf(row);
  const { lane, link } = slot;
  if (lane !== null) {
    const fields = rows.fields[row] ?? [];
    parts.boxes.push(avBox(lane, columns.avX, y, rows.avWidth, rows.avHeight, fields));
    if (owner !== '') {
      parts.labels.push({ key: `owner:${lane.key}`, x: 0, y: y + 1, text: owner, kind: 'process' });
    }
  }
  if (link !== null && kind !== 'list') {
    const { graph, names, narrow } = source;
    parts.boxes.push(avcBox(link, graph, names, columns.memberX, y, narrow));
  }
  if (slot.row !== null && kind === 'list') addNode(parts, slot.row, columns, y, source.narrow);
  else if (slot.row !== null) addVma(parts, slot.row, columns, y, source);
}

/** A VMA, and the name of what its anon_vma points at. */
function addVma(
  { boxes, labels, wires }: Parts,
  row: NonNullable<Slot['row']>,
  { vmaX }: Columns,
  top: number,
  { graph, names, narrow }: Source,
): void {
  const anonVma = row.vma?.get('anon_vma') ?? 0;
  const target = names.object(graph, anonVma);
  const box = vmaBox(row, vmaX, top, narrow ? target : null);
  boxes.push(box);
  if (narrow) return;
  const right = box.x + box.width;
  const y = top + 1;
  const x = right + (anonVma === 0 ? 2 : sizes.targetArrow + 1);
  const kind = anonVma === 0 ? 'more' : 'target';
  labels.push({ key: `target:${box.key}`, x, y, text: target, kind });
  if (anonVma === 0) return;
  const points = [
    { x: right, y },
    { x, y },
  ];
  const net = `vma.anon_vma:${box.object}`;
  wires.push({ key: net, net, kind: 'pointer', heads: 'end', points });
}

/** A VMA that hangs on the list itself, and its part of the page table. */
function addNode(
  { boxes, wires }: Parts,
  row: NonNullable<Slot['row']>,
  { vmaX, nodeWidth }: Columns,
  top: number,
  narrow: boolean,
): void {
  const arrow = narrow ? sizes.narrowTableArrow : sizes.tableArrow;
  const box = nodeBox(row, vmaX, top, nodeWidth);
  const right = vmaX + nodeWidth;
  const table = tableBoxes(row, right + arrow, top, narrow);
  boxes.push(box, ...table);
  if (table.length === 0) return;
  const points = [
    { x: right, y: top + 1 },
    { x: right + arrow, y: top + 1 },
  ];
  const net = `table:${box.object}`;
  wires.push({ key: net, net, kind: 'pointer', heads: 'end', points, about: box.key });
}

/** The pages of an anon_vma, and page->mapping. */
export function addCards(
  { boxes, labels, wires }: Parts,
  { cards, moreCards, lane }: Slot,
  { cardX, mappingX, avX }: Columns,
  top: number,
  isTall: boolean,
): void {
  const stack = cardBoxes(cards, cardX, top, isTall);
  boxes.push(...stack);
  const net = `mapping:${lane?.object.id}`;
  const end = { x: avX, y: top + 1 };
  stack.forEach((box, i) => {
    const start = { x: box.x + box.width, y: box.y + 1 };
    const bend = [
      { x: mappingX, y: start.y },
      { x: mappingX, y: end.y },
    ];
    const points = i === 0 ? [start, end] : [start, ...bend, end];
    const key = `mapping:${box.object}`;
    wires.push({ key, net, kind: 'mapping', heads: 'end', points, about: box.key });
  });
  if (moreCards === 0) return;
  const bottom = Math.max(top, ...stack.map(({ y, height }) => y + height));
  const text = `+${moreCards}`;
  labels.push({ key: `more:${lane?.key}`, x: cardX, y: bottom + 1, text, kind: 'more' });
}
