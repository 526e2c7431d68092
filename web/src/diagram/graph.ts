import type { FieldInfo, FlatGraph, TypeInfo } from '../engine/types.ts';

/** Slots of an object are counted in the low 12 bits of a `slot` value; pages and flags likewise. */
const SLOT_RANGE = 4096;

const PRESENT = 1;
const WRITABLE = 2;
const YOUNG = 4;
/** The same bits in an entry that is not present. */
const SWAP = 2;
const MOVING = 4;

/** What an entry says about its place: a page, nothing, a slot of swap, or a page that is on its way. */
export type PteState = 'present' | 'empty' | 'swap' | 'moving';

/** A page-table entry, or what a `pte` value means. */
export interface PteValue {
  readonly state: PteState;
  /** The page that is mapped or that moves; the slot of an entry in swap. 0 when it is empty. */
  readonly target: number;
  readonly writable: boolean;
  /** Used since reclaim looked last (accessed bit). */
  readonly young: boolean;
}

/** Takes a `pte` value apart. */
export function decodePte(value: number): PteValue {
  const flags = value % SLOT_RANGE;
  const present = (flags & PRESENT) !== 0;
  return {
    state: present ? 'present' : stateOfAbsent(flags),
    target: Math.floor(value / SLOT_RANGE),
    writable: present && (flags & WRITABLE) !== 0,
    young: present && (flags & YOUNG) !== 0,
  };
}

function stateOfAbsent(flags: number): PteState {
  if ((flags & SWAP) !== 0) return 'swap';
  return (flags & MOVING) !== 0 ? 'moving' : 'empty';
}

/** The page that an entry maps; 0 for none. */
export const pageOf = (pte: PteValue | null | undefined): number =>
  pte?.state === 'present' ? pte.target : 0;

/** Takes a `slot` value apart: a pointer to a field inside an object. */
export function decodeSlot(value: number): { readonly object: number; readonly slot: number } {
  return { object: Math.floor(value / SLOT_RANGE), slot: value % SLOT_RANGE };
}

/** A field of a type, and which element of it when it is an array. */
export interface FieldPlace {
  readonly info: FieldInfo;
  readonly element: number;
}

/** The field that a slot of a type belongs to. */
export function fieldAt(type: TypeInfo, slot: number): FieldPlace | undefined {
  const info = type.fields.find((f) => slot >= f.firstSlot && slot < f.firstSlot + f.count);
  return info && { info, element: slot - info.firstSlot };
}

/** A kernel object at one position of a recording. */
export class KernelObject {
  readonly id: number;
  readonly type: TypeInfo;
  readonly serial: number;
  readonly alive: boolean;
  /** Values by slot; a slot that is missing is 0. */
  readonly slots: ReadonlyMap<number, number>;

  constructor(
    id: number,
    type: TypeInfo,
    serial: number,
    alive: boolean,
    slots: ReadonlyMap<number, number>,
  ) {
    this.id = id;
    this.type = type;
    this.serial = serial;
    this.alive = alive;
    this.slots = slots;
  }

  /** The value of a field, or of an element of it; 0 for a field that this design's type lacks. */
  get(name: string, element = 0): number {
    const info = this.type.fields.find((field) => field.name === name);
    return info === undefined ? 0 : (this.slots.get(info.firstSlot + element) ?? 0);
  }

  /** Whether this design's type has such a field. */
  has(name: string): boolean {
    return this.type.fields.some((field) => field.name === name);
  }

  /** The elements of an array that are not 0, ascending. */
  *elements(name: string): Generator<readonly [index: number, value: number]> {
    const info = this.type.fields.find((field) => field.name === name);
    if (info === undefined) return;
    const slots = [...this.slots.keys()].filter(
      (slot) => slot >= info.firstSlot && slot < info.firstSlot + info.count,
    );
    for (const slot of slots.sort((a, b) => a - b)) {
      yield [slot - info.firstSlot, this.slots.get(slot) ?? 0];
    }
  }
}

/** All objects at one position, by id, in order of birth. */
export type Graph = ReadonlyMap<number, KernelObject>;

/** Makes objects of the flat form that the engine sends. */
export function decodeGraph(flat: FlatGraph, types: readonly TypeInfo[]): Graph {
  const objects: KernelObject[] = [];
  let at = 0;
  const next = () => flat[at++] ?? 0;
  while (at < flat.length) {
    const id = next();
    const type = types[next()];
    const serial = next();
    const alive = next() !== 0;
    const pairs = next();
    const slots = new Map<number, number>();
    for (let i = 0; i < pairs; ++i) {
      const slot = next();
      slots.set(slot, next());
    }
    if (type === undefined) throw new Error(`object ${id} has no type`);
    objects.push(new KernelObject(id, type, serial, alive, slots));
  }
  objects.sort((a, b) => a.id - b.id);
  return new Map(objects.map((object) => [object.id, object]));
}

/** What was sorted out before: a graph never changes, and is asked many times. */
const sorted = new WeakMap<Graph, ReadonlyMap<string, readonly KernelObject[]>>();

/** The objects of one type, in order of birth. */
export function ofType(graph: Graph, type: string): readonly KernelObject[] {
  const known = sorted.get(graph);
  if (known !== undefined) return known.get(type) ?? [];
  const byType = new Map<string, KernelObject[]>();
  for (const object of graph.values()) {
    const same = byType.get(object.type.name);
    if (same === undefined) byType.set(object.type.name, [object]);
    else same.push(object);
  }
  sorted.set(graph, byType);
  return byType.get(type) ?? [];
}
