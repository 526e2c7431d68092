import type { Token } from 'markdown-it';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
import type { Place, Problem } from './problem.ts';
import { knows } from './scenario_runs.ts';
import type { ScenarioFiles } from './stages.ts';

/** A task that a reader solves by writing a scenario. */
export interface Check {
  readonly design: string;
  /** What must be true at the end, as the engine is asked: `walk(C heap[1]).visited == 1`. */
  readonly goals: readonly string[];
  /** The scenario to begin with, and one that reaches all goals. */
  readonly start: string;
  readonly solution: string;
  readonly words: CheckWords;
}

/** What the text says of it: the task, each goal in words, and what follows. */
export interface CheckWords {
  readonly task: readonly Token[];
  readonly goals: readonly (readonly Token[])[];
  readonly after: readonly Token[];
}

/**
 * Reads a `check` block and proves it: its solution reaches every goal; its beginning and its wrong attempt run,
 * and miss one.
 */
export function readCheck(
  document: TextDocument,
  block: PlacedBlock,
  folder: string,
  { engine, scripts }: ScenarioFiles,
  problems: Problem[],
): Check | undefined {
  const before = problems.length;
  const { attributes, columnOf } = block.block;
  const place = (attribute?: string): Place => ({ ...block.place, column: columnOf(attribute) });
  const problem = (attribute: string, message: string): void => {
    problems.push({ place: place(attribute), message });
  };
  const design = attributes.get('design')?.value ?? '';
  const goals = (attributes.get('goal')?.value ?? '').split(';').map((goal) => goal.trim());
  const words = readWords(document, block);
  if (!knows(engine, design)) {
    problem('design', `there is no design "${design}"`);
    return undefined;
  }
  if (words.task.length === 0) problem('id', 'a task begins with what is to be done, in words');
  if (words.goals.length !== goals.length) {
    problem('goal', `${goals.length} goals, but ${words.goals.length} of them in words`);
  }
  const reached = (kind: string): readonly boolean[] | undefined => {
    const name = `${folder}/${block.id}.${kind}.rmap`;
    const script = scripts.get(name);
    if (script === undefined) {
      problem('id', `there is no lessons/${name}`);
      return undefined;
    }
    const run = engine.run(script, design);
    for (const { line, column, message } of run.diagnostics) {
      problems.push({ place: { file: `lessons/${name}`, line, column }, message: message.en });
    }
    if (run.diagnostics.length > 0) return undefined;
    return goals.map((goal) => {
      const result = run.evaluate(goal, run.statements.length);
      if (kind === 'solution' && !result.ok) {
        problem('goal', `"${goal}": ${result.diagnostic.message.en}`);
      }
      return result.ok && result.value === 1;
    });
  };
  const solved = reached('solution');
  const missed = solved?.indexOf(false) ?? -1;
  if (missed >= 0) problem('goal', `the solution does not reach "${goals[missed] ?? ''}"`);
  for (const kind of ['start', 'wrong']) {
    if (reached(kind)?.every(Boolean) === true) {
      problem('goal', `lessons/${folder}/${block.id}.${kind}.rmap reaches every goal`);
    }
  }
  if (problems.length > before) return undefined;
  const script = (kind: string): string => scripts.get(`${folder}/${block.id}.${kind}.rmap`) ?? '';
  return { design, goals, start: script('start'), solution: script('solution'), words };
}

function readWords({ tokens }: TextDocument, { from, to }: PlacedBlock): CheckWords {
  const inside = tokens.slice(from + 1, to);
  const begin = inside.findIndex(({ type }) => type === 'bullet_list_open');
  if (begin < 0) return { task: inside, goals: [], after: [] };
  const level = inside[begin]?.level;
  const end = inside.findIndex(
    (token) => token.type === 'bullet_list_close' && token.level === level,
  );
  const goals = inside
    .slice(begin, end)
    .flatMap((token) => (token.type === 'inline' ? [token.children ?? []] : []));
  return { task: inside.slice(0, begin), goals, after: inside.slice(end + 1) };
}
