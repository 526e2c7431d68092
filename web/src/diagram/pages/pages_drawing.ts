import { select } from 'd3-selection';
import type { Layer } from '../motion.ts';
import { joinGroups } from '../motion.ts';
import { frameSvg, openSvg } from '../svg_host.ts';
import type { Drawing, Select } from '../view.ts';
import type { Glyph } from './glyphs.ts';
import { pagesGlyphs } from './pages_glyphs.ts';
import type { PagesPicture } from './pages_picture.ts';

/** Draws the grid's glyphs into one <svg>; each keeps its element, by key, from picture to picture. */
export class PagesDrawing implements Drawing<PagesPicture> {
  readonly #svg: SVGSVGElement;
  readonly #layers = new Map<string, Layer>();

  constructor(host: HTMLElement, choose: Select) {
    this.#svg = openSvg(host, 'pages', choose);
  }

  svg(): SVGSVGElement {
    return this.#svg;
  }

  close(): void {
    this.#svg.remove();
  }

  draw(picture: PagesPicture, animate: boolean): void {
    const { width, height, label, layers } = pagesGlyphs(picture);
    frameSvg(this.#svg, width, height, label);
    for (const { name, glyphs } of layers) {
      const groups = joinGroups(
        this.#layer(name),
        glyphs,
        ({ key }) => key,
        ({ x, y }) => [x, y],
        () => {},
        animate,
      );
      groups.each(function (glyph) {
        fill(this, glyph);
      });
    }
  }

  #layer(name: string): Layer {
    const known = this.#layers.get(name);
    if (known !== undefined) return known;
    const layer = select(this.#svg).append('g').attr('class', `layer ${name}`);
    this.#layers.set(name, layer);
    return layer;
  }
}

/** Gives a group the shapes of its glyph. */
function fill(group: SVGGElement, { className, object, title, shapes }: Glyph): void {
  const at = select(group);
  at.attr('class', className).attr('data-object', object > 0 ? object : null);
  at.selectAll(':scope > *').remove();
  if (title !== '') at.append('title').text(title);
  for (const { tag, attributes, text } of shapes) {
    const made = at.append(tag);
    for (const [name, value] of Object.entries(attributes)) made.attr(name, value);
    if (text !== undefined) made.text(text);
  }
}
