import type { Graph } from '../../diagram/graph.ts';
import { edgesOf } from './edges.ts';

/** One object on the way, and how it was reached. */
export interface PointerStop {
  readonly object: number;
  /** The list, tree or field of the object before it; empty for where the walk began. */
  readonly edge: string;
  /** Its place there, from 0: an array may hold an object twice. */
  readonly index: number;
}

/** The way that was followed, from where it began to the object under the cursor. Never empty. */
export type PointerWalk = readonly [PointerStop, ...PointerStop[]];

/** What can be told of the object under the cursor. */
export interface PointerPlace {
  /** The object whose pointer was followed; null where the walk began. */
  readonly from: number | null;
  readonly edge: string;
  /** From 1. */
  readonly number: number;
  /** How many the list, the tree or the array has. */
  readonly count: number;
  readonly object: number;
}

/** Begins at an object. */
export const startAt = (object: number): PointerWalk => [{ object, edge: '', index: 0 }];

/** The object under the cursor. */
export const cursorOf = (walk: PointerWalk): PointerStop => walk.at(-1) ?? walk[0];

/** To where the object's first pointer leads; the same walk where it has none. */
export function follow(graph: Graph, walk: PointerWalk): PointerWalk {
  const [first] = stopsBelow(graph, cursorOf(walk).object);
  return first === undefined ? walk : [...walk, first];
}

/** Back to the object whose pointer was followed; the same walk where it began. */
export function goBack(walk: PointerWalk): PointerWalk {
  const [first, ...rest] = walk;
  return rest.length === 0 ? walk : [first, ...rest.slice(0, -1)];
}

/**
 * On (1) or back (-1) along the list or tree that the object was reached by, and from its end to the next
 * pointer of the same holder. Where the walk began: through all objects of the type. It ends at the ends.
 */
export function goAlong(graph: Graph, walk: PointerWalk, direction: 1 | -1): PointerWalk {
  const stops = neighbours(graph, walk);
  const here = placeAmong(stops, cursorOf(walk));
  return replaceLast(walk, stops[here + direction]);
}

/** To the first (-1) or the last (1) of its list, tree or array. */
export function goToEnd(graph: Graph, walk: PointerWalk, direction: 1 | -1): PointerWalk {
  const { edge } = cursorOf(walk);
  const row = neighbours(graph, walk).filter((stop) => stop.edge === edge);
  return replaceLast(walk, direction < 0 ? row[0] : row.at(-1));
}

/** Where the cursor stands, for telling. */
export function placeOf(graph: Graph, walk: PointerWalk): PointerPlace {
  const cursor = cursorOf(walk);
  const row = neighbours(graph, walk).filter(({ edge }) => edge === cursor.edge);
  return {
    from: walk.at(-2)?.object ?? null,
    edge: cursor.edge,
    number: Math.max(0, placeAmong(row, cursor)) + 1,
    count: Math.max(1, row.length),
    object: cursor.object,
  };
}

/** The same walk in another state of the machine, as far as its pointers still lead. */
export function keptIn(graph: Graph, walk: PointerWalk): PointerWalk {
  const [first, ...rest] = walk;
  let kept: PointerWalk = [first];
  for (const stop of rest) {
    const stops = stopsBelow(graph, cursorOf(kept).object);
    const still = stops.find(({ edge, object }) => edge === stop.edge && object === stop.object);
    if (still === undefined) break;
    kept = [...kept, still];
  }
  return kept;
}

/** Everything that an object's pointers lead to, edge by edge. */
function stopsBelow(graph: Graph, object: number): PointerStop[] {
  const holder = graph.get(object);
  if (holder === undefined) return [];
  return edgesOf(graph, holder).flatMap(({ name, targets }) =>
    targets.map((target, index) => ({ object: target, edge: name, index })),
  );
}

/** All stops among which the cursor moves up and down. */
function neighbours(graph: Graph, walk: PointerWalk): PointerStop[] {
  const from = walk.at(-2);
  if (from !== undefined) return stopsBelow(graph, from.object);
  const type = graph.get(walk[0].object)?.type.name;
  return [...graph.values()]
    .filter((object) => object.type.name === type && object.alive)
    .map(({ id }, index) => ({ object: id, edge: '', index }));
}

/** The same place, or the same object at another place of the same edge; -1 for neither. */
function placeAmong(stops: readonly PointerStop[], { object, edge, index }: PointerStop): number {
  const onEdge = (stop: PointerStop) => stop.edge === edge && stop.object === object;
  const exact = stops.findIndex((stop) => onEdge(stop) && stop.index === index);
  return exact >= 0 ? exact : stops.findIndex(onEdge);
}

function replaceLast(walk: PointerWalk, stop: PointerStop | undefined): PointerWalk {
  if (stop === undefined) return walk;
  const [first, ...rest] = walk;
  return rest.length === 0 ? [stop] : [first, ...rest.slice(0, -1), stop];
}
