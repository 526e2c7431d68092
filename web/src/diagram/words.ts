import type { Mark } from './change.ts';
import type { Verdict } from './walk.ts';

/** The words that the picture writes, in the reader's language. */
export interface DiagramWords {
  readonly marks: Readonly<Record<Mark, string>>;
  /** What a walk found: short, for the line under a row. */
  readonly outcomes: Readonly<Record<Verdict, string>>;
  readonly ownsLane: string;
  readonly inheritsLane: string;
  readonly onList: string;
  readonly unlinked: string;
  readonly empty: string;
  readonly readOnly: string;
  readonly writable: string;
  readonly exited: string;
  readonly used: string;
  readonly inSwap: string;
  readonly moving: string;
  readonly noMemory: string;
  readonly legend: {
    readonly sameAnonVma: string;
    readonly rbRoot: string;
    readonly sameVma: string;
    readonly own: string;
    readonly inherited: string;
    readonly onList: string;
    readonly readOnly: string;
    readonly zero: string;
    readonly swap: string;
    readonly young: string;
    readonly visited: string;
    readonly hit: string;
    readonly miss: string;
    readonly chain: string;
    readonly ghost: string;
  };
  readonly table: {
    readonly caption: string;
    readonly vma: string;
    readonly rights: string;
    readonly anonVmas: string;
    readonly pages: string;
    readonly walk: string;
    readonly page: string;
    readonly mapping: string;
    readonly count: string;
    readonly mappedBy: string;
  };
  vmas(count: number): string;
  mapped(count: number): string;
  references(count: number): string;
  hiddenRows(count: number): string;
  hiddenCards(count: number): string;
  /** `entries read 3 · hits 1`: for rows that a scan reads whole. */
  entriesRead(count: number, hits: number): string;
  /** What the picture as a whole shows, for those who cannot see it. */
  figure(rows: number, lanes: number, pages: number): string;
}
