import type { Catalogue } from '../../ui/catalogue.ts';

/** The texts of a result. */
export type ResultKey = keyof typeof en;

const en = {
  // What is measured.
  whatKernel: 'the kernel’s memory for reverse maps',
  whatObjects: 'objects alive',
  countBytes: 'bytes',
  per: '{count}, per {what}',
  objectsAlive: 'alive when the walks begin: {type}',
  kernelBytes: 'bytes the kernel keeps for reverse maps',

  headlineWalk:
    '{where} a walk of {title} looks at {mostValue} under {most}{growing}, and at {leastValue} under {least}.',
  headline: '{where} {title}: {mostValue} under {most}{growing}, {leastValue} under {least}.',
  whereSize: 'At {n} {unit},',
  whereOwn: 'In your scenario,',
  nothingMapped: 'Nothing is mapped at the end of your scenario: there is nothing to walk.',
  growing: ' (growing with n^{slope})',

  // The chart of growth.
  growthHeading: 'How it grows',
  measure: 'Measure',
  theory: '(theory {expected})',
  atMost: 'at most {expected}',
  doubling: '+{found} a doubling',
  growthLabel: '{title}, over {unit}, on logarithmic scales. The table below has all the numbers.',
  equalDesigns: 'Designs joined by = have the very same numbers at every size.',
  guideNote: 'Broad dashes: how theory says it grows.',
  zeroNote: '0 has no logarithm: it has its own place under the gap in the axis.',
  sideBySide: 'Designs stand side by side at each size, so that their dots can be told apart.',
  intervalNote: 'Dots: every sample. Upright bars: the median’s 95 % interval.',
  coldNote: 'A hollow mark is one cold sample of the warm-up: it has no interval.',
  sampleNote: 'A hollow mark counts a sample of the pages, drawn at random.',
  looksNote: 'What is looked at: {parts}.',
  looksPart: '{unit} under {designs}',

  // Bars, at one size.
  barsHeading: 'Side by side at one size',
  size: 'Size',
  sizeOption: '{size} {parameter}: {n} {unit}',
  barsLabel: '{counts}; {times}: each design, at {size}. The table below has all the numbers.',
  barsNote:
    'Every dot is a sample, the bar the median’s 95 % interval, the stroke the median. Both scales are logarithmic.',
  noneHere: 'none',

  // Memory.
  memoryHeading: 'What the kernel pays for it',
  memoryTitle: 'kernel memory for reverse maps',
  memoryTitlePer: 'kernel memory for reverse maps, per mapped page',
  memoryLabel: '{title}, by structure: a bar for each design.',
  memoryIn: 'Bytes',
  memoryTotal: 'in all',
  memoryPer: 'per mapped page',
  memoryNothing: 'nothing at all',

  // Locks.
  locksHeading: 'Locks: how wide, how often',
  locksNote:
    'Counted, never taken: nobody waits here. Of five squares, the more are filled the more a lock covers: one page, one address space, one anon_vma, a tree of them, a file. Numbers are per walk or operation.',
  lockMost: '{most} looked at meanwhile, at most',
  noLock: 'no lock',

  // Slopes.
  slopesHeading: 'Growth beside theory',
  slopesNote:
    'n is the number of {unit}. An exponent within {tolerance} of theory agrees; a rise per doubling may be less. Times have no law: caches and the clock have their say.',
  holds: 'theory {expected}',
  fails: 'not {expected}, as theory says',

  // The table of all numbers.
  tableHeading: 'All numbers',
  tableCaption: '{workload}: {sizes}. Counts are means for one walk or operation.',
  columnDesign: 'design',
  median: 'median [95 % interval]',
  cold: 'cold',
  sampled: '{counted} of {all} pages',
  zeroColumns: 'Columns in which all is 0 are left out.',

  // What the numbers are worth.
  honestHeading: 'What these numbers are worth',
  stopped: 'Stopped early: {done} of {asked} sizes are finished and shown.',
  hidden:
    'Times that were taken while the tab was hidden were dropped and taken again: {times} times in this run.',
  exact: 'The counts are the result: exact, and the same on every machine that runs seed {seed}.',
  pagesSampled:
    'Where a complete walk of all pages would take too long, a random sample of them was counted: its numbers are means over that sample.',
  timed:
    'Times are of this machine and this program. Up to {samples} samples each, designs in turns, warm-up dropped, every walk’s result checked. The clock ticks every {tick}.',
  untimed: 'No times were taken.',
  onlyWarmUp:
    'Where there was no time for a second run, the time of an operation is one cold sample, marked as such: take it as an order of magnitude.',
  notModelled:
    'Not modelled: the caches of a running kernel, the TLB, other processors, and waiting for locks.',

  // Taking it away.
  savePicture: 'Save the picture “{title}” as {format}',
  copyPicture: 'Copy the picture “{title}”',
  copyPng: 'Copy',
  dataHeading: 'Take the numbers away',
  numbersCsv: 'Numbers, CSV',
  samplesCsv: 'Every sample, CSV',
  everythingJson: 'Everything, JSON',
  captionSizes: '{workload} · {parameter} {sizes}',
  captionFixed: '{parameter} {value}',
  captionSeed: 'seed {seed}',
} as const;

const zh: Readonly<Record<ResultKey, string>> = {
  whatKernel: '内核为反向映射用的内存',
  whatObjects: '活着的对象',
  countBytes: '字节',
  per: '{count}，每次{what}',
  objectsAlive: '遍历开始时活着的：{type}',
  kernelBytes: '内核为反向映射保留的字节数',

  headlineWalk:
    '{where}从{title}出发遍历一次，{most} 要看 {mostValue}{growing}，{least} 只看 {leastValue}。',
  headline: '{where}{title}：{most} 是 {mostValue}{growing}，{least} 是 {leastValue}。',
  whereSize: '{unit}为 {n} 时，',
  whereOwn: '在你的脚本里，',
  nothingMapped: '脚本结束时没有映射着任何页：没有可以遍历的东西。',
  growing: '（随 n^{slope} 增长）',

  growthHeading: '怎样增长',
  measure: '看什么',
  theory: '（理论 {expected}）',
  atMost: '至多 {expected}',
  doubling: '每翻一倍 +{found}',
  growthLabel: '{title}，随{unit}的变化，对数坐标。所有数字都在下面的表里。',
  equalDesigns: '用 = 连起来的设计，在每个规模上数字都完全相同。',
  guideNote: '宽虚线：理论上的增长。',
  zeroNote: '0 没有对数：它画在坐标轴断口下面。',
  sideBySide: '同一规模上各设计并排画，点才分得开。',
  intervalNote: '点：每一个样本。竖条：中位数的 95% 区间。',
  coldNote: '空心标记是预热时的一个冷样本，没有区间。',
  sampleNote: '空心标记只数了随机抽取的一部分页。',
  looksNote: '看的是什么：{parts}。',
  looksPart: '{designs} 看{unit}',

  barsHeading: '同一规模，并排比较',
  size: '规模',
  sizeOption: '{parameter} {size}：{unit} {n}',
  barsLabel: '{counts}；{times}：{size}时的各个设计。所有数字都在下面的表里。',
  barsNote: '每个点是一个样本，横条是中位数的 95% 区间，竖线是中位数。两个坐标都是对数的。',
  noneHere: '没有',

  memoryHeading: '内核为此付出的内存',
  memoryTitle: '内核为反向映射用的内存',
  memoryTitlePer: '内核为反向映射用的内存，每个映射页',
  memoryLabel: '{title}，按结构分开：每个设计一条。',
  memoryIn: '字节数',
  memoryTotal: '总数',
  memoryPer: '每个映射页',
  memoryNothing: '完全不用',

  locksHeading: '锁：多宽，多频繁',
  locksNote:
    '只是数，从不真正加锁：这里没有谁在等待。五个方格填得越多，锁管得越宽：一个页、一个地址空间、一个 anon_vma、一整棵、一个文件。数字是每次遍历或每次操作的。',
  lockMost: '持锁期间最多看 {most} 个',
  noLock: '不加锁',

  slopesHeading: '增长与理论对照',
  slopesNote:
    'n 是{unit}。指数与理论相差不超过 {tolerance} 就算一致；每翻一倍的增量可以更小。时间没有定律：缓存和时钟都有影响。',
  holds: '理论 {expected}',
  fails: '理论是 {expected}，不符',

  tableHeading: '所有数字',
  tableCaption: '{workload}：{sizes}。计数是每次遍历或每次操作的平均值。',
  columnDesign: '设计',
  median: '中位数 [95% 区间]',
  cold: '冷',
  sampled: '{all} 页中的 {counted} 页',
  zeroColumns: '全是 0 的列不列出。',

  honestHeading: '这些数字值多少',
  stopped: '提前停下：{asked} 个规模完成了 {done} 个，都在这里。',
  hidden: '标签页被隐藏时量到的时间已经作废重量：这次运行中有 {times} 次。',
  exact: '计数才是结果：精确，在任何机器上用种子 {seed} 运行都一样。',
  pagesSampled: '完整遍历所有页太久的地方，只数随机抽取的一部分页：数字是这些页的平均值。',
  timed:
    '时间只属于这台机器、这个程序。每项最多 {samples} 个样本，各设计轮流进行，预热不算，每次遍历的结果都检查过。时钟每 {tick} 走一格。',
  untimed: '没有计时。',
  onlyWarmUp: '来不及跑第二遍的操作，时间只有一个冷样本，已经标明：只能看数量级。',
  notModelled: '没有模拟的：运行中的内核的缓存、TLB、其他处理器，以及等锁。',

  savePicture: '把图“{title}”存成 {format}',
  copyPicture: '复制图“{title}”',
  copyPng: '复制',
  dataHeading: '把数字带走',
  numbersCsv: '数字，CSV 文件',
  samplesCsv: '每个样本，CSV 文件',
  everythingJson: '全部，JSON 文件',
  captionSizes: '{workload} · {parameter} {sizes}',
  captionFixed: '{parameter} {value}',
  captionSeed: '种子 {seed}',
};

export const resultTexts: Catalogue<ResultKey> = { en, zh };
