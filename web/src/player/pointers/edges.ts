import { decodePte, decodeSlot } from '../../diagram/graph.ts';
import type { Graph, KernelObject } from '../../diagram/graph.ts';
import { readPageTables } from '../../diagram/page_tables.ts';
import type { FieldInfo } from '../../engine/types.ts';
import { listFrom, treeFrom } from './linked.ts';

/** All that one field, one list or one tree of an object leads to, in its order. */
export interface Edge {
  /** As the kernel's people call it: `anon_vma`, `same_anon_vma`, `rb_root`, `ptes`. */
  readonly name: string;
  /** Whether the objects hang together, rather than each on the field itself. */
  readonly isRow: boolean;
  /** Ids of objects that there are. */
  readonly targets: readonly number[];
}

/** Where an object's pointers lead: lists, trees and what it is about first, then each other pointer. */
export function edgesOf(graph: Graph, object: KernelObject): Edge[] {
  const rows = rowsOf(graph, object);
  const told = new Set(rows.flatMap(({ fields }) => fields));
  const plain = object.type.fields
    .filter(({ name }) => !told.has(name))
    .map((field) => ({ field, edge: plainEdge(graph, object, field) }))
    .sort((a, b) => rank(a.field.name) - rank(b.field.name))
    .map(({ edge }) => edge);
  const isFirst = ({ name }: Edge) => rank(name) === 0;
  const edges = [...plain.filter(isFirst), ...rows, ...plain.filter((edge) => !isFirst(edge))];
  return edges.filter(({ targets }) => targets.length > 0);
}

/** Pointers that say what an object is about come before its lists, links to neighbours behind all. */
function rank(field: string): number {
  if (['vma', 'anon_vma', 'mapping', 'address_space', 'chain', 'direct'].includes(field)) return 0;
  return field.includes('.') ? 2 : 1;
}

type Row = Edge & { readonly fields: readonly string[] };

/** Lists and trees, and which fields they are read from. */
function rowsOf(graph: Graph, object: KernelObject): Row[] {
  const list = (name: string, head: string, next: string): Row => {
    const targets = listFrom(graph, object.get(`${head}.first`), next);
    // The end is told of as the list's last, unless the list is being changed and does not lead there.
    const reachesEnd = targets.at(-1) === object.get(`${head}.last`);
    const fields = reachesEnd ? [`${head}.first`, `${head}.last`] : [`${head}.first`];
    return { name, isRow: true, targets, fields };
  };
  const tree = (name: string, links: string): Row => {
    const targets = treeFrom(graph, object.get(name), links);
    return { name, isRow: true, targets, fields: [name] };
  };
  const row = (name: string, targets: readonly number[]): Row => {
    return { name, isRow: true, targets, fields: [] };
  };
  switch (object.type.name) {
    case 'anon_vma': {
      // Until 2.6.33 the VMAs themselves were on the list.
      const isOfVmas = graph.get(object.get('head.first'))?.type.name === 'vma';
      const name = isOfVmas ? 'anon_vma_node' : 'same_anon_vma';
      return [list(name, 'head', `${name}.next`), tree('rb_root.node', 'rb')];
    }
    case 'vma':
      return [
        list('same_vma', 'anon_vma_chain', 'same_vma.next'),
        row('pages', pagesOf(graph, object)),
      ];
    case 'address_space':
      return [
        list('i_mmap', 'i_mmap', 'shared.next'),
        list('i_mmap_shared', 'i_mmap_shared', 'shared.next'),
        tree('i_mmap.node', 'shared'),
      ];
    case 'mm':
      return [row('mmap', vmasOf(graph, object.id))];
    case 'process':
      return [row('mmap', vmasOf(graph, object.get('mm')))];
    case 'page':
      return [{ ...row('chain', listFrom(graph, object.get('chain'), 'next')), fields: ['chain'] }];
    default:
      return [];
  }
}

function plainEdge(graph: Graph, object: KernelObject, field: FieldInfo): Edge {
  const targets: number[] = [];
  if (['object', 'slot', 'pte'].includes(field.kind)) {
    for (const [, value] of object.elements(field.name)) {
      const target = targetOf(field, value);
      if (graph.has(target)) targets.push(target);
    }
  }
  return { name: field.name, isRow: field.count > 1, targets };
}

function targetOf({ kind }: FieldInfo, value: number): number {
  if (kind === 'slot') return decodeSlot(value).object;
  return kind === 'pte' ? decodePte(value).target : value;
}

function vmasOf(graph: Graph, mm: number): number[] {
  if (mm === 0) return [];
  return [...graph.values()]
    .filter(({ type, alive }) => type.name === 'vma' && alive)
    .filter((vma) => vma.get('vm_mm') === mm)
    .sort((a, b) => a.get('vm_start') - b.get('vm_start'))
    .map(({ id }) => id);
}

/** The pages that the entries of a VMA's range map, and the slots of swap that they name. */
function pagesOf(graph: Graph, vma: KernelObject): number[] {
  const mm = graph.get(vma.get('vm_mm'));
  if (mm === undefined || !vma.alive) return [];
  const inRange = ([address]: readonly [number, unknown]) =>
    address >= vma.get('vm_start') && address < vma.get('vm_end');
  return [...readPageTables(graph, mm)]
    .filter(inRange)
    .sort(([a], [b]) => a - b)
    .map(([, { target }]) => target)
    .filter((target) => graph.has(target));
}
