import type { Explained } from './help.ts';

/** What the words behind a statement do, by verb: `mmap.at`; and what rights allow. */
export const optionHelp = {
  'mmap.at': {
    en: 'At this page of the address space. Without it a free place is chosen.',
    zh: '放在地址空间的这一页。不写则自动选一个空位。',
  },
  'mmap.file': {
    en: 'Maps a file, not anonymous memory.',
    zh: '映射文件，而不是匿名内存。',
  },
  'mmap.from': {
    en: 'Begins with this page of the file; without it, with page 0.',
    zh: '从文件的这一页开始；不写则从第 0 页开始。',
  },
  'mmap.shared': {
    en: 'Writes change the file’s own pages, for all who map it. Without it, whoever writes gets a copy.',
    zh: '写的就是文件自己的页，所有映射者都看得到。不写 shared，谁写谁得到一份拷贝。',
  },
  'mremap.as': {
    en: 'Moves the pages, and names them at their new place.',
    zh: '搬走这些页，并在新位置给它们取名。',
  },
  'mremap.at': {
    en: 'Moves them to this page of the address space. Without it a free place is chosen.',
    zh: '搬到地址空间的这一页。不写则自动选一个空位。',
  },
  'mremap.pages': {
    en: 'How many pages there are afterwards: more, or fewer.',
    zh: '之后一共有多少页：可以变多，也可以变少。',
  },
  'repeat.as': {
    en: 'Gives the count a name. In names and numbers it is written {i}, in expect i.',
    zh: '给计数取个名字。在名字和数字里写作 {i}，在 expect 里写作 i。',
  },
  'rights.rw': { en: 'May be read and written.', zh: '可读可写。' },
  'rights.r': { en: 'May be read, not written.', zh: '只读，不可写。' },
  'rights.none': { en: 'May be neither read nor written.', zh: '不可读也不可写。' },
} as const satisfies Record<string, Explained>;
