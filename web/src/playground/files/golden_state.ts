import { decodeGraph, ofType } from '../../diagram/graph.ts';
import type { Graph, KernelObject } from '../../diagram/graph.ts';
import { readPageTables } from '../../diagram/page_tables.ts';
import type { Recording } from '../../engine/types.ts';
import type { ExportedRun } from './file_types.ts';
import { regionsAfter } from './statement_reader.ts';

/** A state as the golden files of anon_vmas have it (tests/golden/README.md). Anon_vmas and frames by number. */
export interface GoldenState {
  readonly vmas: readonly object[];
  readonly anon_vmas: Readonly<Record<string, object>>;
  readonly pages: readonly object[];
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

/** Describes one state after another of a run, from its beginning on. */
export class GoldenStates {
  readonly #run: ExportedRun;
  readonly #recording: Recording;
  readonly #numberOfPid: (pid: number) => number;
  readonly #anonVmas = new Numbers();
  readonly #frames = new Numbers();
  readonly #nameOfPid: ReadonlyMap<number, string>;

  constructor(run: ExportedRun, numberOfPid: (pid: number) => number) {
    this.#run = run;
    this.#recording = run.recording;
    this.#numberOfPid = numberOfPid;
    this.#nameOfPid = new Map(run.recording.names.map(({ pid, name }) => [pid, name]));
  }

  /** The state when the first `done` statements have been executed. */
  async after(done: number): Promise<GoldenState> {
    const { statements, journal, types } = this.#recording;
    const end = statements[done]?.firstStep ?? journal.kind.length;
    const graph = decodeGraph(await this.#run.seek(end), types);
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
    const vmas = processes.flatMap((process) =>
      vmasOf(graph, process).map((vma) => ({
        proc: this.#numberOfPid(process.get('pid')),
        start: vma.get('vm_start'),
        pages: vma.get('vm_end') - vma.get('vm_start'),
        prot: rights[vma.get('vm_flags') & 3],
        pgoff: vma.get('vm_pgoff'),
        anon_vma: number(vma.get('anon_vma')),
        chain: chainOf(graph, vma).map(number),
      })),
    );
    const anonVmas = [...met]
      .sort(([a], [b]) => a - b)
      .map(([id, object]) => [String(id), describeAnonVma(graph, object, number)] as const);
    const pages: object[] = [];
    const walks = new Map<number, { readonly visited: number; readonly mapped: number }>();
    for (const process of processes) {
      for (const [address, page] of pagesOf(graph, process)) {
        const pid = process.get('pid');
        const walk = walks.get(page.id) ?? (await this.#walk(pid, address, done));
        walks.set(page.id, walk);
        pages.push({
          proc: this.#numberOfPid(pid),
          page: address,
          frame: this.#frames.of(page.id),
          anon_vma: number(page.get('mapping')),
          index: page.get('index'),
          mapcount: page.get('count'),
          ...walk,
        });
      }
    }
    return { vmas, anon_vmas: Object.fromEntries(anonVmas), pages };
  }

  /** What a complete walk from a page counts. The engine does it: nobody else knows how a design walks. */
  async #walk(
    pid: number,
    address: number,
    done: number,
  ): Promise<{ readonly visited: number; readonly mapped: number }> {
    const region = regionsAfter(this.#recording, pid, done).findLast(
      ({ start, pages }) => start <= address && address < start + pages,
    );
    const page = `${this.#nameOfPid.get(pid)} ${region?.name}[${address - (region?.start ?? 0)}]`;
    const ask = async (count: string): Promise<number> => {
      const answer = await this.#run.evaluate(`walk(${page}).${count}`, done);
      if (!answer.ok) throw new Error(answer.diagnostic.message.en);
      return answer.value;
    };
    return { visited: await ask('visited'), mapped: await ask('mapped') };
  }
}

function vmasOf(graph: Graph, process: KernelObject): readonly KernelObject[] {
  return ofType(graph, 'vma')
    .filter((vma) => vma.alive && vma.get('vm_mm') === process.get('mm'))
    .sort((a, b) => a.get('vm_start') - b.get('vm_start'));
}

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
