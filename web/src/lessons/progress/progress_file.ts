import type { Translate } from '../../ui/catalogue.ts';
import { inLesson } from './progress.ts';
import type { Progress } from './progress.ts';
import { readProgress } from './progress_json.ts';
import type { ProgressProblem } from './progress_json.ts';
import type { ProgressKey } from './progress_texts.ts';

const mostBytes = 1_000_000;

/** The part of a `File` that is needed here. */
export type ProgressFile = Pick<File, 'name' | 'size' | 'text'>;

/** What a file held, or in a sentence why it is no progress. */
export type FileReading =
  { readonly ok: true; readonly progress: Progress } | { readonly ok: false; readonly why: string };

/** Reads a file that a reader has chosen; it may be anything. Never throws. */
export async function readProgressFile(
  file: ProgressFile,
  text: Translate<ProgressKey>,
): Promise<FileReading> {
  if (file.size > mostBytes) return { ok: false, why: text('tooLarge') };
  try {
    const { progress, problem } = readProgress(await file.text());
    return problem === null ? { ok: true, progress } : { ok: false, why: why(problem, text) };
  } catch {
    return { ok: false, why: text('noFile') };
  }
}

function why(problem: ProgressProblem, text: Translate<ProgressKey>): string {
  switch (problem.kind) {
    case 'newer':
      return text('newer', { version: problem.version });
    case 'damaged':
      return text('damaged', { places: problem.places.slice(0, 3).join(', ') });
    default:
      return text(problem.kind);
  }
}

/** `rmap-progress-2026-11-22.json` */
export function progressFileName(now: Date): string {
  return `rmap-progress-${now.toISOString().slice(0, 10)}.json`;
}

/** How many things of `theirs` are not in `ours`: passages read, predictions answered, checks passed. */
export function countNews(ours: Progress, theirs: Progress): number {
  let news = 0;
  for (const [id, { seen, answers, passed }] of theirs.lessons) {
    const known = inLesson(ours, id);
    news += [...seen].filter((each) => !known.seen.has(each)).length;
    news += [...answers.keys()].filter((each) => !known.answers.has(each)).length;
    news += [...passed].filter((each) => !known.passed.has(each)).length;
  }
  return news;
}
