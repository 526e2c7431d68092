import type { SiteLanguage } from '../ui/catalogue.ts';
import { formatMean } from '../ui/number_format.ts';
import type { LessonPlayer } from './lesson_player.ts';

/** What stands where there is nothing to count yet: the process is not born. */
const nothingYet = '–';

/** The numbers in a text. The page brings them along as they were when it was built. */
export class LessonValues {
  readonly #fixed: readonly HTMLElement[];
  readonly #live: readonly HTMLElement[];
  readonly #player: LessonPlayer;
  readonly #language: SiteLanguage;
  #asked = 0;

  constructor(root: ParentNode, player: LessonPlayer, language: SiteLanguage) {
    const all = [...root.querySelectorAll<HTMLElement>('rmap-value[expression]')];
    this.#fixed = all.filter((each) => !each.hasAttribute('live') && !each.hasAttribute('design'));
    this.#live = all.filter((each) => each.hasAttribute('live'));
    this.#player = player;
    this.#language = language;
  }

  /** Computes the numbers anew that stay at their moment. */
  async refresh(): Promise<void> {
    for (const element of this.#fixed) {
      const text = await this.#ask(element, Number(element.getAttribute('done')));
      if (text !== nothingYet) element.textContent = text;
    }
  }

  /** Lets the numbers that follow the player speak of the moment when so much has been executed. */
  async follow(done: number): Promise<void> {
    const asked = ++this.#asked;
    for (const element of this.#live) {
      const text = await this.#ask(element, done);
      if (asked !== this.#asked) return; // the player has moved on
      element.textContent = text;
    }
  }

  async #ask(element: HTMLElement, done: number): Promise<string> {
    const result = await this.#player.evaluate(element.getAttribute('expression') ?? '', done);
    return result.ok ? formatMean(result.value, this.#language) : nothingYet;
  }
}
