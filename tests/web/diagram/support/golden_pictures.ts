import { readFile } from 'node:fs/promises';
import type { ViewId } from '../../../../web/src/diagram/view.ts';
import type { SiteLanguage } from '../../../../web/src/ui/catalogue.ts';

/** One golden picture: what is told, where the reader stands, how it is shown. */
export interface GoldenPicture {
  /** The file's name, and the test's. */
  readonly name: string;
  readonly view: ViewId;
  readonly design: string;
  readonly script: string;
  /** The statement at whose end the reader stands; the last unless told otherwise. */
  readonly at?: string;
  /** How many stops before that end. */
  readonly stopsBefore?: number;
  readonly width?: number;
  readonly language?: SiteLanguage;
}

const file = (path: string): Promise<string> =>
  readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8');

const family = await file('lessons/05-2-fork-story/scenario.rmap');
const files = await file('tests/wasm/scenarios/files.rmap');
const splits = await file('tests/wasm/scenarios/splits-and-exits.rmap');
const swap = await file('tests/wasm/scenarios/swap.rmap');
const overview = await file('lessons/home/overview.rmap');
const interval = await file('lessons/figures/interval-tree.rmap');
const degree = await file('lessons/figures/degree-double-reuse.rmap');
const prio = await file('lessons/figures/priority-search-tree.rmap');

/** All golden pictures. A new kind of picture gets its rows here. */
export const goldenPictures: readonly GoldenPicture[] = [
  {
    name: 'grid-family',
    view: 'grid',
    design: 'anon-vma-chain',
    script: family,
    at: 'write GC heap[2]',
  },
  {
    name: 'grid-family-narrow',
    view: 'grid',
    design: 'anon-vma-chain',
    script: family,
    at: 'write GC heap[2]',
    width: 340,
    language: 'zh',
  },
  {
    name: 'grid-walk',
    view: 'grid',
    design: 'anon-vma-chain',
    script: family,
    at: 'walk P heap[1]',
    stopsBefore: 2,
  },
  { name: 'grid-list-walk', view: 'grid', design: 'anon-vma', script: family },
  { name: 'grid-pte-chain', view: 'grid', design: 'pte-chain', script: family },
  {
    name: 'grid-files',
    view: 'grid',
    design: 'interval-tree',
    script: files,
    at: 'walk P journal[0]',
  },
  {
    name: 'grid-freed',
    view: 'grid',
    design: 'anon-vma-chain',
    script: splits,
    at: 'exit C',
  },
  {
    name: 'grid-swap',
    view: 'grid',
    design: 'anon-vma-reuse',
    script: swap,
    at: 'read P heap[0]',
  },
  {
    name: 'walk-family',
    view: 'walk',
    design: 'anon-vma-chain',
    script: family,
    at: 'walk P heap[1]',
  },
  {
    name: 'walk-narrow-zh',
    view: 'walk',
    design: 'pte-chain',
    script: family,
    at: 'walk P heap[1]',
    stopsBefore: 1,
    width: 340,
    language: 'zh',
  },
  { name: 'chains-family', view: 'chains', design: 'pte-chain', script: family },
  // Symptom: a page mapped directly, and changed in this step, ended the drawing with a ReferenceError.
  {
    name: 'chains-narrow-zh',
    view: 'chains',
    design: 'pte-chain',
    script: family,
    at: 'write C heap[1]',
    width: 340,
    language: 'zh',
  },
  { name: 'boxes-fork', view: 'boxes', design: 'anon-vma-chain', script: family, at: 'fork P C' },
  {
    name: 'boxes-narrow-zh',
    view: 'boxes',
    design: 'anon-vma',
    script: family,
    at: 'write C heap[1]',
    width: 340,
    language: 'zh',
  },
  {
    name: 'boxes-family',
    view: 'boxes',
    design: 'anon-vma-reuse',
    script: degree,
    at: 'fork GGC GGGC',
    width: 1100,
  },
  {
    name: 'boxes-family-narrow-zh',
    view: 'boxes',
    design: 'anon-vma-counters',
    script: degree,
    width: 340,
    language: 'zh',
  },
  // Symptom: the names of pages below the figure were wider than their boxes and lay on each other.
  {
    name: 'boxes-files-walk',
    view: 'boxes',
    design: 'interval-tree',
    script: files,
    at: 'walk P journal[0]',
  },
  { name: 'pages-list', view: 'pages', design: 'anon-vma', script: overview },
  {
    name: 'pages-reuse-narrow',
    view: 'pages',
    design: 'anon-vma-reuse',
    script: overview,
    width: 288,
    language: 'zh',
  },
  {
    name: 'pages-scan-files',
    view: 'pages',
    design: 'process-scan',
    script: files,
    at: 'walk P journal[0]',
  },
  { name: 'tree-search', view: 'tree', design: 'interval-tree', script: interval },
  {
    name: 'tree-half-search-rows',
    view: 'tree',
    design: 'interval-tree',
    script: interval,
    at: 'walk P heap[5]',
    stopsBefore: 5,
    width: 340,
    language: 'zh',
  },
  {
    name: 'tree-half-turned',
    view: 'tree',
    design: 'interval-tree',
    script: interval,
    at: 'mprotect C heap[8..15] r',
    stopsBefore: 40,
  },
  { name: 'tree-prio', view: 'tree', design: 'anon-vma', script: prio, at: 'walk P a[2]' },
];

/** Drawn on a canvas, which is not here: browser tests compare what these look like. */
export const onCanvas: readonly ViewId[] = ['overview'];
