import type { GoldenOperation } from './golden_operation.ts';
import type { UncountedState, WalkCount } from './golden_state.ts';

/** Writes a golden story as JSON, step by step: all of it at once would hold the page up. */
export class GoldenWriter {
  readonly #rest: () => Promise<void>;
  readonly #steps: string[] = [];
  #length = 0;

  /** `rest` is called often, to let others have the thread. */
  constructor(rest: () => Promise<void>) {
    this.#rest = rest;
  }

  /** How much has been written, in characters. */
  get length(): number {
    return this.#length;
  }

  /** A step of which nothing but its operation is told. */
  add(op: GoldenOperation): void {
    this.#push(JSON.stringify({ op }));
  }

  /** A step with the state after it, and what the walks of that state count. */
  async addWithState(
    op: GoldenOperation,
    { vmas, anonVmas, pages }: UncountedState,
    counts: readonly WalkCount[],
  ): Promise<void> {
    const vmaTexts = await this.#each(vmas, (vma) => JSON.stringify(vma));
    const anonVmaTexts = await this.#each(
      Object.entries(anonVmas),
      ([number, anonVma]) => `${JSON.stringify(number)}:${JSON.stringify(anonVma)}`,
    );
    const pageTexts = await this.#each(pages, ({ entry, walk }) =>
      JSON.stringify({ ...entry, ...counts[walk] }),
    );
    const after = `{"vmas":[${vmaTexts}],"anon_vmas":{${anonVmaTexts}},"pages":[${pageTexts}]}`;
    this.#push(`{"op":${JSON.stringify(op)},"after":${after}}`);
  }

  /** The whole story, in pieces. */
  finish(name: string, variant: string): readonly string[] {
    const head = JSON.stringify({ name, source: 'Rmap Time Machine', variant });
    return [`${head.slice(0, -1)},"steps":[`, ...this.#steps, ']}\n'];
  }

  async #each<Item>(items: readonly Item[], write: (item: Item) => string): Promise<string> {
    const texts: string[] = [];
    for (const item of items) {
      texts.push(write(item));
      await this.#rest();
    }
    return texts.join(',');
  }

  #push(step: string): void {
    const piece = this.#steps.length === 0 ? step : `,${step}`;
    this.#steps.push(piece);
    this.#length += piece.length;
  }
}
