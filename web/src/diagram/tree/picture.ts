import type { DiagramWords } from '../words.ts';
import type { Translate } from '../../ui/catalogue.ts';
import type { TreeLayout } from './layout/boxes.ts';
import type { TreeScene } from './model/tree_scene.ts';
import type { TreeKey } from './tree_texts.ts';

/** A tree with the places of all that is drawn. */
export interface TreePicture {
  readonly scene: TreeScene;
  readonly layout: TreeLayout;
  /** How many things the step marked: many at once are not moved. */
  readonly marks: number;
  readonly selected: number | null;
  readonly say: Translate<TreeKey>;
  readonly words: DiagramWords;
}

/** What there is to say while there is no tree. */
export interface NoTree {
  readonly scene: null;
  readonly text: string;
  readonly width: number;
  readonly say: Translate<TreeKey>;
}

/** All that is drawn at one position. */
export type Picture = TreePicture | NoTree;
