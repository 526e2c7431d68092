import { writeRecording } from '../../engine/recorded/write_recording.ts';
import { exportGolden } from './export_golden.ts';
import { fileProblem } from './file_texts.ts';
import type { ExportedFile, ExportedRun, ExportSource, FileKind } from './file_types.ts';
import { writeScenario } from './scenario_file.ts';

/** Writes what stands in the playground as a file. Rejects only if the engine fails. */
export async function exportFile(kind: FileKind, source: ExportSource): Promise<ExportedFile> {
  const name = safeName(source.name);
  switch (kind) {
    case 'scenario':
      return {
        kind: 'file',
        name: `${name}.rmap`,
        type: 'text/plain;charset=utf-8',
        text: writeScenario(source),
      };
    case 'golden':
      return source.run === null
        ? { kind: 'refused', problems: [fileProblem('noRun')] }
        : exportGolden(name, source.run);
    case 'recording':
      return source.run === null
        ? { kind: 'refused', problems: [fileProblem('noRun')] }
        : exportRecording(name, source.script, source.run);
  }
}

/** A run that ended at a mistake is recorded up to there. */
const exportRecording = (name: string, script: string, run: ExportedRun): ExportedFile => ({
  kind: 'file',
  name: `${name}.recording.json`,
  type: 'application/json',
  text: `${writeRecording({ script, design: run.design, recording: run.recording })}\n`,
});

/** A name that every file system takes. */
function safeName(name: string): string {
  const safe = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return safe === '' ? 'scenario' : safe;
}
