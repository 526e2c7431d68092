import type { Change } from '../change.ts';
import type { Box } from '../shapes.ts';
import type { GridLayout } from './layout/boxes.ts';
import type { Scene } from '../scene.ts';
import type { Walk } from '../walk.ts';
import type { DiagramWords } from '../words.ts';

/** A thing that the step freed, where it stood before. */
export interface GoneThing {
  readonly key: string;
  readonly box: Box;
  readonly label: string;
}

/** All that is drawn at one position. */
export interface Picture {
  readonly scene: Scene;
  readonly layout: GridLayout;
  readonly change: Change;
  readonly walk: Walk | null;
  readonly gone: readonly GoneThing[];
  /** The id of the object that the reader has chosen. */
  readonly selected: number | null;
  readonly words: DiagramWords;
}

/** What a walk says about one row or one cell, gathered from its stops. */
export interface Visits {
  readonly rows: ReadonlySet<string>;
  readonly cells: ReadonlySet<string>;
}

/** Which rows and cells the walk has been to; null when there is no walk to show. */
export function visitsOf(walk: Walk | null): Visits | null {
  if (walk === null) return null;
  return {
    rows: new Set(walk.stops.flatMap(({ rowKey }) => rowKey ?? [])),
    cells: new Set(walk.stops.flatMap(({ cellKey }) => cellKey ?? [])),
  };
}
