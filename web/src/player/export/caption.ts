import type { ViewId } from '../../diagram/view.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import { takeAwayText } from './take_away_texts.ts';

/** What is known about a picture beside what it shows: where it comes from. */
export interface PictureOrigin {
  readonly view: ViewId;
  /** The design's id, as files are named after it, and its name and kernels, as people call it. */
  readonly design: string;
  readonly designName: string;
  readonly kernels: string;
  /** The statement at the cursor; empty before the first. */
  readonly statement: string;
  readonly step: number;
  readonly steps: number;
  /** Where the picture can be seen again; empty where there is no such place. */
  readonly link: string;
  readonly language: SiteLanguage;
}

/** `rmap-anon-vma-chain-step-37-grid.svg`. */
export function fileName({ design, step, view }: PictureOrigin, extension: string): string {
  const plain = (design.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
  return `rmap-${plain}-step-${step}-${view}.${extension}`;
}

/** One line that names a picture: what happens in it, under which design. */
export function titleOf(origin: PictureOrigin): string {
  const say = takeAwayText(origin.language);
  const { designName: design } = origin;
  return origin.statement === ''
    ? say('titleStart', { design })
    : say('title', { design, statement: origin.statement });
}

/** Where a picture comes from: kernels, step, address. */
export function descriptionOf(origin: PictureOrigin): string {
  const say = takeAwayText(origin.language);
  const { kernels, step, steps, link } = origin;
  return [
    kernels === '' ? '' : say('kernels', { kernels }),
    say('step', { step, steps }),
    'Rmap Time Machine',
    link,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The structure as text, under a line that says what it is. */
export function captionedText(ascii: string, origin: PictureOrigin): string {
  return `${titleOf(origin)}\n${descriptionOf(origin)}\n\n${ascii}\n`;
}
