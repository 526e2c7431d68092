import { restBetween } from '../../engine/pause.ts';
import { recordingPieces } from '../../engine/recorded/write_recording.ts';
import { exportGolden } from './export_golden.ts';
import { fileProblem } from './file_texts.ts';
import type {
  ExportedFile,
  ExportedRun,
  ExportSource,
  ExportWork,
  FileKind,
} from './file_types.ts';
import { writeScenario } from './scenario_file.ts';

/** Writes what stands in the playground as a file. Rejects only if the engine fails, or the work is stopped. */
export async function exportFile(
  kind: FileKind,
  source: ExportSource,
  work: ExportWork,
): Promise<ExportedFile> {
  const name = safeName(source.name);
  switch (kind) {
    case 'scenario':
      return {
        kind: 'file',
        name: `${name}.rmap`,
        type: 'text/plain;charset=utf-8',
        pieces: [writeScenario(source)],
      };
    case 'golden':
      return source.run === null
        ? { kind: 'refused', problems: [fileProblem('noRun')] }
        : exportGolden(name, source.run, work);
    case 'recording':
      return source.run === null
        ? { kind: 'refused', problems: [fileProblem('noRun')] }
        : exportRecording(name, source.script, source.run, work);
  }
}

/** A run that ended at a mistake is recorded up to there. */
async function exportRecording(
  name: string,
  script: string,
  { design, recording }: ExportedRun,
  work: ExportWork,
): Promise<ExportedFile> {
  const rest = restBetween(work);
  const pieces: string[] = [];
  for (const piece of recordingPieces({ script, design, recording })) {
    pieces.push(piece);
    await rest();
  }
  return {
    kind: 'file',
    name: `${name}.recording.json`,
    type: 'application/json',
    pieces: [...pieces, '\n'],
  };
}

/** A name that every file system takes. */
function safeName(name: string): string {
  const safe = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return safe === '' ? 'scenario' : safe;
}
