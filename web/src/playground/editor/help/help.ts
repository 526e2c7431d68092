import type { SiteLanguage } from '../../../ui/catalogue.ts';

/** What a word of the language is for, in a sentence or two. */
export type Explained = Readonly<Record<SiteLanguage, string>>;

/** The same in a few words, for a list, and with an example that runs as it stands. */
export interface Help {
  readonly brief: Explained;
  readonly text: Explained;
  readonly example: string;
}
