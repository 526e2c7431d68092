import type { Catalogue } from '../../ui/catalogue.ts';

/** What stands around the buttons that write statements. */
export type OperationsKey = keyof typeof en;

const en = {
  bar: 'Statements for what is chosen',
  chosen: 'Chosen',
  none: 'nothing: something new',
  hint: 'Click a process or a page in the figure to see what can be done with it.',
  adds: 'Adds “{statement}” at the end of the script (key {letter})',
  gone: '{name} is gone at the end of the script, where statements are added.',
  unnamed: 'No statement can speak of {name}: the kernel makes and frees it by itself.',
  hasMistake: 'A mistake stands in the way: mend it first, then statements can be added.',
  notAtEnd:
    'The figure is not at the end: statements are added there all the same, and it goes along.',
  added: 'Added in line {line}: {statement}',
  close: 'Choose nothing',
} as const;

const zh: Readonly<Record<OperationsKey, string>> = {
  bar: '对所选对象的语句',
  chosen: '所选',
  none: '没有：新建',
  hint: '在图里点一个进程或一个页，就能看到可以对它做什么。',
  adds: '在脚本末尾加上“{statement}”（按键 {letter}）',
  gone: '语句加在脚本末尾，而到那时 {name} 已经不在了。',
  unnamed: '没有语句能直接操作 {name}：它由内核自己建立和释放。',
  hasMistake: '脚本里有错误：先改正，才能接着加语句。',
  notAtEnd: '图不在末尾。语句仍加在末尾，图也会跟到那里。',
  added: '已加在第 {line} 行：{statement}',
  close: '取消选择',
};

export const operationsTexts: Catalogue<OperationsKey> = { en, zh };
