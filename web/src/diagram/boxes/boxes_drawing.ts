import { MOST_MOVING } from '../motion.ts';
import { wrapText } from '../wrap_text.ts';
import { frameSvg, openLayers, openSvg } from '../svg_host.ts';
import type { LayersOf } from '../svg_host.ts';
import type { Drawing, Select } from '../view.ts';
import { boxesText } from './boxes_texts.ts';
import { drawBelow, placeBelow } from './drawing/below.ts';
import { drawBoxes } from './drawing/boxes.ts';
import { readEmphasis } from './drawing/emphasis.ts';
import { linesBetween, margin } from './drawing/shapes.ts';
import { drawTags, drawWalk } from './drawing/signs.ts';
import { drawLabels, drawWires } from './drawing/wires.ts';
import type { BoxesPicture } from './picture.ts';

const NOTE = { size: 12.5, height: 18, least: 280 };

const LAYERS = [
  'wires',
  'gone',
  'boxes',
  'cells',
  'below',
  'labels',
  'verdicts',
  'badges',
  'tags',
  'notes',
] as const;

/** Draws boxes and arrows into one <svg>; boxes keep their elements by key. */
export class BoxesDrawing implements Drawing<BoxesPicture> {
  readonly #svg: SVGSVGElement;
  readonly #layers: LayersOf<(typeof LAYERS)[number]>;

  constructor(host: HTMLElement, choose: Select) {
    this.#svg = openSvg(host, 'boxes', choose);
    this.#layers = openLayers(this.#svg, LAYERS);
  }

  svg(): SVGSVGElement {
    return this.#svg;
  }

  close(): void {
    this.#svg.remove();
  }

  draw(picture: BoxesPicture, animate: boolean): void {
    const { layout, unit, note, change, below } = picture;
    const moves = animate && change.marks.size <= MOST_MOVING;
    const { width } = picture;
    const notes = wrapText(note, NOTE.size, Math.max(NOTE.least, width - 2 * margin.x));
    const noteHeight = notes.length === 0 ? 0 : notes.length * NOTE.height + 6;
    const figureBottom = 2 * margin.y + linesBetween(0, layout.height, unit) + unit.y * 0.5;
    const cards = placeBelow(below, figureBottom, width, unit);
    const height = cards.bottom + noteHeight;
    frameSvg(this.#svg, width, height, labelOf(picture));
    this.#svg.style.setProperty('--boxes-size', `${Math.round(unit.x * 16.2) / 10}px`);

    const emphasis = readEmphasis(picture);
    const layers = this.#layers;
    drawWires(layers.wires, picture, emphasis);
    drawBoxes(layers, picture, emphasis, moves);
    drawBelow(layers.below, picture, cards.cards);
    drawLabels(layers.labels, picture);
    drawWalk(layers, picture, emphasis);
    drawTags(layers, picture, emphasis);
    layers.notes
      .selectAll('text')
      .data(notes)
      .join('text')
      .attr('class', 'note')
      .attr('x', margin.x)
      .attr('y', (_, i) => cards.bottom + (i + 1) * NOTE.height - 6)
      .text((text) => text);
  }
}

function labelOf({ language, layout, below, isFamily }: BoxesPicture): string {
  const count = (kind: string) => layout.boxes.filter((box) => box.kind === kind).length;
  if (isFamily) {
    const wrong = layout.boxes.filter(({ isWrong }) => isWrong === true).length;
    return boxesText(language)('familyFigure', { anonVmas: count('anon_vma'), wrong });
  }
  return boxesText(language)('figure', {
    vmas: count('vma'),
    anonVmas: count('anon_vma'),
    chains: count('avc'),
    pages: count('page') + below.length,
  });
}
