import type { Graph, KernelObject } from './graph.ts';
import { ofType } from './graph.ts';
import type { History } from './history.ts';

/** VMAs that are copies of each other, share an anon_vma, or map the same file. */
export interface Family {
  readonly key: string;
  /** The living, and the dead that have a living fork; each behind what it was copied from. */
  readonly members: readonly { readonly vma: KernelObject; readonly depth: number }[];
  /** All that are known, dead or alive: they fix the page axis, so that it never shrinks. */
  readonly everyone: readonly KernelObject[];
}

/**
 * Groups VMAs into families and puts each in the preorder of copying. What is linked to an anon_vma is
 * then one run of rows: its first owner and the copies of that; so no lane crosses a row in vain.
 */
export function findFamilies(graph: Graph, history: History): Family[] {
  const vmas = ofType(graph, 'vma');
  const copies = new Map<number, KernelObject[]>();
  const roots: KernelObject[] = [];
  for (const vma of vmas) {
    const from = history.vmaOrigin.get(vma.id)?.from;
    if (from === undefined || !graph.has(from)) roots.push(vma);
    else copies.set(from, [...(copies.get(from) ?? []), vma]);
  }
  for (const list of copies.values()) list.sort((a, b) => inOrder(a, b, history));

  return joinByTies(history, roots, copies).map((family) => {
    const members: { vma: KernelObject; depth: number }[] = [];
    const everyone: KernelObject[] = [];
    /** Whether anything alive was found from here on down. */
    const visit = (vma: KernelObject, depth: number): boolean => {
      everyone.push(vma);
      const at = members.push({ vma, depth }) - 1;
      let hasFork = false;
      let hasPart = false;
      for (const copy of copies.get(vma.id) ?? []) {
        const isFork = history.vmaOrigin.get(copy.id)?.how === 'fork';
        const lives = visit(copy, depth + (isFork ? 1 : 0));
        if (isFork) hasFork ||= lives;
        else hasPart ||= lives;
      }
      // A VMA that was merged or moved goes on in its parts: nothing hangs on its own row any more.
      if (!vma.alive && !hasFork) members.splice(at, 1);
      return vma.alive || hasFork || hasPart;
    };
    for (const root of family) visit(root, 0);
    return { key: `family:${family[0]?.id ?? 0}`, members, everyone };
  });
}

/**
 * First those that share an anon_vma with their original, so that no stranger stands between; of these,
 * parts that were cut off, by the address that they come to; then forked copies by age.
 */
function inOrder(a: KernelObject, b: KernelObject, history: History): number {
  const sharesA = history.vmaOrigin.get(a.id)?.shares;
  const sharesB = history.vmaOrigin.get(b.id)?.shares;
  if (sharesA !== sharesB) return sharesA ? -1 : 1;
  const splitA = history.vmaOrigin.get(a.id)?.how === 'split';
  const splitB = history.vmaOrigin.get(b.id)?.how === 'split';
  if (splitA !== splitB) return splitA ? -1 : 1;
  const startOf = ({ id }: KernelObject) => history.startOfVma.get(id) ?? 0;
  return (splitA ? startOf(a) - startOf(b) : 0) || a.id - b.id;
}

/**
 * Families whose members ever share a root anon_vma, as neighbouring mappings may, or a file, stand
 * together: from the start, so that no row moves when it comes to that.
 */
function joinByTies(
  history: History,
  roots: readonly KernelObject[],
  copies: ReadonlyMap<number, readonly KernelObject[]>,
): KernelObject[][] {
  const families: KernelObject[][] = [];
  const familyOf = new Map<number, KernelObject[]>();
  for (const root of roots) {
    const ties = new Set<number>();
    const collect = (vma: KernelObject): void => {
      for (const tie of history.tiesOfVma.get(vma.id) ?? []) ties.add(tie);
      for (const copy of copies.get(vma.id) ?? []) collect(copy);
    };
    collect(root);
    const known = [...ties].map((id) => familyOf.get(id)).find((family) => family !== undefined);
    const family = known ?? [];
    if (known === undefined) families.push(family);
    family.push(root);
    for (const id of ties) if (!familyOf.has(id)) familyOf.set(id, family);
  }
  return families;
}
