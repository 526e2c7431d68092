import { ofType } from '../../graph.ts';
import type { Graph, KernelObject } from '../../graph.ts';
import type { History } from '../../history.ts';
import type { Source } from './source.ts';

/** A living VMA whose own an anon_vma is, by the name of its process. */
export interface Owner {
  readonly vma: number;
  readonly process: string;
  /** `C heap`: where the process alone does not say which. */
  readonly label: string;
}

/** What there is to say about an anon_vma being taken again by a fork. */
export type Finding =
  /** Two living processes own it: `degree` did not tell that the first still did. */
  | { readonly kind: 'twice'; readonly first: string; readonly others: readonly string[] }
  /** Its only owner is all that `degree` counts: a fork of another process may take it. */
  | { readonly kind: 'soon'; readonly owner: string; readonly other: string }
  /** A fork would have taken it, but for the counter of those that own it. */
  | { readonly kind: 'kept'; readonly owner: string; readonly active: number }
  /** The process that it was made for is gone, and another owns it now. */
  | { readonly kind: 'handed-on'; readonly home: string; readonly owner: string }
  /** Nobody owns it, and few descend from it: a fork may take it. */
  | { readonly kind: 'free'; readonly home: string };

/** An anon_vma in its family. */
export interface Kin {
  readonly key: string;
  readonly object: KernelObject;
  readonly label: string;
  /** In the order of their birth. */
  readonly owners: readonly Owner[];
  /** The process that it was made for. */
  readonly home: string;
  readonly isRoot: boolean;
  /** Anon_vmas whose parent it is, without itself. */
  readonly children: number;
  readonly finding: Finding | null;
}

/** All living anon_vmas, each after its parent. */
export function readKin({ graph, history, names }: Source): Kin[] {
  const all = ofType(graph, 'anon_vma').filter(({ alive }) => alive);
  const living = new Set(all.map(({ id }) => id));
  const linked = linkedVmas(graph);
  const process = (vma: number): string => names.processOfMm(history.mmOfVma.get(vma) ?? 0);
  const isRoot = (object: KernelObject): boolean =>
    object.get('parent') === object.id || !living.has(object.get('parent'));
  const childrenOf = (id: number): KernelObject[] =>
    all.filter((object) => !isRoot(object) && object.get('parent') === id);

  const kinOf = (object: KernelObject): Kin => {
    const vmas = linked.get(object.id) ?? [];
    const owners = vmas
      .filter((vma) => graph.get(vma)?.get('anon_vma') === object.id)
      .map((vma) => ({ vma, process: process(vma), label: names.object(graph, vma) }));
    const home = history.homeOfAnonVma.get(object.id);
    const kin = {
      key: `anon_vma:${object.id}`,
      object,
      label: names.object(graph, object.id),
      owners,
      home: home === undefined ? '' : process(home),
      isRoot: isRoot(object),
      children: childrenOf(object.id).length,
    };
    const guests = vmas.filter((vma) => {
      const own = graph.get(vma)?.get('anon_vma') ?? 0;
      return own !== 0 && own !== object.id;
    });
    return { ...kin, finding: findingOf(kin, guests.map(process)) };
  };
  const ordered: Kin[] = [];
  const add = (object: KernelObject): void => {
    ordered.push(kinOf(object));
    childrenOf(object.id).forEach(add);
  };
  all.filter(isRoot).forEach(add);
  return ordered;
}

function findingOf(kin: Omit<Kin, 'finding'>, guests: readonly string[]): Finding | null {
  const { object, owners, home, isRoot } = kin;
  const [first, ...others] = new Set(owners.map((owner) => owner.process));
  const [guest] = guests;
  if (first !== undefined && others.length > 0) return { kind: 'twice', first, others };
  if (first === undefined) {
    return isReusable(object) && !isRoot && guest !== undefined ? { kind: 'free', home } : null;
  }
  if (object.has('degree') && isReusable(object) && guest !== undefined)
    return { kind: 'soon', owner: first, other: guest };
  const active = object.get('num_active_vmas');
  if (active > 0 && object.get('num_children') < 2 && guest !== undefined)
    return { kind: 'kept', owner: first, active };
  return home !== '' && home !== first ? { kind: 'handed-on', home, owner: first } : null;
}

/** The kernel's rule for a fork that looks for an anon_vma to take. */
function isReusable(object: KernelObject): boolean {
  if (object.has('degree')) return object.get('degree') < 2;
  return object.get('num_active_vmas') === 0 && object.get('num_children') < 2;
}

/** The living VMAs that chains tie to each anon_vma, in the order of birth. */
function linkedVmas(graph: Graph): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const chain of ofType(graph, 'anon_vma_chain')) {
    const vma = chain.get('vma');
    if (!chain.alive || graph.get(vma)?.alive !== true) continue;
    const anonVma = chain.get('anon_vma');
    found.set(
      anonVma,
      [...(found.get(anonVma) ?? []), vma].toSorted((a, b) => a - b),
    );
  }
  return found;
}

/** How many chains live at once at most, over the whole story: so that its picture keeps its form. */
export function mostChains({ lives }: History): number {
  const turns: { at: number; by: number }[] = [];
  for (const { type, born, died } of lives.values()) {
    if (type === 'anon_vma_chain') turns.push({ at: born, by: 1 }, { at: died, by: -1 });
  }
  let now = 0;
  let most = 0;
  for (const { by } of turns.toSorted((a, b) => a.at - b.at || a.by - b.by)) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}
