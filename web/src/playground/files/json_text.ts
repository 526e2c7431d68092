import { fileProblem } from './file_texts.ts';
import type { FilePlace } from './file_texts.ts';
import type { FileProblem } from './file_types.ts';

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** A JSON text, taken apart, and where each of its objects and lists stands; or what is wrong with it, and where. */
export type JsonReading =
  | {
      readonly ok: true;
      readonly value: Json;
      /** Where an object or a list of the value begins. */
      readonly placeOf: (part: Json) => FilePlace | null;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Deeper than any file of ours, and far from where a call stack ends. */
const MOST_DEEP = 64;

/** Whether this is an object, and no list. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Line and column of an index into a text. */
export function placeAt(text: string, index: number): FilePlace {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  return { line, column: [...before.slice(before.lastIndexOf('\n') + 1)].length + 1 };
}

/**
 * Reads JSON as JSON.parse does, but says in our words what is wrong and where: the browsers' own messages differ,
 * and not all of them name a place. Never throws.
 */
export function readJson(text: string): JsonReading {
  const reader = new JsonReader(text);
  try {
    const value = reader.whole();
    return {
      ok: true,
      value,
      placeOf: (part) => {
        const at = typeof part === 'object' && part !== null ? reader.starts.get(part) : undefined;
        return at === undefined ? null : placeAt(text, at);
      },
    };
  } catch (error) {
    if (error instanceof JsonError) return { ok: false, problem: error.problem };
    throw error;
  }
}

class JsonError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.message.en);
    this.problem = problem;
  }
}

const blanks = /[ \t\r\n]*/y;
const numbers = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// Unrolled, so that a long string costs no memory for ways back.
const strings =
  // eslint-disable-next-line no-control-regex -- JSON has no such characters in a string
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const words = /true|false|null/y;

class JsonReader {
  readonly starts = new WeakMap<object, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Json {
    const value = this.#value(0);
    this.#blanks();
    if (this.#at < this.#text.length) this.#fail('…');
    return value;
  }

  #value(depth: number): Json {
    if (depth > MOST_DEEP) throw this.#error('jsonTooDeep', { most: MOST_DEEP });
    this.#blanks();
    const start = this.#at;
    const value = this.#take('{')
      ? this.#object(depth)
      : this.#take('[')
        ? this.#list(depth)
        : this.#plain();
    if (typeof value === 'object' && value !== null) this.starts.set(value, start);
    return value;
  }

  #object(depth: number): Json {
    const entries: [string, Json][] = [];
    this.#blanks();
    if (this.#take('}')) return {};
    do {
      this.#blanks();
      const name = this.#match(strings);
      if (name === undefined) this.#fail('"…"');
      this.#blanks();
      if (!this.#take(':')) this.#fail('“:”');
      entries.push([JSON.parse(name) as string, this.#value(depth + 1)]);
      this.#blanks();
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail('“,” / “}”');
    // As JSON.parse: "__proto__" is a name like any other.
    return Object.fromEntries(entries);
  }

  #list(depth: number): Json {
    const values: Json[] = [];
    this.#blanks();
    if (this.#take(']')) return values;
    do {
      values.push(this.#value(depth + 1));
      this.#blanks();
    } while (this.#take(','));
    if (!this.#take(']')) this.#fail('“,” / “]”');
    return values;
  }

  #plain(): Json {
    const text = this.#match(strings) ?? this.#match(numbers) ?? this.#match(words);
    if (text === undefined) this.#fail('{…} / […] / "…" / 0 / true / null');
    return JSON.parse(text) as Json;
  }

  #blanks(): void {
    this.#match(blanks);
  }

  #take(symbol: string): boolean {
    const isHere = this.#text[this.#at] === symbol;
    if (isHere) ++this.#at;
    return isHere;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0];
    this.#at += text?.length ?? 0;
    return text;
  }

  #fail(wanted: string): never {
    const found = [...this.#text.slice(this.#at, this.#at + 2)][0];
    if (found === undefined) throw this.#error('jsonEnd', {});
    throw this.#error('jsonUnexpected', { wanted, found: `“${found}”` });
  }

  #error(
    code: 'jsonTooDeep' | 'jsonEnd' | 'jsonUnexpected',
    values: Readonly<Record<string, string | number>>,
  ): JsonError {
    return new JsonError(fileProblem(code, values, placeAt(this.#text, this.#at)));
  }
}
