import { select } from 'd3-selection';
import type { Layer } from './motion.ts';
import type { Select } from './view.ts';

/** Puts an <svg> into a host for one drawing: `kind` is its class beside `picture`. */
export function openSvg(host: HTMLElement, kind: string, choose: Select): SVGSVGElement {
  const svg = select(host).append('svg').attr('class', `picture ${kind}`).node();
  if (svg === null) throw new Error('no picture could be made');
  svg.addEventListener('click', (event) => {
    const hit = event.target instanceof Element ? event.target.closest('[data-object]') : null;
    const id = Number(hit?.getAttribute('data-object') ?? 0);
    const key = hit?.closest('[data-key]')?.getAttribute('data-key') ?? undefined;
    choose(id > 0 ? id : null, key);
  });
  return svg;
}

/** The layers of a drawing, by name. */
export type LayersOf<Name extends string> = Readonly<Record<Name, Layer>>;

/** Puts one group for each name into a picture: the first lies lowest. */
export function openLayers<Name extends string>(
  svg: SVGSVGElement,
  names: readonly Name[],
): LayersOf<Name> {
  const root = select(svg);
  const layers = names.map((name): [string, Layer] => [
    name,
    root.append('g').attr('class', `layer ${name}`),
  ]);
  return Object.fromEntries(layers) as LayersOf<Name>;
}

/** Gives a picture its size and its name for those who cannot see it. */
export function frameSvg(svg: SVGSVGElement, width: number, height: number, label: string): void {
  select(svg)
    .attr('viewBox', `0 0 ${Math.round(width)} ${Math.round(height)}`)
    .attr('width', Math.round(width))
    .attr('height', Math.round(height))
    .attr('role', 'img')
    .attr('aria-label', label);
}
