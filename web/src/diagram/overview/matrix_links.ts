import type { Graph, KernelObject } from '../graph.ts';
import type { History } from '../history.ts';
import { cellOfSlot } from '../page_tables.ts';
import { CellState } from './layout/matrix.ts';
import type { LinkKind } from './layout/matrix.ts';

/** One cell before it is sorted in. `walked`: a walk of the row would come by it now. */
export interface Link {
  readonly vma: number;
  readonly object: number;
  readonly state: number;
  readonly walked: boolean;
}

/** The objects of a graph by type, gathered in one pass. */
export type ByType = ReadonlyMap<string, readonly KernelObject[]>;

/** Reads all links of a kind, by the id of their row. */
export function readLinks(
  kind: LinkKind,
  graph: Graph,
  byType: ByType,
  history: History,
): Map<number, Link[]> {
  const links = new Map<number, Link[]>();
  const add = (row: number, link: Link): void => {
    const list = links.get(row);
    if (list === undefined) links.set(row, [link]);
    else list.push(link);
  };
  if (kind === 'chain') addChains(graph, byType, history, add);
  else if (kind === 'list') addListed(graph, byType, add);
  else addEntries(graph, byType, add);
  if (kind !== 'entry') addFiles(byType, add);
  return links;
}

type Add = (row: number, link: Link) => void;

function addChains(graph: Graph, byType: ByType, history: History, add: Add): void {
  const anonVmas = byType.get('anon_vma') ?? [];
  const isTree = anonVmas.some((anonVma) => anonVma.has('rb_root.node'));
  const listed = new Set<number>();
  if (!isTree) {
    for (const anonVma of anonVmas) {
      follow(graph, anonVma.get('head.first'), 'same_anon_vma.next', (id) => listed.add(id));
    }
  }
  for (const chain of byType.get('anon_vma_chain') ?? []) {
    const ends = history.chainEnds.get(chain.id);
    const row = chain.get('anon_vma') || ends?.anonVma || 0;
    const vma = chain.get('vma') || ends?.vma || 0;
    const isOwn = row !== 0 && graph.get(vma)?.get('anon_vma') === row;
    const walked = isTree ? isInTree(graph.get(row), chain) : listed.has(chain.id);
    const state = isOwn ? CellState.own : CellState.inherited;
    add(row, { vma, object: chain.id, state, walked });
  }
}

function isInTree(anonVma: KernelObject | undefined, chain: KernelObject): boolean {
  return (
    anonVma?.get('rb_root.node') === chain.id ||
    chain.get('rb.parent') !== 0 ||
    chain.get('rb.left') !== 0 ||
    chain.get('rb.right') !== 0
  );
}

/** In 2.6.7 the VMAs themselves are on the list. */
function addListed(graph: Graph, byType: ByType, add: Add): void {
  for (const anonVma of byType.get('anon_vma') ?? []) {
    follow(graph, anonVma.get('head.first'), 'anon_vma_node.next', (id) => {
      add(anonVma.id, { vma: id, object: id, state: CellState.own, walked: true });
    });
  }
}

function addFiles(byType: ByType, add: Add): void {
  for (const vma of byType.get('vma') ?? []) {
    const file = vma.get('vm_file');
    if (file === 0 || !vma.alive) continue;
    add(file, { vma: vma.id, object: vma.id, state: CellState.mapped, walked: true });
  }
}

/** Up to 2.6.6 each page lists the entries that map it: in its `direct`, or in a chain of blocks. */
function addEntries(graph: Graph, byType: ByType, add: Add): void {
  const vmaAt = vmaFinder(byType.get('vma') ?? []);
  for (const page of byType.get('page') ?? []) {
    const addSlot = (holder: number, slot: number): void => {
      const cell = slot === 0 ? undefined : cellOfSlot(graph, slot);
      const vma = cell && vmaAt(cell.mm, cell.address);
      if (vma === undefined) return;
      add(page.id, { vma, object: holder, state: CellState.mapped, walked: true });
    };
    addSlot(page.id, page.get('direct'));
    follow(graph, page.get('chain'), 'next', (id) => {
      for (const [, slot] of graph.get(id)?.elements('ptes') ?? []) addSlot(id, slot);
    });
  }
}

/** Finds the living VMA of an address space that holds a page. */
function vmaFinder(
  vmas: readonly KernelObject[],
): (mm: number, address: number) => number | undefined {
  const ofMm = new Map<number, { start: number; end: number; id: number }[]>();
  for (const vma of vmas) {
    if (!vma.alive) continue;
    const mm = vma.get('vm_mm');
    const range = { start: vma.get('vm_start'), end: vma.get('vm_end'), id: vma.id };
    const ranges = ofMm.get(mm);
    if (ranges === undefined) ofMm.set(mm, [range]);
    else ranges.push(range);
  }
  return (mm, address) =>
    ofMm.get(mm)?.find(({ start, end }) => start <= address && address < end)?.id;
}

/** Visits a list once; a list that is being changed may for a moment lead in a circle. */
function follow(graph: Graph, first: number, next: string, visit: (id: number) => void): void {
  const seen = new Set<number>();
  for (let id = first; id !== 0 && !seen.has(id); id = graph.get(id)?.get(next) ?? 0) {
    seen.add(id);
    visit(id);
  }
}
