import { round } from '../../motion.ts';
import type { Ink, Surface } from '../layout/surface.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws into a <g>: each thing an element, coloured by its class. */
export class SvgSurface implements Surface {
  readonly #group: SVGGElement;

  constructor(group: SVGGElement) {
    this.#group = group;
  }

  fill(ink: Ink, x: number, y: number, width: number, height: number): void {
    this.#add('rect', `o-${ink}`, { x, y, width, height });
  }

  edge(ink: Ink, x: number, y: number, width: number, height: number, line: number): void {
    const inset = { x: x + line / 2, y: y + line / 2, width: width - line, height: height - line };
    this.#add('rect', `o-edge o-${ink}`, { ...inset, 'stroke-width': line });
  }

  text(
    ink: Ink,
    text: string,
    x: number,
    y: number,
    anchor: 'start' | 'middle' | 'end',
    size: number,
    bold = false,
  ): void {
    const element = this.#add('text', `o-${ink} o-size-${size}${bold ? ' o-bold' : ''}`, { x, y });
    element.setAttribute('text-anchor', anchor);
    element.textContent = text;
  }

  #add(name: string, kind: string, numbers: Readonly<Record<string, number>>): SVGElement {
    const element = document.createElementNS(SVG, name);
    element.setAttribute('class', kind);
    for (const [key, value] of Object.entries(numbers)) {
      element.setAttribute(key, String(round(value)));
    }
    this.#group.append(element);
    return element;
  }
}

/** An empty <svg> of this kind of picture, and its one group. */
export function emptySvg(
  width: number,
  height: number,
  label: string,
): {
  readonly svg: SVGSVGElement;
  readonly group: SVGGElement;
} {
  const svg = document.createElementNS(SVG, 'svg');
  const group = document.createElementNS(SVG, 'g');
  svg.setAttribute('class', 'picture overview');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.append(group);
  return { svg, group };
}
