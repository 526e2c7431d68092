import { select } from 'd3-selection';
import { frameSvg, openLayers, openSvg } from '../svg_host.ts';
import type { LayersOf } from '../svg_host.ts';
import type { Drawing, Select } from '../view.ts';
import { drawLevels } from './drawing/levels.ts';
import { drawPage } from './drawing/page.ts';
import { drawPlaces } from './drawing/places.ts';
import { drawWords } from './drawing/words.ts';
import type { WalkPicture } from './walk_picture.ts';

const LAYERS = [
  'line',
  'grounds',
  'cards',
  'leads-to',
  'words',
  'tables',
  'found',
  'places',
  'badges',
  'boxes',
] as const;

/** The layers that walks are drawn in. */
export type WalkLayers = LayersOf<(typeof LAYERS)[number]>;

/** Draws walks into one <svg>. */
export class WalkDrawing implements Drawing<WalkPicture> {
  readonly #svg: SVGSVGElement;
  readonly #layers: WalkLayers;

  constructor(host: HTMLElement, choose: Select) {
    this.#svg = openSvg(host, 'walk', choose);
    this.#layers = openLayers(this.#svg, LAYERS);
  }

  svg(): SVGSVGElement {
    return this.#svg;
  }

  close(): void {
    this.#svg.remove();
  }

  draw(picture: WalkPicture, animate: boolean): void {
    const { layout, reading, say } = picture;
    const label =
      reading.page === null
        ? say('figureEmpty')
        : say('figure', {
            page: reading.page.label,
            stops: reading.counts.visited,
            hits: reading.counts.hits,
          });
    frameSvg(this.#svg, layout.width, layout.height, label);
    select(this.#svg).classed('is-narrow', layout.narrow);
    drawPage(this.#layers, picture, animate);
    drawWords(this.#layers, picture);
    drawPlaces(this.#layers, picture, animate);
    drawLevels(this.#layers, picture, animate);
  }
}
