import { select } from 'd3-selection';
import { drawCards } from './drawing/cards.ts';
import { drawCells, drawColumns } from './drawing/cells.ts';
import { drawCrossings, drawLanes } from './drawing/lanes.ts';
import { MOST_MOVING } from '../motion.ts';
import { frameSvg, openLayers, openSvg } from '../svg_host.ts';
import type { LayersOf } from '../svg_host.ts';
import type { Drawing, Select } from '../view.ts';
import type { Picture } from './picture.ts';
import { drawRows } from './drawing/rows.ts';
import { drawTags } from './drawing/tags.ts';
import { drawVerdicts } from './drawing/verdicts.ts';

const LAYERS = [
  'guides',
  'runs',
  'lines',
  'rows',
  'more',
  'gone',
  'columns',
  'cells',
  'headers',
  'crossings',
  'cards',
  'verdicts',
  'badges',
  'tags',
] as const;

type Layers = LayersOf<(typeof LAYERS)[number]>;

/**
 * Draws grids into one <svg>. Things keep their elements from picture to picture, by key; a picture
 * never depends on the one before, nor on how far a movement has come.
 */
export class GridDrawing implements Drawing<Picture> {
  readonly #svg: SVGSVGElement;
  readonly #layers: Layers;

  constructor(host: HTMLElement, choose: Select) {
    this.#svg = openSvg(host, 'grid', choose);
    this.#layers = openLayers(this.#svg, LAYERS);
  }

  svg(): SVGSVGElement {
    return this.#svg;
  }

  close(): void {
    this.#svg.remove();
  }

  /** Shows a picture; moves what has moved if `animate` and if little enough has. */
  draw(picture: Picture, animate: boolean): void {
    const { layout, scene, words } = picture;
    const moves = animate && picture.change.marks.size <= MOST_MOVING;
    const label = words.figure(scene.rows.length, scene.lanes.length, scene.cards.length);
    frameSvg(this.#svg, layout.width, layout.height, label);
    select(this.#svg)
      .classed('is-narrow', layout.narrow)
      .classed('has-walk', picture.walk !== null);
    const layers = this.#layers;
    drawRows(layers, picture, moves);
    drawLanes(layers, picture, moves);
    drawColumns(layers.columns, picture, moves);
    drawCells(layers.cells, picture, moves);
    drawCrossings(layers.crossings, picture, moves);
    drawCards(layers.cards, picture, moves);
    drawVerdicts(layers, picture);
    drawTags(layers, picture);
  }
}
