import type { Recording, Region } from '../../engine/types.ts';

/** The regions that the processes of a run know by name, at one statement after another. */
export class RegionNames {
  /** In order of birth. */
  readonly #regions: readonly Region[];
  /** By pid, by name: the youngest of each, in order of birth. */
  readonly #known = new Map<number, Map<string, Region>>();
  #next = 0;

  constructor({ regions }: Pick<Recording, 'regions'>) {
    this.#regions = regions;
  }

  /** Goes on to where the first `done` statements have been executed. There is no way back. */
  goTo(done: number): void {
    for (; this.#next < this.#regions.length; ++this.#next) {
      const region = this.#regions[this.#next];
      if (region === undefined || region.fromStatement >= done) return;
      const known = this.#known.get(region.pid) ?? new Map<string, Region>();
      this.#known.set(region.pid, known);
      known.delete(region.name); // a younger one of the same name takes its place at the end
      known.set(region.name, region);
    }
  }

  /** What a process calls so. */
  find(pid: number, name: string): Region | undefined {
    return this.#known.get(pid)?.get(name);
  }

  /** The youngest region of a process that a page belongs to. */
  at(pid: number, page: number): Region | undefined {
    let found: Region | undefined;
    for (const region of this.#known.get(pid)?.values() ?? []) {
      if (region.start <= page && page < region.start + region.pages) found = region;
    }
    return found;
  }
}
