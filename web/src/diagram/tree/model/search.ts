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
export function readSearch(input: ViewInput): Search | null {
  const { recording, walk, position } = input;
  if (walk === null) return null;
  const { journal, functions } = recording;
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
  const field = (name: string) => fieldWhenAsked(input, call, walk.page, name);
  const owner = field('address_space') || field('mapping');
  return { page: walk.page, index: field('index'), owner, reads, done };
}

/**
 * What a page said when the walk was called: it may have another mapping by now, or be gone. Stores since then
 * are undone; of a page that is gone, all are looked through.
 */
function fieldWhenAsked(
  { recording, history, graph, position }: ViewInput,
  call: number,
  page: number,
  name: string,
): number {
  const { journal, types } = recording;
  const life = history.lives.get(page);
  const type = types.find((each) => each.name === life?.type);
  const slot = type?.fields.find((each) => each.name === name)?.firstSlot;
  if (life === undefined || slot === undefined) return 0;
  const isStore = (i: number) =>
    journal.object[i] === page && journal.kind[i] === EventKind.store && journal.field[i] === slot;
  for (let i = call; i < position; ++i) if (isStore(i)) return journal.before[i] ?? 0;
  const now = graph.get(page);
  if (now !== undefined) return now.get(name);
  for (let i = call - 1; i >= life.born; --i) if (isStore(i)) return journal.after[i] ?? 0;
  return 0;
}
