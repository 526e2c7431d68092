import type { Graph } from '../../diagram/graph.ts';
import { ownedObject } from '../narrator.ts';
import type { Narrator } from '../narrator.ts';
import { plain, toned } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';
import { placeOf } from './pointer_walk.ts';
import type { PointerWalk } from './pointer_walk.ts';

/** Says where a walk along pointers stands: `av0, same_anon_vma 2 of 4 → avc3, of C heap`. */
export function pointerSentence(narrator: Narrator, graph: Graph, walk: PointerWalk): Phrase {
  const { from, edge, number, count, object } = placeOf(graph, walk);
  const values = {
    object: ownedObject(narrator, graph, object),
    number: plain(`${number}`),
    count: plain(`${count}`),
  };
  if (from === null) {
    const type = narrator.tellIfKnown(`many.${narrator.typeOf(object)}`);
    return narrator.tell('pointer.start', {
      type: type ?? plain(narrator.typeOf(object)),
      ...values,
    });
  }
  const named = { from: narrator.object(graph, from), edge: toned(edge, 'code'), ...values };
  return narrator.tell(count === 1 ? 'pointer.one' : 'pointer.of', named);
}
