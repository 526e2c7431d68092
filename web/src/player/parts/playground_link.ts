import { LINK_MOST } from '../../link/link_limits.ts';
import type { SharedState } from '../../link/shared_state.ts';
import { writeLink } from '../../link/write_link.ts';
import type { WrittenLink } from '../../link/write_link.ts';

/** What the link shows. */
export interface PlaygroundHref {
  /** The address with what was on the screen when the reader last came near the link. */
  readonly href: string;
  /** Where the scenario does not fit into a link: how long that would be. */
  readonly tooLong: { readonly length: number; readonly most: number } | null;
}

/**
 * The address at which the playground opens with what is on the screen. Packing a scenario takes longer than a step
 * may: it is done when the reader comes near the link, and once more should the screen have changed by the click.
 */
export class PlaygroundLink {
  readonly #changed: () => void;
  #written: { readonly key: string; readonly link: WrittenLink } | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param address the playground's page, without anything behind it */
  shown(address: string): PlaygroundHref {
    const link = this.#written?.link;
    if (link?.kind === 'tooLong') {
      return { href: address, tooLong: { length: link.length, most: LINK_MOST } };
    }
    return { href: `${address}${link?.hash ?? ''}`, tooLong: null };
  }

  /** Whether the address is that of a state: then a click may go there. */
  isOf(state: SharedState): boolean {
    return this.#written?.key === JSON.stringify(state);
  }

  /** Writes the address of a state. */
  async write(state: SharedState): Promise<void> {
    if (this.isOf(state)) return;
    const link = await writeLink(state);
    this.#written = { key: JSON.stringify(state), link };
    this.#changed();
  }

  /** Another scenario: what was said about the last one is no longer so. */
  clear(): void {
    this.#written = null;
  }
}
