import type { Graph } from '../../graph.ts';
import type { History } from '../../history.ts';
import type { SiteLanguage } from '../../../ui/catalogue.ts';
import type { Names } from '../../names.ts';
import type { Scene } from '../../scene.ts';

/** What a layout is made from. */
export interface Source {
  readonly graph: Graph;
  readonly history: History;
  readonly names: Names;
  readonly scene: Scene;
  /** In a narrow place columns stand closer, and pages below the figure. */
  readonly narrow: boolean;
  /** Whether a walk is shown. */
  readonly walking?: boolean;
  /** Of the words in the figure; English unless told otherwise. */
  readonly language?: SiteLanguage;
}
