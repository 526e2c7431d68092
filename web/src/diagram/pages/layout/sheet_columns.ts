import type { Mark } from '../../change.ts';
import type { Row } from '../../scene_rows.ts';
import { shareAnIndex } from './row_place.ts';
import type { SheetColumn } from './sheet.ts';

/** Gives each VMA a column of its process in which its rows are free. */
export class SheetColumns {
  readonly all: SheetColumn[] = [];
  readonly #taken = new Map<
    number,
    { readonly column: number; readonly rows: [string, Row][] }[]
  >();

  take(row: Row, block: number, mark: Mark | undefined): number {
    const mine = this.#taken.get(row.processId) ?? [];
    const free = mine.find(({ rows }) =>
      rows.every(([at, other]) => at !== `${block}` || !shareAnIndex(row, other)),
    );
    if (free !== undefined) {
      free.rows.push([`${block}`, row]);
      return free.column;
    }
    const column = this.all.length;
    const turn = mine.length + 1;
    this.#taken.set(row.processId, [...mine, { column, rows: [[`${block}`, row]] }]);
    this.all.push({
      key: turn === 1 ? `process:${row.processId}` : `process:${row.processId}:${turn}`,
      processId: row.processId,
      label: turn === 1 ? row.process : `${row.process} (${turn})`,
      mark,
    });
    return column;
  }
}
