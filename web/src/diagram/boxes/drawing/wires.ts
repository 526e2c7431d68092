import type { Layer } from '../../motion.ts';
import type { Label, Wire } from '../layout/lattice.ts';
import type { BoxesPicture } from '../picture.ts';
import type { Emphasis } from './emphasis.ts';
import { headPath, toPixels, wirePath } from './shapes.ts';

/** The lines, each over a seam of the ground's colour, so that where two cross, one runs over the other. */
export function drawWires(layer: Layer, { layout, unit }: BoxesPicture, emphasis: Emphasis): void {
  const old = layer.selectAll<SVGGElement, Wire>(':scope > g').data([...layout.wires], ({ key }) => key);
  old.exit().remove();
  const fresh = old.enter().append('g').attr('data-wire', ({ key }) => key);
  fresh.append('path').attr('class', 'seam');
  fresh.append('path').attr('class', 'line');
  fresh.append('path').attr('class', 'head');
  const wire = fresh.merge(old).order();
  wire.attr('class', (d) => `wire is-${d.kind}${emphasis.isDimWire(d) ? ' is-dim' : ''}`);
  wire.select('.seam').attr('d', (d) => wirePath(d, unit));
  wire.select('.line').attr('d', (d) => wirePath(d, unit));
  wire.select('.head').attr('d', (d) => headPath(d, unit));
}

/** Names of processes, of lists, and of what an arrow that leaves the figure points at. */
export function drawLabels(layer: Layer, { layout, unit }: BoxesPicture): void {
  const old = layer.selectAll<SVGTextElement, Label>('text').data([...layout.labels], ({ key }) => key);
  old.exit().remove();
  old
    .enter()
    .append('text')
    .merge(old)
    .attr('class', ({ kind, of }) => `label is-${kind}${of === undefined ? '' : ` of-${of}`}`)
    .attr('x', (d) => toPixels(d, unit)[0])
    .attr('y', (d) => toPixels(d, unit)[1] + unit.x * 0.55)
    .text(({ text }) => text);
}
