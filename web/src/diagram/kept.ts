import type { Graph } from './graph.ts';

/** Types of objects that a design keeps only to find its way back. */
export const keptTypes = ['anon_vma', 'anon_vma_chain', 'pte_chain'] as const;

/** How many of a type there are. */
export interface KeptCount {
  readonly type: (typeof keptTypes)[number];
  readonly count: number;
}

/** What a design keeps at a moment, by type; types of which there is nothing are left out. */
export function readKept(graph: Graph): readonly KeptCount[] {
  return keptTypes.flatMap((type) => {
    let count = 0;
    for (const object of graph.values()) if (object.type.name === type && object.alive) ++count;
    return count === 0 ? [] : [{ type, count }];
  });
}
