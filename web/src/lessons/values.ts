import type { SiteLanguage } from '../ui/catalogue.ts';
import { formatMean } from '../ui/number_format.ts';
import { askFor, stageOf } from './asking.ts';
import type { LessonPlayer } from './lesson_player.ts';

/** What stands where there is nothing to count yet: the process is not born. */
const nothingYet = '–';

/** The numbers in a text. The page brings them along as they were when it was built. */
export class LessonValues {
  readonly #fixed: readonly HTMLElement[];
  readonly #live: readonly HTMLElement[];
  readonly #player: LessonPlayer;
  readonly #language: SiteLanguage;
  readonly #refreshed = new Set<number>();
  #asked = 0;

  constructor(root: ParentNode, player: LessonPlayer, language: SiteLanguage) {
    const all = [...root.querySelectorAll<HTMLElement>('rmap-value[expression]')];
    this.#fixed = all.filter((each) => !each.hasAttribute('live') && !each.hasAttribute('design'));
    this.#live = all.filter((each) => each.hasAttribute('live'));
    this.#player = player;
    this.#language = language;
  }

  /** Computes the numbers of a stage anew that stay at their moment; once is enough. */
  async refresh(stage: number): Promise<void> {
    if (this.#refreshed.has(stage)) return;
    this.#refreshed.add(stage);
    for (const element of this.#fixed.filter((each) => stageOf(each) === stage)) {
      const text = await this.#ask(element);
      if (text !== nothingYet) element.textContent = text;
    }
  }

  /** Lets the numbers that follow the player speak of the moment when so much of a stage has been executed. */
  async follow(done: number, stage: number): Promise<void> {
    const asked = ++this.#asked;
    for (const element of this.#live.filter((each) => stageOf(each) === stage)) {
      const text = await this.#ask(element, done);
      if (asked !== this.#asked) return; // the player has moved on
      element.textContent = text;
    }
  }

  async #ask(element: HTMLElement, done?: number): Promise<string> {
    const value = await askFor(element, this.#player, done);
    return value === undefined ? nothingYet : formatMean(value, this.#language);
  }
}
