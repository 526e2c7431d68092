import type { Mark } from '../change.ts';
import type { Verdict } from '../walk.ts';

/** One place that may hold the address of a page-table entry. */
export interface ChainSlot {
  /** `pte_chain:12:6`; `page:3:0` for a direct pointer. */
  readonly key: string;
  readonly index: number;
  /** `C heap[1]`; null when it is free. */
  readonly label: string | null;
  readonly mark: Mark | null;
  /** Which stop of the walk it was. */
  readonly order: number | null;
  readonly verdict: Verdict | null;
}

/** struct pte_chain: one cache line. */
export interface ChainBlock {
  readonly key: string;
  readonly id: number;
  readonly label: string;
  /** `pc1`, or `null`. */
  readonly next: string;
  /** The first used slot; `before` where the step changed it. */
  readonly idx: { readonly now: number; readonly before: number | null };
  readonly slots: readonly ChainSlot[];
  readonly mark: Mark | null;
}

/** A page, and how it knows its page-table entries. */
export interface ChainPage {
  readonly key: string;
  readonly id: number;
  readonly label: string;
  /** `libc[2]` for a page of a file; else empty. */
  readonly place: string;
  readonly count: number;
  readonly direct: ChainSlot | null;
  readonly blocks: readonly ChainBlock[];
  readonly mark: Mark | null;
  /** A walk asks about it; null while there is no walk. */
  readonly asked: boolean | null;
}

/** The processor's store of spare blocks: room for one. */
export interface ChainCache {
  readonly key: string;
  readonly id: number;
  readonly label: string;
  readonly spare: { readonly id: number; readonly label: string } | null;
  readonly mark: Mark | null;
}

/** All that the picture says, without any geometry. */
export interface ChainsReading {
  readonly pages: readonly ChainPage[];
  readonly cache: ChainCache | null;
  /** NRPTE: slots of a block. */
  readonly slotsPerBlock: number;
  readonly counts: { readonly blocks: number; readonly used: number; readonly slots: number };
  readonly notes: readonly string[];
}
