import { translator } from '../../ui/catalogue.ts';
import type { Catalogue, SiteLanguage, Translate } from '../../ui/catalogue.ts';

/** The texts of the picture of pte_chains. */
export type ChainsKey = keyof typeof en;

/** Looks one of them up. */
export type ChainsSay = Translate<ChainsKey>;

const en = {
  figure: '{pages} pages and their pte_chains: {blocks} blocks, {used} of {slots} slots used.',
  free: 'free',
  direct: 'direct',
  chain: 'chain',
  directNote: 'PG_direct: one entry, no block',
  nobody: 'no entry maps it',
  count: 'count {count}',
  next: 'next {name}',
  idx: 'idx {idx}',
  idxWas: 'idx {before} → {idx}',
  cache: 'cpu 0: spare block',
  spare: '{name}, all {slots} slots free',
  noSpare: 'none at hand',
  sum: '{blocks} blocks of NRPTE = {slots} slots: {used} used, {free} free.',
  sumOne: '1 block of NRPTE = {slots} slots: {used} used, {free} free.',
  sumNone: 'No block: every page has one entry at most.',
  freedBlocks: '† {names}: given back to the allocator',
  walkOf: 'Who maps {page}? Looked at so far: {count}.',
  more: '… and {count} more pages',
  nothing: 'No page is mapped yet.',
  idxSign: 'idx',
  legendUsed: 'a used slot: the address of a page-table entry',
  legendFree: 'a free slot: only the first block has any',
  legendIdx: 'idx: the first used slot (of next_and_idx)',
  legendNext: 'next: the block behind it',
  legendOrder: 'looked at by the walk, in this order',
  twinPages: 'Pages and their pte_chains',
  twinPage: 'page',
  twinHolder: 'held by',
  twinNext: 'next',
  twinIdx: 'idx',
  twinSlots: 'slots',
  twinWalk: 'walk',
} as const;

const zh: Readonly<Record<ChainsKey, string>> = {
  figure: '{pages} 个页和它们的 pte_chain：{blocks} 块，{slots} 个位置用了 {used} 个。',
  free: '空闲',
  direct: 'direct',
  chain: 'chain',
  directNote: 'PG_direct：只有一个页表项，不用块',
  nobody: '没有页表项映射它',
  count: '引用 {count}',
  next: 'next {name}',
  idx: 'idx {idx}',
  idxWas: 'idx {before} → {idx}',
  cache: 'cpu 0：备用块',
  spare: '{name}，{slots} 个位置全空',
  noSpare: '手边没有',
  sum: '{blocks} 块，每块 NRPTE = {slots} 个位置：用了 {used} 个，空闲 {free} 个。',
  sumOne: '1 块，NRPTE = {slots} 个位置：用了 {used} 个，空闲 {free} 个。',
  sumNone: '没有块：每个页至多有一个页表项。',
  freedBlocks: '† {names}：还给了分配器',
  walkOf: '谁映射了 {page}？已经看了 {count} 个。',
  more: '……另有 {count} 页',
  nothing: '还没有映射任何页。',
  idxSign: 'idx',
  legendUsed: '已用的位置：一个页表项的地址',
  legendFree: '空闲的位置：只有第一块才有',
  legendIdx: 'idx：第一个已用的位置（在 next_and_idx 里）',
  legendNext: 'next：后面的一块',
  legendOrder: '遍历按此顺序看过',
  twinPages: '页和它们的 pte_chain',
  twinPage: '页',
  twinHolder: '记在',
  twinNext: 'next',
  twinIdx: 'idx',
  twinSlots: '各个位置',
  twinWalk: '遍历',
};

/** All texts of this picture. */
export const chainsTexts: Catalogue<ChainsKey> = { en, zh };

/** The texts in a language. */
export const sayChains = (language: SiteLanguage): ChainsSay => translator(chainsTexts, language);
