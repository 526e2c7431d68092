import type { EventKind, Miss } from '../engine/types.ts';

// The diagram takes only types from the engine. These are its numbers once more; the annotations
// make the compiler refuse any that differ.

/** The numbers of `Journal.kind`. */
export const eventKind: typeof EventKind = {
  statement: 0,
  alloc: 1,
  free: 2,
  store: 3,
  call: 4,
  leave: 5,
  visit: 6,
  hit: 7,
  miss: 8,
};

/** The numbers of `before` in a miss. */
export const missKind: typeof Miss = { outOfRange: 1, notPresent: 2, otherPage: 3 };
