import { EventKind } from '../types.ts';
import type { Journal } from '../types.ts';
import { RECORDING_FORMAT } from './stored_recording.ts';
import type { StoredRecording } from './stored_recording.ts';

/** Elements of a list that are written as one piece: well under a millisecond's work. */
const ELEMENTS_AT_ONCE = 1000;

/**
 * A recording as JSON of one line, to be kept in a file or among a page's data: `readRecording` reads it. What
 * follows from the rest is not written: how deep calls are, what a field held before, which call a return is of. Columns
 * of whole numbers, as they are, become smaller by gzip than their differences do.
 */
export const writeRecording = (stored: StoredRecording): string =>
  [...recordingPieces(stored)].join('');

/** The same, a piece at a time: a long recording takes a second, which not everybody has. */
export function* recordingPieces({
  script,
  design,
  recording,
}: StoredRecording): Generator<string> {
  const { journal, design: _, ...lists } = recording;
  yield `{"recording":${RECORDING_FORMAT},"script":${JSON.stringify(script)}`;
  yield `,"design":${JSON.stringify(design)}`;
  for (const [name, list] of Object.entries(lists)) {
    yield `,${JSON.stringify(name)}:`;
    yield* pieces('[', list, ']', (part) => JSON.stringify(part).slice(1, -1), ',');
  }
  yield* journalPieces(journal);
  yield '}';
}

function* journalPieces(journal: Journal): Generator<string> {
  const { kind, object, field, site, before, after } = journal;
  yield ',"journal":{"kind":';
  yield* pieces('"', kind, '"', (part) => part.join(''), ''); // one digit each
  for (const [name, column] of Object.entries({ object, field, site })) {
    yield `,"${name}":`;
    yield* pieces<Uint32Array>('[', column, ']', (part) => part.join(','), ',');
  }
  const unless = (part: Float64Array, first: number, follows: number): string =>
    part.map((value, i) => (kind[first + i] === follows ? 0 : value)).join(',');
  yield ',"before":';
  yield* pieces('[', before, ']', (part, at) => unless(part, at, EventKind.store), ',');
  yield ',"after":';
  yield* pieces('[', after, ']', (part, at) => unless(part, at, EventKind.leave), ',');
  yield '}';
}

/** A list in brackets of its kind, so many elements at a time. */
function* pieces<List extends { readonly length: number; slice(from: number, to: number): List }>(
  open: string,
  list: List,
  close: string,
  write: (part: List, first: number) => string,
  between: string,
): Generator<string> {
  yield open;
  for (let first = 0; first < list.length; first += ELEMENTS_AT_ONCE) {
    const part = write(list.slice(first, first + ELEMENTS_AT_ONCE), first);
    yield first === 0 ? part : between + part;
  }
  yield close;
}
