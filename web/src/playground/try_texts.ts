import type { Catalogue } from '../ui/catalogue.ts';

/** What stands around a script that the reader may change. */
export type TryKey = keyof typeof en;

const en = {
  script: 'Script, one statement a line',
  design: 'Design',
  run: 'Run',
  runHint: 'Ctrl + Enter in the script',
  reset: 'Back to the lesson’s script',
  undo: 'Undo: back to yours',
  changed: 'Changed since it ran last.',
  blank: 'There is nothing to run yet: write a statement a line, as “process P”.',
  running: 'Running …',
  ran: 'Ran without a mistake: {statements} statements.',
  mistakes: 'Mistakes: {count}. Your text is kept as it is.',
  goTo: 'Go to line {line}, column {column}',
  failedExpects: 'Expectations that do not hold: {count}.',
  failedExpect: 'line {line}: {text} (left is {left}, right is {right})',
  engineFailed: 'The engine stopped. Your text is kept; run it again to start anew.',
  verbs: 'Statements',
} as const;

const zh: Readonly<Record<TryKey, string>> = {
  script: '脚本，每行一条语句',
  design: '设计',
  run: '运行',
  runHint: '在脚本里按 Ctrl + Enter',
  reset: '恢复课程里的脚本',
  undo: '撤销：换回你写的',
  changed: '上次运行之后有改动。',
  blank: '还没有可运行的内容：每行写一条语句，例如“process P”。',
  running: '正在运行……',
  ran: '运行完毕，没有错误：{statements} 条语句。',
  mistakes: '错误：{count} 处。你写的内容原样保留。',
  goTo: '转到第 {line} 行第 {column} 列',
  failedExpects: '不成立的 expect：{count} 条。',
  failedExpect: '第 {line} 行：{text}（左边是 {left}，右边是 {right}）',
  engineFailed: '引擎停下了。你写的内容还在；再点运行即可重新开始。',
  verbs: '语句',
};

export const tryTexts: Catalogue<TryKey> = { en, zh };
