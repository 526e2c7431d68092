import { select } from 'd3-selection';
import { joinGroups } from '../motion.ts';
import type { Layer } from '../motion.ts';
import { glyphOf, markClass } from '../marks.ts';
import { frameSvg, openLayers, openSvg } from '../svg_host.ts';
import type { LayersOf } from '../svg_host.ts';
import type { Drawing, Select } from '../view.ts';
import { writeLines } from '../written.ts';
import type { ChainsPicture } from './chains_picture.ts';
import { drawSlots } from './drawing/slots.ts';

const LAYERS = ['arrows', 'cards', 'blocks', 'slots', 'badges', 'words', 'caches'] as const;

/** The layers that chains are drawn in. */
export type ChainsLayers = LayersOf<(typeof LAYERS)[number]>;

/** Draws pte_chains into one <svg>. */
export class ChainsDrawing implements Drawing<ChainsPicture> {
  readonly #svg: SVGSVGElement;
  readonly #layers: ChainsLayers;

  constructor(host: HTMLElement, choose: Select) {
    this.#svg = openSvg(host, 'chains', choose);
    this.#layers = openLayers(this.#svg, LAYERS);
  }

  svg(): SVGSVGElement {
    return this.#svg;
  }

  close(): void {
    this.#svg.remove();
  }

  draw(picture: ChainsPicture, animate: boolean): void {
    const { layout, reading, say } = picture;
    const label = say('figure', { pages: reading.pages.length, ...reading.counts });
    frameSvg(this.#svg, layout.width, layout.height, label);
    select(this.#svg).classed('is-narrow', layout.narrow);
    drawPages(this.#layers.cards, picture, animate);
    drawBlocks(this.#layers.blocks, picture, animate);
    drawCache(this.#layers.caches, picture);
    drawSlots(this.#layers, picture, animate);
    drawWords(this.#layers, picture);
  }
}

function drawPages(layer: Layer, { layout, say, selected }: ChainsPicture, animate: boolean): void {
  const card = joinGroups(
    layer,
    layout.pages,
    ({ page }) => page.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 8);
      g.append('text').attr('class', 'page-name').attr('x', 11).attr('y', 22);
      g.append('text').attr('class', 'page-count').attr('text-anchor', 'end').attr('y', 21.5);
      g.append('text').attr('class', 'page-place').attr('x', 11).attr('y', 41);
      g.append('title');
    },
    animate,
  );
  card
    .attr('data-object', ({ page }) => page.id)
    .attr('class', ({ page }) => {
      const asked = page.asked === null ? '' : page.asked ? ' is-asked' : ' is-dim';
      return `chain-page${markClass(page.mark ?? undefined)}${asked}${page.id === selected ? ' is-selected' : ''}`;
    });
  card
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  card.select('.page-name').text(({ page }) => page.label);
  card
    .select('.page-count')
    .attr('x', ({ width }) => width - 10)
    .text(({ page }) => {
      const count = say('count', { count: page.count });
      return page.mark === null ? count : `${glyphOf(page.mark)} ${count}`;
    });
  card.select('.page-place').text(({ place }) => place);
  card.select('title').text(({ page }) => [page.label, page.place].join(' ').trim());
}

function drawBlocks(layer: Layer, { layout, selected }: ChainsPicture, animate: boolean): void {
  const block = joinGroups(
    layer,
    layout.blocks,
    (d) => d.block.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 9);
      const text = g.append('text').attr('x', 11).attr('y', 17);
      text.append('tspan').attr('class', 'block-name');
      text.append('tspan').attr('class', 'block-head').attr('dx', 9);
    },
    animate,
  );
  block
    .attr('data-object', (d) => d.block.id)
    .attr('class', (d) => {
      return `block${markClass(d.block.mark ?? undefined)}${d.block.id === selected ? ' is-selected' : ''}`;
    });
  block
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  block.select('.block-name').text((d) => d.block.label);
  block.select('.block-head').text(({ head }) => head);
}

function drawCache(layer: Layer, { layout, selected }: ChainsPicture): void {
  const caches = layout.cache === null ? [] : [layout.cache];
  const cache = layer
    .selectAll<SVGGElement, (typeof caches)[number]>('g.cache')
    .data(caches)
    .join((enter) => {
      const g = enter.append('g');
      g.append('rect').attr('rx', 9);
      g.append('text').attr('class', 'cache-name').attr('x', 12).attr('y', 21);
      g.append('g').attr('class', 'cache-lines');
      return g;
    });
  cache
    .attr(
      'class',
      (d) =>
        `cache${markClass(d.cache.mark ?? undefined)}${d.cache.id === selected ? ' is-selected' : ''}`,
    )
    .attr('data-object', (d) => d.cache.id)
    .attr('transform', ({ x, y }) => `translate(${x},${y})`);
  cache
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  cache.select('.cache-name').text(({ lines }) => lines[0] ?? '');
  cache
    .select<SVGGElement>('.cache-lines')
    .selectAll<SVGTextElement, string>('text')
    .data(({ lines }) => lines.slice(1))
    .join('text')
    .attr('class', 'cache-spare')
    .attr('x', 12)
    .attr('y', (_, i) => 39 + 18 * i)
    .text((line) => line);
}

function drawWords(layers: ChainsLayers, { layout }: ChainsPicture): void {
  const words = [
    ...layout.words.map((each) => ({ ...each, kind: 'how' })),
    ...layout.notes.map((note, i) => ({ ...note, key: `note:${i}`, kind: 'note' })),
  ];
  writeLines(layers.words, words);
  layers.arrows
    .selectAll<SVGPathElement, (typeof layout.arrows)[number]>('path')
    .data([...layout.arrows], ({ key }) => key)
    .join('path')
    .attr('class', 'points')
    .attr('d', ({ d }) => d);
}
