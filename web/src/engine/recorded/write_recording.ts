import { EventKind } from '../types.ts';
import type { Journal } from '../types.ts';
import { RECORDING_FORMAT } from './stored_recording.ts';
import type { StoredRecording } from './stored_recording.ts';

/**
 * A recording as JSON of one line, to be kept in a file or among a page's data: `readRecording` reads it. What
 * follows from the rest is not written: how deep calls are, what a field held before, which call a return is of. Columns
 * of whole numbers, as they are, become smaller by gzip than their differences do.
 */
export function writeRecording({ script, design, recording }: StoredRecording): string {
  const { journal, design: _, ...rest } = recording;
  const written = { recording: RECORDING_FORMAT, script, design, ...rest };
  return JSON.stringify({ ...written, journal: writeJournal(journal) });
}

function writeJournal({ kind, object, field, site, before, after }: Journal): object {
  const unless = (column: Float64Array, follows: number): number[] =>
    Array.from(column, (value, event) => (kind[event] === follows ? 0 : value));
  return {
    kind: kind.join(''), // one digit each
    object: [...object],
    field: [...field],
    site: [...site],
    before: unless(before, EventKind.store),
    after: unless(after, EventKind.leave),
  };
}
