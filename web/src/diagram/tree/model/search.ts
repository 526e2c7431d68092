import { EventKind } from '../../../engine/types.ts';
import type { ViewInput } from '../../view.ts';
import { isWalk } from '../../walk.ts';
import { statementStart } from './statement_start.ts';

/** What a walk has read of a tree so far. */
export interface Search {
  readonly page: number;
  /** The page index that is searched for. */
  readonly index: number;
  /** Whose tree it is: the anon_vma or the file of the page. */
  readonly owner: number;
  /** The nodes that were read, in order. Empty also where a recording does not tell. */
  readonly reads: readonly number[];
  /** Whether the walk is over. */
  readonly done: boolean;
}

/** The last search of the statement, as far as it has come; null if there is none. */
export function readSearch({ recording, walk, history, position }: ViewInput): Search | null {
  if (walk === null) return null;
  const { journal, functions, types } = recording;
  const from = statementStart(recording, position);
  let call = position - 1;
  const isStart = (i: number) =>
    journal.kind[i] === EventKind.call && isWalk(functions[(journal.field[i] ?? 0) & 0xffff] ?? '');
  while (call >= from && !isStart(call)) --call;
  if (call < from) return null;

  const reads: number[] = [];
  let done = false;
  for (let i = call + 1; i < position && !done; ++i) {
    if (journal.kind[i] === EventKind.touch) reads.push(journal.object[i] ?? 0);
    done = journal.kind[i] === EventKind.leave && journal.after[i] === call;
  }
  // The page may be gone by now, or have another mapping: what counts is what it said when asked.
  const type = types.find(({ name }) => name === history.lives.get(walk.page)?.type);
  const field = (name: string): number => {
    const slot = type?.fields.find((each) => each.name === name)?.firstSlot;
    for (let i = call - 1; i >= 0 && slot !== undefined; --i) {
      const isStore = journal.kind[i] === EventKind.store && journal.object[i] === walk.page;
      if (isStore && journal.field[i] === slot) return journal.after[i] ?? 0;
    }
    return 0;
  };
  const owner = field('address_space') || field('mapping');
  return { page: walk.page, index: field('index'), owner, reads, done };
}
