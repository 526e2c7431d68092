import type { Recording } from '../../engine/types.ts';
import type { ExportedRun } from './file_types.ts';
import type { UncountedState, WalkCount } from './golden_state.ts';
import { MOST_SCENARIO_BYTES } from './limits.ts';

/** A walk that is to be counted, where so many statements have been executed. */
interface Question {
  readonly done: number;
  readonly page: string;
}

/**
 * Counts walks at many places of a run. The engine does it, as nobody else knows how a design walks; it could be asked at
 * one place after the other, but would run the script for each. So the statements are run again, with the questions as
 * expectations in between: once, or a few times where there are more than one script may have.
 */
export class WalkCounter {
  readonly #run: ExportedRun;
  readonly #rest: () => Promise<void>;

  /** `rest` is called often, to let others have the thread. */
  constructor(run: ExportedRun, rest: () => Promise<void>) {
    this.#run = run;
    this.#rest = rest;
  }

  /** What the walks of each state count, in their order. The states stand in that of the run. */
  async count(states: readonly UncountedState[]): Promise<readonly (readonly WalkCount[])[]> {
    const questions = states.flatMap(({ done, walks }) => walks.map((page) => ({ done, page })));
    const counts: WalkCount[] = [];
    while (counts.length < questions.length) {
      const left = questions.slice(counts.length);
      const answers = await this.#askInOneRun(left);
      counts.push(...(answers.length > 0 ? answers : await this.#askAtOnePlace(left)));
      await this.#rest();
    }
    let next = 0;
    return states.map(({ walks }) => counts.slice(next, (next += walks.length)));
  }

  /** The first of the answers: as many as one run may give. None where the script alone is too long for one. */
  async #askInOneRun(questions: readonly Question[]): Promise<readonly WalkCount[]> {
    const { statements } = this.#run.recording;
    const lines: string[] = [];
    let executed = 0;
    let bytes = 0;
    for (const { done, page } of questions) {
      const next = statements.slice(executed, done).map(({ text }) => text);
      next.push(`expect walk(${page}).visited == walk(${page}).mapped`);
      for (const line of next) bytes += line.length + 1;
      if (bytes > MOST_SCENARIO_BYTES) break;
      lines.push(...next);
      executed = done;
      await this.#rest();
    }
    if (lines.length === 0) return [];
    const again = await this.#run.runAnew(`${lines.join('\n')}\n`);
    if (!this.#isSame(again)) return [];
    return again.expects.map(({ left, right }) => ({ visited: left, mapped: right }));
  }

  /** Whether a run did what this one did, as far as it came. */
  #isSame({ statements }: Recording): boolean {
    const last = statements.at(-1);
    const original = this.#run.recording.statements[statements.length - 1];
    return last?.firstStep === original?.firstStep && last?.text === original?.text;
  }

  /** The answers at the place of the first question, one by one. */
  async #askAtOnePlace(questions: readonly Question[]): Promise<readonly WalkCount[]> {
    const counts: WalkCount[] = [];
    for (const { done, page } of questions) {
      if (done !== questions[0]?.done) break;
      const ask = async (count: string): Promise<number> => {
        const answer = await this.#run.evaluate(`walk(${page}).${count}`, done);
        if (!answer.ok) throw new Error(answer.diagnostic.message.en);
        return answer.value;
      };
      counts.push({ visited: await ask('visited'), mapped: await ask('mapped') });
      await this.#rest();
    }
    return counts;
  }
}
