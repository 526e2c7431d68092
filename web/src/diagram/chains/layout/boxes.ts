import type { Box } from '../../shapes.ts';
import type { ChainBlock, ChainCache, ChainPage, ChainSlot } from '../chains_reading.ts';

/** A slot: its index stands above it, what it points at inside, on one line or two. */
export interface SlotBox extends Box {
  readonly slot: ChainSlot;
  readonly lines: readonly string[];
  /** The first used one of its block. */
  readonly first: boolean;
  /** The holder: its block, or its page. */
  readonly holder: number;
}

/** A pte_chain block. */
export interface BlockBox extends Box {
  readonly block: ChainBlock;
  /** What stands on top: name, next, idx, mark. */
  readonly head: string;
}

/** The card of a page, from which its chain goes out. */
export interface PageBox extends Box {
  readonly page: ChainPage;
  /** Its place in a file, shortened to fit. */
  readonly place: string;
}

/** Where everything stands. */
export interface ChainsLayout {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly pages: readonly PageBox[];
  readonly blocks: readonly BlockBox[];
  readonly slots: readonly SlotBox[];
  /** Words beside a page or above its slot: `direct`, `no entry maps it`. */
  readonly words: readonly {
    readonly key: string;
    readonly text: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** From a page to its first block, and from block to block. */
  readonly arrows: readonly { readonly key: string; readonly d: string }[];
  readonly cache: (Box & { readonly cache: ChainCache; readonly lines: readonly string[] }) | null;
  readonly notes: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}
