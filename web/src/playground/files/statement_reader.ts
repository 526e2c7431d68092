import type { Statement } from '../../engine/types.ts';

/** The processes of a run by name, each with its pid: names are used again, pids are not. */
export class Pids {
  readonly #byName = new Map<string, number>();
  #last = 0;

  /** A process comes to life, with the next pid. */
  add(name: string): number {
    this.#byName.set(name, ++this.#last);
    return this.#last;
  }

  /** The youngest process of this name. */
  of(name: string): number {
    return this.#byName.get(name) ?? 0;
  }
}

/** `P heap[1..2] r`: a process, pages of it, and what else the statement says. */
export interface PagesStatement {
  readonly process: string;
  readonly region: string;
  /** From the region's beginning; null where the region is meant as a whole. */
  readonly first: number | null;
  readonly last: number | null;
  readonly rest: readonly string[];
}

const pagesForm = /^\S+ (\w+) (\w+)(?:\[(?:\*|(\d+)(?:\.\.(\d+))?)\])?(?: (.*))?$/;

/** Takes a statement apart that was executed, and so is well-formed: its numbers stand in digits. */
export function readPages({ text }: Statement): PagesStatement {
  const [, process = '', region = '', first, last = first, rest] = pagesForm.exec(text) ?? [];
  return {
    process,
    region,
    first: first === undefined ? null : Number(first),
    last: last === undefined ? null : Number(last),
    rest: rest === undefined ? [] : rest.split(' '),
  };
}
