import type { Translate } from '../../../ui/catalogue.ts';
import { formatCount } from '../../../ui/number_format.ts';
import type { ViewInput } from '../../view.ts';
import type { TreeKey } from '../tree_texts.ts';
import type { Search } from './search.ts';
import type { Tree } from './tree.ts';
import type { Question } from './tree_scene.ts';
import type { Verdicts } from './verdicts.ts';

const MOST_REASONS = 6;

/** Why a branch was left out, with the order number of the node that said so; 0 where there is none. */
export interface Reason {
  readonly order: number;
  readonly text: string;
}

/** What tree it is, and how large. */
export function titleOf(
  { names, graph, language }: ViewInput,
  tree: Tree,
  say: Translate<TreeKey>,
): string {
  const { kind, object, members } = tree.owner;
  return say(kind.shape, {
    owner: `${names.object(graph, object.id)}.${kind.rootField.split('.')[0] ?? ''}`,
    count: formatCount(members.length, language),
    members: say(kind.nodeType === 'vma' ? 'vmas' : 'chains'),
    nodes: tree.nodes.length,
    bits: tree.indexBits,
  });
}

/** What is searched for, and what came of it. */
export const answerOf = (question: Question, nodes: number, say: Translate<TreeKey>): string =>
  say(question.done ? 'searched' : 'searching', {
    page: question.page,
    index: question.index,
    read: question.read,
    nodes,
    found: question.found,
  });

/** Why branches were left out; of many, the first ones. */
export function reasonsOf(
  { names, graph }: ViewInput,
  tree: Tree,
  search: Search | null,
  { pruned }: Verdicts,
  say: Translate<TreeKey>,
): Reason[] {
  if (search === null) return [];
  const reasons = pruned.map(({ by, why, value, leftOut }) => {
    const vma = tree.byId.get(by)?.vma;
    const node = vma === undefined ? names.object(graph, by) : names.vma(graph, vma);
    const order = search.reads.indexOf(by) + 1;
    return { order, text: say(why, { node, value, index: search.index, count: leftOut.length }) };
  });
  const more = reasons.length - MOST_REASONS;
  if (more <= 0) return reasons;
  return [
    ...reasons.slice(0, MOST_REASONS),
    { order: 0, text: say('moreReasons', { count: more }) },
  ];
}

/** Above the last bit of an index. */
const INDEX_BITS = 64;

/** Which bit decides at each level of a radix tree. */
export function bitsOf({ nodes, indexBits }: Tree, say: Translate<TreeKey>): string[] {
  if (indexBits === 0) return [];
  const lowest = Math.max(0, ...nodes.map(({ level }) => level));
  return Array.from({ length: lowest }, (_, level) =>
    level < indexBits
      ? say('startBit', { bit: indexBits - 1 - level })
      : say('sizeBit', { bit: INDEX_BITS - 1 - (level - indexBits) }),
  );
}
