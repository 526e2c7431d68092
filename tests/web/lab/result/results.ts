import type {
  LabLocks,
  LabResult,
  LabRow,
  LabTiming,
  LabWorkload,
} from '../../../../web/src/engine/lab_types.ts';
import type { NamedDesign } from '../../../../web/src/lab/result/result_words.ts';
import measured from './many_children.json' with { type: 'json' };

/** `rmap lab many-children --sizes 3,10,30`, with three samples of each time and five of its designs. */
export const manyChildren = measured as LabResult;

export const workload: LabWorkload = {
  id: 'many-children',
  name: 'many children',
  source: 'Rik van Riel, 5beb49305251, 2010',
  ofFile: false,
  n: 'processes',
  parameters: [
    { id: 'children', least: 1, usual: 100, most: 1000 },
    { id: 'pages', least: 1, usual: 100, most: 1000 },
  ],
  sweep: [10, 30, 100],
  groups: ['any', 'parent', 'child'],
};

export const designs: readonly NamedDesign[] = [
  { id: 'process-scan', name: 'process scan', visits: 'page-table entry' },
  { id: 'pte-chain', name: 'pte_chain', visits: 'chain entry' },
  { id: 'anon-vma', name: 'anon_vma', visits: 'VMA' },
  { id: 'anon-vma-chain', name: 'anon_vma_chain', visits: 'VMA' },
  { id: 'interval-tree', name: 'interval tree', visits: 'VMA' },
  { id: 'anon-vma-reuse', name: 'anon_vma reuse', visits: 'VMA' },
  { id: 'anon-vma-counters', name: 'anon_vma counters', visits: 'VMA' },
];

const noLocks: LabLocks = { page: 0, mm: 0, anonVma: 0, root: 0, file: 0 };

export const timing = (...samples: number[]): LabTiming => {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    low: sorted[0] ?? 0,
    high: sorted.at(-1) ?? 0,
    operations: samples.length * 10,
    samples,
  };
};

/** A row in which 10 pages are walked and `n - 1` forks were made. */
export function rowOf(
  design: string,
  n: number,
  visited: number,
  time: LabTiming | null = null,
): LabRow {
  return {
    design,
    size: n - 1,
    n,
    walks: [
      {
        group: 'any',
        pagesCounted: 10,
        pagesInAll: 10,
        visited: visited * 10,
        visitedMost: visited,
        visitedStop: visited * 5,
        lookups: 10,
        mapped: 10,
        treeNodes: 0,
        pageTableLevels: 40,
        locks: { ...noLocks, root: 10 },
        complete: time,
        stop: null,
      },
    ],
    operations: [
      {
        operation: 'fork',
        times: n - 1,
        links: 4 * (n - 1),
        mapcounts: 10,
        added: 0,
        removed: 0,
        compared: 0,
        blocksTouched: 0,
        locks: { ...noLocks, page: n - 1, root: 2 * (n - 1) },
        time: time === null ? null : timing(900),
        onlyWarmUp: time !== null,
      },
    ],
    objects: [{ type: 'anon_vma', live: n, peak: n, ever: n }],
    kernelBytes: {
      pages: 40,
      vmas: 8 * n,
      fileVmas: 0,
      pteChains: 0,
      anonVmas: 24 * n,
      anonVmaChains: 0,
    },
  };
}

export const resultOf = (rows: readonly LabRow[], more: Partial<LabResult> = {}): LabResult => ({
  request: {
    workload: 'many-children',
    designs: [...new Set(rows.map(({ design }) => design))],
    sizes: [...new Set(rows.map(({ size }) => size))],
    parameters: { pages: 10 },
    seed: 1,
    seconds: 1,
  },
  tickNanoseconds: 100,
  complete: true,
  tolerance: 0.1,
  interruptions: 0,
  problem: null,
  rows,
  growths: [],
  ...more,
});
