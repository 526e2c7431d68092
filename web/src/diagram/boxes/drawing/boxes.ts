import { markClass } from '../../marks.ts';
import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import type { Field, InnerCell, LatticeBox } from '../layout/lattice.ts';
import type { BoxesPicture } from '../picture.ts';
import type { Emphasis } from './emphasis.ts';
import { linesBetween, toPixels } from './shapes.ts';

/** Of a page-table entry in a VMA, in lines of text. */
const CELL_HEIGHT = 1.15;

/** A piece of text in a box. */
interface Line {
  readonly field: Field;
  /** From the box's upper border, in CSS pixels. */
  readonly y: number;
}

/** The boxes with their names and fields; a VMA's page-table entries as cells inside it. */
export function drawBoxes(
  layers: { readonly boxes: Layer; readonly cells: Layer },
  picture: BoxesPicture,
  emphasis: Emphasis,
  animate: boolean,
): void {
  const { layout, unit, selected } = picture;
  const box = joinGroups<LatticeBox>(
    layers.boxes,
    layout.boxes,
    ({ key }) => key,
    (d) => toPixels(d, unit),
    (g) => {
      g.append('rect').attr('rx', 3);
      g.append('text').attr('class', 'name');
      g.append('g').attr('class', 'fields');
      g.append('title');
    },
    animate,
  );
  box
    .attr('data-object', (d) => d.object)
    .attr('class', (d) => {
      const states = [
        emphasis.isDim(d) ? ' is-dim' : '',
        emphasis.isAsked(d) ? ' is-asked' : '',
        d.object !== 0 && d.object === selected ? ' is-selected' : '',
        outcomeClass(d, emphasis),
        d.isWrong === true ? ' is-wrong' : '',
      ];
      return `box is-${d.kind}${markClass(emphasis.markOf(d))}${states.join('')}`;
    });
  box
    .select('rect')
    .attr('width', (d) => d.width * unit.x)
    .attr('height', (d) => linesBetween(d.y, d.y + d.height, unit));
  box
    .select('text.name')
    .attr('y', -unit.y * 0.38)
    .text((d) => d.name);
  box.select(':scope > title').text(titleOf);
  const lines = box
    .select<SVGGElement>('g.fields')
    .selectAll<SVGTextElement, Line>('text')
    .data((d) =>
      d.fields.flatMap((fields, i) => {
        const y = linesBetween(d.y, d.y + i + 1, unit);
        return fields.map((field) => ({ field, y }));
      }),
    );
  lines.exit().remove();
  lines
    .enter()
    .append('text')
    .merge(lines)
    .attr('class', ({ field }) => `field${field.align === 'right' ? ' is-end' : ''}`)
    .attr('text-anchor', ({ field }) => (field.align === 'right' ? 'end' : 'start'))
    .attr('y', ({ y }) => y + unit.x * 0.55)
    .attr('x', function (this: SVGTextElement, { field }) {
      const parent = this.parentNode?.parentNode as SVGGElement | null;
      const width = Number(parent?.querySelector('rect')?.getAttribute('width') ?? 0);
      return field.align === 'right' ? width - unit.x * 0.9 : unit.x * 0.9;
    })
    .text(({ field }) => field.text);
  drawInnerCells(layers.cells, picture, emphasis, animate);
}

function outcomeClass(box: LatticeBox, { stopsAt }: Emphasis): string {
  if (box.kind !== 'entry') return '';
  const stops = stopsAt(box);
  if (stops.length === 0) return '';
  return stops.some(({ outcome }) => outcome === 'hit') ? ' is-hit' : ' is-miss';
}

const titleOf = ({ name, fields, key }: LatticeBox): string => {
  const words = fields.map((line) => line.map(({ text }) => text).join(' ')).join(', ');
  return `${name === '' ? key.split(':')[0] : name}: ${words}`;
};

/** A cell with the VMA it lies in. */
interface PlacedCell extends InnerCell {
  readonly box: LatticeBox;
}

function drawInnerCells(
  layer: Layer,
  { layout, unit, walk, change, rows }: BoxesPicture,
  emphasis: Emphasis,
  animate: boolean,
): void {
  const cells = layout.boxes.flatMap((box) => box.cells.map((cell) => ({ ...cell, box })));
  const known = new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.key, cell] as const)));
  const hits = new Set(
    walk?.stops.filter(({ outcome }) => outcome === 'hit').map(({ cellKey }) => cellKey),
  );
  const seen = new Set(walk?.stops.map(({ cellKey }) => cellKey));
  const group = joinGroups<PlacedCell>(
    layer,
    cells,
    ({ key }) => key,
    ({ x, box }) => {
      const [left, middle] = toPixels({ x: x + 0.15, y: box.y + box.height - 1 }, unit);
      return [left, middle - (CELL_HEIGHT * unit.y) / 2];
    },
    (g) => {
      g.append('rect').attr('rx', 2.5);
      g.append('text').attr('text-anchor', 'middle').attr('class', 'frame');
      g.append('path').attr('class', 'lock');
      g.append('title');
    },
    animate,
  );
  group
    .attr('data-object', ({ box }) => box.object)
    .attr('class', ({ key, label, box }) => {
      const pte = known.get(key)?.pte;
      const kinds = [
        label === '' ? ' is-empty' : '',
        pte?.state === 'present' && !pte.writable ? ' is-readonly' : '',
        pte?.state === 'swap' ? ' is-swapped' : '',
        pte?.state === 'moving' ? ' is-moving' : '',
        hits.has(key) ? ' is-hit' : seen.has(key) ? ' is-miss' : '',
        emphasis.isDim(box) ? ' is-dim' : '',
      ];
      return `cell${markClass(change.marks.get(key))}${kinds.join('')}`;
    });
  group
    .select('rect')
    .attr('width', ({ width }) => (width - 0.3) * unit.x)
    .attr('height', unit.y * CELL_HEIGHT);
  group
    .select('text')
    .attr('x', ({ width }) => ((width - 0.3) * unit.x) / 2)
    .attr('y', (unit.y * CELL_HEIGHT) / 2 + unit.x * 0.55)
    .text(({ label }) => label);
  group.select('.lock').attr('d', ({ width }) => {
    const right = (width - 0.3) * unit.x;
    return `M${right - 6},0 h6 v6 z`;
  });
  group.select('title').text(({ key, label }) => `${known.get(key)?.place ?? ''} ${label}`.trim());
}
