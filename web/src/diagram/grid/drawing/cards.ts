import type { Selection } from 'd3-selection';
import type { CardBox } from '../layout/boxes.ts';
import { BEHIND_ARROW, arrowAt } from '../layout/cards.ts';
import { textWidth } from '../../shapes.ts';
import type { ChainEntry } from '../../scene_cards.ts';
import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import { markClass } from '../../marks.ts';
import type { Picture } from '../picture.ts';

/** The physical pages, and what each knows about who maps it. */
export function drawCards(layer: Layer, picture: Picture, animate: boolean): void {
  const { walk, change, words } = picture;
  const card = joinGroups(
    layer,
    picture.layout.cards,
    (d) => d.card.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('class', 'page').attr('rx', 9);
      g.append('text').attr('class', 'page-name').attr('x', 12);
      g.append('path').attr('class', 'arrow');
      g.append('text').attr('class', 'page-mapping');
      g.append('text').attr('class', 'page-swap');
      g.append('text').attr('class', 'page-count').attr('text-anchor', 'end');
      g.append('g').attr('class', 'blocks');
      g.append('title');
    },
    animate,
  );
  const line = (d: CardBox) => Math.min(20.5, d.height / 2 + 4.5);
  card
    .attr('data-object', (d) => d.card.object.id)
    .attr('class', (d) => {
      const { object, key } = d.card;
      const entryMark = [...change.marks.keys()].some((k) => k.startsWith(`${key}:`));
      const mark = change.marks.get(key) ?? (entryMark ? 'changed' : undefined);
      const dim = walk !== null && walk.page !== object.id ? ' is-dim' : '';
      const asked = walk !== null && walk.page === object.id ? ' is-asked' : '';
      return `card${markClass(mark)}${dim}${asked}${object.id === picture.selected ? ' is-selected' : ''}`;
    });
  card
    .select('rect.page')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  card
    .select('.page-name')
    .attr('y', line)
    .text((d) => d.card.label);
  const arrowX = (d: CardBox) => arrowAt(d.card);
  card.select('.arrow').attr('d', (d) => {
    if (d.card.mapping === null) return '';
    const y = line(d) - 4.5;
    const x = arrowX(d);
    return `M${x},${y} h13 M${x + 9},${y - 3.5} l4.5,3.5 l-4.5,3.5`;
  });
  card
    .select('.page-mapping')
    .attr('x', (d) => arrowX(d) + BEHIND_ARROW)
    .attr('y', line)
    .text((d) => d.card.mapping?.label ?? '');
  card
    .select('.page-swap')
    .attr('x', (d) => arrowX(d) + (d.card.mapping ? 26 + textWidth(d.card.mapping.label, 13) : 0))
    .attr('y', line)
    .text((d) => (d.card.swap === null ? '' : `↔ ${d.card.swap}`));
  card
    .select('.page-count')
    .attr('x', (d) => d.width - 11)
    .attr('y', line)
    .text(({ card: { count, counts } }) =>
      counts === 'mapcount' ? words.mapped(count) : words.references(count),
    );
  card.select(':scope > title').text(({ card: { label, mapping, count, counts, swap } }) => {
    const asks = mapping === null ? '' : `, mapping ${mapping.label}`;
    return `page ${label}: ${counts} ${count}${asks}${swap === null ? '' : `, swap ${swap}`}`;
  });
  drawBlocks(card.select<SVGGElement>('g.blocks'), picture);
}

const ENTRY = 13;

/** pte_chain blocks as lines of seven squares; a direct pointer as a name. */
function drawBlocks(
  groups: Selection<SVGGElement, CardBox, SVGGElement, unknown>,
  { change, walk, words }: Picture,
): void {
  const orders = new Map(walk?.stops.map((stop) => [`${stop.object}:${stop.entry}`, stop.order]));
  const lines = groups
    .selectAll<SVGGElement, readonly ChainEntry[]>('g.block')
    .data((d) => [...d.card.blocks]);
  lines.exit().remove();
  const line = lines
    .enter()
    .append('g')
    .attr('class', 'block')
    .merge(lines)
    .attr('transform', (_, i) => `translate(12,${29 + 17 * i})`);
  const entries = line.selectAll<SVGGElement, ChainEntry>('g.entry').data((block) => [...block]);
  entries.exit().remove();
  const fresh = entries.enter().append('g');
  fresh.append('rect').attr('y', 0.5).attr('width', ENTRY).attr('height', ENTRY).attr('rx', 2.5);
  fresh.append('text').attr('y', 11);
  fresh.append('title');
  const entry = fresh
    .merge(entries)
    .attr('transform', (_, i) => `translate(${i * (ENTRY + 4)},0)`)
    .attr('class', (d) => {
      const order = orders.get(`${d.holder}:${d.element}`);
      const visited = order === undefined ? '' : ' is-visited';
      return `entry${d.cell === null ? ' is-free' : ''}${markClass(change.marks.get(d.key))}${visited}`;
    });
  const isDirect = (d: ChainEntry) => d.key.startsWith('page:');
  entry
    .select('text')
    .attr('x', (d) => (isDirect(d) ? ENTRY + 6 : ENTRY / 2))
    .attr('text-anchor', (d) => (isDirect(d) ? 'start' : 'middle'))
    .text((d) => {
      if (isDirect(d)) return d.cell?.label ?? '';
      const order = orders.get(`${d.holder}:${d.element}`);
      return order === undefined ? '' : `${order}`;
    });
  entry.select(':scope > title').text((d) => d.cell?.label ?? words.empty);
}
