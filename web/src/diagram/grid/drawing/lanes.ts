import type { CrossingBox, LaneBox } from '../layout/boxes.ts';
import { textWidth } from '../../shapes.ts';
import { joinGroups, moveTo, round } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import { visitsOf } from '../picture.ts';
import { markClass } from '../../marks.ts';
import type { Picture } from '../picture.ts';

const HALF = 9;

/** The anon_vmas: a header, and below it the dotted line of its list (same_anon_vma). */
export function drawLanes(
  layers: { readonly lines: Layer; readonly headers: Layer },
  picture: Picture,
  animate: boolean,
): void {
  const { layout } = picture;
  const walked =
    picture.walk && picture.scene.cards.find((c) => c.object.id === picture.walk?.page);
  const dim = ({ lane }: LaneBox) =>
    picture.walk !== null && walked?.mapping?.id !== lane.object.id ? ' is-dim' : '';
  const key = ({ lane }: LaneBox) => lane.key;

  const line = joinGroups(
    layers.lines,
    layout.lanes,
    key,
    ({ x }) => [x, 0],
    (g) => {
      g.append('line').attr('class', 'lane-stem');
      g.append('line').attr('class', 'lane-run');
      g.append('path').attr('class', 'lane-branches');
      g.append('path').attr('class', 'lane-pass');
    },
    animate,
  );
  const tree = picture.scene.laneKind === 'tree' ? ' is-tree' : '';
  line.attr('class', (d) => `lane-line${tree}${dim(d)}`);
  const part = (name: string, of: (d: LaneBox) => LaneBox['run']) => {
    const selected = line.select<SVGLineElement>(name);
    selected.attr('display', (d) => (of(d) === null ? 'none' : null));
    selected.attr('x1', (d) => d.shift).attr('x2', (d) => d.shift);
    const ends = {
      y1: (d: LaneBox) => round(of(d)?.from ?? 0),
      y2: (d: LaneBox) => round(of(d)?.to ?? 0),
    };
    moveTo(selected, ends, animate);
  };
  part('.lane-stem', ({ stem }) => stem);
  part('.lane-run', ({ run }) => run);
  line
    .select('.lane-branches')
    .attr('d', ({ branches, shift }) =>
      branches.map((y) => `M${shift},${y - 10} q0,10 ${-shift - HALF},10`).join(' '),
    );
  // Where it passes a row that it has nothing to do with, it hops over.
  line
    .select('.lane-pass')
    .attr('d', ({ passes, shift }) =>
      passes.map((y) => `M${shift},${y - 7} a7,7 0 0 1 0,14`).join(' '),
    );

  const header = joinGroups(
    layers.headers,
    layout.lanes,
    key,
    ({ header: { x, y } }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 8);
      g.append('text').attr('class', 'lane-name').attr('x', 9).attr('y', 17.5);
      g.append('text').attr('class', 'lane-note').attr('y', 17.5);
      g.append('title');
    },
    animate,
  );
  header
    .attr('data-object', ({ lane }) => lane.object.id)
    .attr('class', (d) => {
      const mark = markClass(picture.change.marks.get(d.lane.key));
      return `lane${mark}${dim(d)}${d.lane.object.id === picture.selected ? ' is-selected' : ''}`;
    });
  header
    .select('rect')
    .attr('width', ({ header: box }) => box.width)
    .attr('height', ({ header: box }) => box.height);
  header.select('.lane-name').text(({ lane }) => lane.label);
  header
    .select('.lane-note')
    .attr('x', ({ lane }) => 15 + textWidth(lane.label, 13.5))
    .text(({ note }) => note);
  header.select('title').text(({ lane }) => `anon_vma ${lane.label}`);
}

/** Where lane and row cross: a chain (square), or the VMA itself on the list (dot). */
export function drawCrossings(layer: Layer, picture: Picture, animate: boolean): void {
  const { layout, words, scene, change } = picture;
  const visits = visitsOf(picture.walk);
  const walked = scene.cards.find(({ object }) => object.id === picture.walk?.page)?.mapping?.id;
  const isDim = ({ crossing, lane }: CrossingBox) =>
    visits !== null && (walked !== lane.object.id || !visits.rows.has(crossing.rowKey));

  const cross = joinGroups(
    layer,
    layout.crossings,
    ({ crossing }) => crossing.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('class', 'ring').attr('x', -14).attr('y', -14);
      g.append('rect').attr('class', 'link');
      g.append('title');
    },
    animate,
  );
  const isNode = scene.laneKind === 'list';
  cross
    .attr('data-object', ({ crossing }) => crossing.object)
    .attr('class', (d) => {
      const { crossing } = d;
      const loose = crossing.inLane && crossing.inRow ? '' : ' is-loose';
      const chosen = crossing.object === picture.selected ? ' is-selected' : '';
      const kind = isNode ? ' is-node' : crossing.own ? ' is-own' : '';
      const mark = markClass(change.marks.get(crossing.key));
      return `crossing${kind}${loose}${mark}${isDim(d) ? ' is-dim' : ''}${chosen}`;
    });
  cross
    .select('.ring')
    .attr('width', 28)
    .attr('height', 28)
    .attr('rx', isNode ? 14 : 7);
  const half = isNode ? 6.5 : HALF;
  cross
    .select('.link')
    .attr('x', -half)
    .attr('y', -half)
    .attr('width', half * 2)
    .attr('height', half * 2)
    .attr('rx', isNode ? half : 3.5);
  cross.select('title').text(({ crossing, lane }) => {
    const row = scene.rows[crossing.row]?.label ?? '';
    const how = isNode ? words.onList : crossing.own ? words.ownsLane : words.inheritsLane;
    const loose = crossing.inLane && crossing.inRow ? '' : ` (${words.unlinked})`;
    return `${lane.label} × ${row}: ${how}${loose}`;
  });
}
