import { restBetween } from '../../engine/pause.ts';
import { fileProblem } from './file_texts.ts';
import type { ExportedFile, ExportedRun, ExportWork, FileProblem } from './file_types.ts';
import type { GoldenOperation } from './golden_operation.ts';
import { OperationWriter, processNumbers } from './golden_operations.ts';
import type { StatementOperations } from './golden_operations.ts';
import { GoldenStates } from './golden_state.ts';
import type { UncountedState } from './golden_state.ts';
import { variantOfDesign } from './golden_variants.ts';
import { GoldenWriter } from './golden_writer.ts';
import { MOST_FILE_BYTES } from './limits.ts';
import { WalkCounter } from './walk_counts.ts';

/** An operation, and how many statements have been executed after it, where the state there is told. */
interface Step {
  readonly op: GoldenOperation;
  readonly done: number | null;
}

/** Problems that are listed; a loop can run one bad line very often. */
const MOST_PROBLEMS = 20;

/** States that are written of a long run: not all of them are worth their length. */
const MOST_STATES = 500;

/** Walks that are counted together: well below what one script can ask, so that the work is seen to go on. */
const WALKS_AT_ONCE = 10_000;

/**
 * A run in the format of the golden stories, which `rmap golden --design ID FILE` recomputes. A long
 * one has its state after every few operations only. Refused, with each
 * line that stands in the way, where the format has no words for what the scenario does.
 */
export async function exportGolden(
  name: string,
  run: ExportedRun,
  work: ExportWork,
): Promise<ExportedFile> {
  const { recording } = run;
  const variant = variantOfDesign(recording.design);
  if (variant === undefined) {
    return refused(fileProblem('designWithoutStates', { design: recording.design }));
  }
  const [mistake] = recording.diagnostics;
  if (mistake !== undefined) {
    const { line, column } = mistake;
    return refused(fileProblem('unfinishedRun', { line }, { line, column }));
  }
  const rest = restBetween(work);
  const written = await writeOperations(run, rest);
  const problems = problemsOf(written);
  if (problems.length > 0) return { kind: 'refused', problems };
  const writer = new GoldenWriter(rest);
  const steps = stepsOf(written);
  if (!(await writeSteps(steps, run, writer, rest, work.onProgress))) {
    return refused(fileProblem('storyTooBig', { most: MOST_FILE_BYTES }));
  }
  return {
    kind: 'file',
    name: `${name}.golden.json`,
    type: 'application/json',
    pieces: writer.finish(name, variant),
  };
}

async function writeOperations(
  { recording }: ExportedRun,
  rest: () => Promise<void>,
): Promise<readonly StatementOperations[]> {
  const writer = new OperationWriter(recording, processNumbers(recording));
  const written: StatementOperations[] = [];
  for (const statement of recording.statements) {
    written.push(writer.next(statement));
    await rest();
  }
  return written;
}

function stepsOf(written: readonly StatementOperations[]): readonly Step[] {
  const steps: Step[] = [];
  const every = Math.ceil(written.length / MOST_STATES);
  for (const [i, { operations }] of written.filter((each) => each.ok).entries()) {
    const last = operations.at(-1);
    if (last === undefined) continue;
    for (const op of operations.slice(0, -1)) steps.push({ op, done: null });
    const isWanted = (i + 1) % every === 0 || i === written.length - 1;
    steps.push({ op: last, done: isWanted ? i + 1 : null });
  }
  return steps;
}

/** @returns false if the file would be larger than any that is read */
async function writeSteps(
  steps: readonly Step[],
  run: ExportedRun,
  writer: GoldenWriter,
  rest: () => Promise<void>,
  onProgress: ExportWork['onProgress'],
): Promise<boolean> {
  const states = new GoldenStates(run, processNumbers(run.recording), rest);
  const counter = new WalkCounter(run, rest);
  let waiting: { readonly op: GoldenOperation; readonly state: UncountedState | null }[] = [];
  let walks = 0;
  const write = async (): Promise<void> => {
    const uncounted = waiting.flatMap(({ state }) => state ?? []);
    const counts = (await counter.count(uncounted)).values();
    for (const { op, state } of waiting) {
      if (state === null) writer.add(op);
      else await writer.addWithState(op, state, counts.next().value ?? []);
      await rest();
    }
    waiting = [];
    walks = 0;
  };
  for (const [i, { op, done }] of steps.entries()) {
    const state = done === null ? null : await states.after(done);
    waiting.push({ op, state });
    walks += state?.walks.length ?? 0;
    if (walks >= WALKS_AT_ONCE || i === steps.length - 1) await write();
    if (writer.length > MOST_FILE_BYTES) return false;
    onProgress((i + 1) / steps.length);
    await rest();
  }
  return true;
}

const refused = (problem: FileProblem): ExportedFile => ({ kind: 'refused', problems: [problem] });

/** Each line once. */
function problemsOf(written: readonly StatementOperations[]): readonly FileProblem[] {
  const byPlace = new Map<string, FileProblem>();
  for (const each of written) {
    if (!each.ok) byPlace.set(`${each.problem.line}:${each.problem.column}`, each.problem);
  }
  return [...byPlace.values()].slice(0, MOST_PROBLEMS);
}
