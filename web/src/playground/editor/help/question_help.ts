import type { QuestionName } from '../language/grammar.ts';
import type { Explained, Help } from './help.ts';

/** What each question of `expect` is about. The examples are run by `tests/wasm`. */
export const questionHelp: Readonly<Record<QuestionName, Help>> = {
  walk: {
    brief: { en: 'what a walk counts', zh: '遍历时数到的' },
    text: {
      en: 'What a complete walk for this page counts. It is not recorded, and changes nothing.',
      zh: '为这一页做一次完整的遍历，数到多少。这次遍历不记录，也不改变什么。',
    },
    example: 'expect walk(P heap[1]).visited >= 1',
  },
  page: {
    brief: { en: 'what a page says of itself', zh: '页的情况' },
    text: {
      en: 'What struct page says of a page in memory, which is named by somebody who maps it.',
      zh: '内存里某一页的情况，即 struct page 里写着的；用映射它的进程和区域来指明是哪一页。',
    },
    example: 'expect page(P heap[1]).mapcount == 1',
  },
  chain: {
    brief: { en: 'how long a VMA’s chain is', zh: 'VMA 的链有多长' },
    text: {
      en: 'The chain of the VMA that this page lies in: from 2.6.34 on, one anon_vma_chain for each anon_vma that it is linked to.',
      zh: '这一页所在的 VMA 的链：从 2.6.34 起，它每连到一个 anon_vma，就有一个 anon_vma_chain。',
    },
    example: 'expect chain(P heap[1]).length <= 1',
  },
  swapped: {
    brief: { en: 'is it in swap? 1 or 0', zh: '在交换区里吗？1 或 0' },
    text: {
      en: '1 if the process’s entry for this page names a place in swap, else 0.',
      zh: '进程里这一页的页表项若记着交换区里的位置，就是 1，否则是 0。',
    },
    example: 'expect swapped(P heap[1]) == 0',
  },
  vma: {
    brief: { en: 'what a VMA says of itself', zh: 'VMA 的情况' },
    text: {
      en: 'The VMA that this page lies in. The page itself need not be in memory.',
      zh: '这一页所在的 VMA。页本身不必在内存里。',
    },
    example: 'expect vma(P heap[1]).pages == 4',
  },
  anon_vma: {
    brief: { en: 'an anon_vma, by its number', zh: '某个编号的 anon_vma' },
    text: {
      en: 'An anon_vma by its number; they are numbered from 0 as they are made. What a kernel’s anon_vma does not have cannot be asked for.',
      zh: '按编号指明的 anon_vma：按创建的先后，从 0 编起。某个内核的 anon_vma 里没有的东西，就不能问。',
    },
    example: 'expect anon_vma(0).linked == 1',
  },
  count: {
    brief: { en: 'how many there are now', zh: '现在有多少个' },
    text: {
      en: 'How many objects of a kind there are at this moment.',
      zh: '此刻某一种对象有多少个。',
    },
    example: 'expect count(vma) == 1',
  },
  work: {
    brief: { en: 'what the reverse map has done', zh: '反向映射做了多少事' },
    text: {
      en: 'What the reverse map has done since the script began.',
      zh: '从脚本开始到现在，反向映射做了多少事。',
    },
    example: 'expect work(links) >= 0',
  },
};

/** What stands behind the dot, or in the parentheses of count and work: `walk.visited`, `count.vma`. */
export const fieldHelp = {
  'walk.visited': {
    en: 'How many things the walk looked at. What they are, VMAs, chain entries or page-table entries, the design says.',
    zh: '遍历看了多少样东西。是 VMA、链上的项还是页表项，由设计决定。',
  },
  'walk.mapped': {
    en: 'How many entries it found that map the page.',
    zh: '找到多少个映射这一页的页表项。',
  },
  'walk.lookups': {
    en: 'How many page-table entries it read, those in vain included.',
    zh: '读了多少个页表项，白读的也算。',
  },
  'walk.visited_stop': {
    en: 'As visited, if the walk stops at the last entry that the mapcount promises: so do kernels since 2.6.7.',
    zh: '和 visited 一样，但找够了映射计数所说的个数就停下：2.6.7 以来的内核都这样做。',
  },
  'walk.tree_nodes': {
    en: 'How many nodes of a search tree it read.',
    zh: '读了多少个搜索树节点。',
  },
  'walk.levels': {
    en: 'How many page-table pages it read on the way to the entries.',
    zh: '为了找到页表项，一路上读了多少张页表。',
  },
  'page.mapcount': {
    en: 'How many page-table entries map the page.',
    zh: '有多少个页表项映射这一页。',
  },
  'page.count': {
    en: 'How many references there are to the page: of each entry that maps it, and of the cache of its file.',
    zh: '这一页的引用计数：每个映射它的页表项算一个，所属文件的页缓存也算一个。',
  },
  'page.anon_vma': {
    en: 'The number of the anon_vma that the page points to; -1 if of none.',
    zh: '这一页指向的 anon_vma 的编号；没有则是 -1。',
  },
  'page.index': {
    en: 'The page’s index: its place in the file, or in the anonymous memory it was made for. It stays when the page moves.',
    zh: '页的 index：它在文件里，或者在当初所属的匿名内存里的位置。搬到别处也不变。',
  },
  'chain.length': {
    en: 'How many anon_vma_chains the VMA has.',
    zh: '这个 VMA 有多少个 anon_vma_chain。',
  },
  'vma.pages': { en: 'How many pages the VMA covers.', zh: '这个 VMA 有多少页。' },
  'vma.anon_vma': {
    en: 'The number of the VMA’s own anon_vma; -1 if it has none yet.',
    zh: '这个 VMA 自己的 anon_vma 的编号；还没有则是 -1。',
  },
  'vma.vm_pgoff': {
    en: 'The index of the VMA’s first page.',
    zh: '这个 VMA 第一页的 index。',
  },
  'anon_vma.linked': {
    en: 'How many VMAs it leads to.',
    zh: '从它能走到多少个 VMA。',
  },
  'anon_vma.parent': {
    en: 'The number of its parent: that of the process which forked. From 3.19 on.',
    zh: '父节点的编号，即派生它的那个进程的 anon_vma。3.19 起才有。',
  },
  'anon_vma.root': {
    en: 'The number of the one at the top, whose lock all below it use. From 2.6.36 on.',
    zh: '最上面那个的编号，它下面的都用它的锁。2.6.36 起才有。',
  },
  'anon_vma.degree': {
    en: 'How many VMAs have it for their own, and how many children it has, in one number. 3.19 to 5.19.',
    zh: '把它当作自己 anon_vma 的 VMA，加上它的子节点，合成一个数。3.19 到 5.19。',
  },
  'anon_vma.num_children': {
    en: 'How many anon_vmas have it for their parent. From 6.0 on.',
    zh: '以它为父节点的 anon_vma 有多少个。6.0 起才有。',
  },
  'anon_vma.num_active_vmas': {
    en: 'How many VMAs have it for their own. From 6.0 on.',
    zh: '把它当作自己 anon_vma 的 VMA 有多少个。6.0 起才有。',
  },
  'count.page': { en: 'Pages in memory.', zh: '内存里的页。' },
  'count.vma': { en: 'VMAs of all processes.', zh: '所有进程的 VMA。' },
  'count.process': { en: 'Processes that are alive.', zh: '还活着的进程。' },
  'count.anon_vma': { en: 'anon_vmas. From 2.6.7 on.', zh: 'anon_vma。2.6.7 起才有。' },
  'count.anon_vma_chain': {
    en: 'Links between a VMA and an anon_vma. From 2.6.34 on.',
    zh: 'VMA 和 anon_vma 之间的链接。2.6.34 起才有。',
  },
  'count.pte_chain': {
    en: 'Blocks of chains on pages. 2.5.27 to 2.6.6.',
    zh: '挂在页上的链的节点。2.5.27 到 2.6.6。',
  },
  'count.file': { en: 'Files.', zh: '文件。' },
  'count.address_space': { en: 'Files, as the kernel calls them.', zh: '文件，用内核里的叫法。' },
  'count.swap_entry': { en: 'Places in swap that are taken.', zh: '交换区里占用的位置。' },
  'count.kernel_byte': {
    en: 'What a kernel of this design would spend on knowing who maps what, in bytes.',
    zh: '这种设计的内核，为了知道谁映射了什么，要花多少字节。',
  },
  'work.links': { en: 'Links into and out of lists and trees.', zh: '加入和移出链表、树的次数。' },
  'work.mapcounts': { en: 'Changes of a page’s mapcount.', zh: '页的映射计数改了多少次。' },
  'work.added': { en: 'Chain entries written (pte_chain).', zh: '写入链的项（pte_chain）。' },
  'work.removed': {
    en: 'Chain entries struck out (pte_chain).',
    zh: '从链里划掉的项（pte_chain）。',
  },
  'work.compared': {
    en: 'Chain slots compared to find the one to strike out (pte_chain).',
    zh: '为了找到要划掉的那一项，比较了多少个槽位（pte_chain）。',
  },
  'work.blocks_touched': {
    en: 'Chain blocks read for that (pte_chain).',
    zh: '为此读了多少个链节点（pte_chain）。',
  },
  'work.locks': { en: 'Locks that would have been taken.', zh: '要取多少次锁。' },
} as const satisfies Record<string, Explained>;
