import { fileProblem } from './file_texts.ts';
import type { FileProblem } from './file_types.ts';
import { readOperation, StoryError } from './golden_operation.ts';
import type { GoldenOperation } from './golden_operation.ts';
import { designOfVariant } from './golden_variants.ts';
import { isObject, readJson } from './json_text.ts';
import type { Json } from './json_text.ts';
import { scriptOf } from './story_script.ts';

/** Statements that the engine runs of one script, and as many steps are read. */
const MOST_STEPS = 100_000;

/** What a file may say about itself before it is cut off. */
const MOST_TITLE = 200;

/** A golden story as a scenario, or what is wrong with it. */
export type StoryReading =
  | {
      readonly ok: true;
      /** As the file names itself; empty if it does not. */
      readonly name: string;
      readonly script: string;
      /** The design of the story's kernel; null where its variant says nothing to us. */
      readonly design: string | null;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Tells a golden story (tests/golden/README.md) in the scenario language: one statement for each operation, with the
 * same pages at the same places. Never throws.
 */
export function goldenToScenario(text: string): StoryReading {
  const json = readJson(text);
  if (!json.ok) return json;
  const { value, placeOf } = json;
  const fail = (problem: FileProblem): StoryReading => ({ ok: false, problem });
  if (!isObject(value)) return fail(fileProblem('foreign'));
  const { steps, generator } = value;
  if (generator !== undefined) return fail(fileProblem('storyGenerator'));
  if (steps === undefined) return fail(fileProblem('foreign'));
  if (!isList(steps)) return fail(fileProblem('storySteps', {}, placeOf(value)));
  if (steps.length > MOST_STEPS) {
    return fail(fileProblem('storyTooLong', { steps: steps.length, most: MOST_STEPS }));
  }
  try {
    const operations = steps.map((step): PlacedOperation => ({
      ...readOperation(step, placeOf),
      fail: (code, values) => {
        throw new StoryError(fileProblem(code, values, placeOf(step)));
      },
    }));
    const name = plain(value['name']);
    const title = [name, plain(value['source'])].filter((part) => part !== '').join(': ');
    const script = (title === '' ? '' : `# ${title}\n`) + scriptOf(operations);
    return { ok: true, name, script, design: designOfVariant(plain(value['variant'])) ?? null };
  } catch (error) {
    if (error instanceof StoryError) return fail(error.problem);
    throw error;
  }
}

/** An operation that can say what is wrong with it, at its place in the file. */
export type PlacedOperation = GoldenOperation & {
  fail(
    code: 'deadProcess' | 'processAlive' | 'nothingMapped',
    values: Readonly<Record<string, number>>,
  ): never;
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A word of the file that may stand in a comment: one line of it, and not too long. */
const plain = (value: Json | undefined): string =>
  typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ').slice(0, MOST_TITLE) : '';
