/**
 * What the engine tells the site. These are the shapes that cross the worker's edge; `wasm/facade.h`
 * is their source, and `tests/wasm` holds the two together. Nothing here knows how a picture is drawn.
 */

/** A language that the reader reads. */
export type Language = 'en' | 'zh';

/** One reverse-map design, as `engine/rmap/registry.h` lists it, oldest first. */
export interface DesignInfo {
  readonly id: string;
  readonly name: string;
  readonly kernels: string;
  readonly follows: string;
  /** Path of its source from the repository's root: `engine/rmap/anon_vma_chain.cc`. */
  readonly source: string;
  /** What `visited` counts: `VMA`, `chain entry` or `page-table entry`. */
  readonly visits: string;
}

/** Something wrong with a script. Lines and columns count from 1, columns in Unicode code points. */
export interface Diagnostic {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: Readonly<Record<Language, string>>;
}

/** A statement that was executed; a line inside `repeat` appears once for each turn. */
export interface Statement {
  readonly line: number;
  readonly column: number;
  /** Its text, with `{…}` filled in. */
  readonly text: string;
  readonly verb: string;
  /** The index of its `statement` event. The next statement's is its end. */
  readonly firstStep: number;
}

/**
 * How to read a field's values. `slot`: id × 4096 + slot; `pte`: id × 4096 + flags. A present entry (1) has
 * the id of its page; 2 is writable, 4 used. Of one that is not, 2 means the id of a swap slot, 4 that of a
 * page on its way to another.
 */
export type FieldKind = 'number' | 'object' | 'pte' | 'slot' | 'flags';

/** A field of a type of objects. */
export interface FieldInfo {
  /** `vm_start`, or `anon_vma_chain.first` for an end of a list. */
  readonly name: string;
  readonly kind: FieldKind;
  /** 1, or the length of an array, whose elements take as many slots. */
  readonly count: number;
  readonly firstSlot: number;
}

/**
 * A type of kernel object: `page`, `vma`, `mm`, `process`, `address_space`, `swap_entry`, `anon_vma`,
 * `anon_vma_chain`, `pte_chain`, `pte_chain cache`, `pgd`, `pud`, `pmd`, `pte table`, `zero page`.
 */
export interface TypeInfo {
  readonly name: string;
  readonly fields: readonly FieldInfo[];
}

/** A line of the engine's source: `engine/rmap/anon_vma_chain.cc`, 123. */
export interface Site {
  readonly file: string;
  readonly line: number;
}

/** What the script calls a process. */
export interface ProcessName {
  readonly pid: number;
  readonly name: string;
}

/** `heap` of process `pid`: pages [start, start + pages). */
export interface Region {
  readonly pid: number;
  readonly name: string;
  readonly start: number;
  readonly pages: number;
  readonly fromStatement: number;
}

/** Exact counts of one complete walk, the same on every machine. */
export interface WalkCounts {
  readonly visited: number;
  readonly lookups: number;
  readonly mapped: number;
}

/** What a `walk` of the script found. */
export interface WalkRecord extends WalkCounts {
  readonly statement: number;
  /** `C heap[2]`. */
  readonly page: string;
  /** The places that map it, in the order of the walk. */
  readonly found: readonly string[];
}

/** What an `expect` of the script came to: the values of both sides, and whether they were as it says. */
export interface ExpectRecord {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly held: boolean;
  readonly left: number;
  readonly right: number;
}

/** Numbers of `Journal.kind`, as `trace::EventKind`. */
export const EventKind = {
  statement: 0,
  alloc: 1,
  free: 2,
  store: 3,
  call: 4,
  leave: 5,
  visit: 6,
  hit: 7,
  miss: 8,
  touch: 9,
} as const;

/** Numbers of `before` in a miss, as `trace::Miss`. */
export const Miss = { outOfRange: 1, notPresent: 2, otherPage: 3 } as const;

/**
 * The journal by columns: event i is what leads from position i to position i + 1.
 * - statement: `after` = number of the statement
 * - alloc: `object`, `field` = its type, `after` = its serial number; free: `object`, `field` = its type
 * - store: `object`, `field` = slot, `before`, `after` (see FieldKind)
 * - call: `field` & 0xffff = index into `functions`; bits 16-17, 18-19, 20-21 of `field` say what
 *   `object`, `before` and `after` are: 0 nothing, 1 the id of an object, 2 a number
 * - leave: `after` = index of the call event
 * - touch: a search reads the tree node in `object`: an anon_vma_chain, or a VMA in the tree of its file
 * - visit: `object`, `after` = which entry of it; hit: `after` = page number; miss: `before` = Miss, `after` = page number
 */
export interface Journal {
  readonly kind: Uint8Array;
  /** How many calls are open around the event. */
  readonly depth: Uint16Array;
  readonly object: Uint32Array;
  readonly field: Uint32Array;
  /** Index into `sites`; meaningless for a statement. */
  readonly site: Uint32Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Those lists of a recording that grow with the scenario. */
export interface LongLists {
  readonly statements: readonly Statement[];
  readonly names: readonly ProcessName[];
  readonly regions: readonly Region[];
  readonly walks: readonly WalkRecord[];
  readonly expects: readonly ExpectRecord[];
}

/** A scenario that was run under one design. It has steps even when `diagnostics` is not empty: up to the error. */
export interface Recording extends LongLists {
  readonly design: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly types: readonly TypeInfo[];
  readonly sites: readonly Site[];
  readonly functions: readonly string[];
  readonly journal: Journal;
}

/**
 * The objects at one position, flat: for each, `id, type, serial, alive, n`, then n pairs `slot, value`
 * for the slots that are not 0. Living objects, and processes and VMAs that have been freed (alive = 0),
 * with their last values.
 */
export type FlatGraph = Float64Array;

/** An expression’s value, or what is wrong with the expression. */
export type Evaluation =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/**
 * A name that a script gives, and the lines in which it can be used: behind `line`, up to `until`. A script that
 * says `fork P C{i}` in a repeat declares the pattern `C{i}`, for use inside of the repeat, and, where the turns
 * can be told without running the script and are few, `C1`, `C2` and `C3` besides.
 */
export interface Declaration {
  readonly kind: 'process' | 'region' | 'file' | 'variable';
  readonly name: string;
  /** Whose region it is; of a forked process, its parent; else null. */
  readonly process: string | null;
  /** How many pages a region has at its beginning; null where only a run can tell, and of all others. */
  readonly pages: number | null;
  /** Whether the name has `{…}` in it, or belongs to a process whose name has. */
  readonly isPattern: boolean;
  /** Where it is declared, and by which verb: a child's regions by its `fork`, a variable by its `repeat`. */
  readonly line: number;
  readonly verb: string;
  /** The last line where it can be used: its `exit`, `munmap` or `end`. Null: to the end of the script. */
  readonly until: number | null;
}

/** What a script declares, read without running it. Lines with a mistake, and what only a run can tell, are left out. */
export interface Outline {
  /** By line. */
  readonly declarations: readonly Declaration[];
  /** False: there were more than anybody can choose from, and some are left out. */
  readonly isComplete: boolean;
}
