import { inks } from '../layout/surface.ts';
import type { Ink } from '../layout/surface.ts';

/** What the canvas is drawn with: the same variables that colour every other picture. */
export interface Palette {
  readonly colours: Readonly<Record<Ink, string>>;
  readonly font: string;
}

/** The variables behind the inks; `overview_css.ts` says the same for an <svg>. */
const inkVariables: Readonly<Record<Ink, string>> = {
  own: '--r-ink',
  inherited: '--r-av',
  mapped: '--r-page',
  ink: '--r-ink',
  soft: '--r-soft',
  line: '--r-line',
  panel: '--r-bg',
  lit: '--r-lit',
  hot: '--r-hot',
  walk: '--r-av',
  fork: '--r-vma',
  visit: '--r-visit',
};

/** Reads the colours as they are now, at an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colours = inks.map((ink): [Ink, string] => [
    ink,
    style.getPropertyValue(inkVariables[ink]).trim() || style.color,
  ]);
  return {
    colours: Object.fromEntries(colours) as Record<Ink, string>,
    font: style.fontFamily || 'sans-serif',
  };
}

/** Hears when colours may have changed: the system's theme, forced colours, the site's own switch. */
export class ThemeWatch {
  readonly #queries: readonly MediaQueryList[];
  readonly #observer: MutationObserver;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map(
      (query) => matchMedia(query),
    );
    for (const query of this.#queries) query.addEventListener('change', changed);
    this.#observer = new MutationObserver(changed);
    this.#observer.observe(document.documentElement, {
      attributeFilter: ['data-theme', 'class', 'style'],
    });
  }

  close(): void {
    for (const query of this.#queries) query.removeEventListener('change', this.#changed);
    this.#observer.disconnect();
  }
}
