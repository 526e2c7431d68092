import { adoptStyles, unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';
import { adaptCss, playerCss } from '../player_css.ts';

/** The style sheets of one player: those of every player, and what comes with a part that is fetched later. */
export class Styling {
  readonly #root: () => ShadowRoot;
  readonly #more = new Map<CSSResult | string, CSSResult>();

  constructor(root: () => ShadowRoot) {
    this.#root = root;
  }

  /** Adds a sheet, or its text, once. What adapts a player to its place stays the last. */
  add(sheet: CSSResult | string): void {
    if (sheet === '' || this.#more.has(sheet)) return;
    this.#more.set(sheet, typeof sheet === 'string' ? unsafeCSS(sheet) : sheet);
    adoptStyles(this.#root(), [...playerCss, ...this.#more.values(), adaptCss]);
  }
}
