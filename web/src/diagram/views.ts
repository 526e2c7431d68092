import type { TypeInfo } from '../engine/types.ts';
import { gridView } from './grid/grid_view.ts';
import { treeKinds } from './tree/model/kinds.ts';
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
    load: async () => (await import('./boxes/boxes_view.ts')).boxesView,
  },
  {
    id: 'walk',
    suits: () => true,
    load: async () => (await import('./walk/walk_view.ts')).walkView,
  },
  {
    id: 'pages',
    suits: () => true,
    load: async () => (await import('./pages/pages_view.ts')).pagesView,
  },
  {
    id: 'tree',
    suits: (types) => treeKinds(types).length > 0,
    load: async () => (await import('./tree/tree_view.ts')).treeView,
  },
  {
    id: 'chains',
    suits: (types) => types.some(({ name }) => name === 'pte_chain'),
    load: async () => (await import('./chains/chains_view.ts')).chainsView,
  },
  {
    id: 'overview',
    // A design that keeps nothing for a walk to start from has no rows to draw: it looks everywhere.
    suits: (types) => types.some(({ name }) => name === 'anon_vma' || name === 'pte_chain'),
    load: async () => (await import('./overview/overview_view.ts')).overviewView,
  },
];

/** The pictures that suit a recording. The first always does. */
export const viewsFor = (types: readonly TypeInfo[]): readonly ViewRow[] =>
  views.filter(({ suits }) => suits(types));
