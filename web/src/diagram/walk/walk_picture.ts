import type { Change } from '../change.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import type { DiagramWords } from '../words.ts';
import type { WalkLayout } from './layout/boxes.ts';
import type { WalkReading } from './walk_reading.ts';
import type { WalkSay } from './walk_texts.ts';

/** A walk, or what there is instead, ready to be drawn. */
export interface WalkPicture {
  readonly reading: WalkReading;
  readonly layout: WalkLayout;
  readonly change: Change;
  readonly selected: number | null;
  readonly words: DiagramWords;
  readonly language: SiteLanguage;
  readonly say: WalkSay;
}
