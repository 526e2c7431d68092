import { Story } from './story.ts';

const PAGES = 4;
const START = 0x200;
const PRESENT = 1;
const WRITABLE = 2;

/** One mapped range of a process of a Family. */
interface Vma {
  id: number;
  start: number;
  end: number;
}

interface Process {
  id: number;
  pid: number;
  name: string;
  mm: number;
  table: number;
  vmas: Vma[];
}

/**
 * A small machine with the rules of anon_vma_chain (2.6.34), and, if asked for, reuse of an ancestor's
 * anon_vma (3.19): enough to tell true stories about families of processes.
 */
export class Family {
  readonly story = new Story();
  readonly processes: Process[] = [];
  #pids = 0;

  /** A process with a heap of four pages. */
  process(name: string, withHeap = true): Process {
    const { story } = this;
    story.statement(`process ${name}`);
    const process = this.#create(name);
    if (!withHeap) return process;
    story.statement(`mmap ${name} heap ${PAGES}`);
    story.region(process.pid, 'heap', START, PAGES);
    story.call(
      'mmap_region',
      [process.mm],
      () => {
        const id = this.#vma(process.mm, START, START + PAGES);
        process.vmas.push({ id, start: START, end: START + PAGES });
      },
      START,
    );
    return process;
  }

  /** Writes to a page: copies it, or makes a first one. */
  write(process: Process, page: number): void {
    const { story } = this;
    const address = START + page;
    const vma = process.vmas.find(({ start, end }) => start <= address && address < end);
    story.statement(`write ${process.name} heap[${page}]`);
    if (vma === undefined) return;
    story.call(
      'do_wp_page',
      [vma.id],
      () => {
        if (story.get(vma.id, 'anon_vma') === 0) this.#own(vma.id, this.#anonVma(0));
        const id = story.alloc('page');
        story.set(id, 'count', 1);
        story.set(id, 'mapping', story.get(vma.id, 'anon_vma'));
        story.set(id, 'index', address);
        story.set(id, 'mapcount', 1);
        story.set(process.table, 'entry', id * 4096 + PRESENT + WRITABLE, address % 512);
      },
      address,
    );
  }

  /** Forks; with `reuse`, an anon_vma whose owner is gone serves the child. */
  fork(parent: Process, name: string, reuse = false): Process {
    const { story } = this;
    story.statement(`fork ${parent.name} ${name}`);
    let child: Process | undefined;
    story.call('copy_process', [parent.id], () => {
      child = this.#create(name);
      const { mm, pid, vmas, table } = child;
      story.region(pid, 'heap', START, PAGES);
      for (const { id, start, end } of parent.vmas) {
        const copy = this.#dup(mm, parent.mm, start, end);
        vmas.push({ id: copy, start, end });
        if (story.get(id, 'anon_vma') === 0) continue;
        this.#forkAnonVma(copy, id, reuse);
        story.call('copy_page_range', [copy, id], () => {
          for (let address = start; address < end; ++address) {
            const pte = story.get(parent.table, 'entry', address % 512);
            if (pte === 0) continue;
            const readOnly = pte - (pte % 4096) + PRESENT;
            story.set(parent.table, 'entry', readOnly, address % 512);
            story.set(table, 'entry', readOnly, address % 512);
          }
        });
      }
    });
    if (child === undefined) throw new Error('not forked');
    return child;
  }

  /** Cuts the first VMA of more than one page in two. */
  split(process: Process): void {
    const { story } = this;
    const vma = process.vmas.find(({ start, end }) => end - start > 1);
    if (vma === undefined) return;
    story.statement(`mprotect ${process.name} heap[0]`);
    story.call('split_vma', [vma.id], () => {
      const at = vma.start + 1;
      const part = this.#vma(process.mm, at, vma.end);
      story.set(vma.id, 'vm_end', at);
      process.vmas.push({ id: part, start: at, end: vma.end });
      vma.end = at;
      for (const anonVma of this.#anonVmasOf(vma.id)) this.#link(part, anonVma);
      story.set(part, 'anon_vma', story.get(vma.id, 'anon_vma'));
    });
  }

  exit(process: Process): void {
    const { story } = this;
    story.statement(`exit ${process.name}`);
    story.call('do_exit', [process.id], () => {
      for (const { id } of process.vmas) {
        story.set(id, 'anon_vma', 0);
        for (const chain of this.#chainsOf(id)) this.#unlink(chain);
        story.free(id);
      }
      story.free(process.table);
      story.set(process.mm, 'pgd', 0);
      story.set(process.id, 'mm', 0);
      story.free(process.mm);
      story.free(process.id);
    });
    this.processes.splice(this.processes.indexOf(process), 1);
  }

  /** Asks for the page at a place, under the rules of the list. */
  walk(process: Process, page: number): void {
    const { story } = this;
    const address = START + page;
    story.statement(`walk ${process.name} heap[${page}]`);
    const id = Math.floor(story.get(process.table, 'entry', address % 512) / 4096);
    if (id === 0) return;
    story.call('rmap_walk', [id], () => {
      const anonVma = story.get(id, 'mapping');
      for (const chain of this.#list(anonVma, 'head.first', 'same_anon_vma.next')) {
        const vma = story.get(chain, 'vma');
        story.visit(vma);
        const mm = story.get(vma, 'vm_mm');
        const owner = this.processes.find((each) => each.mm === mm);
        const inside = story.get(vma, 'vm_start') <= address && address < story.get(vma, 'vm_end');
        const pte = owner === undefined ? 0 : story.get(owner.table, 'entry', address % 512);
        if (!inside) story.miss(vma, 1, address);
        else if (pte === 0) story.miss(vma, 2, address);
        else if (Math.floor(pte / 4096) !== id) story.miss(vma, 3, address);
        else story.hit(vma, address);
      }
    });
  }

  #create(name: string): Process {
    const { story } = this;
    const mm = story.alloc('mm');
    const pgd = story.alloc('pgd');
    story.set(mm, 'pgd', pgd);
    const id = story.alloc('process');
    const pid = ++this.#pids;
    story.name(pid, name);
    story.set(id, 'pid', pid);
    story.set(id, 'mm', mm);
    const pud = story.alloc('pud');
    story.set(pgd, 'entry', pud);
    const pmd = story.alloc('pmd');
    story.set(pud, 'entry', pmd);
    const table = story.alloc('pte table');
    story.set(table, 'mm', mm);
    story.set(table, 'base', START);
    story.set(pmd, 'entry', table, 1);
    const process = { id, pid, name, mm, table, vmas: [] };
    this.processes.push(process);
    return process;
  }

  #vma(mm: number, start: number, end: number): number {
    const { story } = this;
    const id = story.alloc('vma');
    story.set(id, 'vm_mm', mm);
    story.set(id, 'vm_start', start);
    story.set(id, 'vm_end', end);
    story.set(id, 'vm_pgoff', start);
    story.set(id, 'vm_flags', 3);
    return id;
  }

  /** A copy in another address space, made as dup_mmap does it: first all is as in the parent. */
  #dup(mm: number, from: number, start: number, end: number): number {
    let copy = 0;
    this.story.call('dup_mmap', [mm, from], () => {
      copy = this.#vma(from, start, end);
      this.story.set(copy, 'vm_mm', mm);
    });
    return copy;
  }

  #anonVma(root: number): number {
    const id = this.story.alloc('anon_vma');
    this.story.set(id, 'root', root === 0 ? id : root);
    return id;
  }

  #own(vma: number, anonVma: number): void {
    this.story.set(vma, 'anon_vma', anonVma);
    this.#link(vma, anonVma);
  }

  #forkAnonVma(copy: number, from: number, reuse: boolean): void {
    const { story } = this;
    story.call('anon_vma_fork', [copy, from], () => {
      const inherited = this.#anonVmasOf(from);
      for (const anonVma of inherited) this.#link(copy, anonVma);
      const isOwned = (anonVma: number) =>
        this.processes.some(({ vmas }) =>
          vmas.some(({ id }) => story.get(id, 'anon_vma') === anonVma),
        );
      const free = reuse ? inherited.find((anonVma) => !isOwned(anonVma)) : undefined;
      if (free !== undefined) story.set(copy, 'anon_vma', free);
      else this.#own(copy, this.#anonVma(story.get(story.get(from, 'anon_vma'), 'root')));
    });
  }

  #link(vma: number, anonVma: number): void {
    const { story } = this;
    const chain = story.alloc('anon_vma_chain');
    story.set(chain, 'vma', vma);
    story.set(chain, 'anon_vma', anonVma);
    this.#append(vma, 'anon_vma_chain', chain, 'same_vma');
    this.#append(anonVma, 'head', chain, 'same_anon_vma');
  }

  #append(owner: number, head: string, chain: number, node: string): void {
    const { story } = this;
    const last = story.get(owner, `${head}.last`);
    story.set(chain, `${node}.prev`, last);
    if (last === 0) story.set(owner, `${head}.first`, chain);
    else story.set(last, `${node}.next`, chain);
    story.set(owner, `${head}.last`, chain);
  }

  #unlink(chain: number): void {
    const { story } = this;
    const anonVma = story.get(chain, 'anon_vma');
    this.#remove(story.get(chain, 'vma'), 'anon_vma_chain', chain, 'same_vma');
    this.#remove(anonVma, 'head', chain, 'same_anon_vma');
    story.free(chain);
    if (story.get(anonVma, 'head.first') === 0) story.free(anonVma);
  }

  #remove(owner: number, head: string, chain: number, node: string): void {
    const { story } = this;
    const next = story.get(chain, `${node}.next`);
    const prev = story.get(chain, `${node}.prev`);
    if (prev === 0) story.set(owner, `${head}.first`, next);
    else story.set(prev, `${node}.next`, next);
    if (next === 0) story.set(owner, `${head}.last`, prev);
    else story.set(next, `${node}.prev`, prev);
  }

  #list(owner: number, first: string, next: string): number[] {
    const chains: number[] = [];
    for (let id = this.story.get(owner, first); id !== 0; id = this.story.get(id, next)) {
      chains.push(id);
    }
    return chains;
  }

  #chainsOf(vma: number): number[] {
    return this.#list(vma, 'anon_vma_chain.first', 'same_vma.next');
  }

  #anonVmasOf(vma: number): number[] {
    return this.#chainsOf(vma).map((chain) => this.story.get(chain, 'anon_vma'));
  }
}
