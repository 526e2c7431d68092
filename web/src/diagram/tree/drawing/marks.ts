import { joinGroups } from '../../motion.ts';
import { textWidth } from '../../shapes.ts';
import type { ItemBox } from '../layout/boxes.ts';
import type { TreePicture } from '../picture.ts';
import type { TreeLayers } from '../tree_drawing.ts';

const BADGE = { radius: 10, small: 8, digit: 3 } as const;
const TAG = { height: 16, font: 10.5 } as const;
/** With more than this, rings remain and words go: the sentence says it. */
const MOST_TAGS = 4;

/** Red or black: a letter on the corner, as the number of a search is on the other one. */
export function drawColours(
  layers: TreeLayers,
  { layout, say }: TreePicture,
  animate: boolean,
): void {
  const colour = joinGroups<ItemBox>(
    layers.colours,
    layout.items.filter(({ item }) => item.colour !== null),
    ({ item }) => `colour:${item.key}`,
    ({ x, y, width }) => [x + width - 2, y + 2],
    (g) => {
      g.append('circle').attr('class', 'colour').attr('r', 7.5);
      g.append('text').attr('class', 'colour-letter').attr('text-anchor', 'middle').attr('y', 3.8);
    },
    animate,
  );
  colour.attr('class', ({ item }) => {
    return `is-${item.colour ?? 'black'}${item.leftOut ? ' is-left-out' : ''}`;
  });
  colour.select('text').text(({ item: { colour: which } }) => (which === null ? '' : say(which)));
}

/** The numbers of a search, on the nodes that it read. */
export function drawBadges(layers: TreeLayers, items: readonly ItemBox[], narrow: boolean): void {
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
  const radius = narrow ? BADGE.small : BADGE.radius;
  badge
    .select('circle')
    .attr('r', ({ item }) => radius + Math.max(0, `${item.order ?? ''}`.length - 2) * BADGE.digit);
  badge.select('text').text(({ item }) => item.order ?? '');
}

/** Words for what the step did to nodes, and for those beside the tree. */
export function drawTags(layers: TreeLayers, { layout, say }: TreePicture): void {
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
