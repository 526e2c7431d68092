import type { Catalogue } from '../../../ui/catalogue.ts';

/** The words around published figures. */
export type PublishedKey = keyof typeof en;

const en = {
  heading: 'What others have measured',
  caption: '{test}. {machine}.',
  columnKernel: 'kernel',
  columnDesign: 'design here',
  columnOurs: 'here: {count}',
  noDesign: 'none',
  noFigure: '–',
  source: 'Source: {source}.',

  testSame: 'The same test',
  testMmap3: 'test-mmap3: a window of 18,000 single pages in reversed order, 32 processes',
  testSharedSegment: '5,000 tasks share a segment of 2 GB',
  testThousandChildren: '1000 children of one VMA with 1000 pages, all of them copied',
  testAim7: 'AIM7: users at the turning point',
  testExit10000: 'Fork 10,000 tasks, then kill them',
  testExit5000: 'Fork 5,000 tasks, then kill them',
  testCycles: '12,000 cycles of fork, exec, exit: about 4,000,000 entries added and removed',
  testPatches: 'Scripts that apply 64 kernel patches and remove them',

  machineMorton: 'One 2.7 GHz Pentium 4, 256 MB',
  machineRajesh: 'One 200 MHz Pentium II, 256 MB',
  machineMolnar: 'A 500 MHz machine',
  machineLowMemory: 'A large 32-bit machine, with less than 1 GB of low memory',
  machineReasoned: 'No machine: the message reasons',
  machineAim7: '16 GB of memory, weak I/O',
  machinePower4: '4-way POWER4',
  machineQuadP3: 'Four Pentium III',
  machineUntold: 'The machine is not told',
  machineP4Ht: 'Pentium 4 with hyper-threading, files in the page cache',

  kernelObjrmap: 'objrmap with plain lists',
  kernelBefore2634: 'before 2.6.34',
  kernelSince2634: 'with the patch',
  kernel2420: '2.4.20-pre1, no rmap',
  kernel2530: '2.5.30: a node for each entry',
  kernel2530Blocks: '2.5.30 and patches: blocks of entries',
  kernelWithoutRmap: 'without rmap',
  kernelWithRmap: 'with rmap',
  kernelPartial: '2.5.62-mm3, objrmap for files only',

  columnSystem: 'system time, s',
  columnElapsed: 'elapsed, min:s',
  columnRun: 'run time, s',
  columnOutcome: 'outcome',
  columnChainMemory: 'memory for chains',
  columnVmasPerWalk: 'VMAs for each walk',
  columnUsers: 'users',
  columnThere: 'state of the machine there',
  columnCreate: 'create, s',
  columnKill: 'kill, s',

  killedAfter728: 'killed after 7:28 h',
  killedAfter225: 'killed after 2:25 h',
  lockedUp: 'locked up for more than 30 minutes',
  knownToLock: '“known to lock”',
  averageTwo: 'about 2, on average',
  systemTime99: 'more than 99% in system time, all CPUs at one anon_vma lock',
  ioWait99: 'about 99% waiting for I/O, no spike of system time',

  nothing: 'No figures were published.',
  nothingPrefork:
    'The message of commit 5beb49305251 says only that real workloads are ten times less process-intensive than AIM7.',
  nothingForkChain:
    'The message of commit 7a3ef208e662 promises at most twice as many anon_vmas as VMAs. That holds right after a fork; exits can leave more behind.',
  nothingSplit:
    'The message of commit bf181b9f9d8d argues with the number of VMAs in the list alone, and these are counted here.',
  nothingOwn: 'Nobody has measured this before you.',

  whyRmapTest:
    'Do not compare seconds with seconds. They timed everything: 100 tasks or one that run in turns, page faults, writing to disk, and above all a machine with too little memory that walks pages to decide which to evict, again and again. Here a walk is timed alone, and nothing is evicted. What can be compared is how many VMAs a walk looks at.',
  whyRandom:
    'In this form there was not much to walk: what took minutes was the disk, and the plain lists were not the slowest on the faster machine.',
  whyNearest:
    'The designs here are those of the released kernels; the patches of that time came near them. objrmap was a patch for files alone, and anonymous pages kept their chains. 2.4.21-pre5aa2 looks through page tables, as 2.4 did.',
  whyMmap3:
    'They timed the whole program, on a machine that had to walk each page again and again. Here each page is walked alone, and the default is smaller, so that a browser can hold it.',
  whySharedSegment:
    'This is arithmetic as much as a measurement: 524,288 pages × 5,000 tasks × 4 bytes. Here structures have their sizes on 64-bit machines, twice as large; the bytes are told apart by structure, and page tables are not in them.',
  whyManyChildren:
    'These are counts, so ours must agree: choose 1000 children and 1000 pages. Ours is one more, as the parent is looked at as well, and the average just below 2. Both ignore that a kernel stops at the last entry; counts with early stop stand beside ours.',
  whyAim7:
    'AIM7 ran a whole server until all CPUs waited for one lock. Here nothing waits: locks are counted, and nobody else wants them.',
  whyExitShells:
    'They timed whole kernels with real tasks on several CPUs: stacks, page tables and signals are in these seconds, and so is waiting for locks. Here fork and exit do only what a reverse map needs, on one processor.',
  blocksFaster:
    'The message of the block patch (9dc8af8046) tells of 10,000 exiting shells that are 3 to 4 times faster.',
  whyFirstForm:
    'The first form of pte_chain, a node for each entry, is not here; ours has the blocks of 2.6.6.',
  whyCycles:
    'The difference is what rmap cost: about 1 µs and four locked instructions for each entry added and removed. Here there are no locked instructions, and no other work around it.',
  whyPatches:
    'Of the 2.76 s between the first two, rmap accounts for 0.91 s; the rest was blamed on page tables in high memory.',
} as const;

const zh: Readonly<Record<PublishedKey, string>> = {
  heading: '别人测过什么',
  caption: '{test}。{machine}。',
  columnKernel: '内核',
  columnDesign: '这里的设计',
  columnOurs: '这里：{count}',
  noDesign: '无',
  noFigure: '–',
  source: '出处：{source}。',

  testSame: '同一个测试',
  testMmap3: 'test-mmap3：18,000 个单页映射，顺序相反，32 个进程',
  testSharedSegment: '5,000 个任务共用一段 2 GB 的共享内存',
  testThousandChildren: '一个 vma，1000 个页，1000 个子进程，全都拷贝过',
  testAim7: 'AIM7：转折点上的用户数',
  testExit10000: '先 fork 10,000 个任务，再全部杀掉',
  testExit5000: '先 fork 5,000 个任务，再全部杀掉',
  testCycles: 'fork、exec、exit 循环 12,000 次：页表项加入和删去各约 4,000,000 次',
  testPatches: '用脚本打上 64 个内核补丁，再撤掉',

  machineMorton: '单个 2.7 GHz Pentium 4，256 MB',
  machineRajesh: '单个 200 MHz Pentium II，256 MB',
  machineMolnar: '一台 500 MHz 的机器',
  machineLowMemory: '大型 32 位机器，低端内存不到 1 GB',
  machineReasoned: '没有机器：提交说明里的推算',
  machineAim7: '16 GB 内存，I/O 较弱',
  machinePower4: '4 路 POWER4',
  machineQuadP3: '4 个 Pentium III',
  machineUntold: '没有说明是什么机器',
  machineP4Ht: '带超线程的 Pentium 4，文件都在页缓存里',

  kernelObjrmap: '用普通链表的 objrmap',
  kernelBefore2634: '2.6.34 之前',
  kernelSince2634: '打上补丁之后',
  kernel2420: '2.4.20-pre1，没有 rmap',
  kernel2530: '2.5.30：每个页表项一个节点',
  kernel2530Blocks: '2.5.30 加补丁：成块存放页表项',
  kernelWithoutRmap: '没有 rmap',
  kernelWithRmap: '有 rmap',
  kernelPartial: '2.5.62-mm3，只有文件页用 objrmap',

  columnSystem: '系统时间，秒',
  columnElapsed: '经过时间，分:秒',
  columnRun: '运行时间，秒',
  columnOutcome: '结果',
  columnChainMemory: '链占的内存',
  columnVmasPerWalk: '每次遍历的 vma 数',
  columnUsers: '用户数',
  columnThere: '那时机器的状态',
  columnCreate: '创建，秒',
  columnKill: '杀掉，秒',

  killedAfter728: '跑了 7:28 小时后被终止',
  killedAfter225: '跑了 2:25 小时后被终止',
  lockedUp: '卡死 30 分钟以上',
  knownToLock: '“已知会卡死”',
  averageTwo: '平均约 2',
  systemTime99: '99% 以上是系统时间，所有 CPU 都卡在一把 anon_vma 锁上',
  ioWait99: '约 99% 在等 I/O，系统时间没有尖峰',

  nothing: '没有人公布过数字。',
  nothingPrefork: '提交 5beb49305251 的说明里只提到：实际负载的进程密集程度只有 AIM7 的十分之一。',
  nothingForkChain:
    '提交 7a3ef208e662 的说明承诺：anon_vma 至多是 vma 的两倍。这在 fork 刚完成时成立；退出之后，留下的可能更多。',
  nothingSplit: '提交 bf181b9f9d8d 的说明只拿链表上的 vma 数来论证，而这个数这里正好数了。',
  nothingOwn: '在你之前没有人测过它。',

  whyRmapTest:
    '不要拿秒和秒比。他们计的是全部时间：一个或一百个任务轮流运行、缺页、写磁盘，更要紧的是内存不够，机器为了决定回收谁，一遍又一遍地遍历。这里只给遍历单独计时，什么也不回收。能比的是一次遍历看了多少 vma。',
  whyRandom:
    '这一种其实没有多少可遍历的：几分钟都花在磁盘上，在较快的那台机器上，普通链表也不是最慢的。',
  whyNearest:
    '这里的设计取自正式发布的内核，当年的补丁只是与之相近。objrmap 补丁只管文件页，匿名页仍然用页表项链。2.4.21-pre5aa2 和 2.4 一样，靠扫描页表。',
  whyMmap3:
    '他们计的是整个程序的时间，机器还得一遍又一遍地遍历每个页。这里每个页单独遍历，默认规模也小一些，好让浏览器装得下。',
  whySharedSegment:
    '这既是测量，也是一道算术题：524,288 个页 × 5,000 个任务 × 4 字节。这里的结构按 64 位机器的大小算，大一倍；字节数按结构分开统计，不含页表。',
  whyManyChildren:
    '这些本来就是计数，所以应该对得上：请选 1000 个子进程、1000 个页。我们数出的多一个，因为父进程也要看；平均略小于 2。两者都没有算上“找齐就停”，提前停止的计数另有一栏。',
  whyAim7:
    'AIM7 跑的是整台服务器，直到所有 CPU 都在等同一把锁。这里没有等待：锁只数次数，也没有别人来抢。',
  whyExitShells:
    '他们给整个内核计时，任务是真的，CPU 不止一个：栈、页表、信号都算在这些秒里，等锁也算。这里的 fork 和 exit 只做反向映射需要的事，只有一个处理器。',
  blocksFaster: '成块存放的补丁（9dc8af8046）在说明里提到：10,000 个 shell 退出快了 3 到 4 倍。',
  whyFirstForm: 'pte_chain 最初的形式，每个页表项一个节点，这里没有；这里的是 2.6.6 的块。',
  whyCycles:
    '差值就是 rmap 的代价：每加入并删去一个页表项，大约 1 微秒，外加四条带锁的指令。这里没有带锁的指令，前后也没有别的工作。',
  whyPatches: '前两行相差 2.76 秒，其中 rmap 占 0.91 秒；其余的归咎于放在高端内存里的页表。',
};

/** The words, in every language. */
export const publishedTexts: Catalogue<PublishedKey> = { en, zh };
