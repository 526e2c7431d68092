import type { Graph, KernelObject } from './graph.ts';
import { ofType } from './graph.ts';
import type { History } from './history.ts';
import type { Names } from './names.ts';
import { cellKey, readPageTables } from './page_tables.ts';
import type { PteCell } from './page_tables.ts';
import { readColumns } from './scene_columns.ts';
import type { Column } from './scene_columns.ts';
import { sceneLimits } from './scene_limits.ts';
import { findFamilies } from './vma_families.ts';

/** One cell of a VMA: a page of its range, mapped or not. */
export interface Cell {
  readonly key: string;
  readonly address: number;
  /** Its place on the group's page axis: the index that a page has there. */
  readonly index: number;
  readonly pte: PteCell | null;
  /** `f4`, `0` for the zero page, `sw0` for a slot of swap, or empty. */
  readonly label: string;
  /** `heap[2]`. */
  readonly place: string;
}

/** One row of the grid: a VMA, or a process that has none. */
export interface Row {
  readonly key: string;
  readonly vma: KernelObject | null;
  readonly process: string;
  readonly processId: number;
  /** Its process has exited. */
  readonly orphan: boolean;
  /** `C heap`. */
  readonly label: string;
  /** `heap`: without the process. */
  readonly region: string;
  /** Its region, where the page axis goes by another name: a file, or where its pages moved from. */
  readonly note: string;
  /** Exited or unmapped, kept because a copy of it lives. */
  readonly ghost: boolean;
  /** How many forks lie between it and its family's first row. */
  readonly depth: number;
  /** The row it was copied from. */
  readonly parent: string | null;
  readonly how: 'root' | 'fork' | 'split';
  /** `rw`, `r`, `none`. */
  readonly rights: string;
  /** Its writes go to the file, for all to see (VM_SHARED). */
  readonly shared: boolean;
  readonly cells: readonly Cell[];
}

/** Rows that are copies of each other, share an anon_vma or a file: they have one page axis. */
export interface Group {
  readonly key: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const RIGHTS: readonly string[] = ['none', 'r', 'w', 'rw'];

/**
 * The rows of a picture, by family: each family in the order of copying, parents first. What is beyond
 * the limit is only counted. With `only`, the rows of the VMAs with these ids alone.
 */
export function readGroups(
  graph: Graph,
  history: History,
  names: Names,
  only: ReadonlySet<number> | null,
): { groups: Group[]; hiddenRows: number } {
  // Only those of address spaces that have a row: of a large family, few.
  const tables = new Map<number, ReadonlyMap<number, PteCell>>();
  const tableOf = (mm: number): ReadonlyMap<number, PteCell> | undefined => {
    const object = graph.get(mm);
    if (object !== undefined && !tables.has(mm)) tables.set(mm, readPageTables(graph, object));
    return tables.get(mm);
  };

  const rowOf = (vma: KernelObject, depth: number, columns: readonly Column[]): Row => {
    const mm = history.mmOfVma.get(vma.id) ?? 0;
    const label = names.vma(graph, vma);
    const process = names.processOfMm(mm);
    const region = label.startsWith(`${process} `) ? label.slice(process.length + 1) : label;
    const origin = history.vmaOrigin.get(vma.id);
    const processId = history.processOfMm.get(mm) ?? 0;
    return {
      key: `vma:${vma.id}`,
      vma,
      process,
      processId,
      orphan: graph.get(processId)?.alive !== true,
      label,
      region,
      note: noteOf(vma, region, columns),
      ghost: !vma.alive,
      depth,
      parent: origin === undefined ? null : `vma:${origin.from}`,
      how: origin?.how ?? 'root',
      rights: RIGHTS[vma.get('vm_flags')] ?? '',
      shared: vma.get('vm_shared') !== 0,
      cells: vma.alive ? readCells(graph, names, vma, mm, tableOf(mm), columns) : [],
    };
  };

  const groups: Group[] = [];
  let left: number = sceneLimits.rows;
  let hiddenRows = 0;
  for (const family of findFamilies(graph, history)) {
    const wanted =
      only === null ? family.members : family.members.filter(({ vma }) => only.has(vma.id));
    const members = wanted.slice(0, left);
    left -= members.length;
    hiddenRows += wanted.length - members.length;
    if (members.length === 0) continue;
    const columns = readColumns(family, history, names);
    const rows = members.map(({ vma, depth }) => rowOf(vma, depth, columns));
    groups.push({ key: family.key, columns, rows });
  }
  const bare =
    hiddenRows > 0 || only !== null ? [] : bareProcesses(graph, names, groups).slice(0, left);
  if (bare.length > 0) groups.push({ key: 'processes', columns: [], rows: bare });
  return { groups, hiddenRows };
}

function noteOf(vma: KernelObject, region: string, columns: readonly Column[]): string {
  const first = columns.find(({ index }) => index >= vma.get('vm_pgoff'));
  const [axis] = first?.label.split('[') ?? [];
  return axis === undefined || axis === '' || region.split('[')[0] === axis ? '' : region;
}

function readCells(
  graph: Graph,
  names: Names,
  vma: KernelObject,
  mm: number,
  table: ReadonlyMap<number, PteCell> | undefined,
  columns: readonly Column[],
): Cell[] {
  const toAddress = vma.get('vm_start') - vma.get('vm_pgoff');
  return columns.flatMap(({ index, gap }): Cell[] => {
    const address = index + toAddress;
    if (gap || address < vma.get('vm_start') || address >= vma.get('vm_end')) return [];
    const pte = table?.get(address) ?? null;
    const label = pte === null ? '' : targetLabel(graph, names, pte.target);
    const place = names.place(mm, address);
    return [{ key: cellKey(mm, address), address, index, pte, label, place }];
  });
}

function targetLabel(graph: Graph, names: Names, target: number): string {
  if (target === 0) return '';
  return graph.get(target)?.type.name === 'zero page' ? '0' : names.object(graph, target);
}

/** Living processes without any row: those that have mapped nothing yet. */
function bareProcesses(graph: Graph, names: Names, groups: readonly Group[]): Row[] {
  const shown = new Set(groups.flatMap(({ rows }) => rows.map(({ processId }) => processId)));
  return ofType(graph, 'process')
    .filter((process) => process.alive && !shown.has(process.id))
    .map((process) => ({
      key: `process:${process.id}`,
      vma: null,
      process: names.process(process.id),
      processId: process.id,
      orphan: false,
      label: names.process(process.id),
      region: '',
      note: '',
      ghost: false,
      depth: 0,
      parent: null,
      how: 'root',
      rights: '',
      shared: false,
      cells: [],
    }));
}
