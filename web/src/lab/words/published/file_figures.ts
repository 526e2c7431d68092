import type { Published, Quotation, QuotedRow } from './quotation.ts';

// Tests of many VMAs on one file: kernel-history.md 3.3 has the tables.

const visited = { what: 'walk any', count: 'visited' } as const;

type Values = QuotedRow['values'];

/** Andrew Morton's three kernels: system time and elapsed time. */
const morton = (options: string, chains: Values, lists: Values, scan: Values): Quotation => ({
  test: { name: `rmap-test ${options}` },
  machine: 'machineMorton',
  source: 'rmapTest',
  columns: ['columnSystem', 'columnElapsed'],
  rows: [
    { kernel: { name: '2.4.21-pre5aa2' }, design: 'process-scan', values: scan },
    { kernel: { name: '2.5.66-mm4, pte_chain' }, design: 'pte-chain', values: chains },
    { kernel: { name: '2.5.66-mm4 + objrmap' }, design: 'file-list', values: lists },
  ],
  beside: visited,
});

/** Rajesh Venkatasubramanian's three variants of one kernel. */
const rajesh = (chains: Values, tree: Values, lists: Values): Quotation => ({
  test: 'testSame',
  machine: 'machineRajesh',
  source: 'prioTree',
  columns: ['columnSystem', 'columnElapsed'],
  rows: [
    { kernel: { name: '2.6.5-rc2, pte_chain' }, design: 'pte-chain', values: chains },
    { kernel: { name: '2.6.5-rc2, objrmap' }, design: 'file-list', values: lists },
    { kernel: { name: '2.6.5-rc2, prio_tree' }, design: 'anon-vma', values: tree },
  ],
  beside: visited,
});

/** What was published of the workloads that walk pages of files. */
export const fileFigures: Readonly<Record<string, Published>> = {
  'rmap-test-linear': {
    quotations: [
      morton(
        '-l -i 10 -n 100 -s 600 -t 100',
        ['86.91', '5:05'],
        ['1143.26', '22:09.81'],
        ['75.30', '6:15.84'],
      ),
      rajesh(['277.14', '13:12'], ['203.90', '13:30'], ['19834', { words: 'killedAfter728' }]),
    ],
    notes: ['whyRmapTest', 'whyNearest'],
  },
  'rmap-test-random': {
    quotations: [
      morton(
        '-vv -V 2 -r -i 1 -n 100 -s 600 -t 100',
        ['6.05', '3:59.68'],
        ['2.10', '4:01.15'],
        ['2.03', '4:12.69'],
      ),
      rajesh(['212.50', '7:32'], ['101.77', '4:44'], ['605.97', '14:35']),
    ],
    notes: ['whyRmapTest', 'whyRandom', 'whyNearest'],
  },
  'rmap-test-many-vmas': {
    quotations: [
      morton(
        '-v -l -i 10 -n 10000 -s 7 -t 1',
        ['3.75', '4:38.44'],
        ['146.45', '15:14.59'],
        ['4.83', '18:25.90'],
      ),
      rajesh(['31.08', '16:06'], ['31.41', '16:38'], ['1588', { words: 'killedAfter225' }]),
    ],
    notes: ['whyRmapTest', 'whyNearest'],
  },
  'test-mmap3': {
    quotations: [
      {
        test: 'testMmap3',
        machine: 'machineMolnar',
        source: 'mmap3',
        columns: ['columnOutcome'],
        rows: [{ kernel: 'kernelObjrmap', design: 'file-list', values: [{ words: 'lockedUp' }] }],
        beside: visited,
      },
      {
        test: 'testMmap3',
        machine: 'machineRajesh',
        source: 'prioTree',
        columns: ['columnRun'],
        rows: [
          { kernel: { name: '2.6.5-rc2, pte_chain' }, design: 'pte-chain', values: ['14.62'] },
          {
            kernel: { name: '2.6.5-rc2, objrmap' },
            design: 'file-list',
            values: [{ words: 'knownToLock' }],
          },
          { kernel: { name: '2.6.5-rc2, prio_tree' }, design: 'anon-vma', values: ['13.99'] },
        ],
        beside: visited,
      },
    ],
    notes: ['whyMmap3', 'whyNearest'],
  },
  'shared-segment': {
    quotations: [
      {
        test: 'testSharedSegment',
        machine: 'machineLowMemory',
        source: 'sharedSegment',
        columns: ['columnChainMemory'],
        rows: [
          { kernel: { name: 'pte_chain' }, design: 'pte-chain', values: ['10 GB'] },
          { kernel: { name: 'objrmap' }, design: 'file-list', values: ['0'] },
        ],
        beside: { what: 'kernel', count: 'bytes' },
      },
    ],
    notes: ['whySharedSegment'],
  },
};
