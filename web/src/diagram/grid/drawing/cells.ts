import { pageOf } from '../../graph.ts';
import type { PteState } from '../../graph.ts';
import type { CellBox, ColumnBox } from '../layout/boxes.ts';
import type { Cell } from '../../scene_rows.ts';
import type { Stop } from '../../walk.ts';
import type { DiagramWords } from '../../words.ts';
import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import { visitsOf } from '../picture.ts';
import { markClass } from '../../marks.ts';
import type { Picture } from '../picture.ts';

const STATES: Readonly<Record<PteState, string>> = {
  present: '',
  empty: ' is-empty',
  swap: ' is-swapped',
  moving: ' is-moving',
};

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

/** The page-table entries of the VMAs: which page each maps, or where it is, and whether it may be written. */
export function drawCells(layer: Layer, picture: Picture, animate: boolean): void {
  const { words, change, scene } = picture;
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
      g.append('path').attr('class', 'tray');
      g.append('circle').attr('class', 'young').attr('r', 2.6);
      g.append('text').attr('class', 'frame').attr('text-anchor', 'middle');
      g.append('text').attr('class', 'index').attr('text-anchor', 'middle').attr('y', 11);
      g.append('title');
    },
    animate,
  );
  cell
    .attr('data-object', ({ cell: { pte }, row }) => (pte?.target || row.vma?.id) ?? 0)
    .attr('class', (d) => {
      const { pte, key } = d.cell;
      const rights = pte?.writable ? ' is-writable' : ' is-readonly';
      const state = pageOf(pte) !== 0 ? rights : STATES[pte?.state ?? 'empty'];
      const young = scene.showsYoung && pte?.young ? ' is-young' : '';
      const stop = stops.get(key);
      const outcome = stop === undefined ? '' : stop.outcome === 'hit' ? ' is-hit' : ' is-miss';
      const chosen =
        pte && pte.target !== 0 && pte.target === picture.selected ? ' is-selected' : '';
      const isNewRow = change.marks.get(d.row.key) === 'new';
      const mark = isNewRow ? '' : markClass(change.marks.get(key));
      return `cell${state}${young}${outcome}${mark}${isDim(d) ? ' is-dim' : ''}${chosen}`;
    });
  cell
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  cell.select('.lock').attr('d', ({ width }) => `M${width - 9},1 h8 v8 z`);
  cell.select('.tray').attr('d', ({ width }) => trayPath(width - 8, 8));
  cell
    .select('.young')
    .attr('cx', 6)
    .attr('cy', ({ height }) => height - 6);
  cell
    .select('.frame')
    .attr('x', ({ width }) => width / 2)
    .attr('y', ({ height, index }) => (index === null ? height / 2 + 4.5 : height - 8))
    .text(({ cell: { label, pte } }) => (pte?.state === 'moving' ? `(${label})` : label));
  cell
    .select('.index')
    .attr('x', ({ width }) => width / 2)
    .text(({ index }) => (index === null ? '' : `[${index}]`));
  cell.select('title').text(({ cell: data, row }) => {
    return `${row.process} ${data.place}: ${cellText(data, words)}`;
  });
}

/** A tray with an arrow into it: the page is put away. */
export const trayPath = (x: number, y: number): string =>
  `M${x - 4.5},${y} v4 h9 v-4 M${x},${y - 5} v6 M${x - 2.5},${y - 1.5} l2.5,2.5 l2.5,-2.5`;

/** What a cell holds, in words. */
export function cellText({ pte, label }: Cell, words: DiagramWords): string {
  switch (pte?.state) {
    case 'present': {
      const rights = pte.writable ? words.writable : words.readOnly;
      return [label, rights, ...(pte.young ? [words.used] : [])].join(', ');
    }
    case 'swap':
      return `${label}, ${words.inSwap}`;
    case 'moving':
      return `${label}, ${words.moving}`;
    default:
      return words.empty;
  }
}
