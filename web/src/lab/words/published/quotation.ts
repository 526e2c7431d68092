import type { SourceId } from '../sources.ts';
import type { PublishedKey } from './published_texts.ts';

/** Figures that were published together: one test, on one machine. */
export interface Quotation {
  /** What was run: in words, or a command as it was given. */
  readonly test: Told;
  readonly machine: PublishedKey;
  readonly source: SourceId;
  /** What each value of a row is, with its unit. */
  readonly columns: readonly PublishedKey[];
  readonly rows: readonly QuotedRow[];
  /** What of ours stands beside it, by the engine's names: `walk any`, `visited`. */
  readonly beside: { readonly what: string; readonly count: string };
}

/** Told in words that are translated, or by a name that is the same everywhere. */
export type Told = PublishedKey | { readonly name: string };

/** One kernel's figures. */
export interface QuotedRow {
  /** As the source names it. */
  readonly kernel: Told;
  /** The design here that is nearest to it; null where there is none. */
  readonly design: string | null;
  /** As they were published; null where there is no figure. A key: where it is told in words. */
  readonly values: readonly (string | { readonly words: PublishedKey } | null)[];
}

/** What is known of a workload's figures. */
export interface Published {
  readonly quotations: readonly Quotation[];
  /** Why ours differ; or that nobody has published any. */
  readonly notes: readonly PublishedKey[];
}
