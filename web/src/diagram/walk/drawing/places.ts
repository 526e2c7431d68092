import { markClass } from '../../marks.ts';
import { joinGroups, round } from '../../motion.ts';
import { textWidth } from '../../shapes.ts';
import type { PlaceBox } from '../layout/boxes.ts';
import type { WalkLayers } from '../walk_drawing.ts';
import type { WalkPicture } from '../walk_picture.ts';
import type { PlaceLine } from '../walk_reading.ts';

/** What came of a place: solid for a hit, hollow for a miss, none while nothing is known. */
const dotOf = ({ verdict }: PlaceLine): 'hit' | 'miss' | 'none' => {
  if (verdict === null || verdict === 'looking') return 'none';
  return verdict === 'hit' || verdict === 'hitTaken' ? 'hit' : 'miss';
};

const DOTS = { hit: '● ', miss: '○ ', none: '' } as const;

/** Each place: who is looked at, how its address comes about, what is found, the verdict. */
export function drawPlaces(layers: WalkLayers, picture: WalkPicture, animate: boolean): void {
  const { layout, change, selected } = picture;
  const place = joinGroups<PlaceBox>(
    layers.places,
    layout.places,
    ({ line }) => line.holder.key,
    ({ holder }) => [holder.x, holder.y],
    (g) => {
      g.append('rect').attr('class', 'holder').attr('rx', 7);
      g.append('text').attr('class', 'holder-name');
      g.append('text').attr('class', 'holder-range');
      g.append('text').attr('class', 'formula');
      g.append('text').attr('class', 'no-table');
      g.append('path').attr('class', 'leads');
      const verdict = g.append('text').attr('class', 'verdict-text');
      verdict.append('tspan').attr('class', 'dot');
      verdict.append('tspan').attr('class', 'said').attr('font-size', 11.5);
      g.append('title');
    },
    animate,
  );
  place
    .attr('data-object', ({ line }) => (line.choose === 0 ? null : line.choose))
    .attr('class', ({ line }) => {
      const chosen = line.choose !== 0 && line.choose === selected ? ' is-selected' : '';
      const current = line.current ? ' is-current' : '';
      return `place is-${dotOf(line)}${markClass(change.marks.get(line.holder.key))}${chosen}${current}`;
    });
  place
    .select('.holder')
    .attr('width', ({ holder }) => holder.width)
    .attr('height', ({ holder }) => holder.height);
  const put = (
    name: string,
    of: (box: PlaceBox) => { x: number; y: number; text: string } | null,
  ) =>
    place
      .select(name)
      .attr('x', (d) => round((of(d)?.x ?? 0) - d.holder.x))
      .attr('y', (d) => round((of(d)?.y ?? 0) - d.holder.y));
  put('.holder-name', ({ name }) => name).text(({ name }) => name.text);
  put('.holder-range', ({ range }) => range).text(({ range }) => range.text);
  put('.formula', ({ formula }) => formula).text(({ formula }) => formula.text);
  put('.no-table', ({ noTable }) => noTable).text(({ noTable }) => noTable?.text ?? '');
  put('.verdict-text', ({ verdict }) => verdict);
  place.select('.dot').text(({ line }) => DOTS[dotOf(line)]);
  place.select('.said').text(({ line }) => line.text);
  place.select('title').text(({ line }) => `${line.holder.name} ${line.holder.range}`);
  place.select('.leads').attr('d', ({ levels, found, holder }) => {
    const last = levels.at(-1);
    if (last === undefined || found === null) return '';
    const from = last.x + last.width + 2 - holder.x;
    const to = found.x - 2 - holder.x;
    const y = last.y + last.height / 2 - holder.y;
    return `M${round(from)},${round(y)} H${round(to)} M${round(to - 5)},${round(y - 3.5)} L${round(to)},${round(y)} L${round(to - 5)},${round(y + 3.5)}`;
  });

  const badge = joinGroups<PlaceBox>(
    layers.badges,
    layout.places.filter(({ line }) => line.order !== null),
    ({ line }) => line.key,
    (d) => [d.badge.x, d.badge.y],
    (g) => {
      g.append('rect').attr('y', -10.5).attr('height', 21).attr('rx', 10.5);
      g.append('text').attr('text-anchor', 'middle');
    },
    false,
  );
  badge.attr('class', ({ line }) => `badge${line.current ? ' is-current' : ''}`);
  const half = ({ line }: PlaceBox) => Math.max(10.5, textWidth(`${line.order ?? ''}`, 12) / 2 + 5);
  badge
    .select('rect')
    .attr('x', (d) => -half(d))
    .attr('width', (d) => 2 * half(d));
  badge
    .select('text')
    .attr('y', 4.2)
    .text(({ line }) => line.order);
}
