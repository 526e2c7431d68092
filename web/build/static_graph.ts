import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Which modules an entry of a build needs to be made, what it imports later aside. */
export class StaticGraph {
  readonly #needed = new Map<string, ReadonlySet<string>>();

  /** Sees the build. */
  readonly plugin: Plugin;

  constructor() {
    const needed = this.#needed;
    this.plugin = {
      name: 'rmap-static-graph',
      buildEnd() {
        for (const id of this.getModuleIds()) {
          if (this.getModuleInfo(id)?.isEntry !== true) continue;
          needed.set(
            basename(id, '.ts'),
            reachedFrom(id, (from) => this.getModuleInfo(from)?.importedIds ?? []),
          );
        }
      },
    };
  }

  /** By their ids; of an entry that is named after its file. Empty before the modules have been read. */
  neededBy(entry: string): ReadonlySet<string> {
    return this.#needed.get(entry) ?? new Set();
  }
}

function reachedFrom(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const each of next(id)) reached.add(each);
  return reached;
}
