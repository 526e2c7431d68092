import { decodeGraph, ofType } from '../../diagram/graph.ts';
import type { KernelObject } from '../../diagram/graph.ts';
import type { FlatGraph, Recording } from '../../engine/types.ts';
import { vmasByMm } from '../vmas_by_mm.ts';

/** A region of a process, as statements name it. */
export interface ScopeRegion {
  readonly name: string;
  readonly pages: number;
  /** The rights of its first VMA. */
  readonly rights: 'none' | 'r' | 'rw';
}

/** A living process, and what it has mapped. */
export interface ScopeProcess {
  readonly name: string;
  readonly regions: readonly ScopeRegion[];
}

/** What a statement at the end of a script can speak of. */
export interface Scope {
  readonly processes: readonly ScopeProcess[];
  readonly files: readonly string[];
  /** All names of processes that the script has ever used. */
  readonly names: ReadonlySet<string>;
}

const WRITE = 2;
const READ = 1;

/**
 * Reads what there is at the end of a recording.
 * @param flat the objects there
 */
export function readScope(recording: Recording, flat: FlatGraph): Scope {
  const graph = decodeGraph(flat, recording.types);
  const nameOf = new Map(recording.names.map(({ pid, name }) => [pid, name]));
  const vmasOf = vmasByMm(graph);
  const processes = ofType(graph, 'process').flatMap((process): ScopeProcess[] => {
    const name = nameOf.get(process.get('pid'));
    if (!process.alive || name === undefined) return [];
    const vmas = vmasOf.get(process.get('mm')) ?? [];
    return [{ name, regions: regionsOf(recording, process.get('pid'), vmas) }];
  });
  return { processes, files: filesOf(recording), names: new Set(nameOf.values()) };
}

/** The regions that still have a VMA, each name once: the youngest is meant. */
function regionsOf(
  { regions }: Recording,
  pid: number,
  vmas: readonly KernelObject[],
): readonly ScopeRegion[] {
  const found = new Map<string, ScopeRegion>();
  for (const region of regions) {
    if (region.pid !== pid) continue;
    const end = region.start + region.pages;
    const vma = vmas.find(
      (each) => each.get('vm_start') < end && region.start < each.get('vm_end'),
    );
    found.delete(region.name);
    if (vma === undefined) continue;
    const flags = vma.get('vm_flags');
    const rights = (flags & WRITE) !== 0 ? 'rw' : (flags & READ) !== 0 ? 'r' : 'none';
    found.set(region.name, { name: region.name, pages: region.pages, rights });
  }
  return [...found.values()];
}

function filesOf({ statements }: Recording): readonly string[] {
  const names = statements.flatMap(({ verb, text }) =>
    verb === 'file' ? [text.split(' ')[1]] : [],
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}
