import { EventKind } from '../../../engine/types.ts';
import { fieldAt } from '../../graph.ts';
import type { KernelObject } from '../../graph.ts';
import type { ViewInput } from '../../view.ts';
import type { TreeOwner } from './forest.ts';
import type { Search } from './search.ts';
import { statementStart } from './statement_start.ts';

/**
 * The tree to show: the one that the reader chose by its owner, else the one that a walk searches or that the
 * statement changed last, else that of the chosen object, else the largest.
 */
export function chooseOwner(
  input: ViewInput,
  forest: readonly TreeOwner[],
  search: Search | null,
): TreeOwner | null {
  const { graph, selected } = input;
  const ownerWithId = (id: number | undefined) => forest.find(({ object }) => object.id === id);
  const chosen = graph.get(selected ?? 0);
  const largest = forest.reduce<TreeOwner | null>(
    (most, each) => (each.members.length > (most?.members.length ?? 0) ? each : most),
    null,
  );
  return (
    ownerWithId(selected ?? 0) ??
    ownerWithId(search?.owner) ??
    ownerWithId(lastChanged(input, forest)) ??
    (chosen &&
      ownersOf(chosen)
        .map(ownerWithId)
        .find((owner) => owner !== undefined)) ??
    largest
  );
}

/** The owners of the trees that an object has to do with, the likeliest first. */
function ownersOf(object: KernelObject): number[] {
  switch (object.type.name) {
    case 'anon_vma_chain':
      return [object.get('anon_vma')];
    case 'vma':
      return [object.get('anon_vma'), object.get('vm_file')];
    case 'page':
      return [object.get('address_space'), object.get('mapping')];
    default:
      return [];
  }
}

/** The owner of the tree whose links the statement has stored to last. */
function lastChanged(
  { recording, history, graph, position }: ViewInput,
  forest: readonly TreeOwner[],
): number | undefined {
  const { journal, types } = recording;
  const kinds = [...new Set(forest.map(({ kind }) => kind))];
  const alive = new Set(forest.map(({ object }) => object.id));
  const ownerOfStore = (i: number): number => {
    const id = journal.object[i] ?? 0;
    const typeName = history.lives.get(id)?.type;
    const type = types.find(({ name }) => name === typeName);
    const field = (type && fieldAt(type, journal.field[i] ?? 0))?.info.name ?? '';
    const kind = kinds.find(({ nodeType, ownerType, links, rootField }) => {
      return typeName === ownerType
        ? field === rootField
        : typeName === nodeType && field.startsWith(`${links}.`);
    });
    if (kind === undefined) return 0;
    if (typeName === kind.ownerType) return id;
    return kind.nodeType === 'vma'
      ? (graph.get(id)?.get('vm_file') ?? 0)
      : (history.chainEnds.get(id)?.anonVma ?? 0);
  };
  for (let i = position - 1; i >= statementStart(recording, position); --i) {
    if (journal.kind[i] !== EventKind.store) continue;
    const owner = ownerOfStore(i);
    if (alive.has(owner)) return owner;
  }
  return undefined;
}
