/** What a chunk may call to get others: `require('./name.js')` what is there, `require.load(…)` what is not yet. */
export interface Require {
  (name: string): unknown;
  /** Fetches chunks; resolves with what the last one exports. */
  readonly load: (...names: readonly string[]) => Promise<unknown>;
}

/** A chunk: a script that says what it is called, and how it is made. */
export type MakeChunk = (
  require: Require,
  exports: Record<string, unknown>,
  module: object,
) => void;

/**
 * The parts of a program that come as classic scripts, which work where modules do not: in a file's page, in a sandboxed
 * frame, under a policy that names hosts alone. Each is fetched once, and made when it is first asked for.
 */
export class Chunks {
  readonly #fetch: (name: string) => Promise<void>;
  readonly #makers = new Map<string, MakeChunk>();
  readonly #made = new Map<string, { exports: Record<string, unknown> }>();
  readonly #fetching = new Map<string, Promise<void>>();
  readonly #require: Require;

  /** `fetch` runs a chunk's script, which calls `define`; rejects where that did not come. */
  constructor(fetch: (name: string) => Promise<void>) {
    this.#fetch = fetch;
    this.#require = Object.assign((name: string) => this.#get(name), {
      load: (...names: readonly string[]) => this.load(...names),
    });
  }

  /** A chunk has come. One that is there already stays. */
  define(name: string, make: MakeChunk): void {
    if (!this.#makers.has(name)) this.#makers.set(name, make);
  }

  /** Fetches what is not there yet, all at once, and makes the last. What failed is fetched anew when asked again. */
  async load(...names: readonly string[]): Promise<unknown> {
    await Promise.all(names.map((name) => this.#bring(name)));
    return this.#get(names.at(-1) ?? '');
  }

  #bring(name: string): Promise<void> {
    if (this.#makers.has(name)) return Promise.resolve();
    const known = this.#fetching.get(name);
    if (known !== undefined) return known;
    const fetching = this.#fetch(name).finally(() => this.#fetching.delete(name));
    this.#fetching.set(name, fetching);
    return fetching;
  }

  #get(name: string): Record<string, unknown> {
    const known = this.#made.get(name);
    if (known !== undefined) return known.exports;
    const make = this.#makers.get(name);
    if (make === undefined) throw new Error(`${name} was not loaded`);
    const module = { exports: {} };
    this.#made.set(name, module); // before it is made: two chunks may need each other
    make(this.#require, module.exports, module);
    return module.exports;
  }
}
