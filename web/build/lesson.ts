import type { Token } from 'markdown-it';
import type { PlacedBlock, PlacedRole, TextDocument } from './lesson_document.ts';
import { findMoment, momentAfter } from './moments.ts';
import type { Moment } from './moments.ts';
import { readPrediction } from './prediction.ts';
import type { Prediction } from './prediction.ts';
import type { Place, Problem } from './problem.ts';
import type { Stage } from './stages.ts';

/** A moment of a stage. */
export interface StagedMoment extends Moment {
  readonly stage: Stage;
}

/** A number in the text, as the engine gave it. */
export interface ComputedValue {
  readonly expression: string;
  readonly moment: StagedMoment;
  readonly value: number;
  /** It is what was added since this moment, where there is one. */
  readonly since: Moment | undefined;
  /** It follows the player rather than staying at its moment. */
  readonly live: boolean;
  /** The design that was asked, where it is not the stage's. */
  readonly design: string | undefined;
}

export interface ComputedPrediction extends Prediction {
  readonly expression: string;
  readonly moment: StagedMoment;
  /** The answer is what was added since this moment, where there is one. */
  readonly since: Moment | undefined;
  readonly answer: number;
}

/** A text with everything looked up and computed that it asks of its stages. */
export interface Lesson {
  readonly document: TextDocument;
  readonly moments: ReadonlyMap<PlacedBlock, StagedMoment>;
  readonly values: ReadonlyMap<Token, ComputedValue>;
  readonly predictions: ReadonlyMap<PlacedBlock, ComputedPrediction>;
}

/**
 * Asks the runs for all that a text needs. What cannot be answered is added to `problems`.
 * @param first the stage that the text begins with; undefined where it has none
 * @param stageOf that of a step; undefined where it has none, which is a problem already
 */
export function computeLesson(
  document: TextDocument,
  first: Stage | undefined,
  stageOf: (step: PlacedBlock) => Stage | undefined,
  problems: Problem[],
): Lesson {
  const asking = new Asking(problems);
  const moments = new Map<PlacedBlock, StagedMoment>();
  const values = new Map<Token, ComputedValue>();
  const predictions = new Map<PlacedBlock, ComputedPrediction>();

  let last: StagedMoment | undefined = first && { done: 0, step: 0, text: '', stage: first };
  for (const block of document.blocks) {
    const { attributes, name, columnOf } = block.block;
    const at = attributes.get('at')?.value;
    const place = (attribute: string): Place => ({ ...block.place, column: columnOf(attribute) });
    if (name === 'step') {
      const stage = stageOf(block);
      const moment = stage && asking.find(stage, at ?? '', place('at'));
      if (moment === undefined) continue;
      if (moment.stage === last?.stage && moment.done < last.done) {
        const message = `this is before "${last.text}", where the step above it is`;
        problems.push({ place: place('at'), message });
      }
      moments.set(block, moment);
      last = moment;
    } else if (name === 'predict') {
      const moment: StagedMoment | undefined =
        at === undefined || last === undefined ? last : asking.find(last.stage, at, place('at'));
      const expression = attributes.get('expr')?.value ?? '';
      const parts = readPrediction(document, block, problems);
      if (moment === undefined) continue;
      const from = attributes.get('since')?.value;
      const since =
        from === undefined ? undefined : asking.find(moment.stage, from, place('since'));
      asking.checkOrder(since, moment, place('since'));
      const value = asking.evaluate(expression, moment, place('expr'));
      const before = since === undefined ? 0 : asking.evaluate(expression, since, place('expr'));
      if (value === undefined || before === undefined) continue;
      const answer = value - before;
      if (!parts.choices.some(({ value }) => value === answer)) {
        const message = `"${expression}" is ${answer}, which is not among the choices`;
        problems.push({ place: place('expr'), message });
      }
      moments.set(block, moment);
      predictions.set(block, { ...parts, expression, moment, since, answer });
    }
  }
  for (const placed of document.roles) {
    if (placed.role.name !== 'value') continue;
    const inherited = placed.step === undefined ? first && endOf(first) : moments.get(placed.step);
    if (inherited === undefined) {
      const message = 'there is no scenario to ask: the text names none, or it has a mistake';
      if (first === undefined) problems.push({ place: placed.place, message });
      continue;
    }
    const value = asking.valueOf(placed, inherited);
    if (value !== undefined) values.set(placed.token, value);
  }
  return { document, moments, values, predictions };
}

function endOf(stage: Stage): StagedMoment {
  const { run } = stage.runs;
  return { ...momentAfter(run, run.statements.length), stage };
}

/** Puts questions to stages, and what has no answer among the problems. */
class Asking {
  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  find(stage: Stage, name: string, place: Place): StagedMoment | undefined {
    const found = findMoment(stage.runs.run, name);
    if (found.ok) return { ...found.moment, stage };
    this.#problems.push({ place, message: found.message });
    return undefined;
  }

  evaluate(
    expression: string,
    { stage, done }: StagedMoment,
    place: Place,
    design = stage.runs.design,
  ): number | undefined {
    const run = stage.runs.under(design);
    // A story ends at its first mistake, and would answer from there whatever is asked of a later moment.
    const [stopped] = run?.diagnostics ?? [];
    if (run !== undefined && stopped !== undefined && done > run.statements.length) {
      const message = `under ${design} the scenario stops in line ${stopped.line}: ${stopped.message.en}`;
      this.#problems.push({ place, message });
      return undefined;
    }
    const result = run?.evaluate(expression, done);
    if (result?.ok === true) return result.value;
    const message =
      result === undefined
        ? `there is no design "${design}"`
        : `"${expression}": ${result.diagnostic.message.en}`;
    this.#problems.push({ place, message });
    return undefined;
  }

  /** What was added since a moment is asked for after it. */
  checkOrder(since: Moment | undefined, moment: Moment, place: Place): void {
    if (since === undefined || since.done < moment.done) return;
    const message = `"${since.text}" is not before "${moment.text}": nothing can be added since`;
    this.#problems.push({ place, message });
  }

  valueOf({ role, place }: PlacedRole, inherited: StagedMoment): ComputedValue | undefined {
    const read = (name: string): string | undefined => role.attributes.get(name)?.value;
    const [at, from] = [read('at'), read('since')];
    const moment = at === undefined ? inherited : this.find(inherited.stage, at, place);
    const since = from === undefined ? undefined : this.find(inherited.stage, from, place);
    if (moment === undefined || (from !== undefined && since === undefined)) return undefined;
    this.checkOrder(since, moment, place);
    const expression = role.text;
    const design = read('design');
    const value = this.evaluate(expression, moment, place, design);
    const before = since === undefined ? 0 : this.evaluate(expression, since, place, design);
    if (value === undefined || before === undefined) return undefined;
    const live = role.attributes.has('live');
    return { expression, moment, value: value - before, since, live, design };
  }
}
