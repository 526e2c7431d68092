import { joinGroups, moveTo, round } from '../../motion.ts';
import type { BarBox, PlacedText, Tick } from '../layout/boxes.ts';
import type { Found } from '../model/items.ts';
import type { TreePicture } from '../picture.ts';
import type { TreeLayers } from '../tree_drawing.ts';

/** The page axis, the searched index across it, and the pages of each node. */
export function drawBars(
  layers: TreeLayers,
  { layout, selected, scene }: TreePicture,
  animate: boolean,
): void {
  const tick = joinGroups<PlacedText | Tick>(
    layers.ticks,
    [...layout.ticks, layout.axisName, ...(layout.asked === null ? [] : [layout.asked.label])],
    ({ key }) => key,
    () => [0, 0],
    (g) => {
      g.append('line');
      g.append('text');
    },
    false,
  );
  tick.attr('class', ({ key }) => `tick is-${key.split(':')[0] ?? ''}`);
  tick
    .select('line')
    .attr('display', (d) => ('line' in d ? null : 'none'))
    .attr('x1', (d) => ('line' in d ? round(d.line.x1) : 0))
    .attr('y1', (d) => ('line' in d ? round(d.line.y1) : 0))
    .attr('x2', (d) => ('line' in d ? round(d.line.x2) : 0))
    .attr('y2', (d) => ('line' in d ? round(d.line.y2) : 0));
  tick
    .select('text')
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);

  const band = joinGroups(
    layers.band,
    layout.asked === null ? [] : [layout.asked.band],
    () => 'band',
    ({ x, y }) => [x, y],
    (g) => g.append('rect'),
    animate,
  );
  band.attr('class', 'band');
  band
    .select('rect')
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => round(height));

  const tie = joinGroups<BarBox>(
    layers.ties,
    layout.bars,
    ({ key }) => `tie:${key}`,
    () => [0, 0],
    (g) => g.append('line'),
    animate,
  );
  tie.attr('class', ({ item }) => `tie-line${item.leftOut ? ' is-left-out' : ''}`);
  moveTo(
    tie.select<SVGLineElement>('line'),
    {
      x1: (d) => round(d.tie.x1),
      y1: (d) => round(d.tie.y1),
      x2: (d) => round(d.tie.x2),
      y2: (d) => round(d.tie.y2),
    },
    animate,
  );

  const bar = joinGroups<BarBox>(
    layers.bars,
    layout.bars,
    ({ key }) => key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 3);
      g.append('text').attr('class', 'first-page');
      g.append('text').attr('class', 'last-page');
      g.append('title');
    },
    animate,
  );
  bar
    .attr('data-object', ({ item }) => item.object)
    .attr('class', ({ item }) => `bar${stateOf(item, scene.question !== null, selected)}`);
  bar
    .select('rect')
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => round(height));
  for (const [i, name] of ['first-page', 'last-page'].entries()) {
    bar
      .select(`.${name}`)
      .attr('x', (d) => round((d.labels[i]?.x ?? d.x) - d.x))
      .attr('y', (d) => round((d.labels[i]?.y ?? d.y) - d.y))
      .text((d) => d.labels[i]?.text ?? '');
  }
  bar.select('title').text(({ item }) => item.title);

  const dot = joinGroups<BarBox>(
    layers.dots,
    layout.bars.filter((d) => d.dot !== null && foundIn(d.item) !== null),
    ({ key }) => `dot:${key}`,
    (d) => [d.dot?.x ?? 0, d.dot?.y ?? 0],
    (g) => g.append('circle').attr('r', 5),
    false,
  );
  dot.attr('class', ({ item }) => `dot is-${foundIn(item) ?? 'none'}`);
}

/** A node and those that share it: a hit if any of them is. */
function foundIn({ found, set }: BarBox['item']): Found {
  const all = [found, ...set.map((member) => member.found)];
  return all.includes('hit') ? 'hit' : all.includes('miss') ? 'miss' : null;
}

/** Solid if it holds the index, hollow if it does not; dashed if nobody looked. */
function stateOf(item: BarBox['item'], searched: boolean, selected: number | null): string {
  const chosen = item.object === selected ? ' is-selected' : '';
  const fold = item.node === null ? ' is-fold' : '';
  if (item.leftOut) return ` is-left-out${chosen}${fold}`;
  if (item.holds) return ` is-holding${chosen}${fold}`;
  return `${searched && item.order !== null ? ' is-read' : ''}${chosen}${fold}`;
}
