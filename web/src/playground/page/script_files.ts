import { saveFile } from '../../player/export/deliver.ts';
import type { DesignInfo, Language } from '../../engine/types.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { ExportedRun, FileKind, FileProblem } from '../files/file_types.ts';
import type { Opening } from './seen.ts';
import type { PlaygroundKey } from './playground_texts.ts';
import type { ScriptRuns } from './script_runs.ts';

/** More would only be scrolled past. */
const MESSAGES_MOST = 6;

/** What a file came to: something to open, or what is wrong with it. */
export type OpenedFile =
  | { readonly ok: true; readonly name: string; readonly opening: Opening }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Reads a file that was chosen or dropped. Its code is fetched only then. A recording is opened by its script. */
export async function openFile(file: File, language: Language): Promise<OpenedFile> {
  const { importFile } = await import('../files/import_file.ts');
  const read = await importFile(file);
  switch (read.kind) {
    case 'problem':
      return { ok: false, messages: [said(read.problem, language)] };
    case 'scenario':
      return { ok: true, name: read.name, opening: { script: read.script, designs: read.designs } };
    case 'recording': {
      const { script, design } = read.stored;
      return { ok: true, name: read.name, opening: { script, designs: [design.id] } };
    }
  }
}

/** What is saved. */
export interface SavedScript {
  readonly script: string;
  readonly designs: readonly DesignInfo[];
}

/** Gives the reader a file of what is written. @returns what is to be said of it */
export async function saveScript(
  kind: FileKind,
  { script, designs }: SavedScript,
  runs: ScriptRuns,
  language: Language,
  text: Translate<PlaygroundKey>,
): Promise<readonly string[]> {
  const { exportFile } = await import('../files/export_file.ts');
  const [design] = designs;
  const loaded =
    kind === 'scenario' || design === undefined ? null : await runs.loadWhole(script, design.id);
  const run: ExportedRun | null =
    loaded === null || design === undefined
      ? null
      : {
          design,
          recording: loaded.recording,
          seek: (position) => runs.seek(loaded.recordingId, position),
          evaluate: (expression, done) => runs.evaluate(loaded.recordingId, expression, done),
        };
  try {
    const ids = designs.map(({ id }) => id);
    const file = await exportFile(kind, { name: 'scenario', script, designs: ids, run });
    if (file.kind === 'refused') {
      const problems = file.problems.map((problem) => said(problem, language));
      return [text('notSaved'), ...problems.slice(0, MESSAGES_MOST)];
    }
    saveFile(file.name, new Blob([file.text], { type: file.type }));
    return [text('saved', { name: file.name })];
  } finally {
    if (loaded !== null) await runs.dispose(loaded.recordingId);
  }
}

const said = ({ message, line, column }: FileProblem, language: Language): string =>
  line === null ? message[language] : `${line}:${column ?? 1} ${message[language]}`;
