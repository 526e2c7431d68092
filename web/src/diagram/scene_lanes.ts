import type { Graph, KernelObject } from './graph.ts';
import { ofType } from './graph.ts';
import type { History } from './history.ts';
import type { Names } from './names.ts';
import type { Row } from './scene_rows.ts';

/** Where a VMA is linked to an anon_vma. */
export interface Crossing {
  /** `avc:7`; `node:12` where the VMA itself is on the list. */
  readonly key: string;
  /** The object that does the linking: an anon_vma_chain, or the VMA. */
  readonly object: number;
  readonly rowKey: string;
  /** Index among the rows. */
  readonly row: number;
  /** vma->anon_vma is this lane: its new pages go here. */
  readonly own: boolean;
  /** On the anon_vma's list (same_anon_vma), or in its tree (rb). */
  readonly inLane: boolean;
  /** On the VMA's list (same_vma). */
  readonly inRow: boolean;
}

/** An anon_vma: a vertical line through the rows of the VMAs that may map its pages. */
export interface Lane {
  readonly key: string;
  readonly object: KernelObject;
  readonly label: string;
  /** How many VMAs it leads to, whether they are shown or not. */
  readonly vmas: number;
  /** Top to bottom. */
  readonly crossings: readonly Crossing[];
  /** The rows it passes, first and last; its header stands at the first. */
  readonly top: number;
  readonly bottom: number;
}

/** The lanes of a picture, oldest first. Lanes none of whose rows is shown are left out. */
export function readLanes(
  graph: Graph,
  history: History,
  names: Names,
  rows: readonly Row[],
): Lane[] {
  const rowOfVma = new Map<number, number>();
  rows.forEach((row, i) => row.vma && rowOfVma.set(row.vma.id, i));
  const onVmaList = chainsOnVmaLists(graph, rows);
  const vmas = ofType(graph, 'vma');
  const chainsOf = new Map<number, KernelObject[]>();
  const hiddenOf = new Map<number, number>();
  for (const chain of ofType(graph, 'anon_vma_chain')) {
    const ends = history.chainEnds.get(chain.id);
    const anonVma = chain.get('anon_vma') || ends?.anonVma || 0;
    const isShown = rowOfVma.has(chain.get('vma') || ends?.vma || 0);
    if (!isShown) hiddenOf.set(anonVma, (hiddenOf.get(anonVma) ?? 0) + 1);
    const chains = chainsOf.get(anonVma);
    if (chains === undefined) chainsOf.set(anonVma, isShown ? [chain] : []);
    else if (isShown) chains.push(chain);
  }

  const lanes: Lane[] = [];
  for (const anonVma of ofType(graph, 'anon_vma')) {
    const chains = chainsOf.get(anonVma.id);
    const links =
      chains === undefined
        ? nodeCrossings(graph, anonVma, vmas)
        : chainCrossings(graph, history, anonVma, chains, onVmaList);
    const crossings = links
      .flatMap((crossing) => {
        const row = rowOfVma.get(crossing.vma);
        const own = graph.get(crossing.vma)?.get('anon_vma') === anonVma.id;
        if (row === undefined) return [];
        const { key, object, inLane, inRow } = crossing;
        return [{ key, object, inLane, inRow, own, row, rowKey: `vma:${crossing.vma}` }];
      })
      .sort((a, b) => a.row - b.row);
    const home = rowOfVma.get(history.homeOfAnonVma.get(anonVma.id) ?? 0);
    const passed = [...crossings.map(({ row }) => row), ...(home === undefined ? [] : [home])];
    if (passed.length === 0) continue;
    lanes.push({
      key: `anon_vma:${anonVma.id}`,
      object: anonVma,
      label: names.object(graph, anonVma.id),
      vmas: links.filter(({ inLane }) => inLane).length + (hiddenOf.get(anonVma.id) ?? 0),
      crossings,
      top: Math.min(...passed),
      bottom: Math.max(...passed),
    });
  }
  return lanes;
}

interface Link {
  key: string;
  object: number;
  vma: number;
  inLane: boolean;
  inRow: boolean;
}

/** Of some living chains that lead, or are about to lead, to an anon_vma: what links what. */
function chainCrossings(
  graph: Graph,
  history: History,
  anonVma: KernelObject,
  chains: readonly KernelObject[],
  onVmaList: ReadonlySet<number>,
): Link[] {
  if (chains.length === 0) return [];
  const onList = new Set(followList(graph, anonVma.get('head.first'), 'same_anon_vma.next'));
  return chains.map((chain) => ({
    key: `avc:${chain.id}`,
    object: chain.id,
    vma: chain.get('vma') || history.chainEnds.get(chain.id)?.vma || 0,
    inLane: anonVma.has('rb_root.node') ? isInTree(anonVma, chain) : onList.has(chain.id),
    inRow: onVmaList.has(chain.id),
  }));
}

/** Also while the tree is being turned: some link of it then names the chain's neighbours. */
function isInTree(anonVma: KernelObject, chain: KernelObject): boolean {
  const links = ['rb.parent', 'rb.left', 'rb.right'];
  return anonVma.get('rb_root.node') === chain.id || links.some((link) => chain.get(link) !== 0);
}

/** The VMAs on an anon_vma's own list, and those that name it and are about to join. */
function nodeCrossings(graph: Graph, anonVma: KernelObject, vmas: readonly KernelObject[]): Link[] {
  const onLane = new Set(followList(graph, anonVma.get('head.first'), 'anon_vma_node.next'));
  return vmas.flatMap((vma) => {
    if (!vma.alive) return [];
    const inLane = onLane.has(vma.id);
    if (!inLane && vma.get('anon_vma') !== anonVma.id) return [];
    const inRow = vma.get('anon_vma') === anonVma.id;
    return [{ key: `node:${vma.id}`, object: vma.id, vma: vma.id, inLane, inRow }];
  });
}

function chainsOnVmaLists(graph: Graph, rows: readonly Row[]): Set<number> {
  const found = new Set<number>();
  for (const { vma } of rows) {
    if (vma === null) continue;
    for (const id of followList(graph, vma.get('anon_vma_chain.first'), 'same_vma.next')) {
      found.add(id);
    }
  }
  return found;
}

/** The ids on a list, from its first element on. */
export function followList(graph: Graph, first: number, next: string): number[] {
  const seen = new Set<number>();
  for (let id = first; id !== 0 && !seen.has(id); id = graph.get(id)?.get(next) ?? 0) seen.add(id);
  return [...seen];
}
