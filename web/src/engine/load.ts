import type { WasmSession } from './generated/rmap.mjs';
import { restBetween } from './pause.ts';
import type { Slices } from './pause.ts';
import type { Journal, LongLists, Recording } from './types.ts';

/** Elements of a list that are handed over first: a walk may have found thousands of places, or one. */
const FIRST_ELEMENTS = 16;
const MOST_ELEMENTS = 1024;
/** Events that take well under a millisecond to hand over. */
const EVENTS_AT_ONCE = 4000;

/**
 * Runs a scenario and reads its recording, in slices between which other messages are read. The session has
 * it from then on. Rejects an unknown design, and with the signal's reason when that is aborted.
 */
export async function loadInSlices(
  session: WasmSession,
  script: string,
  design: string,
  slices: Slices,
): Promise<Recording> {
  if (!session.begin(script, design)) throw new Error(`there is no design "${design}"`);
  const rest = restBetween(slices);
  while (!session.advance(slices.sliceMs)) await rest();
  const lists = {
    statements: await readList(session, 'statements', rest),
    names: await readList(session, 'names', rest),
    regions: await readList(session, 'regions', rest),
    walks: await readList(session, 'walks', rest),
    expects: await readList(session, 'expects', rest),
  };
  return { design, ...session.shortLists(), ...lists, journal: await readJournal(session, rest) };
}

async function readList<Name extends keyof LongLists>(
  session: WasmSession,
  name: Name,
  rest: () => Promise<void>,
): Promise<LongLists[Name]> {
  const list: LongLists[Name][number][] = [];
  for (let count = FIRST_ELEMENTS; ; await rest()) {
    const began = performance.now();
    const part = session.part(name, list.length, count);
    list.push(...part);
    if (part.length < count) return list as unknown as LongLists[Name];
    const isQuick = performance.now() - began < 1;
    count = isQuick ? Math.min(2 * count, MOST_ELEMENTS) : Math.max(count >> 1, 1);
  }
}

async function readJournal(session: WasmSession, rest: () => Promise<void>): Promise<Journal> {
  const steps = session.steps();
  const journal: Journal = {
    kind: new Uint8Array(steps),
    depth: new Uint16Array(steps),
    object: new Uint32Array(steps),
    field: new Uint32Array(steps),
    site: new Uint32Array(steps),
    before: new Float64Array(steps),
    after: new Float64Array(steps),
  };
  for (let first = 0; first < steps; first += EVENTS_AT_ONCE) {
    await rest();
    const part = session.journalPart(first, EVENTS_AT_ONCE);
    for (const column of Object.keys(journal) as (keyof Journal)[]) {
      journal[column].set(part[column], first);
    }
  }
  return journal;
}
