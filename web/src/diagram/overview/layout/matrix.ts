import type { KernelObject } from '../../graph.ts';

/** What ties a VMA to a row: an anon_vma_chain, a place on a list, or an entry of a page's pte_chain. */
export type LinkKind = 'chain' | 'list' | 'entry';

/** What a cell says, the weakest first: where several share a pixel, the strongest is seen. */
export const CellState = {
  none: 0,
  /** A chain to an anon_vma that the VMA inherited. */
  inherited: 1,
  /** The VMA maps this file, or one of its entries maps this page. */
  mapped: 2,
  /** The row is the VMA's own anon_vma. */
  own: 3,
} as const;

/** What a reverse walk starts from: an anon_vma, a file, or (with pte_chain) the page itself. */
export interface MatrixRow {
  readonly key: string;
  readonly id: number;
  readonly kind: 'anon_vma' | 'file' | 'page';
  /** What a walk of a page of this row looks at: VMAs, or chain entries. */
  readonly walk: number;
  /** Whether a walk looks at that many exactly; a search tree may prune some. */
  readonly exact: boolean;
}

/** A VMA. */
export interface MatrixColumn {
  readonly vma: KernelObject;
  /** How many links lead from it. */
  readonly links: number;
  /** How many chains (or chain entries) a fork of it must allocate. */
  readonly fork: number;
}

/** Which rows are linked to which VMAs, by rows: those of row r are [starts[r], starts[r + 1]). */
export interface Matrix {
  readonly linkKind: LinkKind;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly starts: Uint32Array;
  /** The column of each cell, ascending within a row. */
  readonly cellColumn: Uint32Array;
  /** A value of CellState. */
  readonly cellState: Uint8Array;
  /** The id of the object that links: a chain, a VMA on a list, a holder of a chain entry. */
  readonly cellObject: Uint32Array;
}

/** The number of the cell at a row and a column, or -1. */
export function cellAt({ starts, cellColumn }: Matrix, row: number, column: number): number {
  const end = starts[row + 1] ?? 0;
  const at = firstCell(cellColumn, starts[row] ?? 0, end, column);
  return at < end && cellColumn[at] === column ? at : -1;
}

/** The first cell of [from, to) at or behind a column. */
export function firstCell(
  cellColumn: Uint32Array,
  from: number,
  to: number,
  column: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cellColumn[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the link that an object makes stands: its row and column; null when there is none. */
export function placeOfLink(
  { starts, cellColumn, cellObject, rows }: Matrix,
  object: number,
): { readonly row: number; readonly column: number } | null {
  const cell = cellObject.indexOf(object);
  if (cell < 0) return null;
  let row = 0;
  while (row < rows.length && (starts[row + 1] ?? 0) <= cell) ++row;
  return { row, column: cellColumn[cell] ?? 0 };
}
