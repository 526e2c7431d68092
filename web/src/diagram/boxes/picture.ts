import type { Change } from '../change.ts';
import type { Scene } from '../scene.ts';
import type { Card } from '../scene_cards.ts';
import type { Row } from '../scene_rows.ts';
import type { SiteLanguage } from '../../ui/catalogue.ts';
import type { Walk } from '../walk.ts';
import type { DiagramWords } from '../words.ts';
import type { BoxesLayout, LatticeBox } from './layout/lattice.ts';

/** How the lattice becomes a picture. */
export interface Unit {
  /** CSS pixels of one character. */
  readonly x: number;
  /** CSS pixels of one line of text. */
  readonly y: number;
  /** Where each line of the lattice lies, in lines of text. */
  readonly lines: readonly number[];
}

/** All that is drawn at one position. */
export interface BoxesPicture {
  readonly layout: BoxesLayout;
  readonly unit: Unit;
  /** CSS pixels that all of it takes across. */
  readonly width: number;
  readonly scene: Scene;
  /** In a narrow place, signs stand without their words, which the legend has. */
  readonly narrow: boolean;
  /** The VMAs that are shown, top to bottom. */
  readonly rows: readonly Row[];
  /** The pages that are shown below the figure, because the place is narrow. */
  readonly below: readonly Card[];
  readonly change: Change;
  readonly walk: Walk | null;
  /** What the step freed, where it stood before. */
  readonly gone: readonly LatticeBox[];
  /** Where anon_vmas are shown alone, without chains and VMAs. */
  readonly isFamily: boolean;
  /** That only a part is shown, in words; empty when all is. */
  readonly note: string;
  readonly selected: number | null;
  readonly language: SiteLanguage;
  readonly words: DiagramWords;
}
