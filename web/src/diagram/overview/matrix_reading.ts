import type { TypeInfo } from '../../engine/types.ts';
import type { Graph, KernelObject } from '../graph.ts';
import type { History } from '../history.ts';
import { findFamilies } from '../vma_families.ts';
import type { LinkKind, Matrix, MatrixColumn, MatrixRow } from './layout/matrix.ts';
import { readLinks } from './matrix_links.ts';
import type { ByType, Link } from './matrix_links.ts';

/** What ties VMAs to rows in a design; undefined for one that keeps nothing to be drawn. */
export function linkKindOf(types: readonly TypeInfo[]): LinkKind | undefined {
  const names = new Set(types.map(({ name }) => name));
  if (names.has('anon_vma_chain')) return 'chain';
  if (names.has('anon_vma')) return 'list';
  return names.has('pte_chain') ? 'entry' : undefined;
}

/**
 * Reads the whole structure at one position, however large, in the orders of the grid: VMAs by family and
 * in the order of forks, anon_vmas and pages by age; then the files.
 */
export function readMatrix(kind: LinkKind, graph: Graph, history: History): Matrix {
  const byType = gather(graph);
  const links = readLinks(kind, graph, byType, history);
  const vmas = findFamilies(graph, history).flatMap(({ members }) => members);
  const columnOf = new Map(vmas.map(({ vma }, i) => [vma.id, i]));
  const objects = rowObjects(kind, byType, links);

  const rows: MatrixRow[] = [];
  const starts = [0];
  const columns: number[] = [];
  const states: number[] = [];
  const ids: number[] = [];
  const linksOf = new Uint32Array(vmas.length);
  for (const object of objects) {
    const own = (links.get(object.id) ?? []).flatMap((link) => {
      const column = columnOf.get(link.vma);
      return column === undefined ? [] : [{ ...link, column }];
    });
    own.sort((a, b) => a.column - b.column);
    for (const { column, state, object: id } of own) {
      columns.push(column);
      states.push(state);
      ids.push(id);
      linksOf[column] = (linksOf[column] ?? 0) + 1;
    }
    starts.push(columns.length);
    rows.push(readRow(graph, object, own, kind));
  }
  return {
    linkKind: kind,
    rows,
    columns: vmas.map(({ vma }, i) => readColumn(vma, linksOf[i] ?? 0)),
    starts: Uint32Array.from(starts),
    cellColumn: Uint32Array.from(columns),
    cellState: Uint8Array.from(states),
    cellObject: Uint32Array.from(ids),
  };

  function readColumn(vma: KernelObject, count: number): MatrixColumn {
    return { vma, links: count, fork: forkOf(graph, byType, vma, kind, count) };
  }
}

function gather(graph: Graph): ByType {
  const byType = new Map<string, KernelObject[]>();
  for (const object of graph.values()) {
    const list = byType.get(object.type.name);
    if (list === undefined) byType.set(object.type.name, [object]);
    else list.push(object);
  }
  return byType;
}

/** The anon_vmas, or the pages; then those files that are mapped. */
function rowObjects(
  kind: LinkKind,
  byType: ByType,
  links: ReadonlyMap<number, readonly Link[]>,
): KernelObject[] {
  if (kind === 'entry') return (byType.get('page') ?? []).filter(({ alive }) => alive);
  const files = (byType.get('address_space') ?? []).filter(({ id }) => links.has(id));
  return [...(byType.get('anon_vma') ?? []), ...files];
}

function readRow(
  graph: Graph,
  object: KernelObject,
  links: readonly Link[],
  kind: LinkKind,
): MatrixRow {
  const walked = links.filter((link) => link.walked);
  const type = object.type.name;
  const rowKind = type === 'address_space' ? 'file' : type === 'page' ? 'page' : 'anon_vma';
  const isTree = object.has('rb_root.node') || object.has('i_mmap.node');
  return {
    key: `${type}:${object.id}`,
    id: object.id,
    kind: rowKind,
    walk: walked.length,
    exact: kind === 'entry' || !isTree || haveOneRange(graph, walked),
  };
}

/** Whether VMAs all cover the same page indices, so that no search can leave one out. */
function haveOneRange(graph: Graph, links: readonly Link[]): boolean {
  const [first] = links;
  const rangeOf = (id: number): [number, number] => {
    const vma = graph.get(id);
    if (vma === undefined) return [0, 0];
    return [vma.get('vm_pgoff'), vma.get('vm_end') - vma.get('vm_start')];
  };
  if (first === undefined) return true;
  const [index, length] = rangeOf(first.vma);
  return links.every(({ vma }) => {
    const range = rangeOf(vma);
    return range[0] === index && range[1] === length;
  });
}

/** What anon_vma_fork allocates: a copy of each chain, and one more unless an old anon_vma is taken over. */
function forkOf(
  graph: Graph,
  byType: ByType,
  vma: KernelObject,
  kind: LinkKind,
  links: number,
): number {
  if (!vma.alive) return 0;
  if (kind === 'entry') return links;
  const own = vma.get('anon_vma');
  if (kind === 'list' || own === 0) return 0;
  const file = vma.get('vm_file') === 0 ? 0 : 1;
  const chains = links - file;
  return chains + (findsReusable(graph, byType, vma, own) ? 0 : 1);
}

/** Whether a fork would find an anon_vma among the inherited ones that its design lets it take over. */
function findsReusable(graph: Graph, byType: ByType, vma: KernelObject, own: number): boolean {
  const [any] = byType.get('anon_vma') ?? [];
  const counts = any?.has('num_active_vmas') ? 'counters' : any?.has('degree') ? 'degree' : null;
  if (counts === null) return false;
  const seen = new Set<number>();
  let id = vma.get('anon_vma_chain.first');
  while (id !== 0 && !seen.has(id)) {
    seen.add(id);
    const chain = graph.get(id);
    const anonVma = graph.get(chain?.get('anon_vma') ?? 0);
    if (anonVma !== undefined) {
      const isFree =
        counts === 'counters'
          ? anonVma.get('num_children') < 2 && anonVma.get('num_active_vmas') === 0
          : anonVma.id !== own && anonVma.get('degree') < 2;
      if (isFree) return true;
    }
    id = chain?.get('same_vma.next') ?? 0;
  }
  return false;
}
