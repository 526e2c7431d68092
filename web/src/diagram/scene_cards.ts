import type { Graph, KernelObject } from './graph.ts';
import { ofType } from './graph.ts';
import type { Names } from './names.ts';
import { cellKey, cellOfSlot } from './page_tables.ts';
import { sceneLimits } from './scene_limits.ts';

/** One place of a pte_chain block, or a page's `direct`: the address of a page-table entry. */
export interface ChainEntry {
  /** `pc0:3`; `direct:7`. */
  readonly key: string;
  /** The holder: the block, or the page. */
  readonly holder: number;
  readonly element: number;
  /** The cell it points at, and its name; null when it is free. */
  readonly cell: { readonly key: string; readonly label: string } | null;
}

/** A physical page, and what it knows about who maps it. */
export interface Card {
  readonly key: string;
  readonly object: KernelObject;
  readonly label: string;
  /** `av2`: what page->mapping names. Of a file's page, its place there: `libc[2]`. */
  readonly mapping: { readonly id: number; readonly label: string } | null;
  /** Its mapcount, or, in designs without one, its reference count. */
  readonly count: number;
  readonly counts: 'mapcount' | 'count';
  /** `sw0`: the slot of swap that has it, too. */
  readonly swap: string | null;
  /** From 2.5.27 to 2.6.6: the entries it lists; blocks of seven, or one direct pointer. */
  readonly blocks: readonly (readonly ChainEntry[])[];
}

/**
 * The living pages, oldest first, as many as one picture shows, and how many more there are. With `only`, of
 * the pages with these ids alone.
 */
export function readCards(
  graph: Graph,
  names: Names,
  only: ReadonlySet<number> | null,
): { cards: Card[]; hidden: number } {
  const pages = ofType(graph, 'page').filter(
    (page) => page.alive && (only === null || only.has(page.id)),
  );
  const cards = pages.slice(0, sceneLimits.cards).map((page) => readCard(graph, names, page));
  return { cards, hidden: pages.length - cards.length };
}

function readCard(graph: Graph, names: Names, page: KernelObject): Card {
  const swap = page.get('swap');
  const counts = page.has('mapcount') ? 'mapcount' : 'count';
  return {
    key: `page:${page.id}`,
    object: page,
    label: names.object(graph, page.id),
    mapping: readMapping(graph, names, page),
    count: page.get(counts),
    counts,
    swap: swap === 0 ? null : names.object(graph, swap),
    blocks: readBlocks(graph, names, page),
  };
}

function readMapping(graph: Graph, names: Names, page: KernelObject): Card['mapping'] {
  const file = page.get('address_space');
  if (file !== 0) return { id: file, label: `${names.file(file)}[${page.get('index')}]` };
  const mapping = page.get('mapping');
  return mapping === 0 ? null : { id: mapping, label: names.target(graph, mapping) };
}

function readBlocks(graph: Graph, names: Names, page: KernelObject): ChainEntry[][] {
  const entry = (holder: KernelObject, element: number, value: number): ChainEntry => {
    const at = value === 0 ? undefined : cellOfSlot(graph, value);
    return {
      key: `${holder.type.name}:${holder.id}:${element}`,
      holder: holder.id,
      element,
      cell: at ? { key: cellKey(at.mm, at.address), label: names.cell(at.mm, at.address) } : null,
    };
  };
  if (page.get('direct') !== 0) return [[entry(page, 0, page.get('direct'))]];
  const blocks: ChainEntry[][] = [];
  const seen = new Set<number>();
  let block = graph.get(page.get('chain'));
  while (block !== undefined && !seen.has(block.id)) {
    const current = block;
    seen.add(current.id);
    const length = current.type.fields.find(({ name }) => name === 'ptes')?.count ?? 0;
    blocks.push(Array.from({ length }, (_, i) => entry(current, i, current.get('ptes', i))));
    block = graph.get(current.get('next'));
  }
  return blocks;
}
