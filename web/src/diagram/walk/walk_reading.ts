import type { PteState } from '../graph.ts';
import type { TableLevel } from '../page_tables.ts';
import type { Verdict } from '../walk.ts';

/** The page that a walk asks about, or that the reader has chosen. */
export interface AskedPage {
  readonly key: string;
  readonly id: number;
  readonly label: string;
  /** Freed since: its values are its last ones. */
  readonly gone: boolean;
  /** What the step did to it: `+ new`, `≠ changed`, `† freed`; or null. */
  readonly mark: string | null;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** What the page leads to: what its design asks who may map it. */
export interface Lead {
  readonly kind: 'anonVma' | 'file' | 'chain' | 'scan' | 'nobody';
  readonly key: string;
  /** What choosing it chooses; 0 for what is no object. */
  readonly object: number;
  readonly label: string;
  readonly note: string;
}

/** One table on the way to an entry. */
export interface Level {
  readonly name: TableLevel['name'];
  /** `pud0`; null where the way ended before it. */
  readonly table: string | null;
  readonly index: number;
  /** Whether this stop reads it. A pte_chain leads straight to the last one. */
  readonly read: boolean;
}

/** What a page-table entry holds. */
export interface Found {
  /** As the other pictures call the same entry. */
  readonly key: string;
  /** The page or slot that it names; 0 for none. */
  readonly object: number;
  readonly label: string;
  readonly state: PteState;
}

/** One place that is looked at: a stop of a walk, or an address on the way forward. */
export interface PlaceLine {
  readonly kind: 'place';
  readonly key: string;
  /** Which stop of the walk it is, from 1; null on the way forward. */
  readonly order: number | null;
  /** What choosing it chooses; 0 for nothing. */
  readonly choose: number;
  readonly holder: { readonly key: string; readonly name: string; readonly range: string };
  /** How its address comes about, or why it has none: `16 + (17 − 16) = 17`. */
  readonly formula: string;
  readonly address: number | null;
  /** The tables; null where none is read. */
  readonly levels: readonly Level[] | null;
  /** What is read there; null where nothing is, or not yet. */
  readonly found: Found | null;
  readonly verdict: Verdict | null;
  /** The verdict in words, with what the entry holds by now where that has changed. */
  readonly text: string;
  /** Whether its page tables are shown. */
  readonly open: boolean;
  /** The walk stands here. */
  readonly current: boolean;
}

/** A line of words between the places: what was left out, or whose entries follow. */
export interface TextLine {
  readonly kind: 'gap' | 'group';
  readonly key: string;
  readonly text: string;
}

/** A line below the page: a place that the walk came by, or words. */
export type Line = PlaceLine | TextLine;

/** All that the picture says, without any geometry. */
export interface WalkReading {
  readonly page: AskedPage | null;
  readonly lead: Lead | null;
  /** The heading of the column of addresses: how they are computed. */
  readonly formula: string;
  readonly lines: readonly Line[];
  /** Words below: the sum of the walk, or how to get one. */
  readonly notes: readonly string[];
  /** A line of a scenario that makes a walk, where there is none. */
  readonly example: string | null;
  /** The switch that shows or hides all page tables: its words, and what it chooses (0: nothing). */
  readonly all: { readonly text: string; readonly choose: number } | null;
  /** Whether lines are stops of a walk, or addresses on the way forward. */
  readonly mode: 'walk' | 'forward' | 'none';
  readonly counts: { readonly visited: number; readonly lookups: number; readonly hits: number };
}
