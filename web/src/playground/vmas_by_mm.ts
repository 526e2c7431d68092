import { ofType } from '../diagram/graph.ts';
import type { Graph, KernelObject } from '../diagram/graph.ts';

/** The living VMAs of each mm, by its id, in order of birth. */
export function vmasByMm(graph: Graph): ReadonlyMap<number, readonly KernelObject[]> {
  const byMm = new Map<number, KernelObject[]>();
  for (const vma of ofType(graph, 'vma')) {
    if (!vma.alive) continue;
    const mm = vma.get('vm_mm');
    const same = byMm.get(mm);
    if (same === undefined) byMm.set(mm, [vma]);
    else same.push(vma);
  }
  return byMm;
}
