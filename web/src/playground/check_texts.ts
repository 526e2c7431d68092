import type { Catalogue } from '../ui/catalogue.ts';

/** What a task says besides its own words. */
export type CheckKey = keyof typeof en;

const en = {
  reached: 'Reached:',
  notReached: 'Not reached yet:',
  now: 'now {value}',
  nowBoth: 'now {value}; on the other side {other}',
  unanswered: 'Not yet: {message}.',
  hint: 'Ctrl + Enter in the script runs it, under {design}.',
  goals: 'Goals reached: {met} of {total}.',
  done: 'Done. All goals are reached.',
  doneBefore: 'You have solved this before. The script as it stands does not reach every goal.',
  showSolution: 'Show a solution',
  useSolution: 'Put it into the script, and run it',
  startHeading: 'The script to begin with:',
  solutionHeading: 'A solution:',
} as const;

const zh: Readonly<Record<CheckKey, string>> = {
  reached: '已达成：',
  notReached: '尚未达成：',
  now: '现在是 {value}',
  nowBoth: '现在是 {value}，另一边是 {other}',
  unanswered: '还不行：{message}。',
  hint: '在脚本里按 Ctrl + Enter，即在 {design} 下运行。',
  goals: '达成的目标：{met}/{total}。',
  done: '完成，目标全部达成。',
  doneBefore: '这道练习你以前解出过；现在这份脚本还没有达成全部目标。',
  showSolution: '看一种解法',
  useSolution: '放进脚本并运行',
  startHeading: '起始脚本：',
  solutionHeading: '一种解法：',
};

export const checkTexts: Catalogue<CheckKey> = { en, zh };
