import type { Catalogue } from '../../ui/catalogue.ts';

/** How the lab measures, and what it leaves out. */
export type MethodKey = keyof typeof en;

const en = {
  countsTitle: 'Counts first',
  counts:
    'A walk counts what it looks at while it looks. Counts of all pages are exact, and the same on every machine with the same seed or another. Where a complete walk of all pages is hopeless, pages drawn at random are counted, and the table says how many.',

  lookedAtTitle: 'What “looked at” means',
  lookedAt:
    'For a process scan: a page-table entry. For pte_chain: an entry of the chain. For all others: a VMA. So the counts of two designs tell how they grow; their times tell what one look costs.',

  stopTitle: 'With and without early stop',
  stop: 'Since 2.6.7, a kernel stops as soon as it has found as many entries as the page’s mapcount says. Walks that put entries back after a migration cannot. Both are counted; process scan and pte_chain have only the complete one.',

  batchesTitle: 'Batches, not single walks',
  batches:
    'One walk is shorter than the clock’s step. So walks are timed in batches that grow until they are long against that step; these first batches are the warm-up, and are dropped. A batch is one call into the design, so that what a call costs is not part of a walk.',

  turnsTitle: 'Designs take turns',
  turns:
    'Each round has one batch of every design, in an order drawn at random from the seed. A machine that gets warm, or is busy for a while, is unfair to all of them alike.',

  checkedTitle: 'Every batch is checked',
  checked:
    'What a batch has looked at and found is compared with what was counted before. A fast wrong answer ends the run, and is shown as a mistake.',

  summaryTitle: 'Median and interval',
  summary:
    'A time is the median of its batches, with a 95 % interval from resampling them (bootstrap). Every sample is kept, drawn as a dot, and exported.',

  clockTitle: 'The clock',
  clock:
    'Browsers coarsen their clocks. The step that was seen stands beside the result, together with the browser and the seed.',

  operationsTitle: 'fork, fault, exit, split',
  operations:
    'An operation happens once in a life, so whole lives are repeated, designs in turns. The first life is the warm-up. Where there was no time for a second, the one cold sample is told as such.',

  missingTitle: 'What is not modelled',
  missing:
    'The caches of a running kernel and the TLB. Locks: they are counted, never taken, and nobody waits. Other processors. The work around a walk: choosing pages to reclaim, writing them out, flushing TLBs. Huge pages, KSM, NUMA.',

  worthTitle: 'What the times are worth',
  worth:
    'They compare data structures in a simulator, compiled to WebAssembly with pointers of 4 bytes, on your machine. They show how designs differ and how that grows. They do not say how long a kernel takes.',
} as const;

const zh: Readonly<Record<MethodKey, string>> = {
  countsTitle: '先看计数',
  counts:
    '遍历一边看一边数。数遍所有页得到的计数是精确的，在任何机器上、用任何种子都一样。要把所有页都遍历一遍实在办不到时，就随机抽一些页来数，抽了多少，表里写着。',

  lookedAtTitle: '“看了”是看什么',
  lookedAt:
    'process scan 看的是页表项，pte_chain 看的是链表项，其余的都是 vma。所以两个设计的计数用来比怎样增长；看一眼要花多少，由时间来说。',

  stopTitle: '找齐就停，还是走到底',
  stop: '从 2.6.7 起，内核一旦找到的页表项和页的映射计数一样多就停下；迁移之后把页表项放回去的遍历则不能停。两种都数；process scan 和 pte_chain 只有走到底这一种。',

  batchesTitle: '成批计时',
  batches:
    '一次遍历比时钟的一格还短，所以要一批一批地计时，批量一直加大，直到比一格长得多。最初这些批次算预热，丢掉不用。一批只调用设计一次，调用本身的开销不算在遍历里。',

  turnsTitle: '各设计轮流上场',
  turns:
    '每一轮里，每个设计各跑一批，先后顺序由种子随机决定。机器发热也好，一时忙别的也好，谁也占不到便宜。',

  checkedTitle: '每一批都核对',
  checked:
    '每一批看了多少、找到多少，都和先前数出的结果核对。答得快却答错了，测量就会中止，并如实说明。',

  summaryTitle: '中位数和区间',
  summary:
    '时间取各批的中位数，95% 区间由重抽样（bootstrap）得出。每个样本都留着，画成一个点，也能导出。',

  clockTitle: '时钟',
  clock: '浏览器会把时钟调粗。实际看到的一格有多长，和浏览器、种子一起写在结果旁边。',

  operationsTitle: 'fork、缺页、退出、拆分',
  operations:
    '这些操作一生只有一次，所以把整个一生重来几遍，各设计轮流。第一遍算预热；来不及跑第二遍时，就注明那是唯一的一个冷样本。',

  missingTitle: '没有模拟的',
  missing:
    '运行中的内核的缓存和 TLB。锁：只数次数，从不真的加锁，也没有谁在等。别的处理器。遍历前后的工作：挑选要回收的页、写出去、刷 TLB。还有大页、KSM 和 NUMA。',

  worthTitle: '这些时间说明什么',
  worth:
    '它们比较的是模拟器里的数据结构，编译成 WebAssembly，指针 4 字节，跑在你的机器上。能看出各设计差在哪里、差距怎样增长；内核实际要花多久，它们说不了。',
};

export const methodTexts: Catalogue<MethodKey> = { en, zh };
