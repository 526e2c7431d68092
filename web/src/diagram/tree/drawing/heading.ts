import { joinGroups } from '../../motion.ts';
import type { ChoiceBox } from '../layout/boxes.ts';
import type { TreePicture } from '../picture.ts';
import type { TreeLayers } from '../tree_drawing.ts';
import { drawTexts } from './texts.ts';

/** The words above and below, the trees to choose from, and the owner of the one that is shown. */
export function drawHeading(layers: TreeLayers, picture: TreePicture, animate: boolean): void {
  const { scene, layout, selected } = picture;
  const more = layout.moreChoices === null ? [] : [layout.moreChoices];
  drawTexts(layers.heading, [...layout.title, ...layout.answer, ...more], 'words');
  layers.heading.selectAll<SVGGElement, { key: string }>(':scope > g').attr('class', ({ key }) => {
    return `words is-${key.split(':')[0] ?? ''}`;
  });

  const choice = joinGroups<ChoiceBox>(
    layers.choices,
    layout.choices,
    (d) => d.choice.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 13);
      g.append('text').attr('text-anchor', 'middle');
    },
    false,
  );
  choice
    .attr('data-object', (d) => d.choice.object)
    .attr('class', (d) => `choice${d.choice.shown ? ' is-shown' : ''}`);
  choice
    .select('rect')
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height);
  choice
    .select('text')
    .attr('x', ({ width }) => width / 2)
    .attr('y', ({ height }) => height / 2 + 4.5)
    .text(({ text }) => text);

  const { object, kind } = scene.tree.owner;
  const owner = joinGroups(
    layers.owner,
    [layout.owner],
    () => `${kind.ownerType}:${object.id}`,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 7);
      g.append('text').attr('text-anchor', 'middle');
    },
    animate,
  );
  owner
    .attr('data-object', object.id)
    .attr('class', `owner${object.id === selected ? ' is-selected' : ''}`);
  owner
    .select('rect')
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height);
  owner
    .select('text')
    .attr('x', ({ width }) => width / 2)
    .attr('y', ({ height }) => height / 2 + 4.5)
    .text(`${scene.ownerName}.${scene.rootName}`);

  const reason = joinGroups(
    layers.reasons,
    layout.reasons,
    ({ key }) => key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('circle').attr('cx', -14).attr('cy', -4.5).attr('r', 8.5);
      g.append('text').attr('class', 'number').attr('x', -14).attr('text-anchor', 'middle');
      g.append('text').attr('class', 'sentence');
    },
    false,
  );
  reason.attr('class', ({ order }) => `reason${order > 0 ? ' badge is-small' : ''}`);
  reason.select('circle').attr('display', ({ order }) => (order > 0 ? null : 'none'));
  reason.select('.number').text(({ order }) => (order > 0 ? order : ''));
  reason.select('.sentence').text(({ text }) => text);
}
