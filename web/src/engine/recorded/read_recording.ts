import type { DesignInfo, Language, Recording } from '../types.ts';
import { readJournal } from './read_journal.ts';
import { Mismatch, flag, list, members, oneOf, text, whole } from './shape.ts';
import type { Reader } from './shape.ts';
import { RECORDING_FORMAT } from './stored_recording.ts';
import type { StoredRecording } from './stored_recording.ts';

/** A recording that was read, or a sentence that says why it could not be. */
export type ReadRecording =
  | { readonly ok: true; readonly stored: StoredRecording }
  | { readonly ok: false; readonly message: Readonly<Record<Language, string>> };

/** Slots of one object: a place in one is written as id × 4096 + slot. */
const OBJECT_SLOTS_MOST = 4096;

/** A design's name and texts, as they stand in a recording. */
const readDesignInfo = members<DesignInfo>({
  id: text,
  name: text,
  kernels: text,
  follows: text,
  source: text,
  visits: text,
});

const number = whole(0, 2 ** 32 - 1);
const counts = { visited: number, lookups: number, mapped: number };
const place = { line: number, column: number };

const readParts = members<Omit<Recording, 'design' | 'journal'>>({
  diagnostics: list(
    members({
      code: text,
      ...place,
      length: number,
      message: members<Record<Language, string>>({ en: text, zh: text }),
    }),
  ),
  statements: list(members({ ...place, text, verb: text, firstStep: number })),
  types: list(
    members({
      name: text,
      fields: list(
        members({
          name: text,
          kind: oneOf(['number', 'object', 'pte', 'slot', 'flags']),
          count: whole(1, OBJECT_SLOTS_MOST),
          firstSlot: whole(0, OBJECT_SLOTS_MOST),
        }),
      ),
    }),
  ),
  sites: list(members({ file: text, line: number })),
  functions: list(text),
  names: list(members({ pid: number, name: text })),
  regions: list(
    members({ pid: number, name: text, start: whole(), pages: whole(), fromStatement: number }),
  ),
  walks: list(members({ statement: number, page: text, found: list(text), ...counts })),
  expects: list(
    members({
      ...place,
      text,
      held: flag,
      left: whole(Number.MIN_SAFE_INTEGER),
      right: whole(Number.MIN_SAFE_INTEGER),
    }),
  ),
});

const readStored: Reader<StoredRecording> = (value, path) => {
  const { script, design, journal } = members<{
    script: string;
    design: DesignInfo;
    journal: unknown;
  }>({ script: text, design: readDesignInfo, journal: (each) => each })(value, path);
  const parts = readParts(value, path);
  const recording = {
    ...parts,
    design: design.id,
    journal: readJournal(parts)(journal, 'journal'),
  };
  return { script, design, recording };
};

/**
 * Reads what `writeRecording` wrote: its text, or what JSON has made of it. Whatever it is given it never throws, and
 * what it returns can be replayed: every object, type, site and function that an event names is there.
 */
export function readRecording(input: unknown): ReadRecording {
  let value = input;
  if (typeof input === 'string') {
    try {
      value = JSON.parse(input);
    } catch {
      return fail('This is not a recording: it is no JSON.', '这不是一份记录：它不是 JSON。');
    }
  }
  const format: unknown =
    typeof value === 'object' && value !== null && 'recording' in value ? value.recording : null;
  if (typeof format !== 'number') {
    return fail(
      'This is not a recording of Rmap Time Machine.',
      '这不是 Rmap Time Machine 的记录。',
    );
  }
  if (format !== RECORDING_FORMAT) {
    return fail(
      `This recording is of format ${format}, which this version of the site cannot read: it reads ${RECORDING_FORMAT}.`,
      `这份记录的格式是 ${format}，这个版本的网站只能读格式 ${RECORDING_FORMAT}。`,
    );
  }
  try {
    return { ok: true, stored: readStored(value, '') };
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    return fail(
      `The recording is damaged: ${error.path} is not what it must be.`,
      `记录已损坏：${error.path} 的内容不对。`,
    );
  }
}

const fail = (en: string, zh: string): ReadRecording => ({ ok: false, message: { en, zh } });
