import { decodeGraph, ofType } from '../../diagram/graph.ts';
import type { Graph, KernelObject } from '../../diagram/graph.ts';
import { readPageTables } from '../../diagram/page_tables.ts';
import type { Recording } from '../../engine/types.ts';
import { vmasByMm } from '../vmas_by_mm.ts';
import type { ExportedRun } from './file_types.ts';
import { RegionNames } from './region_names.ts';

/** What a complete walk from a page counts. */
export interface WalkCount {
  readonly visited: number;
  readonly mapped: number;
}

/** A state as the golden files of anon_vmas have it (tests/golden/README.md), but for what walks count. */
export interface UncountedState {
  /** How many statements have been executed. */
  readonly done: number;
  readonly vmas: readonly object[];
  readonly anonVmas: Readonly<Record<string, object>>;
  /** `walk` is the number of its walk among `walks`. */
  readonly pages: readonly { readonly entry: object; readonly walk: number }[];
  /** Each page from which a walk is to be counted, as a statement names it: `C heap[2]`. */
  readonly walks: readonly string[];
}

const rights = ['none', 'r', 'rw', 'rw'];

/** Numbers objects as they first appear, for life. */
class Numbers {
  readonly #numbers = new Map<number, number>();

  /** The number of an object, by its id; null for none. */
  of(id: number): number | null {
    if (id === 0) return null;
    const known = this.#numbers.get(id) ?? this.#numbers.size;
    this.#numbers.set(id, known);
    return known;
  }
}

/** Describes one state after another of a run, from its beginning on; anon_vmas and frames by number. */
export class GoldenStates {
  readonly #run: ExportedRun;
  readonly #recording: Recording;
  readonly #numberOfPid: (pid: number) => number;
  readonly #rest: () => Promise<void>;
  readonly #anonVmas = new Numbers();
  readonly #frames = new Numbers();
  readonly #nameOfPid: ReadonlyMap<number, string>;
  readonly #regions: RegionNames;

  /** `rest` is called often, to let others have the thread. */
  constructor(run: ExportedRun, numberOfPid: (pid: number) => number, rest: () => Promise<void>) {
    this.#run = run;
    this.#recording = run.recording;
    this.#numberOfPid = numberOfPid;
    this.#rest = rest;
    this.#nameOfPid = new Map(run.recording.names.map(({ pid, name }) => [pid, name]));
    this.#regions = new RegionNames(run.recording);
  }

  /** The state when the first `done` statements have been executed: no fewer than the last time. */
  async after(done: number): Promise<UncountedState> {
    const { statements, journal, types } = this.#recording;
    const end = statements[done]?.firstStep ?? journal.kind.length;
    const graph = decodeGraph(await this.#run.seek(end), types);
    this.#regions.goTo(done);
    const met = new Map<number, KernelObject>();
    const number = (id: number): number | null => {
      const found = this.#anonVmas.of(id);
      const object = graph.get(id);
      if (found !== null && object !== undefined) met.set(found, object);
      return found;
    };
    const processes = ofType(graph, 'process')
      .filter(({ alive }) => alive)
      .sort((a, b) => this.#numberOfPid(a.get('pid')) - this.#numberOfPid(b.get('pid')));
    const byMm = vmasByMm(graph);
    const vmas: object[] = [];
    for (const process of processes) {
      for (const vma of sortedByStart(byMm.get(process.get('mm')))) {
        vmas.push(this.#describeVma(graph, process, vma, number));
        await this.#rest();
      }
    }
    const anonVmas: [number: string, entry: object][] = [];
    for (const [id, object] of [...met].sort(([a], [b]) => a - b)) {
      anonVmas.push([String(id), describeAnonVma(graph, object, number)]);
      await this.#rest();
    }
    const pages: { readonly entry: object; readonly walk: number }[] = [];
    const walks = new Map<number, { readonly walk: number; readonly page: string }>();
    for (const process of processes) {
      const pid = process.get('pid');
      for (const [address, page] of pagesOf(graph, process)) {
        const known = walks.get(page.id);
        const walk = known ?? { walk: walks.size, page: this.#nameOf(pid, address) };
        if (known === undefined) walks.set(page.id, walk);
        const entry = {
          proc: this.#numberOfPid(pid),
          page: address,
          frame: this.#frames.of(page.id),
          anon_vma: number(page.get('mapping')),
          index: page.get('index'),
          mapcount: page.get('count'),
        };
        pages.push({ entry, walk: walk.walk });
        await this.#rest();
      }
    }
    return {
      done,
      vmas,
      anonVmas: Object.fromEntries(anonVmas),
      pages,
      walks: [...walks.values()].map(({ page }) => page),
    };
  }

  #describeVma(
    graph: Graph,
    process: KernelObject,
    vma: KernelObject,
    number: (id: number) => number | null,
  ): object {
    return {
      proc: this.#numberOfPid(process.get('pid')),
      start: vma.get('vm_start'),
      pages: vma.get('vm_end') - vma.get('vm_start'),
      prot: rights[vma.get('vm_flags') & 3],
      pgoff: vma.get('vm_pgoff'),
      anon_vma: number(vma.get('anon_vma')),
      chain: chainOf(graph, vma).map(number),
    };
  }

  /** What a statement calls a page. */
  #nameOf(pid: number, address: number): string {
    const region = this.#regions.at(pid, address);
    const process = this.#nameOfPid.get(pid);
    if (region === undefined) throw new Error(`${process} has no name for page ${address}`);
    return `${process} ${region.name}[${address - region.start}]`;
  }
}

const sortedByStart = (vmas: readonly KernelObject[] = []): readonly KernelObject[] =>
  [...vmas].sort((a, b) => a.get('vm_start') - b.get('vm_start'));

/** Pages by address; the page of zeroes is none. */
function pagesOf(
  graph: Graph,
  process: KernelObject,
): readonly (readonly [address: number, page: KernelObject])[] {
  const mm = graph.get(process.get('mm'));
  if (mm === undefined) return [];
  return [...readPageTables(graph, mm)]
    .sort(([a], [b]) => a - b)
    .flatMap(([address, cell]) => {
      const page = cell.state === 'present' ? graph.get(cell.target) : undefined;
      return page?.type.name === 'page' ? [[address, page] as const] : [];
    });
}

/** The anon_vmas along `vma->anon_vma_chain`, by id. */
const chainOf = (graph: Graph, vma: KernelObject): readonly number[] =>
  along(graph, vma.get('anon_vma_chain.first'), 'same_vma.next').map((chain) =>
    chain.get('anon_vma'),
  );

const counters = ['degree', 'num_children', 'num_active_vmas'] as const;

function describeAnonVma(
  graph: Graph,
  anonVma: KernelObject,
  number: (id: number) => number | null,
): object {
  const first = anonVma.get('head.first');
  const next = graph.get(first)?.type.name === 'vma' ? 'anon_vma_node.next' : 'same_anon_vma.next';
  return {
    root: number(anonVma.get('root')),
    parent: number(anonVma.get('parent')),
    ...Object.fromEntries(
      counters.filter((name) => anonVma.has(name)).map((name) => [name, anonVma.get(name)]),
    ),
    linked: along(graph, first, next).length + countBelow(graph, anonVma.get('rb_root.node')),
  };
}

function along(graph: Graph, first: number, next: string): readonly KernelObject[] {
  const found: KernelObject[] = [];
  for (let at = graph.get(first); at !== undefined; at = graph.get(at.get(next))) found.push(at);
  return found;
}

function countBelow(graph: Graph, node: number): number {
  const chain = graph.get(node);
  if (chain === undefined) return 0;
  return 1 + countBelow(graph, chain.get('rb.left')) + countBelow(graph, chain.get('rb.right'));
}
