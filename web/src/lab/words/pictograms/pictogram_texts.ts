import type { Catalogue } from '../../../ui/catalogue.ts';

/** The words of the pictograms. */
export type PictogramKey = keyof typeof en;

const en = {
  own: 'its own page',
  shared: 'a shared page',
  untouched: 'not mapped',
  mapped: 'mapped page',
  file: 'file',
  segment: 'segment',
  shell: 'shell',
  exits: 'exits',
  exec: 'exec',
  fork: 'fork',
  again: 'and again',
  doubles: 'each fork doubles the processes',
  'many-children': 'A parent and its children: each has its own copy of every page.',
  'prefork-server':
    'A parent and its workers: each has its own copy of some pages and shares the others.',
  'fork-chain':
    'Four processes in a line: each has come from a fork of the one before; only the last one lives.',
  'mprotect-split': 'One VMA of eight pages becomes eight VMAs of one page.',
  'rmap-test-linear':
    'A file, mapped through windows with gaps between them by several tasks; each has touched every page.',
  'rmap-test-random':
    'A file, mapped through windows with gaps between them by several tasks; each has touched a few pages.',
  'rmap-test-many-vmas':
    'A file, mapped through very many small windows by one task and its parent.',
  'test-mmap3':
    'A file, mapped page by page in reversed order, each page by a VMA of its own; then all processes fork.',
  'shared-segment': 'A segment, mapped as a whole by many processes.',
  'exit-shells': 'A parent shares all of its pages with many shells; the oldest have exited.',
  'fork-exec-exit':
    'A shell forks, the child throws its pages away at exec, writes a few, exits; and again.',
  scenario: 'A page with statements: mmap, write, fork, walk.',
} as const;

const zh: Readonly<Record<PictogramKey, string>> = {
  own: '自己的页',
  shared: '共享的页',
  untouched: '没有映射',
  mapped: '映射着的页',
  file: '文件',
  segment: '共享段',
  shell: 'shell',
  exits: '退出',
  exec: 'exec',
  fork: 'fork',
  again: '再来一遍',
  doubles: '每轮 fork，进程数翻倍',
  'many-children': '一个父进程和它的子进程：每个都有每个页的一份自己的拷贝。',
  'prefork-server': '一个父进程和它的工作进程：各有一部分页的拷贝，其余的共享。',
  'fork-chain': '四个进程排成一列，后一个由前一个 fork 而来，只有最后一个活着。',
  'mprotect-split': '一个八页的 vma 变成八个一页的 vma。',
  'rmap-test-linear': '一个文件，几个任务都通过窗口映射它，窗口之间空着；每个任务碰过每个页。',
  'rmap-test-random': '一个文件，几个任务都通过窗口映射它，窗口之间空着；每个任务只碰过几个页。',
  'rmap-test-many-vmas': '一个文件，一个任务和它的父进程通过极多的小窗口映射它。',
  'test-mmap3': '一个文件，一页一页反着顺序映射，每页一个 vma；然后所有进程都 fork。',
  'shared-segment': '一段共享内存，许多进程各自整段映射。',
  'exit-shells': '一个父进程和许多 shell 共享它的全部页；最老的几个已经退出。',
  'fork-exec-exit': 'shell 一 fork，子进程 exec 时扔掉所有页，写几页，退出；再来一遍。',
  scenario: '一张写着语句的纸：mmap、write、fork、walk。',
};

export const pictogramTexts: Catalogue<PictogramKey> = { en, zh };
