import { TextCanvas } from '../text_canvas.ts';
import type { BoxesLayout, LatticeBox, Point, Wire, WireKind } from './layout/lattice.ts';
import { stretchesOfWire } from './layout/stretches.ts';

/** The signs of a line: across, down, and where it turns. */
interface Pen {
  readonly across: string;
  readonly down: string;
  readonly turn: string;
}

const plain: Pen = { across: '-', down: '|', turn: '+' };
const pens: Readonly<Record<WireKind, Pen>> = {
  'same-anon-vma': { across: '.', down: '.', turn: '.' },
  tree: { across: '.', down: '.', turn: '.' },
  'same-vma': { across: '*', down: '*', turn: '*' },
  pointer: plain,
  parent: plain,
  mapping: plain,
  entry: plain,
};

/** Lists first, so that where lines cross, pointers are seen to run through. */
const order: readonly WireKind[] = [
  'same-anon-vma',
  'tree',
  'same-vma',
  'mapping',
  'entry',
  'parent',
  'pointer',
];

/** The layout as text, in the notation of the articles that it follows. */
export function writeLattice({ boxes, wires, labels }: BoxesLayout): string {
  const canvas = new TextCanvas();
  const sorted = order.flatMap((kind) => wires.filter((wire) => wire.kind === kind));
  for (const wire of sorted) writeLines(canvas, wire, 'across');
  for (const wire of sorted) writeLines(canvas, wire, 'down');
  for (const { points, kind } of sorted) {
    for (const { x, y } of points.slice(1, -1)) canvas.write(x, y, pens[kind].turn);
  }
  for (const wire of sorted) writeHeads(canvas, wire);
  for (const box of boxes) writeBox(canvas, box);
  for (const { x, y, text } of labels) canvas.write(x, y, text);
  return `${canvas.toString()}\n`;
}

function writeLines(canvas: TextCanvas, wire: Wire, way: 'across' | 'down'): void {
  const pen = pens[wire.kind];
  for (const { from, to } of stretchesOfWire(wire)) {
    if (way === 'across' && from.y === to.y) {
      canvas.right(Math.min(from.x, to.x), Math.max(from.x, to.x), from.y, pen.across);
    } else if (way === 'down' && from.x === to.x) {
      canvas.down(from.x, Math.min(from.y, to.y), Math.max(from.y, to.y), pen.down);
    }
  }
}

function writeHeads(canvas: TextCanvas, { points, heads }: Wire): void {
  const [first, second] = points;
  const last = points.at(-1);
  const before = points.at(-2);
  if (last && before) writeHead(canvas, before, last);
  if (heads === 'both' && first && second) writeHead(canvas, second, first);
}

/** The arrowhead stands on the last place before the box. */
function writeHead(canvas: TextCanvas, from: Point, to: Point): void {
  if (from.y === to.y)
    canvas.write(to.x + (from.x < to.x ? -1 : 1), to.y, from.x < to.x ? '>' : '<');
  else canvas.write(to.x, to.y + (from.y < to.y ? -1 : 1), from.y < to.y ? 'v' : '^');
}

function writeBox(canvas: TextCanvas, box: LatticeBox): void {
  const { x, y, width, height } = box;
  canvas.box(x, y, width + 1, height + 1);
  canvas.write(x, y - 1, box.name);
  box.fields.forEach((fields, i) => {
    for (const { text, align } of fields) {
      canvas.write(align === 'left' ? x + 1 : x + width - text.length, y + 1 + i, text);
    }
  });
  for (const cell of box.cells) {
    canvas.write(cell.x, y + height - 1, `[${cell.label.padEnd(cell.width - 2)}]`);
  }
}
