import type { Language } from '../../engine/types.ts';
import type { LinkReading } from '../../link/read_link.ts';
import { LinkNotes } from './link_notes.ts';
import type { Opening } from './seen.ts';

/** What a link came to: something to show; nothing to show but how; or a later link was followed meanwhile. */
export type OpenedLink =
  | { readonly kind: 'opening'; readonly opening: Opening }
  | { readonly kind: 'look'; readonly look: Partial<Opening> }
  | { readonly kind: 'late' };

/** Opens links, of which the last one counts. */
export class LinkOpener {
  readonly notes = new LinkNotes();
  readonly #figure: (name: string) => Promise<Opening | null>;
  /** What an older link still waits for is not wanted any more. */
  #followed: LinkReading | null = null;

  /** `figure` finds a lesson's figure by its name, `fork-story/first-fork`; null where there is none. */
  constructor(figure: (name: string) => Promise<Opening | null>) {
    this.#figure = figure;
  }

  /** Finds what a link shows, on a page of a language. */
  async open(link: LinkReading, language: Language): Promise<OpenedLink> {
    const { script, figure } = link.state;
    this.notes.begin(link, language);
    this.#followed = link;
    const opening = figure === undefined ? null : await this.#figure(figure);
    if (this.#followed !== link) return { kind: 'late' };
    if (figure !== undefined && opening === null) {
      this.notes.add([{ code: 'unknownFigure', name: figure }]);
    }
    const look = lookOf(link);
    if (script === undefined && opening === null) return { kind: 'look', look };
    const shown = script ?? opening?.script ?? '';
    return { kind: 'opening', opening: { ...opening, script: shown, ...look } };
  }
}

/** What a link says but what it is about. */
export function lookOf(link: LinkReading | null): Partial<Opening> {
  const { designs, view, place } = link?.state ?? {};
  return {
    ...(designs === undefined ? {} : { designs }),
    ...(view === undefined ? {} : { view }),
    ...(place === undefined ? {} : { place }),
  };
}
