import type { SharedPlace } from '../../../link/shared_state.ts';

/** What the reader was at: all that a page needs to go on. */
export interface SavedDraft {
  readonly script: string;
  readonly designs: readonly string[];
  readonly view: string;
  /** Absent: the end. */
  readonly place?: SharedPlace;
  /** The page's address when it was written, from `#` on: a page that is loaded anew with it goes on with the draft. */
  readonly address: string;
  /** When it was written, in milliseconds since 1970. */
  readonly time: number;
  /** Whether the reader wrote any of it: an example that was only opened is not worth keeping for long. */
  readonly isTyped: boolean;
}

/** As a draft of its own is stored. In version 1 one text had a draft and another one that was put aside. */
const VERSION = 2;

/** A draft as it is stored. */
export const textOfDraft = (draft: SavedDraft): string =>
  JSON.stringify({ version: VERSION, ...draft });

/** A stored draft; null where it is none, or a later version of the site wrote it. */
export function readDraft(text: string): SavedDraft | null {
  const saved = readRecord(text);
  return saved?.['version'] === VERSION ? draftIn(saved) : null;
}

/**
 * What version 1 of the site has stored, newest first: it had one draft, and one that was put aside. Null where a later
 * version wrote it.
 */
export function readFirstVersion(text: string): readonly SavedDraft[] | null {
  const saved = readRecord(text);
  if (saved === null) return [];
  const { version } = saved;
  if (typeof version === 'number' && version > 1) return null;
  return [draftIn(saved['draft']), draftIn(saved['kept'])].filter((draft) => draft !== null);
}

function draftIn(saved: unknown): SavedDraft | null {
  if (!isRecord(saved) || typeof saved['script'] !== 'string') return null;
  const { script, designs, view, place, address, time, isTyped } = saved;
  const ids = Array.isArray(designs) ? designs.filter((id) => typeof id === 'string') : [];
  const at = readPlace(place);
  return {
    script,
    designs: ids,
    view: typeof view === 'string' ? view : '',
    ...(at === null ? {} : { place: at }),
    address: typeof address === 'string' ? address : '',
    time: typeof time === 'number' ? time : 0,
    isTyped: isTyped !== false,
  };
}

function readPlace(saved: unknown): SharedPlace | null {
  if (!isRecord(saved)) return null;
  const { statement, step } = saved;
  if (!Number.isSafeInteger(statement) || (step !== null && !Number.isSafeInteger(step))) {
    return null;
  }
  return { statement: statement as number, step: step as number | null };
}

function readRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const saved: unknown = JSON.parse(text);
    return isRecord(saved) ? saved : null;
  } catch {
    return null; // nobody we know wrote that
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
