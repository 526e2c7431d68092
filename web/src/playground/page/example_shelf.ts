import type { Examples } from '../files/examples.ts';
import { findExamples, findFigure } from './example_list.ts';
import type { FoundExamples } from './example_list.ts';
import type { Opening } from './seen.ts';

/** The examples, which are fetched when they are first wanted, and what is sought among them. */
export class ExampleShelf {
  readonly #page: Document;
  readonly #changed: () => void;
  #examples: Examples | null = null;
  #failed: string | null = null;
  #sought = '';

  constructor(page: Document, changed: () => void) {
    this.#page = page;
    this.#changed = changed;
  }

  /** What was found; null while the examples are not there. */
  get found(): FoundExamples | null {
    return this.#examples === null ? null : findExamples(this.#examples, this.#sought);
  }

  /** Why they could not be fetched; they are tried again when they are wanted again. */
  get failed(): string | null {
    return this.#failed;
  }

  get sought(): string {
    return this.#sought;
  }

  seek(sought: string): void {
    this.#sought = sought;
    this.#changed();
  }

  async fetch(): Promise<Examples | null> {
    try {
      const { loadExamples } = await import('../files/examples.ts');
      const { baseURI, body } = this.#page;
      this.#examples ??= await loadExamples(new URL(body.dataset['site'] ?? '../', baseURI));
      this.#failed = null;
    } catch (error) {
      this.#failed = error instanceof Error ? error.message : String(error);
    }
    this.#changed();
    return this.#examples;
  }

  /** A lesson's figure by its name, `fork-story/first-fork`; null where there is none. */
  async figure(name: string): Promise<Opening | null> {
    const examples = await this.fetch();
    return examples === null ? null : findFigure(examples, name);
  }
}
