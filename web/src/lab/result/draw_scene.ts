import { select } from 'd3-selection';
import { frameSvg } from '../../diagram/svg_host.ts';
import { RAISED, TEXT_SIZE } from './chart_scene.ts';
import type { ChartScene, Mark, TextMark } from './chart_scene.ts';

/** Draws a chart into an <svg>, in place of what is in it. `label` is for those who cannot see it. */
export function drawScene(svg: SVGSVGElement, scene: ChartScene, label: string): void {
  frameSvg(svg, scene.width, scene.height, label);
  const root = select(svg);
  root.selectAll('*').remove();
  for (const mark of scene.marks) {
    const element = root.append(mark.shape).attr('class', mark.look).node();
    if (element !== null) fill(element as SVGElement, mark);
  }
}

function fill(element: SVGElement, mark: Mark): void {
  const shape = select(element);
  switch (mark.shape) {
    case 'rect':
      shape.attr('x', mark.x).attr('y', mark.y);
      shape.attr('width', mark.width).attr('height', mark.height);
      return;
    case 'path':
      shape.attr('d', mark.d);
      if (mark.x !== undefined) shape.attr('transform', `translate(${mark.x},${mark.y ?? 0})`);
      return;
    case 'text':
      write(element, mark);
  }
}

function write(element: SVGElement, mark: TextMark): void {
  const { x, y, text, raised, after, anchor = 'start', size = TEXT_SIZE, title } = mark;
  const words = select(element);
  words.attr('x', x).attr('y', y).style('font-size', `${size}px`).style('text-anchor', anchor);
  words.append('tspan').text(text);
  const lift = size * 0.36;
  if (raised !== undefined) {
    const up = words.append('tspan').attr('dy', -lift).text(raised);
    up.style('font-size', `${size * RAISED}px`);
  }
  if (after !== undefined) {
    words
      .append('tspan')
      .attr('dy', raised === undefined ? 0 : lift)
      .text(after);
  }
  if (title !== undefined) words.append('title').text(title);
}
