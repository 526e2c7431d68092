import type { Catalogue } from '../../ui/catalogue.ts';

/** The texts of a result. */
export type ResultKey = keyof typeof en;

const en = {
  // What is measured.
  whatWalk: 'walk: {group}',
  whatKernel: 'the kernel’s memory for reverse maps',
  whatObjects: 'objects alive',
  countBytes: 'bytes',
  perWalk: '{count} · per walk: {group}',
  perOperation: '{count} · per {operation}',
  objectsAlive: 'alive when the walks begin: {type}',
  kernelBytes: 'bytes the kernel keeps for reverse maps',
  // The chart of growth.
  growthHeading: 'How it grows',
  measure: 'Measure',
  theory: ' (theory {expected})',
  doubling: '+{found} a doubling',
  growthLabel: '{title}, over {unit}, on logarithmic scales. The table below has all the numbers.',
  equalDesigns: 'Designs joined by = have the very same numbers at every size.',
  guideNote: 'Broad dashes: how theory says it grows.',
  zeroNote: '0 has no logarithm: it has its own place under the gap in the axis.',
  sideBySide: 'Designs stand side by side at each size, so that their dots can be told apart.',
  coldNote: 'A hollow mark is one cold sample of the warm-up: it has no interval.',
  sampleNote: 'A hollow mark counts a sample of the pages, drawn at random.',
  // The table of all numbers.
  tableHeading: 'All numbers',
  tableCaption: '{workload}: {sizes}. Counts are means for one walk or operation.',
  columnDesign: 'design',
  median: 'median [95 % interval]',
  cold: 'cold',
  sampled: '{counted} of {all} pages',
  zeroColumns: 'Columns in which all is 0 are left out.',
} as const;

const zh: Readonly<Record<ResultKey, string>> = {
  whatWalk: '遍历：{group}',
  whatKernel: '内核为反向映射用的内存',
  whatObjects: '活着的对象',
  countBytes: '字节',
  perWalk: '{count}，每次遍历：{group}',
  perOperation: '{count}，每次 {operation}',
  objectsAlive: '遍历开始时活着的：{type}',
  kernelBytes: '内核为反向映射保留的字节数',
  growthHeading: '怎样增长',
  measure: '看什么',
  theory: '（理论 {expected}）',
  doubling: '每翻一倍 +{found}',
  growthLabel: '{title}，随{unit}的变化，对数坐标。所有数字都在下面的表里。',
  equalDesigns: '用 = 连起来的设计，在每个规模上数字都完全相同。',
  guideNote: '宽虚线：理论上的增长。',
  zeroNote: '0 没有对数：它画在坐标轴断口下面。',
  sideBySide: '同一规模上各设计并排画，点才分得开。',
  coldNote: '空心标记是预热时的一个冷样本，没有区间。',
  sampleNote: '空心标记只数了随机抽取的一部分页。',
  tableHeading: '所有数字',
  tableCaption: '{workload}：{sizes}。计数是每次遍历或每次操作的平均值。',
  columnDesign: '设计',
  median: '中位数 [95% 区间]',
  cold: '冷',
  sampled: '{all} 页中的 {counted} 页',
  zeroColumns: '全是 0 的列不列出。',
};

export const resultTexts: Catalogue<ResultKey> = { en, zh };
