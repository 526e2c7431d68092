import type { Mark } from '../../change.ts';
import { pageOf } from '../../graph.ts';
import type { PteState } from '../../graph.ts';
import { cellKey } from '../../page_tables.ts';
import type { Row } from '../../scene_rows.ts';
import type { ViewInput } from '../../view.ts';
import type { Stop } from '../../walk.ts';

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

/** Reads the grid off a moment. Every stop of its walk is in exactly one cell, one VMA, or `unplaced`. */
export function readSheet(input: SheetInput): Sheet {
  const { scene, change, names, graph, walk } = input;
  const stops = new StopBook(walk?.stops ?? []);
  const columns = new Columns();
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

/** Hands the stops of a walk out, each once. */
class StopBook {
  readonly #byCell = new Map<string, Stop[]>();
  readonly #byRow = new Map<string, Stop[]>();
  left: number;

  constructor(stops: readonly Stop[]) {
    this.left = stops.length;
    for (const stop of stops) {
      // Outside of the VMA's range no entry is read.
      const isAtCell = stop.cellKey !== null && stop.outcome !== 'outOfRange';
      const key = isAtCell ? stop.cellKey : stop.rowKey;
      if (key === null) continue;
      const book = isAtCell ? this.#byCell : this.#byRow;
      book.set(key, [...(book.get(key) ?? []), stop]);
    }
  }

  /** What came by the entries [from, to) of an address space. */
  at(mm: number, from: number, to: number): Visit | null {
    const found: Stop[] = [];
    if (to - from === 1) found.push(...this.#take(this.#byCell, cellKey(mm, from)));
    else {
      for (const key of [...this.#byCell.keys()]) {
        const [, owner, address = 0] = key.split(':').map(Number);
        if (owner === mm && from <= address && address < to) {
          found.push(...this.#take(this.#byCell, key));
        }
      }
    }
    if (found.length === 0) return null;
    const outcomes = found.map(({ outcome }) => outcome);
    return {
      orders: found.map(({ order }) => order),
      outcome: outcomes.includes('hit')
        ? 'hit'
        : outcomes.every((outcome) => outcome === 'notPresent')
          ? 'absent'
          : outcomes.includes('otherPage') || outcomes.includes('notPresent')
            ? 'miss'
            : 'looking',
    };
  }

  outside(row: string): readonly number[] {
    return this.#take(this.#byRow, row).map(({ order }) => order);
  }

  #take(book: Map<string, Stop[]>, key: string): readonly Stop[] {
    const found = book.get(key) ?? [];
    book.delete(key);
    this.left -= found.length;
    return found;
  }
}

/** Gives each VMA a column of its process in which its rows are free. */
class Columns {
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

const rangeOf = ({ vma }: Row): readonly [number, number] => {
  if (vma === null) return [0, 0];
  const first = vma.get('vm_pgoff');
  return [first, first + vma.get('vm_end') - vma.get('vm_start')];
};

function shareAnIndex(a: Row, b: Row): boolean {
  const [[firstA, endA], [firstB, endB]] = [rangeOf(a), rangeOf(b)];
  return firstA < endB && firstB < endA;
}

/** Whether a VMA has anything in a row: of a gap, perhaps a part only. */
function holds(row: Row, place: { index: number; pages: number } | undefined): boolean {
  const [first, end] = rangeOf(row);
  return place !== undefined && first < place.index + place.pages && place.index < end;
}

function entryCell(
  { change, selected }: SheetInput,
  row: Row,
  column: number,
  at: number,
  index: number,
  stops: StopBook,
): SheetCell {
  const { mm, toAddress } = spaceOf(row);
  const key = cellKey(mm, index + toAddress);
  const cell = row.cells.find((each) => each.index === index);
  const target = cell?.pte?.target ?? 0;
  return {
    key,
    column,
    row: at,
    place: `${row.process} ${cell?.place ?? row.region}`,
    label: cell?.label ?? '',
    state: cell?.pte?.state ?? 'empty',
    object: target === 0 ? (row.vma?.id ?? 0) : target,
    visit: stops.at(mm, index + toAddress, index + toAddress + 1),
    mark: change.marks.get(key),
    selected: selected !== null && selected === target,
  };
}

function gapCell(
  row: Row,
  column: number,
  at: number,
  index: number,
  pages: number,
  stops: StopBook,
): SheetCell {
  const { mm, toAddress } = spaceOf(row);
  const [first, end] = rangeOf(row);
  const from = Math.max(first, index) + toAddress;
  const to = Math.min(end, index + pages) + toAddress;
  return {
    key: `${row.key}:gap:${index}`,
    column,
    row: at,
    place: row.label,
    label: '',
    state: 'empty',
    object: row.vma?.id ?? 0,
    visit: stops.at(mm, from, to),
    mark: undefined,
    selected: false,
  };
}

/** The address space of a row, and what turns a page index into an address there. */
function spaceOf({ vma }: Row): { readonly mm: number; readonly toAddress: number } {
  return {
    mm: vma?.get('vm_mm') ?? 0,
    toAddress: (vma?.get('vm_start') ?? 0) - (vma?.get('vm_pgoff') ?? 0),
  };
}

function unitOf({ history }: SheetInput, stop: Stop | undefined): Unit | null {
  if (stop === undefined) return null;
  if (history.lives.get(stop.object)?.type !== 'vma') return 'chain entry';
  return stop.entry === 0 ? 'VMA' : 'page-table entry';
}
