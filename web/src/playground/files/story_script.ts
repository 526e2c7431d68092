import type { PlacedOperation } from './golden_story.ts';
import { MappedPages } from './mapped_pages.ts';
import type { NamedRegion } from './mapped_pages.ts';

/** A region whose name reaches over all that one operation reaches over, and more than one other region has. */
interface Spanning {
  readonly start: number;
  readonly end: number;
}

interface Pages {
  readonly proc: number;
  readonly start: number;
  readonly pages: number;
}

/**
 * The script of a story. Operations are about addresses, statements about named regions. Where one operation reaches
 * over several of these, all pages get one more name at the beginning: of memory that is mapped, and unmapped
 * at once. A name stays, and the machine is as it was.
 */
export function scriptOf(operations: readonly PlacedOperation[]): string {
  const plain = new StoryScript(operations, null);
  const wide = plain.spanning;
  return (wide === null ? plain : new StoryScript(operations, wide)).lines.join('\n') + '\n';
}

class StoryScript {
  readonly lines: string[] = [];
  /** All that operations reach over which lie in more than one region; null if there is none. */
  spanning: Spanning | null = null;
  readonly #wide: Spanning | null;
  readonly #processes = new Map<number, MappedPages>();
  #regions = 0;
  #files = 0;

  constructor(operations: readonly PlacedOperation[], wide: Spanning | null) {
    this.#wide = wide;
    this.lines.push('process P0');
    this.#processes.set(0, new MappedPages());
    this.#nameAll(0);
    for (const operation of operations) this.#tell(operation);
  }

  #tell(operation: PlacedOperation): void {
    const { proc } = operation;
    const memory = this.#processes.get(proc);
    if (memory === undefined) operation.fail('deadProcess', { process: proc });
    switch (operation.op) {
      case 'mmap':
      case 'mmap_file':
        return this.#mmap(operation, memory);
      case 'touch':
        return this.#say('write', proc, this.#page(operation, memory));
      case 'touch_file':
        return this.#say('read', proc, this.#page(operation, memory));
      case 'read':
      case 'age':
        return this.#say(operation.op, proc, this.#page(operation, memory));
      case 'fork':
        return this.#fork(operation, memory);
      case 'exec':
        memory.clear();
        this.#say('exec', proc);
        return this.#nameAll(proc);
      case 'exit':
        this.#processes.delete(proc);
        return this.#say('exit', proc);
      case 'mprotect':
        return this.#say('mprotect', proc, `${this.#pages(operation, memory)} ${operation.prot}`);
      case 'munmap':
        return this.#munmap(operation, memory);
      case 'mremap':
        return this.#mremap(operation, memory);
    }
  }

  /** What was there goes, as with MAP_FIXED. */
  #mmap(
    operation: Extract<PlacedOperation, { op: 'mmap' | 'mmap_file' }>,
    memory: MappedPages,
  ): void {
    const { proc, start, pages } = operation;
    this.#munmap(operation, memory);
    const isFile = operation.op === 'mmap_file';
    // A file is there from the moment that one of its number, or of a later one, is mapped.
    while (isFile && this.#files <= operation.file) this.lines.push(`file F${this.#files++}`);
    const name = this.#newName();
    const from = isFile && operation.pgoff > 0 ? ` from ${operation.pgoff}` : '';
    const file = isFile
      ? ` file F${operation.file}${from}${operation.shared ? ' shared' : ''}`
      : '';
    memory.add({ name, start }, pages);
    this.#say('mmap', proc, `${name} ${pages} at ${start}${file}`);
  }

  #fork(operation: Extract<PlacedOperation, { op: 'fork' }>, memory: MappedPages): void {
    const { proc, child } = operation;
    if (this.#processes.has(child)) operation.fail('processAlive', { process: child });
    this.#processes.set(child, memory.copy());
    this.#say('fork', proc, `P${child}`);
  }

  /** Nothing is said where nothing is mapped: the kernel has nothing to do either. */
  #munmap({ proc, start, pages }: Pages, memory: MappedPages): void {
    const hull = memory.hull(start, start + pages);
    if (hull === null) return;
    this.#say('munmap', proc, this.#range(hull.start, hull.end, memory));
    memory.remove(hull.start, hull.end);
  }

  /** What was there goes, as with MREMAP_FIXED. */
  #mremap(operation: Extract<PlacedOperation, { op: 'mremap' }>, memory: MappedPages): void {
    const { proc, start, pages, to } = operation;
    if (to === start) return;
    if (to + pages <= start || start + pages <= to) {
      this.#munmap({ proc, start: to, pages }, memory);
    }
    const from = this.#pages(operation, memory);
    const name = this.#newName();
    memory.remove(start, start + pages);
    memory.add({ name, start: to }, pages);
    this.#say('mremap', proc, `${from} as ${name} at ${to}`);
  }

  #page(operation: PlacedOperation & { readonly page: number }, memory: MappedPages): string {
    return this.#pages({ ...operation, start: operation.page, pages: 1 }, memory);
  }

  #pages(operation: Pages & Pick<PlacedOperation, 'fail'>, memory: MappedPages): string {
    const end = operation.start + operation.pages;
    const hole = memory.firstHole(operation.start, end);
    if (hole !== null) operation.fail('nothingMapped', { process: operation.proc, page: hole });
    return this.#range(operation.start, end, memory);
  }

  /** `a[0..2]`, by the name of one region, or by that of all. */
  #range(start: number, end: number, memory: MappedPages): string {
    const region = memory.regionOf(start, end) ?? this.#all(start, end);
    const first = start - region.start;
    const last = end - 1 - region.start;
    return `${region.name}[${first === last ? first : `${first}..${last}`}]`;
  }

  #all(start: number, end: number): NamedRegion {
    const known = this.spanning ?? { start, end };
    this.spanning = { start: Math.min(known.start, start), end: Math.max(known.end, end) };
    return { name: 'all', start: this.#wide?.start ?? start };
  }

  #nameAll(proc: number): void {
    if (this.#wide === null) return;
    const { start, end } = this.#wide;
    this.lines.push(`mmap P${proc} all ${end - start} at ${start}`, `munmap P${proc} all`);
  }

  /** `a` to `z`, then `a1` to `z1`, and so on. */
  #newName(): string {
    const letters = 26;
    const round = Math.floor(this.#regions / letters);
    const letter = String.fromCharCode('a'.charCodeAt(0) + (this.#regions++ % letters));
    return round === 0 ? letter : `${letter}${round}`;
  }

  #say(verb: string, proc: number, rest = ''): void {
    this.lines.push(`${verb} P${proc}${rest === '' ? '' : ` ${rest}`}`);
  }
}
