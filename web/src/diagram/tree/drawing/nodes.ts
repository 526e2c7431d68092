import type { Selection } from 'd3-selection';
import { joinGroups, round } from '../../motion.ts';
import { textWidth } from '../../shapes.ts';
import type { Box } from '../../shapes.ts';
import type { ItemBox, PlacedText, SetBox } from '../layout/boxes.ts';
import type { TreePicture } from '../picture.ts';
import type { TreeLayers } from '../tree_drawing.ts';

const BADGE = { radius: 10, small: 8 } as const;
const TAG = { height: 16, font: 10.5 } as const;
/** With more than this, rings remain and words go: the sentence says it. */
const MOST_TAGS = 4;

/** The nodes with their fields, the numbers of the search, and what the step did. */
export function drawNodes(layers: TreeLayers, picture: TreePicture, animate: boolean): void {
  const { layout, selected, say } = picture;
  const node = joinGroups<ItemBox>(
    layers.nodes,
    layout.items,
    ({ item }) => item.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('class', 'box');
      g.append('path').attr('class', 'triangle');
      g.append('g').attr('class', 'lines');
      g.append('circle').attr('class', 'colour').attr('r', 7.5);
      g.append('text').attr('class', 'colour-letter').attr('text-anchor', 'middle');
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
  node.select('.triangle').attr('d', (d) => (d.item.node === null ? trianglePath(d) : ''));
  const letterX = ({ width }: Box) => round(width - 14);
  node
    .select('.colour')
    .attr('display', ({ item }) => (item.colour === null ? 'none' : null))
    .attr('cx', letterX)
    .attr('cy', 13);
  node
    .select('.colour-letter')
    .attr('x', letterX)
    .attr('y', 16.8)
    .text(({ item }) => (item.colour === null ? '' : say(item.colour)));
  drawLines(node.select<SVGGElement>('g.lines'));
  drawSet(node.select<SVGGElement>('g.set'), selected);
  node
    .select('.more-in-set')
    .attr('x', ({ moreInSet }) => round(moreInSet?.x ?? 0))
    .attr('y', ({ moreInSet }) => round(moreInSet?.y ?? 0))
    .text(({ moreInSet }) => moreInSet?.text ?? '');
  node.select(':scope > title').text(({ item }) => item.title);
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

/** A triangle that stands for a branch: behind its text, point up. */
const trianglePath = ({ width, height }: Box): string =>
  `M${round(width / 2)},-9 L${round(width)},${round(height)} H0 Z`;

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

function drawBadges(layers: TreeLayers, items: readonly ItemBox[], narrow: boolean): void {
  const badge = joinGroups<ItemBox>(
    layers.badges,
    items.filter(({ item }) => item.order !== null && item.node !== null),
    ({ item }) => `read:${item.key}`,
    ({ x, y, height }) => (narrow ? [x - 3, y + height / 2] : [x + 1, y + 2]),
    (g) => {
      g.append('circle');
      g.append('text').attr('text-anchor', 'middle').attr('y', 4.2);
    },
    false,
  );
  badge.attr('class', `badge${narrow ? ' is-small' : ''}`);
  badge.select('circle').attr('r', narrow ? BADGE.small : BADGE.radius);
  badge.select('text').text(({ item }) => item.order ?? '');
}

function drawTags(layers: TreeLayers, { layout, say }: TreePicture): void {
  const tagged = layout.items.filter(({ item }) => item.tag !== '' || item.loose);
  const shown = tagged.length > MOST_TAGS ? tagged.filter(({ item }) => item.loose) : tagged;
  const textOf = ({ item }: ItemBox) => (item.tag === '' ? say('loose') : item.tag);
  const widthOf = (d: ItemBox) => textWidth(textOf(d), TAG.font) + 13;
  const tag = joinGroups<ItemBox>(
    layers.tags,
    shown.slice(0, MOST_TAGS),
    ({ item }) => `tag:${item.key}`,
    (d) => {
      const x = Math.min(d.x + d.width - widthOf(d) + 6, layout.width - widthOf(d) - 2);
      return layout.narrow
        ? [d.x + d.width + 5, d.y + d.height / 2 - TAG.height / 2]
        : [x, d.y + d.height - 6];
    },
    (g) => {
      g.append('rect').attr('rx', 8).attr('height', TAG.height);
      g.append('text').attr('text-anchor', 'middle').attr('y', 12);
    },
    false,
  );
  tag.attr(
    'class',
    ({ item }) => `tag${item.mark === undefined ? ' is-plain' : ` is-${item.mark}`}`,
  );
  tag.select('rect').attr('width', (d) => widthOf(d));
  tag
    .select('text')
    .attr('x', (d) => widthOf(d) / 2)
    .text(textOf);
}
