import { select } from 'd3-selection';
import { MOST_MOVING } from '../motion.ts';
import { frameSvg, openLayers, openSvg } from '../svg_host.ts';
import type { LayersOf } from '../svg_host.ts';
import type { Drawing, Select } from '../view.ts';
import { drawBars } from './drawing/bars.ts';
import { drawEdges } from './drawing/edges.ts';
import { drawHeading } from './drawing/heading.ts';
import { drawNodes } from './drawing/nodes.ts';
import { drawTexts } from './drawing/texts.ts';
import { wrapText } from './layout/text.ts';
import type { NoTree, Picture } from './picture.ts';

const LAYERS = [
  'empty',
  'branches',
  'band',
  'ticks',
  'ties',
  'edges',
  'bits',
  'bars',
  'owner',
  'nodes',
  'colours',
  'dots',
  'badges',
  'tags',
  'heading',
  'choices',
  'reasons',
] as const;

/** The layers that trees are drawn in. */
export type TreeLayers = LayersOf<(typeof LAYERS)[number]>;

/** Draws trees into one <svg>; nodes, links and bars keep their elements by key. */
export class TreeDrawing implements Drawing<Picture> {
  readonly #svg: SVGSVGElement;
  readonly #layers: TreeLayers;

  constructor(host: HTMLElement, choose: Select) {
    this.#svg = openSvg(host, 'tree', choose);
    this.#layers = openLayers(this.#svg, LAYERS);
  }

  svg(): SVGSVGElement {
    return this.#svg;
  }

  close(): void {
    this.#svg.remove();
  }

  draw(picture: Picture, animate: boolean): void {
    if (picture.scene === null) {
      this.#drawEmpty(picture);
      return;
    }
    const { scene, layout, marks, say } = picture;
    const moves = animate && marks <= MOST_MOVING;
    const label = say('figure', { title: scene.title, search: scene.answer });
    frameSvg(this.#svg, layout.width, layout.height, label);
    select(this.#svg)
      .classed('is-narrow', layout.narrow)
      .classed('has-search', scene.question !== null);
    this.#layers.empty.selectAll('*').remove();
    drawEdges(this.#layers, picture, moves);
    drawBars(this.#layers, picture, moves);
    drawNodes(this.#layers, picture, moves);
    drawHeading(this.#layers, picture, moves);
  }

  #drawEmpty({ text, width }: NoTree): void {
    for (const layer of Object.values(this.#layers)) layer.selectAll('*').remove();
    const lines = wrapText(text, width - 48, 14).map((line, i) => {
      return {
        key: `empty:${i}`,
        text: line,
        x: width / 2,
        y: 44 + i * 20,
        anchor: 'middle' as const,
      };
    });
    frameSvg(this.#svg, width, 44 + lines.length * 20 + 12, text);
    drawTexts(this.#layers.empty, lines, 'empty');
  }
}
