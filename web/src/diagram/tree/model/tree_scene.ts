import { translator } from '../../../ui/catalogue.ts';
import type { ViewInput } from '../../view.ts';
import { treeTexts } from '../tree_texts.ts';
import { chooseOwner } from './choose.ts';
import { readEdges } from './edges.ts';
import type { TreeEdge } from './edges.ts';
import { foldTree } from './fold.ts';
import { readForest } from './forest.ts';
import type { TreeOwner } from './forest.ts';
import { readItems } from './items.ts';
import type { TreeItem } from './items.ts';
import { treeKinds } from './kinds.ts';
import { answerOf, bitsOf, reasonsOf, titleOf } from './scene_words.ts';
import type { Reason } from './scene_words.ts';
import { readSearch } from './search.ts';
import type { Search } from './search.ts';
import { readTree } from './tree.ts';
import type { Tree } from './tree.ts';
import { judge } from './verdicts.ts';
import type { Verdicts } from './verdicts.ts';

/** A tree that can be chosen. */
export interface TreeChoice {
  readonly key: string;
  readonly object: number;
  readonly label: string;
  readonly count: number;
  readonly shown: boolean;
}

/** A branch that the search left out, by places in the order. */
export interface Branch {
  readonly key: string;
  /** Its things, first and last. */
  readonly first: number;
  readonly last: number;
}

/** The numbers of the search, as they are written. */
export interface Question {
  readonly index: number;
  readonly page: string;
  readonly read: number;
  readonly found: number;
  readonly done: boolean;
}

/** One tree as it is to be seen, without any geometry. */
export interface TreeScene {
  readonly tree: Tree;
  readonly ownerName: string;
  /** `rb_root`, `i_mmap`. */
  readonly rootName: string;
  readonly title: string;
  /** What is searched for and what came of it; empty without a search. */
  readonly answer: string;
  readonly question: Question | null;
  readonly items: readonly TreeItem[];
  readonly edges: readonly TreeEdge[];
  readonly branches: readonly Branch[];
  readonly reasons: readonly Reason[];
  /** By level: the bit that says left or right there. Empty for trees without such bits. */
  readonly bits: readonly string[];
  readonly choices: readonly TreeChoice[];
  /** Trees that there is no room to offer. */
  readonly moreChoices: number;
}

const MOST_CHOICES = 8;

/** Reads the tree that matters at a moment; null if there is none. */
export function readTreeScene(input: ViewInput): TreeScene | null {
  const { graph, names, language, recording, selected, change } = input;
  const say = translator(treeTexts, language);
  const forest = readForest(graph, treeKinds(recording.types));
  const asked = readSearch(input);
  const owner = chooseOwner(input, forest, asked);
  if (owner === null) return null;
  const search = asked?.owner === owner.object.id ? asked : null;
  const tree = readTree(graph, owner);
  const verdicts = judge(tree, search);
  const changed = [...change.stored.keys()];
  const wanted = [search?.reads.at(-1) ?? 0, selected ?? 0, ...changed, ...(search?.reads ?? [])];
  const items = readItems(input, tree, foldTree(tree, wanted), search, verdicts, say);
  const question = search && questionOf(input, search);
  return {
    tree,
    ownerName: names.object(graph, owner.object.id),
    rootName: owner.kind.rootField.split('.')[0] ?? '',
    title: titleOf(input, tree, say),
    answer: question === null ? '' : answerOf(question, tree.nodes.length, say),
    question,
    items,
    edges: readEdges(tree, items, change, search, verdicts),
    branches: branchesOf(items, verdicts),
    reasons: reasonsOf(input, tree, search, verdicts, say),
    bits: bitsOf(tree, say),
    ...choicesOf(input, forest, owner),
  };
}

function questionOf({ names, graph, walk }: ViewInput, search: Search): Question {
  return {
    index: search.index,
    page: names.object(graph, search.page),
    read: search.reads.length,
    found: walk?.stops.length ?? 0,
    done: search.done,
  };
}

function branchesOf(items: readonly TreeItem[], { pruned }: Verdicts): Branch[] {
  return pruned.flatMap(({ by, top, leftOut }) => {
    const ids = new Set([...leftOut, top]);
    const places = items.flatMap(({ object }, i) => (ids.has(object) ? [i] : []));
    const [first] = places;
    const last = places.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ key: `branch:${by}`, first, last }];
  });
}

function choicesOf(
  { graph, names }: ViewInput,
  forest: readonly TreeOwner[],
  shown: TreeOwner,
): Pick<TreeScene, 'choices' | 'moreChoices'> {
  const largest = [...forest].sort((a, b) => b.members.length - a.members.length);
  const offered = new Set([shown, ...largest].slice(0, MOST_CHOICES + 1));
  const choices = forest
    .filter((owner) => offered.has(owner))
    .map(({ object, members }) => ({
      key: `choice:${object.id}`,
      object: object.id,
      label: names.object(graph, object.id),
      count: members.length,
      shown: object === shown.object,
    }));
  return { choices, moreChoices: forest.length - choices.length };
}
