import type { TypeInfo } from '../engine/types.ts';
import { gridView } from './grid/grid_view.ts';
import type { AnyView, ViewId } from './view.ts';

/** One picture: when it has something to say, and how to get it. */
export interface ViewRow {
  readonly id: ViewId;
  /** Whether a recording with these types of objects can ever have something in it. */
  readonly suits: (types: readonly TypeInfo[]) => boolean;
  /** Fetches its code. The grid's is always there: every other picture falls back on it. */
  readonly load: () => Promise<AnyView>;
}

/** All pictures, in the order in which they are offered. */
export const views: readonly ViewRow[] = [
  {
    id: 'grid',
    suits: () => true,
    load: () => Promise.resolve(gridView),
  },
  {
    id: 'boxes',
    suits: () => true,
    load: () => import('./boxes/boxes_view.ts').then(({ boxesView }) => boxesView),
  },
];

/** The pictures that suit a recording. The first always does. */
export const viewsFor = (types: readonly TypeInfo[]): readonly ViewRow[] =>
  views.filter(({ suits }) => suits(types));
