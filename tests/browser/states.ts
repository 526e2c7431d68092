import { stories } from './stage.ts';
import type { StageState } from './stage.ts';

const typo = 'process P\nmmap P heap 2\nwriet P heap[0]\n';

/** The moments that everything has to be good in: each design that draws differently, each thing that opens. */
export const states: readonly StageState[] = [
  { name: 'blank', script: '', design: 'anon-vma-chain' },
  { name: 'start', script: stories.family, design: 'anon-vma-chain', at: null },
  {
    name: 'inside fork',
    script: stories.family,
    design: 'anon-vma-chain',
    at: 'fork C GC',
    back: 4,
  },
  { name: 'copied', script: stories.family, design: 'anon-vma-chain', at: 'write GC heap[2]' },
  {
    name: 'chosen',
    script: stories.family,
    design: 'anon-vma-chain',
    at: 'write GC heap[2]',
    open: 'object',
  },
  {
    name: 'table',
    script: stories.family,
    design: 'anon-vma-chain',
    at: 'write GC heap[2]',
    open: 'table',
  },
  {
    name: 'help',
    script: stories.family,
    design: 'anon-vma-chain',
    at: 'write GC heap[2]',
    open: 'help',
  },
  {
    name: 'menu',
    script: stories.family,
    design: 'anon-vma-chain',
    at: 'write GC heap[2]',
    open: 'menu',
  },
  {
    name: 'refused',
    script: stories.family,
    design: 'anon-vma-chain',
    at: 'write GC heap[2]',
    open: 'refused',
  },
  {
    name: 'breakpoints',
    script: stories.family,
    design: 'anon-vma-chain',
    at: 'write GC heap[2]',
    open: 'breakpoints',
  },
  {
    name: 'history',
    script: stories.family,
    design: 'anon-vma-chain',
    at: 'write GC heap[2]',
    open: 'history',
  },
  {
    name: 'pointers',
    script: stories.family,
    design: 'anon-vma-chain',
    at: 'write GC heap[2]',
    open: 'pointers',
  },
  { name: 'walk', script: stories.family, design: 'anon-vma-chain', at: 'walk P heap[1]', back: 2 },
  { name: 'walked', script: stories.family, design: 'anon-vma-chain', at: 'walk P heap[0]' },
  { name: 'scan', script: stories.family, design: 'process-scan', at: 'walk P heap[1]' },
  { name: 'chains', script: stories.family, design: 'pte-chain', at: 'walk P heap[1]' },
  { name: 'list', script: stories.family, design: 'anon-vma', at: 'walk P heap[1]' },
  { name: 'freed', script: stories.splits, design: 'anon-vma-chain', at: 'exit C' },
  { name: 'split', script: stories.splits, design: 'interval-tree', at: 'walk G heap[4]' },
  { name: 'reuse', script: stories.splits, design: 'anon-vma-reuse', at: 'write C heap[0]' },
  { name: 'file', script: stories.files, design: 'interval-tree', at: 'walk P journal[0]' },
  { name: 'swap', script: stories.swap, design: 'anon-vma-counters', at: 'read P heap[0]' },
  { name: 'crowd', script: stories.crowd, design: 'anon-vma-chain' },
  { name: 'error', script: typo, design: 'anon-vma-chain' },
];
