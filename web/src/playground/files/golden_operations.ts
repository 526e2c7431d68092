import type { Recording, Statement } from '../../engine/types.ts';
import { fileProblem } from './file_texts.ts';
import type { FileProblemCode } from './file_texts.ts';
import type { FileProblem } from './file_types.ts';
import type { GoldenOperation } from './golden_operation.ts';
import { RegionNames } from './region_names.ts';
import { Pids, readPages } from './statement_reader.ts';

/** What one statement is in a golden story: no operation (it only asks), one, or one for each page. */
export type StatementOperations =
  | { readonly ok: true; readonly operations: readonly GoldenOperation[] }
  | { readonly ok: false; readonly problem: FileProblem };

/** The numbers by which a golden story calls the processes, by pid. */
export type ProcessNumbers = (pid: number) => number;

/**
 * Process 0 is the first. Where all are called P0, P1, … as in a story that was read before, these are the numbers;
 * else they are counted.
 */
export function processNumbers({ names }: Recording): ProcessNumbers {
  const named = names.map(({ name }) => /^P(0|[1-9]\d{0,3})$/.exec(name)?.[1]);
  const areNumbers = named[0] === '0' && named.every((number) => number !== undefined);
  const numbers = new Map(
    names.map(({ pid }, i) => [pid, areNumbers ? Number(named[i]) : i] as const),
  );
  return (pid) => numbers.get(pid) ?? -1;
}

/** Turns the statements of a run into operations, one after another. */
export class OperationWriter {
  readonly #regions: RegionNames;
  readonly #numbers: ProcessNumbers;
  readonly #pids = new Pids();
  #done = 0;

  constructor(recording: Recording, numbers: ProcessNumbers) {
    this.#regions = new RegionNames(recording);
    this.#numbers = numbers;
  }

  /** The next statement of the run. */
  next(statement: Statement): StatementOperations {
    this.#regions.goTo(this.#done++);
    switch (statement.verb) {
      case 'walk':
      case 'expect':
        return { ok: true, operations: [] };
      case 'process':
        return this.#process(statement);
      case 'fork':
        return this.#fork(statement);
      case 'exec':
      case 'exit':
        return done({ op: statement.verb, proc: this.#proc(statement.text.split(' ')[1] ?? '') });
      case 'mmap':
        return this.#mmap(statement);
      case 'munmap':
        return done({ op: 'munmap', ...this.#range(statement) });
      case 'mprotect':
        return this.#mprotect(statement);
      case 'mremap':
        return this.#mremap(statement);
      case 'read':
        return this.#touches('read', statement);
      case 'write':
        return this.#touches('touch', statement);
      case 'age':
        return this.#touches('age', statement);
      case 'file':
        return this.#refuse('noStatesForFiles', statement);
      default:
        return this.#refuse('noOperation', statement);
    }
  }

  #process(statement: Statement): StatementOperations {
    const pid = this.#pids.add(statement.text.split(' ')[1] ?? '');
    return pid === 1 ? { ok: true, operations: [] } : this.#refuse('firstProcess', statement);
  }

  #fork(statement: Statement): StatementOperations {
    const [, parent = '', child = ''] = statement.text.split(' ');
    const proc = this.#proc(parent);
    return done({ op: 'fork', proc, child: this.#numbers(this.#pids.add(child)) });
  }

  #mmap(statement: Statement): StatementOperations {
    const { process, region, rest } = readPages(statement);
    if (rest.includes('file')) return this.#refuse('noStatesForFiles', statement);
    if (rest.includes('r') || rest.includes('none')) {
      return this.#refuse('noOperationForRights', statement);
    }
    this.#regions.goTo(this.#done);
    const { start, pages } = this.#region(process, region);
    return done({ op: 'mmap', proc: this.#proc(process), start, pages });
  }

  #mprotect(statement: Statement): StatementOperations {
    const prot = readPages(statement).rest[0];
    if (prot !== 'r' && prot !== 'none' && prot !== 'rw') {
      return this.#refuse('noOperation', statement);
    }
    return done({ op: 'mprotect', ...this.#range(statement), prot });
  }

  #mremap(statement: Statement): StatementOperations {
    const { process, rest } = readPages(statement);
    const name = rest[rest.indexOf('as') + 1];
    const from = this.#range(statement);
    if (!rest.includes('as') || name === undefined) {
      return this.#refuse('noOperationForSize', statement);
    }
    this.#regions.goTo(this.#done);
    const to = this.#region(process, name);
    if (to.pages !== from.pages) return this.#refuse('noOperationForSize', statement);
    return done({ op: 'mremap', ...from, to: to.start });
  }

  #touches(op: 'read' | 'touch' | 'age', statement: Statement): StatementOperations {
    const { proc, start, pages } = this.#range(statement);
    const operations = Array.from({ length: pages }, (_, i) => ({ op, proc, page: start + i }));
    return { ok: true, operations };
  }

  /** The pages that a statement names, by the names that are known now. */
  #range(statement: Statement): {
    readonly proc: number;
    readonly start: number;
    readonly pages: number;
  } {
    const { process, region, first, last } = readPages(statement);
    const whole = this.#region(process, region);
    const from = first ?? 0;
    const to = last ?? whole.pages - 1;
    return { proc: this.#proc(process), start: whole.start + from, pages: to - from + 1 };
  }

  #region(process: string, name: string): { readonly start: number; readonly pages: number } {
    const region = this.#regions.find(this.#pids.of(process), name);
    if (region === undefined) throw new Error(`${process} has no region ${name}`);
    return region;
  }

  #proc(name: string): number {
    return this.#numbers(this.#pids.of(name));
  }

  #refuse(code: FileProblemCode, statement: Statement): StatementOperations {
    const { line, column, text } = statement;
    return {
      ok: false,
      problem: fileProblem(code, { line, statement: text }, { line, column }),
    };
  }
}

const done = (operation: GoldenOperation): StatementOperations => ({
  ok: true,
  operations: [operation],
});
