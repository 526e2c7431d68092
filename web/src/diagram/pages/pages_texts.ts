import type { Catalogue } from '../../ui/catalogue.ts';

/** The texts of the page × process grid. */
export type PagesKey = keyof typeof en;

const en = {
  looksAt: 'looks at {visited} {unit}',
  looksAtNothing: 'looks at nothing',
  finds: 'finds {found}',
  notShown: '{count} of them not shown',
  join: ', ',
  empty: 'No memory is mapped yet.',
  figure:
    'Pages by processes: {processes} processes, {pages} rows of pages. {entries} entries looked at, {hits} found.',
  cellTitle: '{place}: {content}',
  nothing: 'nothing mapped',
  gap: '{count} untouched pages',
  gapShort: '… {count}',
  hit: '{order}: found',
  miss: '{order}: not this page',
  absent: '{order}: nothing there',
  outOfRange: '{order}: visited, but the page is not in its range',
  legendHit: 'looked at, found',
  legendMiss: 'looked at, not found',
  legendOutside: 'VMA visited that does not hold the page',
  legendVma: 'a VMA',
  legendAsked: 'the page asked for',
  legendMarks: 'new, changed',
  legendSwap: 'in swap',
  caption: 'Pages by processes',
  tablePage: 'page',
  tableOutside: 'VMAs visited outside of their range',
} as const;

const zh: Readonly<Record<PagesKey, string>> = {
  looksAt: '看 {visited} {unit}',
  looksAtNothing: '什么都没看',
  finds: '找到 {found} 个',
  notShown: '其中 {count} 处没有画出',
  join: '，',
  empty: '还没有映射任何内存。',
  figure: '页 × 进程：{processes} 个进程，{pages} 行页。看了 {entries} 个页表项，找到 {hits} 个。',
  cellTitle: '{place}：{content}',
  nothing: '没有映射',
  gap: '{count} 个没碰过的页',
  gapShort: '… {count}',
  hit: '第 {order} 站：找到',
  miss: '第 {order} 站：不是这个页',
  absent: '第 {order} 站：什么都没有',
  outOfRange: '第 {order} 站：看了，但页不在它的范围里',
  legendHit: '看过，找到',
  legendMiss: '看过，没找到',
  legendOutside: '看了这个 vma，但页不在里面',
  legendVma: '一个 vma',
  legendAsked: '要找的页',
  legendMarks: '新建、改动',
  legendSwap: '在交换区',
  caption: '页 × 进程',
  tablePage: '页',
  tableOutside: '页不在范围里却看了的 vma',
};

/** All texts of this picture. */
export const pagesTexts: Catalogue<PagesKey> = { en, zh };
