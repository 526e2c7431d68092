import type { CellBox, ColumnBox } from '../layout/boxes.ts';
import type { Stop } from '../walk.ts';
import { joinGroups } from './motion.ts';
import type { Layer } from './motion.ts';
import { markClass, visitsOf } from './picture.ts';
import type { Picture } from './picture.ts';

/** The headings of the page axis. */
export function drawColumns(layer: Layer, picture: Picture, animate: boolean): void {
  joinGroups<ColumnBox>(
    layer,
    picture.layout.columns,
    ({ column }) => column.key,
    ({ x, y }) => [x, y],
    (g) => g.append('text'),
    animate,
  )
    .attr('class', 'column')
    .select('text')
    .text(({ text }) => text);
}

/** The page-table entries of the VMAs: which page each maps, and whether it may be written. */
export function drawCells(layer: Layer, picture: Picture, animate: boolean): void {
  const { words, change } = picture;
  const visits = visitsOf(picture.walk);
  const stops = new Map<string, Stop>();
  for (const stop of picture.walk?.stops ?? []) if (stop.cellKey) stops.set(stop.cellKey, stop);
  const isDim = ({ cell, row }: CellBox) =>
    visits !== null && !(visits.cells.has(cell.key) && visits.rows.has(row.key));

  const cell = joinGroups(
    layer,
    picture.layout.cells,
    (d) => d.cell.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 5);
      g.append('path').attr('class', 'lock');
      g.append('text').attr('class', 'frame').attr('text-anchor', 'middle');
      g.append('text').attr('class', 'index').attr('text-anchor', 'middle').attr('y', 11);
      g.append('title');
    },
    animate,
  );
  cell
    .attr('data-object', ({ cell: { pte }, row }) => (pte?.present ? pte.page : (row.vma?.id ?? 0)))
    .attr('class', (d) => {
      const { pte, key } = d.cell;
      const state = pte?.present ? (pte.writable ? ' is-writable' : ' is-readonly') : ' is-empty';
      const stop = stops.get(key);
      const outcome = stop === undefined ? '' : stop.outcome === 'hit' ? ' is-hit' : ' is-miss';
      const chosen = pte?.present && pte.page === picture.selected ? ' is-selected' : '';
      const isNewRow = change.marks.get(d.row.key) === 'new';
      const mark = isNewRow ? '' : markClass(change.marks.get(key));
      return `cell${state}${outcome}${mark}${isDim(d) ? ' is-dim' : ''}${chosen}`;
    });
  cell
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  cell.select('.lock').attr('d', ({ width }) => `M${width - 9},1 h8 v8 z`);
  cell
    .select('.frame')
    .attr('x', ({ width }) => width / 2)
    .attr('y', ({ height, index }) => (index === null ? height / 2 + 4.5 : height - 8))
    .text((d) => d.cell.label);
  cell
    .select('.index')
    .attr('x', ({ width }) => width / 2)
    .text(({ index }) => (index === null ? '' : `[${index}]`));
  cell.select('title').text(({ cell: data, row }) => {
    const rights = data.pte?.writable ? words.writable : words.readOnly;
    const what = data.pte?.present ? `${data.label}, ${rights}` : words.empty;
    return `${row.process} ${data.place}: ${what}`;
  });
}
