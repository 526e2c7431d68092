import type { Published } from './quotation.ts';

// Tests of processes that come and go: kernel-history.md 2.2, 4.2 and 6.4.

/** What was published of the workloads that fork, and walk anonymous pages. */
export const processFigures: Readonly<Record<string, Published>> = {
  'many-children': {
    quotations: [
      {
        test: 'testThousandChildren',
        machine: 'machineReasoned',
        source: 'manyChildren',
        columns: ['columnVmasPerWalk'],
        rows: [
          { kernel: 'kernelBefore2634', design: 'anon-vma', values: ['1000'] },
          {
            kernel: 'kernelSince2634',
            design: 'anon-vma-chain',
            values: [{ words: 'averageTwo' }],
          },
        ],
        beside: { what: 'walk any', count: 'visited' },
      },
      {
        test: 'testAim7',
        machine: 'machineAim7',
        source: 'manyChildren',
        columns: ['columnUsers', 'columnThere'],
        rows: [
          {
            kernel: 'kernelBefore2634',
            design: 'anon-vma',
            values: ['9.7k', { words: 'systemTime99' }],
          },
          {
            kernel: 'kernelSince2634',
            design: 'anon-vma-chain',
            values: ['29.7k', { words: 'ioWait99' }],
          },
        ],
        beside: { what: 'walk any', count: 'visited' },
      },
    ],
    notes: ['whyManyChildren', 'whyAim7'],
  },
  'prefork-server': { quotations: [], notes: ['nothing', 'nothingPrefork'] },
  'fork-chain': { quotations: [], notes: ['nothing', 'nothingForkChain'] },
  'mprotect-split': { quotations: [], notes: ['nothing', 'nothingSplit'] },
  'exit-shells': {
    quotations: [
      {
        test: 'testExit10000',
        machine: 'machinePower4',
        source: 'exitingTasks',
        columns: ['columnCreate', 'columnKill'],
        rows: [
          { kernel: { name: 'AIX' }, design: null, values: ['35', '6'] },
          { kernel: 'kernel2530', design: null, values: ['2', '47'] },
          { kernel: 'kernel2530Blocks', design: 'pte-chain', values: ['3', '16'] },
        ],
        beside: { what: 'exit', count: 'compared' },
      },
      {
        test: 'testExit5000',
        machine: 'machineQuadP3',
        source: 'exitingTasks',
        columns: ['columnCreate', 'columnKill'],
        rows: [
          { kernel: 'kernel2420', design: 'process-scan', values: ['2.8', '7.4'] },
          { kernel: 'kernel2530', design: null, values: ['1.6', '32'] },
          { kernel: 'kernel2530Blocks', design: 'pte-chain', values: ['1.5', '12.5'] },
        ],
        beside: { what: 'exit', count: 'compared' },
      },
    ],
    notes: ['whyExitShells', 'blocksFaster', 'whyFirstForm'],
  },
  'fork-exec-exit': {
    quotations: [
      {
        test: 'testCycles',
        machine: 'machineUntold',
        source: 'forkExecExit',
        columns: ['columnRun'],
        rows: [
          { kernel: 'kernelWithoutRmap', design: 'process-scan', values: ['30'] },
          { kernel: 'kernelWithRmap', design: 'pte-chain', values: ['34'] },
        ],
        beside: { what: 'cycle', count: 'added' },
      },
      {
        test: 'testPatches',
        machine: 'machineP4Ht',
        source: 'patchScripts',
        columns: ['columnRun'],
        rows: [
          { kernel: { name: '2.4.21-pre4' }, design: 'process-scan', values: ['8.10'] },
          { kernel: { name: '2.5.62-mm3, pte_chain' }, design: 'pte-chain', values: ['10.86'] },
          { kernel: 'kernelPartial', design: null, values: ['9.95'] },
        ],
        beside: { what: 'cycle', count: 'added' },
      },
    ],
    notes: ['whyCycles', 'whyPatches'],
  },
  scenario: { quotations: [], notes: ['nothingOwn'] },
};
