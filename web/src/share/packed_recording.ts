import { readRecording } from '../engine/recorded/read_recording.ts';
import type { ReadRecording } from '../engine/recorded/read_recording.ts';
import type { StoredRecording } from '../engine/recorded/stored_recording.ts';
import { writeRecording } from '../engine/recorded/write_recording.ts';
import { pack, unpack } from '../link/packing.ts';

/** Characters of a packed recording that are written into a page: the engine, which could run it anew, is no larger. */
export const RECORDED_MOST = 200_000;

/** Characters of a packed recording that are read. */
export const RECORDED_READ_MOST = 1_000_000;

/** UTF-16 units of a recording's text: beyond that, what is packed is unpacked no further. */
const UNPACKED_MOST = 16_000_000;

/** A recording in the characters of an address, for an attribute of a page: a fraction of its text. */
export const packRecording = (stored: StoredRecording): Promise<string> =>
  pack(writeRecording(stored));

/** Reads what `packRecording` wrote, whatever has become of it. Never rejects. Half a recording is none. */
export async function unpackRecording(packed: string): Promise<ReadRecording> {
  const isReadable = packed.length <= RECORDED_READ_MOST;
  const { text, problem } = isReadable
    ? await unpack(packed.trim(), UNPACKED_MOST)
    : ({ text: '', problem: 'tooBig' } as const);
  if (problem === null) return readRecording(text);
  return { ok: false, message: messages[problem] };
}

const messages = {
  tooBig: {
    en: 'The recording in this page is larger than any that is read here.',
    zh: '这个页面里的记录超过了这里会读取的大小。',
  },
  damaged: {
    en: 'The recording in this page is damaged: a part of it was lost or changed on its way here.',
    zh: '这个页面里的记录已损坏：有一部分在途中丢失或被改动了。',
  },
} as const;
