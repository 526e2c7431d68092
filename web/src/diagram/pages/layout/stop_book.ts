import { cellKey } from '../../page_tables.ts';
import type { Stop } from '../../walk.ts';
import type { Visit } from './sheet.ts';

/** Hands the stops of a walk out, each once. */
export class StopBook {
  readonly #byCell = new Map<string, Stop[]>();
  readonly #byRow = new Map<string, Stop[]>();
  left: number;

  constructor(stops: readonly Stop[]) {
    this.left = stops.length;
    for (const stop of stops) {
      // Outside of the VMA's range no entry is read.
      const isAtCell = stop.cellKey !== null && stop.outcome !== 'outOfRange';
      const key = isAtCell ? stop.cellKey : stop.rowKey;
      if (key === null) continue;
      const book = isAtCell ? this.#byCell : this.#byRow;
      book.set(key, [...(book.get(key) ?? []), stop]);
    }
  }

  /** What came by the entries [from, to) of an address space. */
  at(mm: number, from: number, to: number): Visit | null {
    const found: Stop[] = [];
    if (to - from === 1) found.push(...this.#take(this.#byCell, cellKey(mm, from)));
    else {
      for (const key of [...this.#byCell.keys()]) {
        const [, owner, address = 0] = key.split(':').map(Number);
        if (owner === mm && from <= address && address < to) {
          found.push(...this.#take(this.#byCell, key));
        }
      }
    }
    if (found.length === 0) return null;
    const outcomes = found.map(({ outcome }) => outcome);
    return {
      orders: found.map(({ order }) => order),
      outcome: outcomes.includes('hit')
        ? 'hit'
        : outcomes.every((outcome) => outcome === 'notPresent')
          ? 'absent'
          : outcomes.includes('otherPage') || outcomes.includes('notPresent')
            ? 'miss'
            : 'looking',
    };
  }

  outside(row: string): readonly number[] {
    return this.#take(this.#byRow, row).map(({ order }) => order);
  }

  #take(book: Map<string, Stop[]>, key: string): readonly Stop[] {
    const found = book.get(key) ?? [];
    book.delete(key);
    this.left -= found.length;
    return found;
  }
}
