import { translator } from './catalogue.ts';
import type { Catalogue, SiteLanguage } from './catalogue.ts';

/** What designs look at, one and many. */
export type UnitKey = keyof typeof en;

const en = {
  oneVma: 'VMA',
  manyVma: 'VMAs',
  oneChain: 'chain entry',
  manyChain: 'chain entries',
  oneEntry: 'page-table entry',
  manyEntry: 'page-table entries',
} as const;

const zh: Readonly<Record<UnitKey, string>> = {
  oneVma: '个 vma',
  manyVma: '个 vma',
  oneChain: '个链表项',
  manyChain: '个链表项',
  oneEntry: '个页表项',
  manyEntry: '个页表项',
};

export const unitTexts: Catalogue<UnitKey> = { en, zh };

const keys: Readonly<Record<string, readonly [UnitKey, UnitKey]>> = {
  VMA: ['oneVma', 'manyVma'],
  'chain entry': ['oneChain', 'manyChain'],
  'page-table entry': ['oneEntry', 'manyEntry'],
};

/** The word for so many of what a design looks at. `visits` is what the engine calls it. */
export function unitWord(visits: string, count: number, language: SiteLanguage): string {
  const key = keys[visits]?.[count === 1 ? 0 : 1];
  return key === undefined ? visits : translator(unitTexts, language)(key);
}
