/** A file's text by its path; undefined where there is no such file. */
export type FindSource = (path: string) => string | undefined;

/** The engine's own source, which is fetched when it is first shown, and again when the reader asks for it. */
export class SourceTexts {
  readonly #bring: () => Promise<{ readonly sourceText: FindSource }>;
  readonly #changed: () => void;
  #find: FindSource | null = null;
  #hasFailed = false;

  /** `changed` hears when the source has come, or will not. */
  constructor(bring: () => Promise<{ readonly sourceText: FindSource }>, changed: () => void) {
    this.#bring = bring;
    this.#changed = changed;
  }

  /** Whether it did not come. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Undefined while it is on its way as well. */
  find(path: string): string | undefined {
    return this.#find?.(path);
  }

  /** Never rejects: a network that fails, or a page that is left meanwhile, is no fault of the player's. */
  async fetch(): Promise<void> {
    this.#hasFailed = false;
    try {
      this.#find = (await this.#bring()).sourceText;
    } catch {
      this.#hasFailed = true;
    }
    this.#changed();
  }
}
