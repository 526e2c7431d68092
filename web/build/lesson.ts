import type { Token } from 'markdown-it';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
import { findMoment, momentAfter } from './moments.ts';
import type { Moment } from './moments.ts';
import { readPrediction } from './prediction.ts';
import type { Prediction } from './prediction.ts';
import type { Place, Problem } from './problem.ts';
import type { ScenarioRuns } from './scenario_runs.ts';

/** A number in the text, as the engine gave it. */
export interface ComputedValue {
  readonly expression: string;
  readonly moment: Moment;
  readonly value: number;
  /** It follows the player rather than staying at its moment. */
  readonly live: boolean;
  /** The design that was asked, where it is not the text's. */
  readonly design: string | undefined;
}

export interface ComputedPrediction extends Prediction {
  readonly expression: string;
  readonly moment: Moment;
  readonly answer: number;
}

/** A text with everything looked up and computed that it asks of its scenario. */
export interface Lesson {
  readonly document: TextDocument;
  readonly moments: ReadonlyMap<PlacedBlock, Moment>;
  readonly values: ReadonlyMap<Token, ComputedValue>;
  readonly predictions: ReadonlyMap<PlacedBlock, ComputedPrediction>;
}

/** Asks the run for all that a text needs. What cannot be answered is added to `problems`. */
export function computeLesson(
  document: TextDocument,
  scenario: ScenarioRuns | undefined,
  problems: Problem[],
): Lesson {
  const moments = new Map<PlacedBlock, Moment>();
  const values = new Map<Token, ComputedValue>();
  const predictions = new Map<PlacedBlock, ComputedPrediction>();
  const problem = (place: Place, message: string): void => {
    problems.push({ place, message });
  };
  const run = scenario?.run;
  const evaluate = (
    expression: string,
    moment: Moment,
    place: Place,
    design = scenario?.design ?? '',
  ): number => {
    const run = scenario?.under(design);
    if (scenario !== undefined && run === undefined) {
      problem(place, `there is no design "${design}"`);
      return 0;
    }
    if (run === undefined) {
      problem(place, 'there is no scenario to ask: the text names none, or it has a mistake');
      return 0;
    }
    const result = run.evaluate(expression, moment.done);
    if (result.ok) return result.value;
    problem(place, `"${expression}": ${result.diagnostic.message.en}`);
    return 0;
  };
  const find = (name: string, place: Place): Moment | undefined => {
    if (run === undefined) return undefined;
    const found = findMoment(run, name);
    if (found.ok) return found.moment;
    problem(place, found.message);
    return undefined;
  };

  let last: Moment = { done: 0, step: 0, text: '' };
  for (const block of document.blocks) {
    const { attributes, name, columnOf } = block.block;
    const at = attributes.get('at')?.value;
    const place = (attribute: string): Place => ({ ...block.place, column: columnOf(attribute) });
    if (name === 'step') {
      const moment = find(at ?? '', place('at'));
      if (moment === undefined) continue;
      if (moment.done < last.done) {
        problem(place('at'), `this is before "${last.text}", where the step above it is`);
      }
      moments.set(block, moment);
      last = moment;
    } else if (name === 'predict') {
      const moment = at === undefined ? last : find(at, place('at'));
      const expression = attributes.get('expr')?.value ?? '';
      const parts = readPrediction(document, block, problems);
      if (moment === undefined) continue;
      const answer = evaluate(expression, moment, place('expr'));
      if (run !== undefined && !parts.choices.some(({ value }) => value === answer)) {
        problem(place('expr'), `"${expression}" is ${answer}, which is not among the choices`);
      }
      moments.set(block, moment);
      predictions.set(block, { ...parts, expression, moment, answer });
    }
  }
  for (const { role, token, place, step } of document.roles) {
    if (role.name !== 'value') continue;
    const at = role.attributes.get('at')?.value;
    const inherited = step === undefined ? undefined : moments.get(step);
    const end = run === undefined ? undefined : momentAfter(run, run.statements.length);
    const moment = at === undefined ? (inherited ?? end) : find(at, place);
    if (moment === undefined) continue;
    const design = role.attributes.get('design')?.value;
    const value = evaluate(role.text, moment, place, design);
    const live = role.attributes.has('live');
    values.set(token, { expression: role.text, moment, value, live, design });
  }
  return { document, moments, values, predictions };
}
