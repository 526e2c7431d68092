import type { Box } from '../../shapes.ts';
import { textWidth } from '../../shapes.ts';
import { joinGroups, round } from '../../motion.ts';
import { shorten } from '../../shorten.ts';
import { TALL_TABLE } from '../layout/open_levels.ts';
import type { LevelBox, OpenBox } from '../layout/boxes.ts';
import type { WalkLayers } from '../walk_drawing.ts';
import type { WalkPicture } from '../walk_picture.ts';
import type { Found, PlaceLine } from '../walk_reading.ts';

const ENTRIES = 512;

interface Table extends LevelBox {
  readonly isOpen: boolean;
  readonly choose: number;
}

interface Entry extends Box {
  readonly key: string;
  readonly found: Found | null;
  readonly isHit: boolean;
  readonly isMiss: boolean;
}

/** The four tables of each place, small on its line and, where open, large below it; and the entries. */
export function drawLevels(layers: WalkLayers, picture: WalkPicture, animate: boolean): void {
  drawGrounds(layers, picture);
  drawTables(layers, picture, animate);
  drawEntries(layers, picture, animate);
}

/** What stands around the open tables: title, the bits of the address, arrows. */
function drawGrounds(layers: WalkLayers, { layout }: WalkPicture): void {
  const opened = layout.places.flatMap(({ line, open }) => (open === null ? [] : [{ line, open }]));
  const ground = joinGroups(
    layers.grounds,
    opened,
    ({ line }) => `${line.key}:open`,
    ({ open }) => [open.ground.x, open.ground.y],
    (g) => {
      g.append('rect').attr('rx', 8);
      g.append('text').attr('class', 'address');
      g.append('path').attr('class', 'leads');
      g.append('g').attr('class', 'bits');
    },
    false,
  );
  ground.attr('class', 'ground');
  ground
    .select('rect')
    .attr('width', ({ open }) => open.ground.width)
    .attr('height', ({ open }) => open.ground.height);
  ground
    .select('.address')
    .attr('x', ({ open }) => open.title.x - open.ground.x)
    .attr('y', ({ open }) => open.title.y - open.ground.y)
    .text(({ open }) => open.title.text);
  ground.select('.leads').attr('d', ({ open }) => arrows(open));
  const bit = ground
    .select<SVGGElement>('.bits')
    .selectAll<SVGTextElement, OpenBox['bits'][number] & { ground: Box }>('text')
    .data(({ open }) => open.bits.map((each) => ({ ...each, ground: open.ground })))
    .join((enter) => {
      const text = enter.append('text').attr('text-anchor', 'middle');
      text.append('tspan').attr('class', 'bit-range');
      text.append('tspan').attr('class', 'bit-value').attr('dy', 14);
      return text;
    });
  bit.attr('y', ({ y, ground: { y: top } }) => y - top);
  bit
    .selectChildren<SVGTSpanElement, OpenBox['bits'][number] & { ground: Box }>()
    .attr('x', ({ x, ground: { x: left } }) => round(x - left));
  bit.select('.bit-range').text(({ text }) => text);
  bit.select('.bit-value').text(({ value }) => value);
}

/** From table to table as far as the way goes, and from the last to its entry. */
function arrows({ levels, found, ground }: OpenBox): string {
  const stations: Box[] = [...levels, found];
  return levels
    .flatMap(({ level }, i) => {
      const [from, to] = [stations[i], stations[i + 1]];
      const next = levels[i + 1]?.level;
      if (from === undefined || to === undefined || !level.read) return [];
      if (next !== undefined && !next.read) return [];
      const y = round(from.y + from.height / 2 - ground.y);
      const [x1, x2] = [round(from.x + from.width - ground.x + 1), round(to.x - ground.x - 1)];
      return `M${x1},${y} H${x2} M${x2 - 5},${y - 3.5} L${x2},${y} L${x2 - 5},${y + 3.5}`;
    })
    .join(' ');
}

function drawTables(layers: WalkLayers, { layout, say }: WalkPicture, animate: boolean): void {
  const tables = layout.places.flatMap(({ line, levels, open }): Table[] => [
    ...levels.map((box) => ({ ...box, isOpen: false, choose: line.choose })),
    ...(open?.levels ?? []).map((box) => ({ ...box, isOpen: true, choose: line.choose })),
  ]);
  const table = joinGroups(
    layers.tables,
    tables,
    ({ key }) => key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 4);
      g.append('path').attr('class', 'ruler');
      g.append('text').attr('class', 'level-name').attr('x', 8).attr('y', 15);
      g.append('text').attr('class', 'table-name');
      g.append('text').attr('class', 'level-index').attr('text-anchor', 'middle');
    },
    animate,
  );
  table
    .attr('data-object', ({ choose }) => (choose === 0 ? null : choose))
    .attr('class', ({ level, isOpen }) => {
      const state = level.table === null ? ' is-missing' : level.read ? '' : ' is-unread';
      return `table${isOpen ? ' is-open' : ''}${state}`;
    });
  table
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  table.select('.ruler').attr('d', (d) => (d.isOpen && d.level.read ? ruler(d) : ''));
  table.select('.level-name').text((d) => (d.isOpen ? d.level.name : ''));
  table
    .select('.table-name')
    .attr('x', (d) => (isTall(d) ? 8 : d.width - 7))
    .attr('y', (d) => (isTall(d) ? 29 : 15))
    .attr('text-anchor', (d) => (isTall(d) ? 'start' : 'end'))
    .text((d) => {
      return d.isOpen ? shorten(d.level.table ?? '', 11, d.width - (isTall(d) ? 12 : 44)) : '';
    });
  table
    .select('.level-index')
    .attr('x', (d) => d.width / 2)
    .attr('y', (d) => (d.isOpen ? d.height - 17 : d.height / 2 + 4.2))
    .text(({ level, isOpen, width }) => {
      if (level.table === null) {
        return isOpen && textWidth(say('noTable'), 10.5) + 6 <= width ? say('noTable') : '–';
      }
      if (!level.read) return isOpen ? say('notRead') : '·';
      return isOpen ? `[${level.index}]` : `${level.index}`;
    });
}

/** Too narrow for the table's name beside the level's: it stands below it. */
const isTall = ({ isOpen, height }: Table): boolean => isOpen && height === TALL_TABLE;

/** The 512 entries as a line, with a tooth where the one is that is read. */
function ruler({ width, height, level }: Table): string {
  const [left, right, y] = [8, width - 8, height - 6];
  const x = round(left + ((right - left) * level.index) / (ENTRIES - 1));
  return `M${left},${y} H${round(right)} M${x},${y + 2} V${y - 6}`;
}

function drawEntries(
  layers: WalkLayers,
  { layout, say, selected }: WalkPicture,
  animate: boolean,
): void {
  const isHit = ({ verdict }: PlaceLine) => verdict === 'hit' || verdict === 'hitTaken';
  const entries = layout.places.flatMap(({ line, found, open }): Entry[] => {
    const look = {
      found: line.found,
      isHit: isHit(line),
      isMiss: line.verdict !== null && line.verdict !== 'looking' && !isHit(line),
    };
    const large = open && { ...look, ...open.found, key: `${line.key}:entry` };
    const small = found && { ...look, ...found, key: line.found?.key ?? `${line.key}:unknown` };
    return [...(small ? [small] : []), ...(large ? [large] : [])];
  });
  const entry = joinGroups(
    layers.found,
    entries,
    ({ key }) => key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 5);
      g.append('text').attr('text-anchor', 'middle');
    },
    animate,
  );
  entry
    .attr('data-object', ({ found }) =>
      found === null || found.object === 0 ? null : found.object,
    )
    .attr('class', ({ found, isHit: hit, isMiss }) => {
      const state = found === null ? 'unknown' : found.state;
      const chosen =
        found !== null && found.object !== 0 && found.object === selected ? ' is-selected' : '';
      return `entry-found is-${state}${hit ? ' is-hit' : ''}${isMiss ? ' is-miss' : ''}${chosen}`;
    });
  entry
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  entry
    .select('text')
    .attr('x', (d) => d.width / 2)
    .attr('y', (d) => d.height / 2 + 4.5)
    .text(({ found }) => entryText(found, say('unknown')));
}

/** `f3`; `(f3)` for a page that is on its way. */
const entryText = (found: Found | null, unknown: string): string => {
  if (found === null) return unknown;
  return found.state === 'moving' ? `(${found.label})` : found.label;
};
