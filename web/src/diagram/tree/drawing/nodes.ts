import type { Selection } from 'd3-selection';
import { joinGroups, round } from '../../motion.ts';
import type { Box } from '../../shapes.ts';
import type { ItemBox, PlacedText, SetBox } from '../layout/boxes.ts';
import type { TreePicture } from '../picture.ts';
import type { TreeLayers } from '../tree_drawing.ts';
import { drawBadges, drawColours, drawTags } from './marks.ts';

/** The nodes with their fields, the numbers of the search, and what the step did. */
export function drawNodes(layers: TreeLayers, picture: TreePicture, animate: boolean): void {
  const { layout, selected } = picture;
  const node = joinGroups<ItemBox>(
    layers.nodes,
    layout.items,
    ({ item }) => item.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('class', 'box');
      g.append('path').attr('class', 'folded');
      g.append('g').attr('class', 'lines');
      g.append('g').attr('class', 'set');
      g.append('text').attr('class', 'more-in-set');
      g.append('title');
    },
    animate,
  );
  node.attr('data-object', ({ item }) => item.object).attr('class', (d) => classOf(d, selected));
  node
    .select('.box')
    .attr('rx', 9)
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => round(height));
  node.select('.folded').attr('d', (d) => (d.item.node === null ? foldPath(d, layout.narrow) : ''));
  drawLines(node.select<SVGGElement>('g.lines'));
  drawSet(node.select<SVGGElement>('g.set'), selected);
  node
    .select('.more-in-set')
    .attr('x', ({ moreInSet }) => round(moreInSet?.x ?? 0))
    .attr('y', ({ moreInSet }) => round(moreInSet?.y ?? 0))
    .text(({ moreInSet }) => moreInSet?.text ?? '');
  node.select(':scope > title').text(({ item }) => item.title);
  drawColours(layers, picture, animate);
  drawBadges(layers, layout.items, layout.narrow);
  drawTags(layers, picture);
}

function classOf({ item }: ItemBox, selected: number | null): string {
  const { colour, leftOut, holds, current, loose, mark, order } = item;
  const states = [
    'node',
    item.node === null ? 'is-fold' : '',
    colour === null ? '' : `is-${colour}`,
    leftOut ? 'is-left-out' : '',
    order !== null ? 'is-read' : '',
    holds ? 'is-holding' : '',
    current ? 'is-current' : '',
    loose ? 'is-loose' : '',
    mark === undefined ? '' : `is-${mark}`,
    item.object === selected ? 'is-selected' : '',
  ];
  return states.filter((each) => each !== '').join(' ');
}

/** A branch that is folded: a box with a point towards its parent. */
const foldPath = ({ width, height }: Box, narrow: boolean): string =>
  narrow
    ? `M-8,${round(height / 2)} L2,0 H${round(width)} V${round(height)} H2 Z`
    : `M${round(width / 2)},-10 L${round(width)},4 V${round(height)} H0 V4 Z`;

function drawLines(groups: Selection<SVGGElement, ItemBox, SVGGElement, unknown>): void {
  const lines = groups
    .selectAll<SVGTextElement, PlacedText>('text')
    .data(({ lines: texts }) => [...texts]);
  lines.exit().remove();
  lines
    .enter()
    .append('text')
    .merge(lines)
    .attr('class', (_, i) => (i === 0 ? 'name' : 'number'))
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text);
}

/** Those with the same range: little boxes with the names of their processes. */
function drawSet(
  groups: Selection<SVGGElement, ItemBox, SVGGElement, unknown>,
  selected: number | null,
): void {
  const members = groups.selectAll<SVGGElement, SetBox>('g').data(
    ({ set }) => [...set],
    ({ member }) => member.key,
  );
  members.exit().remove();
  const fresh = members.enter().append('g');
  fresh.append('rect').attr('rx', 5);
  fresh.append('text').attr('text-anchor', 'middle');
  fresh.append('title');
  const member = fresh
    .merge(members)
    .attr('data-key', (d) => d.member.key)
    .attr('data-object', (d) => d.member.object)
    .attr('transform', ({ x, y }) => `translate(${round(x)},${round(y)})`)
    .attr('class', ({ member: { found, object } }) => {
      return `member${found === null ? '' : ` is-${found}`}${object === selected ? ' is-selected' : ''}`;
    });
  member
    .select('rect')
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => height);
  member
    .select('text')
    .attr('x', ({ width }) => round(width / 2))
    .attr('y', ({ height }) => round(height / 2 + 3.6))
    .text((d) => d.member.label);
  member.select('title').text((d) => d.member.title);
}
