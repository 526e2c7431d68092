import type { SiteLanguage } from '../ui/catalogue.ts';

/** The little language at a glance. `tests/wasm` runs both in the engine. */
export const verbs: Readonly<Record<SiteLanguage, string>> = {
  en: `process P                 # nobody forked it
mmap P heap 4             # 4 pages, named heap
write P heap[2]           # one page; heap[0..2] some, heap[*] all
read P heap[1]
file libc                 # a file, for memory to map
mmap P text 2 r file libc from 1
mmap P log 1 shared file libc
read P text[*]
fork P C                  # C inherits the names
mprotect P heap[3] r      # r, rw or none
munmap C heap[0]
walk P heap[2]            # the question
age P heap[2]             # used since the last look?
write P heap[1]
reclaim P heap[1]         # to swap, or back to its file
mremap P heap[3] as far   # moves; or heap pages 8: grows
# migrate P heap[2]       # from 2.6.16: to another physical page
exec C                    # another program
exit C
repeat 2 as i             # {i} is 1, then 2
  fork P D{i}
  write D{i} heap[{i}]
end
expect walk(P heap[2]).visited >= 1
expect page(P heap[2]).mapcount == 2
`,
  zh: `process P                 # 它没有父进程
mmap P heap 4             # 4 页，名为 heap
write P heap[2]           # 一页；heap[0..2] 几页，heap[*] 全部
read P heap[1]
file libc                 # 一个文件，供内存映射
mmap P text 2 r file libc from 1
mmap P log 1 shared file libc
read P text[*]
fork P C                  # C 沿用这些名字
mprotect P heap[3] r      # r、rw 或 none
munmap C heap[0]
walk P heap[2]            # 要问的就是这个
age P heap[2]             # 上次查看以来用过吗？
write P heap[1]
reclaim P heap[1]         # 换出到交换区，或写回文件
mremap P heap[3] as far   # 搬走；heap pages 8 则是变大
# migrate P heap[2]       # 2.6.16 起：换一个物理页
exec C                    # 换一个程序
exit C
repeat 2 as i             # {i} 先是 1，再是 2
  fork P D{i}
  write D{i} heap[{i}]
end
expect walk(P heap[2]).visited >= 1
expect page(P heap[2]).mapcount == 2
`,
};
