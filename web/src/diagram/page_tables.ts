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

/** The entry that a cell's key names, if it holds anything. */
export function cellAt(graph: Graph, key: string): PteCell | undefined {
  const [, mm = 0, address = 0] = key.split(':').map(Number);
  const space = graph.get(mm);
  return space && readPageTables(graph, space).get(address);
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
