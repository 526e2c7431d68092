import type { Catalogue } from '../../../ui/catalogue.ts';

/** What a name of a script is. */
export type NameKey = keyof typeof en;

const en = {
  made: 'process',
  forked: 'process, forked from {parent}',
  region: 'region of {process}',
  regionOfOne: 'region of {process}, 1 page',
  regionOfPages: 'region of {process}, {pages} pages',
  file: 'file',
  variable: 'counts the turns of a repeat',
  where: '{what}; line {line}',
} as const;

const zh: Readonly<Record<NameKey, string>> = {
  made: '进程',
  forked: '进程，由 {parent} 派生',
  region: '{process} 的区域',
  regionOfOne: '{process} 的区域，1 页',
  regionOfPages: '{process} 的区域，{pages} 页',
  file: '文件',
  variable: 'repeat 的计数',
  where: '{what}；第 {line} 行',
};

/** What the names of a script are called, in both languages. */
export const nameTexts: Catalogue<NameKey> = { en, zh };
