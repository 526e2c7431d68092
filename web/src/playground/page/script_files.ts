import { saveFile } from '../../player/export/deliver.ts';
import type { StoredRecording } from '../../engine/recorded/stored_recording.ts';
import { restBetween } from '../../engine/pause.ts';
import type { Loaded } from '../../engine/client.ts';
import type { DesignInfo, Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { ExportedRun, ExportWork, FileKind, FileProblem } from '../files/file_types.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import type { ScriptRuns } from './script_runs.ts';

/** More would only be scrolled past. */
const MESSAGES_MOST = 6;

/** How much of a file is turned into bytes as one piece. */
const CHARACTERS_AT_ONCE = 1 << 18;

/** What a file came to: something to open, or what is wrong with it. */
export type OpenedFile =
  | {
      readonly ok: true;
      readonly name: string;
      readonly script: string;
      /** As the file names them; none: those that are chosen stay. */
      readonly designs: readonly string[];
      /** The run of it that the file holds; null: only the script. */
      readonly recording: StoredRecording | null;
    }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Reads a file that was chosen or dropped. Its code is fetched only then. */
export async function openFile(file: File, language: Language): Promise<OpenedFile> {
  const { importFile } = await import('../files/import_file.ts');
  const read = await importFile(file);
  switch (read.kind) {
    case 'problem':
      return { ok: false, messages: [said(read.problem, language)] };
    case 'scenario': {
      const { name, script, designs } = read;
      return { ok: true, name, script, designs, recording: null };
    }
    case 'recording': {
      const { name, stored } = read;
      // As the editor has it, which knows one kind of line ends.
      const script = stored.script.replace(/\r\n?/g, '\n');
      const recording = { ...stored, script };
      return { ok: true, name, script, designs: [stored.design.id], recording };
    }
  }
}

/** What is saved. */
export interface SavedScript {
  readonly script: string;
  readonly designs: readonly DesignInfo[];
}

/** Gives the reader a file of what is written. Rejects when it is stopped. @returns what is to be said of it */
export async function saveScript(
  kind: FileKind,
  { script, designs }: SavedScript,
  runs: ScriptRuns,
  work: ExportWork,
  language: Language,
  text: Translate<PlaygroundKey>,
): Promise<readonly string[]> {
  const { exportFile } = await import('../files/export_file.ts');
  const [design] = designs;
  if (kind === 'golden' && design !== undefined && !(await runs.knows(design.id))) {
    return [text('notSaved'), text('unknownHere', { name: design.name })];
  }
  const loaded =
    kind === 'scenario' || design === undefined
      ? null
      : await runs.loadWhole(script, design.id, kind === 'recording', work.signal);
  const run = loaded === null || design === undefined ? null : runOf(loaded, design, runs, work);
  try {
    const ids = designs.map(({ id }) => id);
    const file = await exportFile(kind, { name: 'scenario', script, designs: ids, run }, work);
    if (file.kind === 'refused') {
      const problems = file.problems.map((problem) => said(problem, language));
      return [text('notSaved'), ...problems.slice(0, MESSAGES_MOST)];
    }
    const content = await blobOf(file.pieces, file.type, work);
    work.signal.throwIfAborted();
    saveFile(file.name, content);
    return [text('saved', { name: file.name })];
  } finally {
    if (loaded !== null) await runs.dispose(loaded.recordingId);
  }
}

/** Texts one behind the other; to turn all of a long file into bytes at once would hold the page up. */
async function blobOf(pieces: readonly string[], type: string, work: ExportWork): Promise<Blob> {
  const rest = restBetween(work);
  const blobs: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHARACTERS_AT_ONCE) continue;
    blobs.push(new Blob(waiting));
    waiting = [];
    length = 0;
    await rest();
  }
  return new Blob([...blobs, ...waiting], { type });
}

function runOf(
  { recordingId, recording }: Loaded,
  design: DesignInfo,
  runs: ScriptRuns,
  { signal }: ExportWork,
): ExportedRun {
  return {
    design,
    recording,
    seek: (position) => runs.seek(recordingId, position),
    evaluate: (expression, done) => runs.evaluate(recordingId, expression, done),
    runAnew: async (other) => {
      const again = await runs.loadWhole(other, design.id, false, signal);
      await runs.dispose(again.recordingId);
      return again.recording;
    },
  };
}

const said = ({ message, line, column }: FileProblem, language: Language): string =>
  line === null ? message[language] : `${line}:${column ?? 1} ${message[language]}`;
