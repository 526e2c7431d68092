import { fieldAt } from '../../diagram/graph.ts';
import type { FieldPlace } from '../../diagram/graph.ts';
import { EventKind } from '../../engine/types.ts';
import type { Recording } from '../../engine/types.ts';
import type { History } from '../../diagram/history.ts';
import type { Stepper } from '../stepping.ts';
import { ObjectEvents } from './object_events.ts';

/** One thing that happened to an object. */
export interface ObjectChange {
  readonly what: 'born' | 'died' | 'stored';
  /** Right behind it; a reader can stand there. */
  readonly position: number;
  /** The number that the reader knows the position by. */
  readonly step: number;
  /** What was stored to, and the values; null for birth and death. */
  readonly store: {
    readonly place: FieldPlace;
    readonly before: number;
    readonly after: number;
  } | null;
}

/** What a recording did to its objects. Remembers the last answer: the same object is asked for at each step. */
export class ObjectHistories {
  readonly #recording: Recording;
  readonly #history: History;
  readonly #stepper: Stepper;
  readonly #events: ObjectEvents;
  #last: { readonly id: number; readonly changes: readonly ObjectChange[] } | null = null;

  constructor(recording: Recording, history: History, stepper: Stepper) {
    this.#recording = recording;
    this.#history = history;
    this.#stepper = stepper;
    this.#events = new ObjectEvents(recording.journal);
  }

  /** All that was done to an object, in order. Stores that leave the value as it is are left out. */
  of(id: number): readonly ObjectChange[] {
    if (this.#last?.id !== id) this.#last = { id, changes: this.#read(id) };
    return this.#last.changes;
  }

  #read(id: number): ObjectChange[] {
    const { journal, types } = this.#recording;
    const type = types.find(({ name }) => name === this.#history.lives.get(id)?.type);
    return [...this.#events.of(id)].flatMap((event): ObjectChange[] => {
      const position = event + 1;
      const at = { position, step: this.#stepper.indexOf(position), store: null };
      const kind = journal.kind[event];
      if (kind === EventKind.alloc) return [{ ...at, what: 'born' }];
      if (kind === EventKind.free) return [{ ...at, what: 'died' }];
      const place = type && fieldAt(type, journal.field[event] ?? 0);
      const before = journal.before[event] ?? 0;
      const after = journal.after[event] ?? 0;
      if (place === undefined || before === after) return [];
      return [{ ...at, what: 'stored', store: { place, before, after } }];
    });
  }
}

/** Only what was stored to one field, or one element of it. */
export const fieldHistory = (
  changes: readonly ObjectChange[],
  { info, element }: FieldPlace,
): ObjectChange[] =>
  changes.filter(
    ({ store }) => store?.place.info.name === info.name && store.place.element === element,
  );

/** A run of changes that is shown, or how many are left out in its place. */
export type FoldedChange = ObjectChange | { readonly skipped: number };

/**
 * A long history cut down to about `most`: its first two, those around a step, and its last two; between
 * them, counts.
 */
export function foldHistory(
  changes: readonly ObjectChange[],
  step: number,
  most: number,
): FoldedChange[] {
  if (changes.length <= most) return [...changes];
  const past = changes.filter((change) => change.step <= step).length;
  const around = Math.max(1, most - 4);
  const from = Math.min(Math.max(past - Math.ceil(around / 2), 0), changes.length - around);
  const isKept = (i: number) =>
    i < 2 || i >= changes.length - 2 || (i >= from && i < from + around);
  const folded: FoldedChange[] = [];
  let skipped = 0;
  changes.forEach((change, i) => {
    if (!isKept(i)) {
      ++skipped;
      return;
    }
    if (skipped > 0) folded.push({ skipped });
    skipped = 0;
    folded.push(change);
  });
  return folded;
}
