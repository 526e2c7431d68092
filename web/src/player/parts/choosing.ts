import { choiceInWords } from '../choice.ts';
import type { Choice, Hit } from '../choice.ts';
import type { Moment, Story } from '../moment.ts';
import type { Chooser } from './own_choice.ts';

const NOTHING = 'null';

/** What the reader has chosen: told in words of a script, and found again where the scenario goes on. */
export class Choosing {
  /** It is another where a debugger came. */
  readonly #chooser: () => Chooser;
  readonly #tell: (choice: Choice | null) => void;
  #hit: Hit | null = null;
  /** What was told last, as JSON; empty: whatever it is, it is to be told. */
  #told = NOTHING;
  #scenario = '';
  /** What was chosen in the story before, which has another recording. */
  #kept: { readonly name: string; readonly from: Story } | null = null;

  constructor(chooser: () => Chooser, tell: (choice: Choice | null) => void) {
    this.#chooser = chooser;
    this.#tell = tell;
  }

  /** The reader chooses by hand; the same again is a choice, too. */
  select(object: number | null, key: string | undefined): void {
    this.#hit = key === undefined ? null : { object, key };
    this.#told = '';
    this.#chooser().select(object);
  }

  /** Another scenario is being loaded. One that has grown keeps what was chosen. */
  leave(story: Story | null, scenario: string): void {
    const { chosen } = this.#chooser();
    const isGrown = this.#scenario !== '' && scenario.startsWith(this.#scenario.trimEnd());
    if (chosen !== null && story !== null && isGrown) {
      this.#kept = { name: story.lasting.of(chosen), from: story };
    } else if (!isGrown) this.#kept = null;
    this.#scenario = scenario;
    this.#chooser().clear();
    this.#told = NOTHING;
  }

  /** A moment is on the screen. */
  arrive(story: Story, moment: Moment): void {
    const isFound = this.#kept !== null && this.#kept.from !== story && this.#find(story, moment);
    const choice = choiceInWords(story, moment, this.#chooser().chosen, this.#hit);
    const said = JSON.stringify(choice);
    if (said === this.#told) return;
    this.#told = said;
    if (!isFound) this.#tell(choice);
  }

  /** Chooses what was chosen before. @returns whether it is there */
  #find(story: Story, { graph }: Moment): boolean {
    const object = story.lasting.find(this.#kept?.name ?? '');
    this.#kept = null;
    if (object === undefined || graph.get(object)?.alive !== true) return false;
    this.#chooser().select(object);
    return true;
  }
}
