import { pageOf } from '../../graph.ts';
import type { Stop } from '../../walk.ts';
import { holds } from './row_place.ts';
import type {
  Sheet,
  SheetBlock,
  SheetCell,
  SheetInput,
  SheetRow,
  SheetVma,
  Unit,
} from './sheet.ts';
import { entryCell, gapCell } from './sheet_cells.ts';
import { SheetColumns } from './sheet_columns.ts';
import { StopBook } from './stop_book.ts';

/** Reads the grid off a moment. Every stop of its walk is in exactly one cell, one VMA, or `unplaced`. */
export function readSheet(input: SheetInput): Sheet {
  const { scene, change, names, graph, walk } = input;
  const stops = new StopBook(walk?.stops ?? []);
  const columns = new SheetColumns();
  const blocks = scene.groups.map((group, at): SheetBlock => {
    const asked = new Set(
      group.rows.flatMap(({ cells }) =>
        cells
          .filter(({ pte }) => walk !== null && pageOf(pte) === walk.page)
          .map(({ index }) => index),
      ),
    );
    const rows = group.columns.map(({ key, index, pages, gap, shortLabel }): SheetRow => {
      return { key, index, pages, gap, label: shortLabel, asked: !gap && asked.has(index) };
    });
    const vmas: SheetVma[] = [];
    const cells: SheetCell[] = [];
    for (const row of group.rows) {
      if (row.ghost) continue;
      const column = columns.take(row, at, change.marks.get(`process:${row.processId}`));
      if (row.vma === null) continue;
      const held = rows.flatMap((_, i) => (holds(row, group.columns[i]) ? [i] : []));
      const selected = input.selected === row.vma.id;
      for (const i of held) {
        const place = group.columns[i];
        if (place === undefined) continue;
        cells.push(
          place.gap
            ? gapCell(row, column, i, place.index, place.pages, stops)
            : entryCell(input, row, column, i, place.index, stops),
        );
      }
      vmas.push({
        key: row.key,
        id: row.vma.id,
        label: names.vma(graph, row.vma),
        column,
        firstRow: held[0] ?? 0,
        lastRow: held.at(-1) ?? 0,
        outside: stops.outside(row.key),
        mark: change.marks.get(row.key),
        selected,
      });
    }
    const [first] = group.columns;
    return { key: group.key, title: first?.label.split('[')[0] ?? '', rows, vmas, cells };
  });
  return {
    columns: columns.all,
    blocks: blocks.filter(({ rows }) => rows.length > 0),
    walk: walk && {
      visited: walk.stops.length,
      found: walk.hits,
      unit: unitOf(input, walk.stops[0]),
      unplaced: stops.left,
    },
  };
}

function unitOf({ history }: SheetInput, stop: Stop | undefined): Unit | null {
  if (stop === undefined) return null;
  if (history.lives.get(stop.object)?.type !== 'vma') return 'chain entry';
  return stop.entry === 0 ? 'VMA' : 'page-table entry';
}
