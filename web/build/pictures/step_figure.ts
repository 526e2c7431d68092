import type { Theme } from '../../src/link/shared_state.ts';
import type { SiteLanguage } from '../../src/ui/catalogue.ts';
import type { PlacedBlock } from '../lesson_document.ts';
import type { StagedMoment } from '../lesson.ts';
import type { SiteText } from '../site.ts';

/** A step of a lesson as a figure that can stand elsewhere. */
export interface StepFigure {
  /** What links call it: `fork-story/first-fork`. */
  readonly name: string;
  readonly text: SiteText;
  readonly block: PlacedBlock;
  readonly moment: StagedMoment;
  /** The kind of picture that it names; undefined: the player's own. */
  readonly view: string | undefined;
}

/** The steps of a text, in its order. */
export function figuresOf(text: SiteText): readonly StepFigure[] {
  return [...text.lesson.moments].flatMap(([block, moment]) => {
    if (block.block.name !== 'step') return [];
    const view = block.block.attributes.get('view')?.value ?? text.view;
    return [{ name: `${text.id}/${block.id}`, text, block, moment, view }];
  });
}

/** Where the files of a figure are, from the site's folder. */
export const filesOf = {
  picture: (name: string, language: SiteLanguage, theme: Theme) =>
    `i/${name}.${language}.${theme}.svg`,
  page: (name: string, language: SiteLanguage) => `f/${name}.${language}.html`,
  oembed: (name: string, language: SiteLanguage) => `oembed/${name}.${language}.json`,
} as const;
