import { translator } from '../../ui/catalogue.ts';
import type { Catalogue, SiteLanguage, Translate } from '../../ui/catalogue.ts';

/** The texts of boxes and arrows. */
export type BoxesKey = keyof typeof en;

const en = {
  figure:
    'Boxes and arrows: {vmas} VMAs, {anonVmas} anon_vmas, {chains} anon_vma_chains, {pages} pages.',
  note: 'Boxes are for up to {most} VMAs; here are {all}, and these are {shown} of them. The grid shows more.',
  empty: 'Nothing is mapped yet: the first boxes come with the first mmap.',
  more: '{count} more',
  family:
    'Only anon_vmas and their parents: this story comes to {chains} chains, more than the {most} that a figure shows well. Choose a process to see its chains.',
  familyOfChosen:
    'Only anon_vmas and their parents, because one of them is chosen. Choose a process to see its chains.',
  familyPart: 'These are {shown} of {all} anon_vmas.',
  familyFigure: 'anon_vmas and their parents: {anonVmas}; reused while still in use: {wrong}.',
  degreeIs: 'degree {degree} = VMAs {vmas} + children {children}',
  degreeOfRoot: 'degree {degree} = VMAs {vmas} + children {children} + itself 1',
  twice: '× Wrong: {first} still owns it, and a fork gave it to {others} as well.',
  twiceFixed:
    'Since 2555283eb40d (6.0), num_active_vmas > 0 forbids this: only what nobody owns is reused.',
  soon: '! This 1 is {owner} itself, but degree < 2 lets a fork of {other} take it.',
  kept: 'num_active_vmas is {active}: {owner} owns it, so no fork takes it.',
  handedOn: 'Made for {home}, which no longer owns it: a fork gave it to {owner}.',
  free: '{home} is gone and nobody owns it: a fork further down may take it.',
  sameAnonVma: 'same_anon_vma: the list of an anon_vma, through its chains',
  node: 'anon_vma_node: the list of an anon_vma, through its VMAs',
  tree: 'rb_root: the tree of an anon_vma, each line to a child in it',
  sameVma: 'same_vma: the list of a VMA, through its chains',
  pointer: 'a pointer: anon_vma, vma, mapping',
  parent: 'parent: the anon_vma of the VMA that was forked',
  entry: 'an address of, or in, a page-table entry',
  own: 'vma->anon_vma: where its new pages go',
  visited: 'visited by the walk, in this order',
  hit: 'it maps the page',
  miss: 'looked at in vain',
  tableBoxes: 'Boxes and their fields',
  tableBox: 'box',
  tableFields: 'fields',
  tableWalk: 'walk',
} as const;

const zh: Record<BoxesKey, string> = {
  figure:
    '方框与箭头：{vmas} 个 vma、{anonVmas} 个 anon_vma、{chains} 个 anon_vma_chain、{pages} 个页。',
  note: '方框图最多画 {most} 个 vma；这里共有 {all} 个，图中是其中 {shown} 个。更多请看网格图。',
  empty: '还没有任何映射：第一次 mmap 之后才有方框。',
  more: '另有 {count} 个',
  family:
    '这里只画 anon_vma 和它们的 parent：这个故事最多有 {chains} 个 avc，超过一张图看得清的 {most} 个。点一个进程，就能看到它的 avc。',
  familyOfChosen:
    '选中的是 anon_vma，所以只画 anon_vma 和它们的 parent。点一个进程，就能看到它的 avc。',
  familyPart: '共有 {all} 个 anon_vma，图中是其中 {shown} 个。',
  familyFigure: 'anon_vma 和它们的 parent：共 {anonVmas} 个；还有人用就被重用的：{wrong} 个。',
  degreeIs: 'degree {degree} = vma {vmas} + 子 anon_vma {children}',
  degreeOfRoot: 'degree {degree} = vma {vmas} + 子 anon_vma {children} + 指向自己 1',
  twice: '× 错了：{first} 还在用它，fork 又把它给了 {others}。',
  twiceFixed: '自 2555283eb40d（6.0）起，num_active_vmas > 0 就不能重用：没有 vma 指向它才行。',
  soon: '! 这个 1 就是 {owner} 自己，可是 degree < 2，{other} 再 fork 就会拿走它。',
  kept: 'num_active_vmas 为 {active}：{owner} 还在用它，fork 不会重用。',
  handedOn: '原属 {home}，它的 vma 已不指向这里；fork 把它给了 {owner}。',
  free: '{home} 已退出，没有 vma 指向它：后代 fork 时可以重用。',
  sameAnonVma: 'same_anon_vma：一个 anon_vma 的链表，串起它的各个 avc',
  node: 'anon_vma_node：一个 anon_vma 的链表，串起各个 vma',
  tree: 'rb_root：一个 anon_vma 的红黑树，每条线指向树中的子节点',
  sameVma: 'same_vma：一个 vma 的链表，串起它的各个 avc',
  pointer: '指针：anon_vma、vma、mapping',
  parent: 'parent：被 fork 的那个 vma 的 anon_vma',
  entry: '页表项的地址，或页表项所指的页',
  own: 'vma->anon_vma：此后的新页归它',
  visited: '遍历依次访问到的对象',
  hit: '映射了这个页',
  miss: '看过，但没有映射',
  tableBoxes: '各方框及其字段',
  tableBox: '方框',
  tableFields: '字段',
  tableWalk: '遍历',
};

export const boxesTexts: Catalogue<BoxesKey> = { en, zh };

/** The texts in one language. */
export const boxesText = (language: SiteLanguage): Translate<BoxesKey> =>
  translator(boxesTexts, language);
