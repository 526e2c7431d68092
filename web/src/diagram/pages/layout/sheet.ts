import type { Mark } from '../../change.ts';
import type { PteState } from '../../graph.ts';
import type { ViewInput } from '../../view.ts';

/** What the grid is read from. */
export type SheetInput = Pick<
  ViewInput,
  'history' | 'names' | 'graph' | 'scene' | 'change' | 'walk' | 'selected'
>;

/** A column: a process; a second one where two of its VMAs hold the same page of their family. */
export interface SheetColumn {
  readonly key: string;
  readonly processId: number;
  readonly label: string;
  readonly mark: Mark | undefined;
}

/** A row: a page index of a family of VMAs, or a run of untouched ones. */
export interface SheetRow {
  readonly key: string;
  readonly index: number;
  /** How many indices it stands for: 1 for a page. */
  readonly pages: number;
  readonly gap: boolean;
  /** `[2]`. */
  readonly label: string;
  /** Whether the page that the walk asks for lies here. */
  readonly asked: boolean;
}

/** How a walk came by: its order numbers there, and whether it found what it was after. */
export interface Visit {
  readonly orders: readonly number[];
  readonly outcome: 'hit' | 'miss' | 'absent' | 'looking';
}

/** A page-table entry, or, in the row of a gap, all that the VMA has there. */
export interface SheetCell {
  /** `pte:MM:PAGE`. */
  readonly key: string;
  readonly column: number;
  readonly row: number;
  /** `C heap[2]`. */
  readonly place: string;
  /** `f4`, `sw0`, or empty. */
  readonly label: string;
  readonly state: PteState;
  /** What a click on it chooses: the page that is mapped there, else the VMA. */
  readonly object: number;
  readonly visit: Visit | null;
  readonly mark: Mark | undefined;
  readonly selected: boolean;
}

/** A VMA, from its first row to its last. */
export interface SheetVma {
  readonly key: string;
  readonly id: number;
  readonly label: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The numbers of the visits to it in which no entry was read: the page is not in its range. */
  readonly outside: readonly number[];
  readonly mark: Mark | undefined;
  readonly selected: boolean;
}

/** One family of VMAs: copies of each other, or of one file. */
export interface SheetBlock {
  readonly key: string;
  /** `heap`. */
  readonly title: string;
  readonly rows: readonly SheetRow[];
  readonly vmas: readonly SheetVma[];
  readonly cells: readonly SheetCell[];
}

/** What a walk counts, by what its first stop was. */
export type Unit = 'VMA' | 'chain entry' | 'page-table entry';

/** Pages by processes, as one moment has them: no geometry yet. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly blocks: readonly SheetBlock[];
  /** Null where the moment has no walk. */
  readonly walk: {
    readonly visited: number;
    readonly found: number;
    readonly unit: Unit | null;
    /** Stops that have no place in the grid, which shows large families in part only. */
    readonly unplaced: number;
  } | null;
}
