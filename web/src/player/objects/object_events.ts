import { EventKind } from '../../engine/types.ts';
import type { Journal } from '../../engine/types.ts';

const isChange = (kind: number | undefined): boolean =>
  kind === EventKind.alloc || kind === EventKind.free || kind === EventKind.store;

/** For each object of a journal, the events that made, changed or freed it. Reads the journal once. */
export class ObjectEvents {
  readonly #events: Uint32Array;
  /** Object n's events stand from #first[n] up to #first[n + 1]. */
  readonly #first: Uint32Array;

  constructor({ kind, object }: Journal) {
    let most = 0;
    let total = 0;
    for (let i = 0; i < kind.length; ++i) {
      if (!isChange(kind[i])) continue;
      most = Math.max(most, object[i] ?? 0);
      ++total;
    }
    const first = new Uint32Array(most + 2);
    for (let i = 0; i < kind.length; ++i) {
      if (isChange(kind[i])) add(first, (object[i] ?? 0) + 1, 1);
    }
    for (let id = 1; id < first.length; ++id) add(first, id, first[id - 1] ?? 0);
    const next = first.slice();
    this.#events = new Uint32Array(total);
    for (let i = 0; i < kind.length; ++i) {
      if (!isChange(kind[i])) continue;
      const id = object[i] ?? 0;
      this.#events[next[id] ?? 0] = i;
      add(next, id, 1);
    }
    this.#first = first;
  }

  /** Indices of events, ascending; empty for an object that there never was. */
  of(id: number): Uint32Array {
    return this.#events.subarray(this.#first[id] ?? 0, this.#first[id + 1] ?? 0);
  }
}

function add(numbers: Uint32Array, index: number, amount: number): void {
  numbers[index] = (numbers[index] ?? 0) + amount;
}
