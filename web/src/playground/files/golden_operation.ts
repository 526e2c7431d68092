import { fileProblem } from './file_texts.ts';
import type { FileProblemCode } from './file_texts.ts';
import type { FileProblem } from './file_types.ts';
import { isObject } from './json_text.ts';
import type { Json, JsonObject, JsonReading } from './json_text.ts';

/** Page numbers end here: 48 bits of address, 12 of them inside a page. */
const PAGES = 2 ** 36;

/** The numbers of processes and files; the command line reads no more files. */
const MOST_NUMBERED = 9_999;

const rights = ['rw', 'r', 'none'] as const;

/** One operation of a golden story. Pages are numbers, processes and files as well. */
export type GoldenOperation =
  | {
      readonly op: 'mmap';
      readonly proc: number;
      readonly start: number;
      readonly pages: number;
    }
  | {
      readonly op: 'mmap_file';
      readonly proc: number;
      readonly start: number;
      readonly pages: number;
      readonly file: number;
      readonly pgoff: number;
      readonly shared: boolean;
    }
  | {
      readonly op: 'touch' | 'touch_file' | 'read' | 'age';
      readonly proc: number;
      readonly page: number;
    }
  | { readonly op: 'fork'; readonly proc: number; readonly child: number }
  | { readonly op: 'exec' | 'exit'; readonly proc: number }
  | {
      readonly op: 'mprotect';
      readonly proc: number;
      readonly start: number;
      readonly pages: number;
      readonly prot: (typeof rights)[number];
    }
  | {
      readonly op: 'munmap';
      readonly proc: number;
      readonly start: number;
      readonly pages: number;
    }
  | {
      readonly op: 'mremap';
      readonly proc: number;
      readonly start: number;
      readonly pages: number;
      readonly to: number;
    };

const operations: readonly GoldenOperation['op'][] = [
  'mmap',
  'mmap_file',
  'touch',
  'touch_file',
  'read',
  'fork',
  'exec',
  'exit',
  'mprotect',
  'mremap',
  'munmap',
  'age',
];

/** What stops the reading of a story; it never leaves this folder. */
export class StoryError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.message.en);
    this.problem = problem;
  }
}

/** Reads the operation of a step. Throws a StoryError. */
export function readOperation(
  step: Json,
  placeOf: Extract<JsonReading, { ok: true }>['placeOf'],
): GoldenOperation {
  const json = isObject(step) ? step['op'] : undefined;
  if (!isObject(json)) throw new StoryError(fileProblem('storySteps', {}, placeOf(step)));
  const fields = new Fields(json, (code, values) => {
    throw new StoryError(fileProblem(code, values, placeOf(json)));
  });
  const { op } = fields;
  const proc = fields.number('proc', 0, MOST_NUMBERED);
  switch (op) {
    case 'mmap':
    case 'munmap':
      return { op, proc, ...fields.range() };
    case 'mmap_file':
      return {
        op,
        proc,
        ...fields.range(),
        file: fields.number('file', 0, MOST_NUMBERED),
        pgoff: fields.number('pgoff', 0, PAGES - 1),
        shared: fields.flag('shared'),
      };
    case 'touch':
    case 'touch_file':
    case 'read':
    case 'age':
      return { op, proc, page: fields.number('page', 0, PAGES - 1) };
    case 'fork':
      return { op, proc, child: fields.number('child', 0, MOST_NUMBERED) };
    case 'exec':
    case 'exit':
      return { op, proc };
    case 'mprotect':
      return { op, proc, ...fields.range(), prot: fields.rights('prot') };
    case 'mremap':
      return { op, proc, ...fields.range(), to: fields.number('to', 0, PAGES - 1) };
  }
}

/** The fields of an operation, each checked as it is read. */
class Fields {
  readonly op: GoldenOperation['op'];
  readonly #json: JsonObject;
  readonly #fail: (
    code: FileProblemCode,
    values: Readonly<Record<string, string | number>>,
  ) => never;

  constructor(
    json: JsonObject,
    fail: (code: FileProblemCode, values: Readonly<Record<string, string | number>>) => never,
  ) {
    this.#json = json;
    this.#fail = fail;
    const op = operations.find((name) => name === json['op']);
    if (op === undefined) {
      const operation = JSON.stringify(json['op'] ?? null).slice(0, 40);
      fail('unknownOperation', { operation, known: operations.join(', ') });
    }
    this.op = op;
  }

  number(field: string, least: number, most: number): number {
    const value = this.#json[field];
    const isRight =
      typeof value === 'number' && Number.isInteger(value) && least <= value && value <= most;
    if (isRight) return value;
    return this.#fail('needsNumber', { operation: this.op, field, least, most });
  }

  range(): { readonly start: number; readonly pages: number } {
    const start = this.number('start', 0, PAGES - 1);
    return { start, pages: this.number('pages', 1, PAGES - start) };
  }

  flag(field: string): boolean {
    const value = this.#json[field];
    if (typeof value === 'boolean') return value;
    return this.#fail('needsFlag', { operation: this.op, field });
  }

  rights(field: string): (typeof rights)[number] {
    const right = rights.find((each) => each === this.#json[field]);
    return right ?? this.#fail('needsRights', { operation: this.op, field });
  }
}
