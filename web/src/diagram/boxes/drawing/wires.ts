import type { Layer } from '../../motion.ts';
import type { Label, Wire } from '../layout/lattice.ts';
import type { BoxesPicture } from '../picture.ts';
import type { Emphasis } from './emphasis.ts';
import { headPath, toPixels, wirePath } from './shapes.ts';

/** One net: a line with its branches. */
interface Net {
  readonly net: string;
  readonly wires: readonly Wire[];
  /** All of it is: then it is dimmed as one, so that branches that lie on each other do not add up. */
  readonly isDim: boolean;
}

/**
 * The lines, net by net, each over a seam of the ground's colour: so that where two cross, one is seen to
 * run over the other, and where one branches, nothing is cut.
 */
export function drawWires(layer: Layer, { layout, unit }: BoxesPicture, emphasis: Emphasis): void {
  const byNet = new Map<string, Wire[]>();
  for (const wire of layout.wires) byNet.set(wire.net, [...(byNet.get(wire.net) ?? []), wire]);
  const dim = (wire: Wire) => emphasis.isDimWire(wire);
  const nets = [...byNet]
    .map(([net, wires]): Net => ({ net, wires, isDim: wires.every(dim) }))
    .sort((a, b) => Number(b.isDim) - Number(a.isDim));
  const old = layer.selectAll<SVGGElement, Net>(':scope > g').data(nets, ({ net }) => net);
  old.exit().remove();
  const fresh = old
    .enter()
    .append('g')
    .attr('data-key', ({ net }) => `net:${net}`);
  fresh.append('path').attr('class', 'seam');
  const group = fresh.merge(old).order();
  group.attr('class', ({ wires: [first], isDim }) => {
    return `net is-${first?.kind ?? ''}${isDim ? ' is-dim' : ''}`;
  });
  group
    .select('.seam')
    .attr('d', ({ wires }) => wires.map((wire) => wirePath(wire, unit)).join(''));
  const branches = group
    .selectAll<SVGGElement, Wire>(':scope > g')
    // What is dim first, so that it does not lie over what is not.
    .data(
      ({ wires }) => wires.toSorted((a, b) => Number(dim(b)) - Number(dim(a))),
      ({ key }) => key,
    );
  branches.exit().remove();
  const entered = branches.enter().append('g');
  entered.append('path').attr('class', 'line');
  entered.append('path').attr('class', 'head');
  const branch = entered.merge(branches).order();
  const wholly = new Set(nets.filter(({ isDim }) => isDim).map(({ net }) => net));
  branch.attr('class', (d) => (dim(d) && !wholly.has(d.net) ? 'is-dim' : null));
  branch.select('.line').attr('d', (d) => wirePath(d, unit));
  branch.select('.head').attr('d', (d) => headPath(d, unit));
}

/** Names of processes, of lists, and of what an arrow that leaves the figure points at. */
export function drawLabels(layer: Layer, { layout, unit }: BoxesPicture): void {
  const old = layer
    .selectAll<SVGTextElement, Label>('text')
    .data([...layout.labels], ({ key }) => key);
  old.exit().remove();
  old
    .enter()
    .append('text')
    .attr('data-key', ({ key }) => `label:${key}`)
    .merge(old)
    .attr('data-object', ({ object }) => object ?? null)
    .attr('class', ({ kind, of }) => `label is-${kind}${of === undefined ? '' : ` of-${of}`}`)
    .attr('x', (d) => toPixels(d, unit)[0] + (d.kind === 'target' ? unit.x * 0.4 : 0))
    .attr('y', (d) => toPixels(d, unit)[1] + unit.x * 0.55)
    .text(({ text }) => text);
}
