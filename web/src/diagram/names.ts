import type { Recording, Region } from '../engine/types.ts';
import type { Graph, KernelObject } from './graph.ts';
import type { History } from './history.ts';

/** How each type is written before its serial number. */
const PREFIXES: Readonly<Record<string, string>> = {
  address_space: 'file',
  anon_vma: 'av',
  anon_vma_chain: 'avc',
  page: 'f',
  pte_chain: 'pc',
  'pte table': 'pt',
  'pte_chain cache': 'cpu',
  swap_entry: 'sw',
};

/** Gives every object of a recording one name, which it keeps: `av0`, `avc3`, `f4`, `C heap`. */
export class Names {
  readonly #processNames: ReadonlyMap<number, string>;
  /** By pid; each list is in order of birth. */
  readonly #regions: ReadonlyMap<number, readonly Region[]>;
  readonly #history: History;
  /** File → what the statement that made it calls it. */
  readonly #files: ReadonlyMap<number, string>;

  constructor(recording: Recording, history: History) {
    this.#processNames = new Map(recording.names.map(({ pid, name }) => [pid, name]));
    this.#regions = regionsByPid(recording.regions);
    this.#history = history;
    this.#files = fileNames(recording, history);
  }

  /** `C`, for the process object with this id. */
  process(id: number): string {
    const pid = this.#history.pidOf.get(id) ?? 0;
    return this.#processNames.get(pid) ?? `pid ${pid}`;
  }

  /** `C`, for the address space with this id. */
  processOfMm(mm: number): string {
    const process = this.#history.processOfMm.get(mm);
    return process === undefined ? `mm${this.#serial(mm)}` : this.process(process);
  }

  /** The youngest region that holds a page of an address space. */
  region(mm: number, address: number): Region | undefined {
    const pid = this.#history.pidOf.get(this.#history.processOfMm.get(mm) ?? 0) ?? 0;
    const holds = ({ start, pages }: Region) => start <= address && address < start + pages;
    return this.#regions.get(pid)?.findLast(holds);
  }

  /** `heap[1]`, or the bare page number where no region is known. */
  place(mm: number, address: number): string {
    const region = this.region(mm, address);
    return region === undefined ? `[${address}]` : `${region.name}[${address - region.start}]`;
  }

  /** `libc`; `file0` where no statement names it. */
  file(id: number): string {
    return this.#files.get(id) ?? `${PREFIXES['address_space']}${this.#serial(id)}`;
  }

  /** `C heap[1]`. */
  cell(mm: number, address: number): string {
    return `${this.processOfMm(mm)} ${this.place(mm, address)}`;
  }

  /** The name of any object that the recording ever had, as it is to be called at this position. */
  object(graph: Graph, id: number): string {
    if (id === 0) return 'null';
    const type = this.#history.lives.get(id)?.type ?? '';
    switch (type) {
      case 'process':
        return this.process(id);
      case 'mm':
        return `mm ${this.processOfMm(id)}`;
      case 'vma': {
        const vma = graph.get(id);
        return vma === undefined ? `vma${this.#serial(id)}` : this.vma(graph, vma);
      }
      case 'zero page':
        return 'zero page';
      case 'address_space':
        return this.file(id);
      default:
        return `${PREFIXES[type] ?? type}${this.#serial(id)}`;
    }
  }

  /** What a pointer points at: its name, and † where that is gone, as a kernel with a mistake may leave it. */
  target(graph: Graph, id: number): string {
    const isGone = id !== 0 && graph.get(id)?.alive !== true;
    return isGone ? `${this.object(graph, id)} †` : this.object(graph, id);
  }

  /** `C heap`; `C heap[0..1]` where the region of that process is cut into several VMAs. */
  vma(graph: Graph, vma: KernelObject): string {
    const mm = this.#history.mmOfVma.get(vma.id) ?? 0;
    const region = this.region(mm, vma.get('vm_start'));
    const owner = this.processOfMm(mm);
    if (region === undefined) return `${owner} vma${vma.serial}`;
    const first = vma.get('vm_start') - region.start;
    const last = vma.get('vm_end') - region.start - 1;
    const isWhole = first === 0 && last === region.pages - 1;
    const isCut = !isWhole && last >= first && this.#isCut(graph, mm, region);
    return `${owner} ${region.name}${isCut ? `[${first === last ? first : `${first}..${last}`}]` : ''}`;
  }

  #isCut(graph: Graph, mm: number, region: Region): boolean {
    let parts = 0;
    for (const object of graph.values()) {
      if (object.type.name !== 'vma' || this.#history.mmOfVma.get(object.id) !== mm) continue;
      const start = object.get('vm_start');
      if (region.start <= start && start < region.start + region.pages) ++parts;
    }
    return parts > 1;
  }

  #serial(id: number): number {
    return this.#history.lives.get(id)?.serial ?? id;
  }
}

function regionsByPid(regions: readonly Region[]): Map<number, Region[]> {
  const byPid = new Map<number, Region[]>();
  for (const region of regions) {
    const list = byPid.get(region.pid);
    if (list === undefined) byPid.set(region.pid, [region]);
    else list.push(region);
  }
  return byPid;
}

function fileNames({ statements }: Recording, { lives }: History): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { id, type, born } of lives.values()) {
    if (type !== 'address_space') continue;
    const maker = statements.findLast(({ firstStep }) => firstStep <= born);
    const [, name] = maker?.verb === 'file' ? maker.text.split(' ') : [];
    if (name !== undefined) names.set(id, name);
  }
  return names;
}
