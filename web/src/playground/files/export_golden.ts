import { fileProblem } from './file_texts.ts';
import type { ExportedFile, ExportedRun, FileProblem } from './file_types.ts';
import type { GoldenOperation } from './golden_operation.ts';
import { OperationWriter, processNumbers } from './golden_operations.ts';
import type { StatementOperations } from './golden_operations.ts';
import { GoldenStates } from './golden_state.ts';
import type { GoldenState } from './golden_state.ts';
import { variantOfDesign } from './golden_variants.ts';

interface Step {
  readonly op: GoldenOperation;
  readonly after?: GoldenState;
}

/** Problems that are listed; a loop can run one bad line very often. */
const MOST_PROBLEMS = 20;

/** States that are written of a long run; each asks the engine about every page. */
const MOST_STATES = 500;

/**
 * A run in the format of the golden stories, which `rmap golden --design ID FILE` recomputes. A long
 * one has its state after every few operations only. Refused, with each
 * line that stands in the way, where the format has no words for what the scenario does.
 */
export async function exportGolden(name: string, run: ExportedRun): Promise<ExportedFile> {
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
  const numbers = processNumbers(recording);
  const writer = new OperationWriter(recording, numbers);
  const written = recording.statements.map((statement) => writer.next(statement));
  const problems = problemsOf(written);
  if (problems.length > 0) return { kind: 'refused', problems };
  const states = new GoldenStates(run, numbers);
  const steps: Step[] = [];
  const every = Math.ceil(written.length / MOST_STATES);
  for (const [i, { operations }] of written.filter((each) => each.ok).entries()) {
    const last = operations.at(-1);
    if (last === undefined) continue;
    for (const op of operations.slice(0, -1)) steps.push({ op });
    const isWanted = (i + 1) % every === 0 || i === written.length - 1;
    steps.push(isWanted ? { op: last, after: await states.after(i + 1) } : { op: last });
  }
  const story = { name, source: 'Rmap Time Machine', variant, steps };
  return {
    kind: 'file',
    name: `${name}.golden.json`,
    type: 'application/json',
    text: `${JSON.stringify(story)}\n`,
  };
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
