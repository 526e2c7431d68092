import type { KernelObject } from '../../graph.ts';
import { markText } from '../../marks.ts';
import type { Mark } from '../../change.ts';
import type { ViewInput } from '../../view.ts';
import type { Translate } from '../../../ui/catalogue.ts';
import type { TreeKey } from '../tree_texts.ts';
import type { Item } from './fold.ts';
import { dotOf, rangeNote, reachNote, tagOf, titleOf } from './item_notes.ts';
import { shorten } from './shorten.ts';
import type { Search } from './search.ts';
import type { PlacedNode, Tree } from './tree.ts';
import type { Verdicts } from './verdicts.ts';

/** Whether a VMA that was found to hold the index maps the page. */
export type Found = 'hit' | 'miss' | null;

/** Another VMA with the range of a node (vm_set). */
export interface SetMember {
  readonly key: string;
  readonly object: number;
  readonly label: string;
  readonly title: string;
  readonly found: Found;
}

/** A thing of the drawing: a node, or a folded branch, with all that is written on it. */
export interface TreeItem {
  /** `avc:12`, `vma:3`; `fold:12` for the branch below avc 12. */
  readonly key: string;
  readonly object: number;
  readonly node: PlacedNode | null;
  readonly level: number;
  readonly start: number;
  readonly last: number;
  readonly name: string;
  /** The name in full, with all numbers: for those who point at it. */
  readonly title: string;
  readonly range: string;
  /** How the range was compared with the index: `30 > 25`; empty if it was not. */
  readonly rangeNote: string;
  readonly reach: number | null;
  /** `≥ 25` */
  readonly reachNote: string;
  readonly colour: 'red' | 'black' | null;
  /** When it was read, from 1. Of a fold: when the first of it was. */
  readonly order: number | null;
  /** Read last, by a search that goes on. */
  readonly current: boolean;
  readonly holds: boolean;
  readonly leftOut: boolean;
  readonly loose: boolean;
  readonly found: Found;
  readonly set: readonly SetMember[];
  readonly mark: Mark | undefined;
  /** `≠ left`, `+ new`. */
  readonly tag: string;
}

const MOST_NAME = 17;

/** Writes on each item what is known of it. */
export function readItems(
  input: ViewInput,
  tree: Tree,
  items: readonly Item[],
  search: Search | null,
  verdicts: Verdicts,
  say: Translate<TreeKey>,
): TreeItem[] {
  const { graph, names, walk, change, words } = input;
  const { kind } = tree.owner;
  const reads = search?.reads ?? [];
  const orders = new Map<number, number>();
  reads.forEach((id, i) => {
    if (!orders.has(id)) orders.set(id, i + 1);
  });
  const stops = new Map(search === null ? [] : walk?.stops.map((stop) => [stop.object, stop]));
  const foundOf = (vma: KernelObject | undefined): Found => {
    const stop = stops.get(vma?.id ?? 0);
    if (stop === undefined || stop.outcome === 'looking') return null;
    return stop.outcome === 'hit' ? 'hit' : 'miss';
  };
  const nodeKey = (id: number) => (kind.nodeType === 'vma' ? `vma:${id}` : `avc:${id}`);

  const ofNode = (node: PlacedNode): TreeItem => {
    const vma = node.vma && names.vma(graph, node.vma);
    const full = vma ?? names.object(graph, node.id);
    const reading = verdicts.readings.get(node.id);
    const range = `[${node.start},${node.last}]`;
    const mark = change.marks.get(nodeKey(node.id));
    const index = search?.index ?? 0;
    return {
      key: nodeKey(node.id),
      object: node.id,
      node,
      level: node.level,
      start: node.start,
      last: node.last,
      name: shorten(full, MOST_NAME),
      title: titleOf(full, node, say),
      range,
      rangeNote: `${rangeNote(node, reading, index, say)}${dotOf(foundOf(node.vma))}`,
      reach: node.subtreeLast,
      reachNote: reachNote(node, reading, index),
      colour: node.subtreeLast === null ? null : node.red ? 'red' : 'black',
      order:
        orders.get(node.id) ??
        (reads.length === 0 ? stops.get(node.vma?.id ?? 0)?.order : null) ??
        null,
      current: search !== null && !search.done && reads.at(-1) === node.id,
      holds: reading === 'holds' || (reads.length === 0 && stops.has(node.vma?.id ?? 0)),
      leftOut: verdicts.leftOut.has(node.id),
      loose: !node.linked,
      found: foundOf(node.vma),
      set: node.set.map((member) => {
        const title = names.vma(graph, member);
        const label = names.processOfMm(input.history.mmOfVma.get(member.id) ?? 0);
        const found = foundOf(member);
        return {
          key: `vma:${member.id}`,
          object: member.id,
          label: `${shorten(label, 6)}${dotOf(found)}`,
          title,
          found,
        };
      }),
      mark,
      tag: mark === undefined ? '' : tagOf(input, node.id, kind.links, markText(mark, words)),
    };
  };

  return items.map(({ node, fold }): TreeItem => {
    if (fold === null) return ofNode(node);
    const { top, nodes, start, last } = fold;
    const read = nodes.filter((id) => orders.has(id)).length;
    const title = say(read > 0 ? 'foldedRead' : 'folded', { count: nodes.length, read });
    return {
      ...ofNode(top),
      key: `fold:${top.id}`,
      node: null,
      start,
      last,
      name: title,
      title,
      range: `[${start},${last}]`,
      rangeNote: '',
      reachNote: '',
      holds: false,
      colour: null,
      set: [],
      found: null,
      leftOut: nodes.some((id) => verdicts.leftOut.has(id)) && read === 0,
    };
  });
}
