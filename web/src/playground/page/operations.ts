import type { Choice } from '../../player/player.ts';
import { childName, freshName } from './fresh_names.ts';
import type { Scope, ScopeProcess } from './scope.ts';

/** Something that can be done with what is chosen: a statement for the end of the script. */
export interface Operation {
  /** Short, for a button: `fork`, `mprotect r`. */
  readonly label: string;
  /** The key that does the same; one letter of the label, where there is one to spare. */
  readonly letter: string;
  readonly statement: string;
}

/** What is chosen, as far as the end of the script knows it. */
export interface Offer {
  readonly operations: readonly Operation[];
  /** `gone`: it is not there any more at the end. `unnamed`: no statement can speak of it. */
  readonly problem: 'gone' | 'unnamed' | null;
}

/** How many processes a file can be mapped into by a button each; more are typed. */
const MAPPED_INTO_MOST = 4;
const NEW_PAGES = 4;

const offer = (...operations: readonly Operation[]): Offer => ({ operations, problem: null });
const nothing = (problem: 'gone' | 'unnamed'): Offer => ({ operations: [], problem });

/** What can be done with a choice; without one, what makes something new. Names are ones that nothing has yet. */
export function operationsFor(choice: Choice | null, scope: Scope, script: string): Offer {
  const taken = new Set([
    ...scope.names,
    ...scope.files,
    ...(script.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []),
  ]);
  if (choice === null) {
    const process = freshName('P', taken);
    const file = freshName('data', taken);
    return offer(
      { label: 'process', letter: 'p', statement: `process ${process}` },
      { label: 'file', letter: 'f', statement: `file ${file}` },
    );
  }
  switch (choice.kind) {
    case 'process':
      return ofProcess(choice.name, scope, taken);
    case 'region':
      return ofRegion(choice.name, scope);
    case 'page':
      return ofPage(choice.name, scope);
    case 'file':
      return ofFile(choice.name, scope);
    case 'other':
      return nothing('unnamed');
  }
}

function ofProcess(name: string, scope: Scope, taken: ReadonlySet<string>): Offer {
  const process = processIn(scope, name);
  if (process === undefined) return nothing('gone');
  const region = freshName('heap', regionNames(process));
  return offer(
    { label: 'fork', letter: 'f', statement: `fork ${name} ${childName(name, taken)}` },
    { label: 'mmap', letter: 'm', statement: `mmap ${name} ${region} ${NEW_PAGES}` },
    { label: 'exec', letter: 'e', statement: `exec ${name}` },
    { label: 'exit', letter: 'x', statement: `exit ${name}` },
  );
}

function ofPage(name: string, scope: Scope): Offer {
  const { process, region, first } = partsOf(name);
  const there = regionIn(scope, process, region);
  if (there === undefined || first === null || first >= there.pages) return nothing('gone');
  return offer(
    { label: 'write', letter: 'w', statement: `write ${name}` },
    { label: 'read', letter: 'r', statement: `read ${name}` },
    { label: 'walk', letter: 'k', statement: `walk ${name}` },
    { label: 'age', letter: 'a', statement: `age ${name}` },
    { label: 'reclaim', letter: 'c', statement: `reclaim ${name}` },
    { label: 'migrate', letter: 'm', statement: `migrate ${name}` },
  );
}

function ofRegion(name: string, scope: Scope): Offer {
  const { process: owner, region, first } = partsOf(name);
  const process = processIn(scope, owner);
  const there = regionIn(scope, owner, region);
  if (process === undefined || there === undefined) return nothing('gone');
  const pages = first === null ? `${name}[*]` : name;
  const rights = there.rights === 'rw' ? 'r' : 'rw';
  const moved = freshName('moved', regionNames(process));
  const grow: Operation = {
    label: 'mremap +1',
    letter: 'g',
    statement: `mremap ${owner} ${region} pages ${there.pages + 1}`,
  };
  return offer(
    { label: 'write', letter: 'w', statement: `write ${pages}` },
    { label: 'read', letter: 'r', statement: `read ${pages}` },
    { label: `mprotect ${rights}`, letter: 'p', statement: `mprotect ${name} ${rights}` },
    { label: 'mremap', letter: 'm', statement: `mremap ${name} as ${moved}` },
    ...(first === null ? [grow] : []),
    { label: 'munmap', letter: 'u', statement: `munmap ${name}` },
  );
}

function ofFile(name: string, scope: Scope): Offer {
  if (!scope.files.includes(name)) return nothing('gone');
  const into = scope.processes.slice(0, MAPPED_INTO_MOST);
  return offer(
    ...into.map((process, index): Operation => {
      const region = freshName(name, regionNames(process));
      return {
        label: `mmap ${process.name}`,
        letter: String(index + 1),
        statement: `mmap ${process.name} ${region} ${NEW_PAGES} r file ${name}`,
      };
    }),
  );
}

/** `C heap[1..2]` taken apart; `first` is null where all of the region is meant. */
function partsOf(name: string): {
  readonly process: string;
  readonly region: string;
  readonly first: number | null;
} {
  const [, process = '', region = '', first] =
    /^(\S+) ([^[\s]+)(?:\[(\d+)(?:\.\.\d+)?\])?$/.exec(name) ?? [];
  return { process, region, first: first === undefined ? null : Number(first) };
}

const processIn = ({ processes }: Scope, name: string): ScopeProcess | undefined =>
  processes.find((each) => each.name === name);

const regionIn = (scope: Scope, process: string, region: string) =>
  processIn(scope, process)?.regions.find((each) => each.name === region);

const regionNames = ({ regions }: ScopeProcess): ReadonlySet<string> =>
  new Set(regions.map(({ name }) => name));
