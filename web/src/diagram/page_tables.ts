import { decodePte, decodeSlot } from './graph.ts';
import type { Graph, KernelObject, PteValue } from './graph.ts';

/** Entries of a table of any level. */
const ENTRIES = 512;

/** A page-table entry that holds something, and where it lies. */
export interface PteCell extends PteValue {
  readonly mm: number;
  /** The page number it maps, in its address space. */
  readonly address: number;
  readonly table: number;
}

/** Names a cell of an address space. */
export const cellKey = (mm: number, address: number): string => `pte:${mm}:${address}`;

/**
 * The entries of one address space that are not empty, by page number: read off its four levels,
 * as the hardware does.
 */
export function readPageTables(graph: Graph, mm: KernelObject): ReadonlyMap<number, PteCell> {
  const cells = new Map<number, PteCell>();
  const descend = (id: number, level: number, base: number): void => {
    const table = graph.get(id);
    if (table === undefined) return;
    for (const [index, value] of table.elements('entry')) {
      const address = base * ENTRIES + index;
      if (level > 0) descend(value, level - 1, address);
      else cells.set(address, { ...decodePte(value), mm: mm.id, address, table: id });
    }
  };
  descend(mm.get('pgd'), 3, 0);
  return cells;
}

/** One table of a look-up: `table` is 0 where the way ended before it. */
export interface TableLevel {
  readonly name: 'PGD' | 'PUD' | 'PMD' | 'PTE';
  readonly table: number;
  /** The nine bits of the address that choose its entry. */
  readonly index: number;
}

const LEVELS: readonly TableLevel['name'][] = ['PGD', 'PUD', 'PMD', 'PTE'];

/** The way from an address space to one entry: a table of each level, and what the entry holds. */
export function lookUp(
  graph: Graph,
  mm: number,
  address: number,
): { readonly levels: readonly TableLevel[]; readonly cell: PteCell | undefined } {
  let value = graph.get(mm)?.get('pgd') ?? 0;
  let table = 0;
  const levels = LEVELS.map((name, i): TableLevel => {
    const index = Math.floor(address / ENTRIES ** (LEVELS.length - 1 - i)) % ENTRIES;
    const object = graph.get(value);
    table = object?.id ?? 0;
    value = object?.get('entry', index) ?? 0;
    return { name, table, index };
  });
  const cell = value === 0 ? undefined : { ...decodePte(value), mm, address, table };
  return { levels, cell };
}

/** A cell's key, taken apart. */
export function cellOfKey(key: string): { readonly mm: number; readonly address: number } {
  const [, mm = 0, address = 0] = key.split(':').map(Number);
  return { mm, address };
}

/** The entry that a cell's key names, if it holds anything. */
export function cellAt(graph: Graph, key: string): PteCell | undefined {
  const { mm, address } = cellOfKey(key);
  return lookUp(graph, mm, address).cell;
}

/** The cell that a pointer to a page-table entry means (kernel: ptep_to_mm, ptep_to_address). */
export function cellOfSlot(
  graph: Graph,
  value: number,
): { readonly mm: number; readonly address: number } | undefined {
  const { object, slot } = decodeSlot(value);
  const table = graph.get(object);
  const entries = table?.type.fields.find((field) => field.name === 'entry');
  if (table === undefined || entries === undefined || !table.has('mm')) return undefined;
  return { mm: table.get('mm'), address: table.get('base') + slot - entries.firstSlot };
}
