import { formatCount } from '../ui/number_format.ts';
import { translator } from '../ui/catalogue.ts';
import type { Catalogue, SiteLanguage } from '../ui/catalogue.ts';
import type { KeptCount } from './kept.ts';

/** The texts of designs that stand side by side. */
export type CompareKey = keyof typeof en;

const en = {
  compare: 'One scenario under several designs',
  panels: 'The designs side by side',
  statements: 'Statements',
  first: 'Before all statements',
  previous: 'Previous statement',
  next: 'Next statement',
  last: 'Last statement',
  nextWord: 'Next',
  play: 'Play',
  pause: 'Pause',
  slider: 'Statement',
  at: '{statement} of {statements}',
  start: 'start',
  page: 'Walk of',
  pageOfStatement: 'what the statement asks',
  views: 'Picture',
  keptNothing: 'keeps nothing',
  kept: 'keeps {things}',
  keptOne: '{count} {type}',
  keptMany: '{count} {type}s',
  read: 'reads {count} entries',
  made: 'made {things}',
  freed: 'freed {things}',
  list: ', ',
  openPlayer: 'Player',
  openPlayerOf: 'Open {design} in the player',
  closePlayer: 'Back to all designs',
  loading: 'The engine is starting …',
  empty: 'There is no scenario yet.',
  noDesigns: 'There is no design to compare.',
  unknownDesign: 'There is no design “{design}”.',
  panelFailed: 'This design failed: {reason}',
  retry: 'Try again',
  said: '{statement}: {panels}',
  saidPanel: '{design} {words}',
  tally: 'How many each walk looks at',
  needsScript: 'To step, and to choose another page, the figure needs JavaScript and WebAssembly.',
  notMapped: '{place} is not mapped at this moment.',
} as const;

const zh: Readonly<Record<CompareKey, string>> = {
  compare: '同一个场景，几个设计',
  panels: '并排的设计',
  statements: '语句',
  first: '回到所有语句之前',
  previous: '上一条语句',
  next: '下一条语句',
  last: '最后一条语句',
  nextWord: '下一条',
  play: '播放',
  pause: '暂停',
  slider: '语句',
  at: '第 {statement} 条，共 {statements} 条',
  start: '开头',
  page: '遍历哪个页',
  pageOfStatement: '语句所问的页',
  views: '图',
  keptNothing: '什么都不留',
  kept: '留着 {things}',
  keptOne: '{count} 个 {type}',
  keptMany: '{count} 个 {type}',
  read: '读 {count} 个页表项',
  made: '新建 {things}',
  freed: '释放 {things}',
  list: '、',
  openPlayer: '播放器',
  openPlayerOf: '在播放器中打开 {design}',
  closePlayer: '回到所有设计',
  loading: '正在启动引擎……',
  empty: '还没有场景。',
  noDesigns: '没有可比较的设计。',
  unknownDesign: '没有“{design}”这个设计。',
  panelFailed: '这个设计出了错：{reason}',
  retry: '再试一次',
  said: '{statement}：{panels}',
  saidPanel: '{design} {words}',
  tally: '各看多少',
  needsScript: '要一步步看、要换一个页来问，需要 JavaScript 和 WebAssembly。',
  notMapped: '此刻 {place} 没有映射任何页。',
};

/** All texts by which designs are compared. */
export const compareTexts: Catalogue<CompareKey> = { en, zh };

/** `9 anon_vmas, 44 anon_vma_chains`. */
export function countWords(counts: readonly KeptCount[], language: SiteLanguage): string {
  const text = translator(compareTexts, language);
  return counts
    .map(({ type, count }) =>
      text(count === 1 ? 'keptOne' : 'keptMany', { count: formatCount(count, language), type }),
    )
    .join(text('list'));
}

/** `keeps 9 anon_vmas, 44 anon_vma_chains`. */
export function keptWords(counts: readonly KeptCount[], language: SiteLanguage): string {
  const text = translator(compareTexts, language);
  return counts.length === 0
    ? text('keptNothing')
    : text('kept', { things: countWords(counts, language) });
}
