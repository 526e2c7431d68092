import { readRecording } from '../../engine/recorded/read_recording.ts';
import { fileProblem } from './file_texts.ts';
import type { ImportedFile } from './file_types.ts';
import { goldenToScenario } from './golden_story.ts';
import { MOST_FILE_BYTES, MOST_SCENARIO_BYTES } from './limits.ts';
import { readScenario } from './scenario_file.ts';

/**
 * Reads a file that somebody chose or dropped: a scenario, a golden story, a recording. What it is, is told by what
 * is in it; its name does not matter. Never rejects, whatever the file is.
 */
export async function importFile(file: File): Promise<ImportedFile> {
  if (file.size > MOST_FILE_BYTES) return tooBig(file.size, MOST_FILE_BYTES);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    return problem(error instanceof TypeError ? 'notText' : 'unreadable');
  }
  const name = file.name.replace(/(\.(golden|recording))?\.(rmap|json|txt)$/i, '');
  if (text.trim() === '') return problem('empty');
  if (text.includes('\0')) return problem('notText');
  if (/^\s*[{[]/.test(text)) return importJson(name, text);
  if (file.size > MOST_SCENARIO_BYTES) return tooBig(file.size, MOST_SCENARIO_BYTES);
  return { kind: 'scenario', name, ...readScenario(text) };
}

function importJson(name: string, text: string): ImportedFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The reader of stories says where it is damaged.
  }
  if (typeof value === 'object' && value !== null && 'recording' in value) {
    const read = readRecording(value);
    if (read.ok) return { kind: 'recording', name, stored: read.stored };
    const where = { code: 'damagedRecording', line: null, column: null } as const;
    return { kind: 'problem', problem: { ...where, message: read.message } };
  }
  const story = goldenToScenario(text);
  if (!story.ok) return { kind: 'problem', problem: story.problem };
  return {
    kind: 'scenario',
    name: story.name === '' ? name : story.name,
    script: story.script,
    designs: story.design === null ? [] : [story.design],
  };
}

const problem = (code: 'notText' | 'unreadable' | 'empty'): ImportedFile => ({
  kind: 'problem',
  problem: fileProblem(code),
});

const tooBig = (bytes: number, most: number): ImportedFile => ({
  kind: 'problem',
  problem: fileProblem('tooBig', { bytes, most }),
});
