import type { VerbName } from '../language/grammar.ts';
import type { Help } from './help.ts';

const loop = 'repeat 3 as i\n  fork P C{i}\nend';

/** What each statement does. The examples are run by `tests/wasm`. */
export const verbHelp: Readonly<Record<VerbName, Help>> = {
  process: {
    brief: { en: 'a process that nobody forked', zh: '新建进程，没有父进程' },
    text: {
      en: 'Makes a process that nobody forked. Its address space is empty: mmap puts regions into it.',
      zh: '新建一个没有父进程的进程。它的地址空间是空的，用 mmap 往里放区域。',
    },
    example: 'process P',
  },
  mmap: {
    brief: { en: 'map pages under a name', zh: '映射若干页，并取名' },
    text: {
      en: 'Maps so many pages and names them: there is a VMA now, but no page yet. They are anonymous and may be written, unless rights (rw, r, none), file, from, shared or at say otherwise.',
      zh: '映射若干页，并给这个区域取名：这时有了 VMA，还没有物理页。默认是匿名页，可以写；后面可加权限（rw、r、none）和 file、from、shared、at。',
    },
    example: 'mmap P heap 4',
  },
  write: {
    brief: { en: 'a program writes pages', zh: '程序写这些页' },
    text: {
      en: 'The program writes pages. The first write brings a page; after a fork, whoever writes a page that is still shared gets a copy (copy on write).',
      zh: '程序写这些页。第一次写会分到物理页；fork 之后还共享着的页，谁写谁得到一份拷贝（写时复制）。',
    },
    example: 'write P heap[*]',
  },
  read: {
    brief: { en: 'a program reads pages', zh: '程序读这些页' },
    text: {
      en: 'The program reads pages. One that was never written shows the shared page of zeroes; one that is in a file or in swap comes into memory.',
      zh: '程序读这些页。从没写过的匿名页，读到的是共享的零页；文件里或交换区里的页会调入内存。',
    },
    example: 'read P heap[0]',
  },
  fork: {
    brief: { en: 'a child with the same pages', zh: '派生子进程，共享同样的页' },
    text: {
      en: 'Makes a child. It has the parent’s regions under the same names, and shares the pages until somebody writes.',
      zh: '派生子进程。父进程的区域它都有，名字也一样；页先共享，直到有人写。',
    },
    example: 'fork P C',
  },
  walk: {
    brief: { en: 'who maps this page?', zh: '谁映射了这一页？' },
    text: {
      en: 'Asks the reverse map who maps a page: the question that all designs answer. The player shows every step of the answer.',
      zh: '问反向映射：谁映射了这一页？每一种设计都要回答这个问题，播放器会演示回答的每一步。',
    },
    example: 'walk P heap[1]',
  },
  munmap: {
    brief: { en: 'unmap pages', zh: '解除映射' },
    text: {
      en: 'Unmaps pages, or a whole region. A hole in the middle makes two VMAs of one.',
      zh: '解除若干页或整个区域的映射。在中间挖一个洞，一个 VMA 就成了两个。',
    },
    example: 'munmap P heap[1..2]',
  },
  mprotect: {
    brief: { en: 'change rights: rw, r, none', zh: '改权限：rw、r、none' },
    text: {
      en: 'Sets what may be done with pages: rw, r or none. A VMA of which only a part changes is split; neighbours that have become alike may merge.',
      zh: '设置页的权限：rw、r 或 none。只改 VMA 的一部分，它就会拆开；变得一样的相邻 VMA 可能合并。',
    },
    example: 'mprotect P heap[1] r',
  },
  mremap: {
    brief: { en: 'move or resize pages', zh: '搬走，或改变页数' },
    text: {
      en: 'Moves pages to another place, where they go by a name (as), changes how many they are (pages), or does both.',
      zh: '把页搬到别处，并为它们取名（as）；或者改变页数（pages）；两样也可以一起做。',
    },
    example: 'mremap P heap[1..2] as moved',
  },
  file: {
    brief: { en: 'a file, for memory to map', zh: '新建文件，供内存映射' },
    text: {
      en: 'Makes a file that memory can map: mmap P text 4 file libc.',
      zh: '新建一个文件，供内存映射：mmap P text 4 file libc。',
    },
    example: 'file libc',
  },
  exec: {
    brief: { en: 'start another program', zh: '换一个程序' },
    text: {
      en: 'Starts another program in the process: its address space is empty again, and all its regions are gone.',
      zh: '让进程改运行另一个程序：地址空间又是空的，原有的区域全都没有了。',
    },
    example: 'exec P',
  },
  exit: {
    brief: { en: 'the process ends', zh: '进程结束' },
    text: {
      en: 'Ends a process. Its VMAs and page-table entries go, and with them the anonymous pages that nobody else maps.',
      zh: '结束进程。它的 VMA 和页表项随之消失，没有别人映射的匿名页也一同释放。',
    },
    example: 'exit P',
  },
  age: {
    brief: { en: 'used since the last look?', zh: '上次查看以来用过吗？' },
    text: {
      en: 'Looks at every entry that maps a page whether it was used, and clears the accessed bit: so the kernel finds out what it can reclaim.',
      zh: '查看映射这一页的每个页表项，看用过没有，并清除访问位：内核就这样找出可以回收的页。',
    },
    example: 'age P heap[1]',
  },
  reclaim: {
    brief: { en: 'take pages out of memory', zh: '把页移出内存' },
    text: {
      en: 'Takes pages out of memory. Each entry that maps them is found and changed; an anonymous page goes to swap, a page of a file back to its file.',
      zh: '把页移出内存。映射它的页表项要全部找到，逐一改掉；匿名页换出到交换区，文件页写回文件。',
    },
    example: 'reclaim P heap[1]',
  },
  migrate: {
    brief: { en: 'to another physical page', zh: '换一个物理页' },
    text: {
      en: 'Moves what a page holds to another physical page, and makes every entry point there. Kernels can do that from 2.6.16 on, so designs before it refuse.',
      zh: '把页的内容搬到另一个物理页，再让每个页表项都指向新页。内核从 2.6.16 起才会这样做，更早的设计不接受这条语句。',
    },
    example: 'migrate P heap[1]',
  },
  expect: {
    brief: { en: 'say what must hold here', zh: '写明这里应当成立什么' },
    text: {
      en: 'Says what must hold here. If it does not, the run reports it and goes on. Both sides may calculate, and ask the machine: walk(P heap[1]).visited, page(P heap[1]).mapcount, count(vma).',
      zh: '写明这里应当成立什么。不成立时会报告，然后继续运行。两边都可以计算，也可以向机器提问：walk(P heap[1]).visited、page(P heap[1]).mapcount、count(vma)。',
    },
    example: 'expect walk(P heap[1]).visited >= 1',
  },
  repeat: {
    brief: { en: 'do it several times', zh: '重复若干次' },
    text: {
      en: 'Does the statements up to its end so many times. With “as i” names and numbers may have {i}, which is 1, 2, 3; “repeat 0..3 as i” counts from 0.',
      zh: '把到 end 为止的语句重复若干次。写上“as i”，名字和数字里就可以用 {i}，它依次是 1、2、3；“repeat 0..3 as i”从 0 数起。',
    },
    example: loop,
  },
  end: {
    brief: { en: 'the end of a repeat', zh: 'repeat 到此为止' },
    text: {
      en: 'Ends the repeat that was begun last. It stands on a line of its own.',
      zh: '结束最近的那个 repeat。单独占一行。',
    },
    example: loop,
  },
};
