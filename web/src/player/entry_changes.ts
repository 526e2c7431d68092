import type { Change } from '../diagram/change.ts';
import { decodePte } from '../diagram/graph.ts';
import type { PteValue } from '../diagram/graph.ts';
import type { Narrator } from './narrator.ts';

/** One page-table entry that a statement stored to: what it held before, and what it holds now. */
export interface EntryChange {
  readonly before: PteValue;
  readonly after: PteValue;
}

/** Every page-table entry that changed, also in tables that are gone by now. */
export function entryChanges(narrator: Narrator, { stored }: Change): EntryChange[] {
  const changes: EntryChange[] = [];
  for (const [id, fields] of stored) {
    if (narrator.typeOf(id) !== 'pte table') continue;
    for (const { place, before, after } of fields.values()) {
      if (place.info.name !== 'entry' || before === after) continue;
      changes.push({ before: decodePte(before), after: decodePte(after) });
    }
  }
  return changes;
}

/** The same page as before with the same rights: only whether it was used is another. */
export const isSameButUsed = ({ before, after }: EntryChange): boolean =>
  before.state === after.state &&
  before.target === after.target &&
  before.writable === after.writable;
