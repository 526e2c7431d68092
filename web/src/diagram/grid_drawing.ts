import { select } from 'd3-selection';
import { drawCards } from './drawing/cards.ts';
import { drawCells, drawColumns } from './drawing/cells.ts';
import { drawCrossings, drawLanes } from './drawing/lanes.ts';
import type { Layer } from './drawing/motion.ts';
import type { Picture } from './drawing/picture.ts';
import { drawRows } from './drawing/rows.ts';
import { drawTags } from './drawing/tags.ts';
import { drawVerdicts } from './drawing/verdicts.ts';

/** More changes than this at once are not moved but only marked. */
const MOST_MOVING = 5;

const LAYERS = [
  'guides',
  'runs',
  'lines',
  'gone',
  'rows',
  'columns',
  'cells',
  'headers',
  'crossings',
  'cards',
  'verdicts',
  'badges',
  'tags',
] as const;

type Layers = Readonly<Record<(typeof LAYERS)[number], Layer>>;

/**
 * Draws pictures into one <svg>, whose inside belongs to it. Things keep their elements from picture to
 * picture, by key; a picture never depends on the one before, nor on how far a movement has come.
 */
export class GridDrawing {
  readonly #svg: SVGSVGElement;
  readonly #layers: Layers;

  /** `onSelect` is told the id of the object that was clicked, or null for the empty background. */
  constructor(svg: SVGSVGElement, onSelect: (object: number | null) => void) {
    this.#svg = svg;
    const root = select(svg);
    root.selectAll('*').remove();
    const layers = LAYERS.map((name): [string, Layer] => [
      name,
      root.append('g').attr('class', `layer ${name}`),
    ]);
    this.#layers = Object.fromEntries(layers) as unknown as Layers;
    svg.addEventListener('click', (event) => {
      const hit = event.target instanceof Element ? event.target.closest('[data-object]') : null;
      const id = Number(hit?.getAttribute('data-object') ?? 0);
      onSelect(id > 0 ? id : null);
    });
  }

  /** Shows a picture; moves what has moved if `animate` and if little enough has. */
  draw(picture: Picture, animate: boolean): void {
    const { layout, scene, words } = picture;
    const moves = animate && picture.change.marks.size <= MOST_MOVING;
    const root = select(this.#svg);
    root
      .attr('viewBox', `0 0 ${Math.round(layout.width)} ${layout.height}`)
      .attr('width', Math.round(layout.width))
      .attr('height', layout.height)
      .attr('role', 'img')
      .attr('aria-label', words.figure(scene.rows.length, scene.lanes.length, scene.cards.length))
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
