import type { Language } from '../../engine/types.ts';
import { languageOf } from '../../ui/catalogue.ts';
import { sayIn } from '../messages.ts';
import type { Say } from '../messages.ts';

/** The language of an element: its own `lang`, else that of what is around it. */
export class Texts {
  readonly #element: HTMLElement;
  #last: { readonly language: Language; readonly say: Say } | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  get language(): Language {
    const around = this.#element.closest('[lang]')?.getAttribute('lang');
    return languageOf(this.#element.lang || around || document.documentElement.lang);
  }

  /** The same function as long as the language is the same. */
  get say(): Say {
    const { language } = this;
    if (this.#last?.language !== language) this.#last = { language, say: sayIn(language) };
    return this.#last.say;
  }
}
