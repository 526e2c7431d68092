import { views } from '../../diagram/views.ts';
import type { Language } from '../../engine/types.ts';
import type { LinkProblem, LinkReading } from '../../link/read_link.ts';

/** What is to be said of the link that was opened. */
export type LinkNote =
  | LinkProblem
  /** It names neither a script nor a figure, and nothing else says why. */
  | { readonly code: 'noScenario' }
  | {
      readonly code: 'unknownFigure' | 'unknownDesign' | 'unknownView';
      readonly name: string;
    };

/** Problems that say themselves why there is no scenario. */
const tellsOfScript: ReadonlySet<LinkProblem['code']> = new Set([
  'newer',
  'oversized',
  'damagedScript',
]);

/** Whether a link has something to show. */
export const hasContent = (link: LinkReading | null): link is LinkReading =>
  link !== null && (link.state.script !== undefined || link.state.figure !== undefined);

/** What is to be said of the link that was opened last, until the reader has read it. */
export class LinkNotes {
  #notes: readonly LinkNote[] = [];
  #offeredLanguage: Language | null = null;

  get notes(): readonly LinkNote[] {
    return this.#notes;
  }

  /** The language that the link was made in, where it is not the page's. */
  get offeredLanguage(): Language | null {
    return this.#offeredLanguage;
  }

  /** Another link was opened, on a page of a language. */
  begin(link: LinkReading, language: Language): void {
    const { state, problems } = link;
    const { view, language: written } = state;
    const notes: LinkNote[] = [...problems];
    if (view !== undefined && !views.some(({ id }) => id === view)) {
      notes.push({ code: 'unknownView', name: view });
    }
    if (!hasContent(link) && !problems.some(({ code }) => tellsOfScript.has(code))) {
      notes.push({ code: 'noScenario' });
    }
    this.#notes = notes;
    this.#offeredLanguage = written === undefined || written === language ? null : written;
  }

  /** What else has turned out. */
  add(notes: readonly LinkNote[]): void {
    this.#notes = [...this.#notes, ...notes];
  }

  /** Something else is opened: nothing of the link is seen any more. */
  clear(): void {
    this.#notes = [];
  }

  /** The reader has read it. */
  dismiss(): void {
    this.#notes = [];
    this.#offeredLanguage = null;
  }
}
