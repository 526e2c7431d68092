import type { Graph } from '../../diagram/graph.ts';
import type { Chooser } from '../parts/own_choice.ts';
import { VisitedObjects } from '../objects/visited_objects.ts';
import {
  cursorOf,
  follow,
  goAlong,
  goBack,
  goToEnd,
  keptIn,
  startAt,
} from '../pointers/pointer_walk.ts';
import type { PointerWalk } from '../pointers/pointer_walk.ts';

/** How the reader moves along pointers. */
export type PointerMove = 'follow' | 'return' | 'next' | 'previous' | 'first' | 'last';

/** What the reader looks at: the inspected object, those before it, an opened field, a walk along pointers. */
export class Looking implements Chooser {
  readonly #changed: () => void;
  readonly #visited = new VisitedObjects();
  #chosen: number | null = null;
  #openField: string | null = null;
  #pointers: PointerWalk | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The object that the reader has chosen; null follows the step. */
  get chosen(): number | null {
    return this.#chosen;
  }

  /** The field whose history is shown. */
  get openField(): string | null {
    return this.#openField;
  }

  get pointers(): PointerWalk | null {
    return this.#pointers;
  }

  get canGoBack(): boolean {
    return this.#visited.canGoBack;
  }

  get canGoForward(): boolean {
    return this.#visited.canGoForward;
  }

  /** Chooses an object; null follows the step again. A walk along pointers goes on from there. */
  select(object: number | null): void {
    if (object !== null) this.#visited.visit(object);
    if (this.#pointers !== null) this.#pointers = object === null ? null : startAt(object);
    this.#show(object);
  }

  back(): void {
    this.#revisit(this.#visited.back());
  }

  forward(): void {
    this.#revisit(this.#visited.forward());
  }

  /** Shows a field's history, or hides it again. */
  toggleField(name: string): void {
    this.#openField = this.#openField === name ? null : name;
    this.#changed();
  }

  /** Begins to walk along pointers at an object, or ends it: the object stays chosen. */
  togglePointers(object: number | null): void {
    if (this.#pointers !== null) this.#pointers = null;
    else if (object !== null) {
      this.#pointers = startAt(object);
      this.select(object);
    }
    this.#changed();
  }

  movePointer(move: PointerMove, graph: Graph): void {
    if (this.#pointers === null) return;
    this.#pointers = moved(keptIn(graph, this.#pointers), move, graph);
    const { object } = cursorOf(this.#pointers);
    this.#visited.visit(object);
    this.#show(object);
  }

  /** The machine has changed: a walk stays as far as its pointers still lead. */
  arrive(graph: Graph): void {
    if (this.#pointers === null) return;
    this.#pointers = keptIn(graph, this.#pointers);
    this.#chosen = cursorOf(this.#pointers).object;
  }

  /** Another recording: none of its objects is known. */
  clear(): void {
    this.#visited.clear();
    this.#pointers = null;
    this.#show(null);
  }

  #revisit(object: number | null): void {
    if (object === null) return;
    if (this.#pointers !== null) this.#pointers = startAt(object);
    this.#show(object);
  }

  #show(object: number | null): void {
    if (object !== this.#chosen) this.#openField = null;
    this.#chosen = object;
    this.#changed();
  }
}

function moved(walk: PointerWalk, move: PointerMove, graph: Graph): PointerWalk {
  switch (move) {
    case 'follow':
      return follow(graph, walk);
    case 'return':
      return goBack(walk);
    case 'next':
      return goAlong(graph, walk, 1);
    case 'previous':
      return goAlong(graph, walk, -1);
    case 'first':
      return goToEnd(graph, walk, -1);
    case 'last':
      return goToEnd(graph, walk, 1);
  }
}
