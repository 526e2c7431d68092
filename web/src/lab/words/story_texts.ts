import type { Catalogue } from '../../ui/catalogue.ts';

/** Each workload's story, and what to look for in it. */
export type StoryKey = keyof typeof en;

const en = {
  'story.many-children':
    'A parent fills its heap and forks many children. Each child writes to every page it inherited, so it gets a copy of its own. In the end each page is mapped exactly once: by the parent, or by one child.',
  'watch.many-children':
    'How far a walk of a child’s page has to look for its one entry. While the whole family shares one list (anon_vma), it looks at every process’s VMA. From anon_vma_chain on, a child’s page has an anon_vma that leads to that child alone; the parent’s own pages still lead to everyone.',

  'story.prefork-server':
    'A server loads its data, then forks its workers, who wait for requests. Each worker writes to some of the pages and leaves the others shared. So some pages are mapped by every process, and some by one worker alone.',
  'watch.prefork-server':
    'Pages that are truly shared are no test: every design must find all of their entries. The workers’ own copies are: they are mapped once, and anon_vma looks at all workers to find that out. Chains of entries (pte_chain) find both at once, and pay for it at each fork and in memory.',

  'story.fork-chain':
    'A process forks and exits, its child goes on, forks and exits, and so on without an end. Nobody calls exec. Only one process lives at a time, and each writes to one of the pages it inherited.',
  'watch.fork-chain':
    'The objects that are kept for the one process alive, and the work of each generation. With anon_vma_chain and the interval tree, each generation leaves one anon_vma and one chain more behind. From anon_vma reuse on, a fork takes an idle anon_vma over, and both stay small.',

  'story.mprotect-split':
    'A process touches all pages of one large VMA, then changes the protection of every second page. Each change cuts the VMA; in the end there is a piece for each page, and all pieces hang on one anon_vma.',
  'watch.mprotect-split':
    'One piece at most can hold the page. The lists of anon_vma and anon_vma_chain look at every piece to find it; the interval tree reads a handful of nodes and looks at one.',

  'story.rmap-test-linear':
    'A file is mapped through many windows, with a gap of one page between them, so no page is in two windows. Then the process forks many tasks, and each goes through all windows from the first page to the last. Every task maps every page.',
  'watch.rmap-test-linear':
    'Only one window of each task can hold the page. The plain lists of the first object-based rmap (objrmap, lists) look at all windows of all tasks; trees look only at the windows that hold the page, and chains of entries at nothing else than the entries.',

  'story.rmap-test-random':
    'The same windows and the same tasks. But each task touches only as many pages as two windows have, drawn at random. Most pages are mapped by a few tasks.',
  'watch.rmap-test-random':
    'What a design keeps for each VMA, it keeps for those that map nothing as well. A tree looks at one window of every task, though most of these tasks never touched the page. Chains know the few entries there are.',

  'story.rmap-test-many-vmas':
    'One task and its parent, and one file that both map through very many windows of a few pages. Every page is covered by two VMAs.',
  'watch.rmap-test-many-vmas':
    'The largest gap between lists and trees: two VMAs of many thousands are the right ones. The lists of objrmap lead to all of them, for each page.',

  'story.test-mmap3':
    'A process maps a file page by page, each in a VMA of its own, in reversed order, so that no two can be merged. Then all processes fork, several times over: each round doubles their number.',
  'watch.test-mmap3':
    'Written to bring plain lists to their knees: for each page they lead to every VMA of every process. In a tree, the VMAs of the same page stand together, one for each process.',

  'story.shared-segment':
    'Thousands of processes map the same shared segment and touch it, as the processes of a database do. Each page is mapped once by every process.',
  'watch.shared-segment':
    'Memory. A chain of entries needs room for each page of each process, and on 32-bit machines that room had to be low memory. The object-based designs keep a VMA’s place in the file, and nothing for its pages.',

  'story.exit-shells':
    'Thousands of shells are forked from one parent and share all of its pages, as shells share those of libc. Then all of them exit, the oldest first.',
  'watch.exit-shells':
    'The work of fork and exit. pte_chain writes an entry down for each page at each fork and has to find it again at each exit, in a chain as long as there are shells; the oldest stands last. The later designs change a number in the page.',

  'story.fork-exec-exit':
    'A shell starts one program after the other: fork, exec, a few writes, exit. The child throws what it inherited away almost at once.',
  'watch.fork-exec-exit':
    'What is prepared for the walks, and thrown away before anyone walks. pte_chain pays for each page; the object-based designs for each VMA.',

  'story.scenario':
    'Whatever you write, as a scenario like those behind this site’s figures. All pages that are mapped at its end are walked.',
  'watch.scenario': 'There is no theory beside it: what the counts must be is for you to say.',
} as const;

const zh: Readonly<Record<StoryKey, string>> = {
  'story.many-children':
    '一个父进程写满自己的堆，再 fork 出许多子进程。每个子进程把继承来的页全写一遍，于是各自有了一份拷贝。最后每个页都只被映射一次：要么是父进程，要么是某一个子进程。',
  'watch.many-children':
    '为了找到子进程那一个页表项，一次遍历要看多远。全家共用一条链表时（anon_vma），每个进程的 vma 都得看。从 anon_vma_chain 起，子进程的页有了只通向它自己的 anon_vma；父进程自己的页仍然通向所有人。',

  'story.prefork-server':
    '服务器先装好数据，再 fork 出一批工作进程等着接请求。每个工作进程写其中一部分页，其余的继续共享。于是有些页被所有进程映射，有些只属于一个工作进程。',
  'watch.prefork-server':
    '真正共享的页比不出高下：不管哪个设计，都得把所有页表项找齐。要看的是工作进程自己的拷贝：它们只被映射一次，而 anon_vma 要看遍所有工作进程才知道。页表项链（pte_chain）两种页都能直达，代价付在每次 fork 和内存上。',

  'story.fork-chain':
    '一个进程 fork 之后就退出，由子进程接着干；子进程又 fork、又退出，没完没了，谁也不 exec。任何时候只有一个进程活着，每一代只写继承来的页中的一个。',
  'watch.fork-chain':
    '为了这唯一活着的进程留着多少对象，以及每一代要做多少工作。在 anon_vma_chain 和 interval tree 里，每一代都多留下一个 anon_vma 和一个 avc。从 anon_vma reuse 起，fork 会接手闲置的 anon_vma，两者都不再增长。',

  'story.mprotect-split':
    '一个进程把一个大 vma 的页全写一遍，再隔一页改一页的权限。每改一次，vma 就被切开一次；最后每个页自成一段，所有的段都挂在同一个 anon_vma 上。',
  'watch.mprotect-split':
    '至多只有一段能含有这个页。anon_vma 和 anon_vma_chain 的链表要把每一段都看一遍；interval tree 只读几个节点，只看一段。',

  'story.rmap-test-linear':
    '一个文件通过许多窗口映射进来，窗口之间在文件里空一页，所以没有哪个页同时在两个窗口里。然后进程 fork 出许多任务，每个任务从头到尾走遍所有窗口。每个任务都映射了每个页。',
  'watch.rmap-test-linear':
    '每个任务只有一个窗口能含有这个页。最早的基于对象的反向映射用普通链表，即 objrmap（链表），要看所有任务的所有窗口；树只看含有这个页的窗口；页表项链则只看页表项本身。',

  'story.rmap-test-random':
    '窗口和任务都与上一个相同，但每个任务只随机碰一些页，次数和两个窗口的页数一样多。大多数页只被少数几个任务映射。',
  'watch.rmap-test-random':
    '按 vma 记账的设计，对什么也没映射的 vma 也照记不误。树要看每个任务的一个窗口，尽管多数任务根本没碰过这个页。页表项链清楚地知道就那么几个页表项。',

  'story.rmap-test-many-vmas':
    '一个任务和它的父进程，一个文件，两边都用极多的、只有几页的小窗口映射它。每个页被两个 vma 覆盖。',
  'watch.rmap-test-many-vmas':
    '链表和树差距最大的地方：成千上万个 vma 里，只有两个是对的。objrmap 的链表为每个页都要把它们全看一遍。',

  'story.test-mmap3':
    '一个进程一页一页地映射文件，每页一个 vma，顺序是反的，所以没有两个能合并。然后所有进程一起 fork，连续几轮，每一轮进程数都翻倍。',
  'watch.test-mmap3':
    '它就是为了压垮普通链表而写的：objrmap 的链表为每个页都要看所有进程的所有 vma。在树里，同一页的 vma 排在一起，每个进程一个。',

  'story.shared-segment':
    '几千个进程映射同一段共享内存并且都用到它，数据库的进程就是这样。每个页被每个进程各映射一次。',
  'watch.shared-segment':
    '看内存。页表项链要给每个进程的每个页都留一个位置，在 32 位机器上，这些位置还只能放在低端内存里。基于对象的设计只记下 vma 在文件里的位置，不为页另记什么。',

  'story.exit-shells':
    '从一个父进程 fork 出几千个 shell，共享它的全部页，就像 shell 们共享 libc 的页那样。然后它们全部退出，最老的先走。',
  'watch.exit-shells':
    'fork 和 exit 的工作量。pte_chain 每次 fork 都要为每个页记下一个页表项，每次退出又要把它找出来，而链有多少个 shell 就有多长，最老的排在最后。后来的设计只改页里的一个数。',

  'story.fork-exec-exit':
    'shell 一个接一个地启动程序：fork、exec、写几页、退出。子进程几乎马上就扔掉了继承来的一切。',
  'watch.fork-exec-exit':
    '为遍历准备好的东西，还没有人遍历就扔掉了。pte_chain 按页付代价，基于对象的设计按 vma 付。',

  'story.scenario':
    '你想写什么就写什么，写成脚本，和本站各图背后的脚本一样。结束时仍映射着的页全都会被遍历。',
  'watch.scenario': '旁边没有理论值：计数应该是多少，由你来说。',
};

/** The stories, in every language. */
export const storyTexts: Catalogue<StoryKey> = { en, zh };
