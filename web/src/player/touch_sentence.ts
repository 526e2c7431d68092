import type { Graph, KernelObject } from '../diagram/graph.ts';
import { EventKind } from '../engine/types.ts';
import { ownedObject } from './narrator.ts';
import type { Narrator } from './narrator.ts';
import { toned } from './phrase.ts';
import type { Phrase } from './phrase.ts';

/**
 * Says what a search learns from one node of a tree: whether anything at it or below it reaches as far as
 * the page that is asked about. An interval tree keeps that in subtree_last; in a priority search tree
 * the node itself reaches furthest.
 */
export function touchSentence(narrator: Narrator, graph: Graph, event: number): Phrase {
  const id = narrator.recording.journal.object[event] ?? 0;
  const node = graph.get(id);
  const object = ownedObject(narrator, graph, id);
  const index = graph.get(pageAskedAbout(narrator, event))?.get('index');
  if (node === undefined || index === undefined) return narrator.tell('say.touch', { object });
  const field = ['rb.subtree_last', 'shared.subtree_last'].find((name) => node.has(name));
  const last = field === undefined ? lastOf(graph, node) : node.get(field);
  const values = { object, last: toned(`${last}`, 'code'), index: toned(`${index}`, 'code') };
  if (field === undefined) {
    return narrator.tell(last < index ? 'say.touch.heapEnds' : 'say.touch.heapReaches', values);
  }
  return narrator.tell(last < index ? 'say.touch.ends' : 'say.touch.reaches', values);
}

/** The page of the walk that an event is part of: the first argument of the call around it. */
function pageAskedAbout({ recording }: Narrator, event: number): number {
  const { kind, object } = recording.journal;
  let call = event;
  while (call > 0 && kind[call] !== EventKind.call) --call;
  return object[call] ?? 0;
}

/** The last index that a node's range holds. */
function lastOf(graph: Graph, node: KernelObject): number {
  const vma = node.type.name === 'vma' ? node : graph.get(node.get('vma'));
  if (vma === undefined) return 0;
  return vma.get('vm_pgoff') + vma.get('vm_end') - vma.get('vm_start') - 1;
}
