import fc from 'fast-check';
import type {
  LabResult,
  LabRow,
  LabWalk,
  LabWorkload,
} from '../../../../web/src/engine/lab_types.ts';
import type { Walker } from '../../../../web/src/lab/race/timeline.ts';
import type { DesignInfo } from '../../../../web/src/engine/types.ts';

/** A walker that looks at so much in so many nanoseconds. */
export function walker(
  design: string,
  things: number,
  median: number,
  more: Partial<Walker> = {},
): Walker {
  const nanoseconds = { median, low: median * 0.9, high: median * 1.1 };
  return { design, things, found: 1, foundAfter: things, nanoseconds, ...more };
}

/** Any walker: means are no whole numbers, and some designs look at a million things. */
export const walkers: fc.Arbitrary<readonly Walker[]> = fc.array(
  fc
    .record({
      things: fc.oneof(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
      ),
      median: fc.double({ min: 1, max: 1e9, noNaN: true }),
      down: fc.double({ min: 0, max: 0.5, noNaN: true }),
      up: fc.double({ min: 0, max: 0.5, noNaN: true }),
      share: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true })),
    })
    .map(({ things, median, down, up, share }) =>
      walker('any', things, median, {
        foundAfter: share === null ? null : share * things,
        nanoseconds: { median, low: median * (1 - down), high: median * (1 + up) },
      }),
    ),
  { minLength: 1, maxLength: 8 },
);

export const designs: readonly DesignInfo[] = [
  ['scan', 'page-table entry'],
  ['list', 'VMA'],
  ['chain', 'VMA'],
].map(([id = '', visits = '']) => ({
  id,
  name: `the ${id}`,
  kernels: '2.6',
  follows: '2.6',
  source: 'a.cc',
  visits,
}));

export const workloads: readonly LabWorkload[] = [
  {
    id: 'many-children',
    name: 'many children',
    source: '',
    ofFile: false,
    n: 'processes',
    parameters: [
      { id: 'children', least: 1, usual: 100, most: 1000 },
      { id: 'pages', least: 1, usual: 20, most: 500 },
    ],
    sweep: [10, 100],
    groups: ['any', 'parent', 'child'],
  },
  {
    id: 'other',
    name: 'other',
    source: '',
    ofFile: true,
    n: 'tasks',
    parameters: [{ id: 'tasks', least: 2, usual: 7, most: 9 }],
    sweep: [2],
    groups: ['file'],
  },
];

const locks = { page: 0, mm: 0, anonVma: 0, root: 0, file: 0 };

/** The walks of ten pages of children, each of which looked at `visited` things. */
export function labWalk(visited: number, more: Partial<LabWalk> = {}): LabWalk {
  const timing = { median: 50, low: 40, high: 60, operations: 1000, samples: [40, 50, 60] };
  return {
    group: 'child',
    pagesCounted: 10,
    pagesInAll: 10,
    visited: visited * 10,
    visitedMost: visited,
    visitedStop: visited * 10,
    lookups: visited * 10,
    mapped: 10,
    treeNodes: 0,
    pageTableLevels: 0,
    locks,
    complete: timing,
    stop: null,
    ...more,
  };
}

export function labRow(design: string, walks: readonly LabWalk[]): LabRow {
  const kernelBytes = {
    pages: 0,
    vmas: 0,
    fileVmas: 0,
    pteChains: 0,
    anonVmas: 0,
    anonVmaChains: 0,
  };
  return { design, size: 100, n: 101, walks, operations: [], objects: [], kernelBytes };
}

export function labResult(rows: readonly LabRow[]): LabResult {
  const request = {
    workload: 'many-children',
    designs: rows.map(({ design }) => design),
    sizes: [100],
    parameters: { pages: 20 },
    seed: 1,
    seconds: 1,
  };
  return {
    request,
    tickNanoseconds: 100_000,
    tolerance: 0.1,
    interruptions: 0,
    problem: null,
    complete: true,
    rows,
    growths: [],
  };
}
