import { EventKind } from '../types.ts';
import type { FlatGraph, Recording, TypeInfo } from '../types.ts';

interface KernelObject {
  readonly type: number;
  readonly serial: number;
  /** By slot. They stay when the object is freed: for the way back, and for those that are remembered. */
  readonly values: Float64Array;
  isAlive: boolean;
  isFreed: boolean;
}

/** How many slots the objects of a type have. */
export const slotsOf = ({ fields }: TypeInfo): number =>
  Math.max(0, ...fields.map(({ firstSlot, count }) => firstSlot + count));

/**
 * A cursor over a journal, and the objects as they were there: what `engine/trace/timeline.h` and `wasm/facade.cc`
 * do, without an engine. Going somewhere takes time proportional to the distance.
 */
export class Timeline {
  readonly #recording: Recording;
  readonly #slots: readonly number[];
  /** By type: whether a picture still needs its objects when they are gone. */
  readonly #isRemembered: readonly boolean[];
  /** By id. Objects that the cursor has not passed yet are not there. */
  readonly #objects: (KernelObject | undefined)[] = [];
  #position = 0;

  constructor(recording: Recording) {
    this.#recording = recording;
    this.#slots = recording.types.map(slotsOf);
    this.#isRemembered = recording.types.map(({ name }) => name === 'process' || name === 'vma');
  }

  /** The objects at a position; beyond the end it is the end. */
  seek(position: number): FlatGraph {
    const goal = Math.max(0, Math.min(position, this.#recording.journal.kind.length));
    while (this.#position < goal) this.#forward(this.#position++);
    while (this.#position > goal) this.#back(--this.#position);
    return this.#flat();
  }

  #forward(event: number): void {
    const { kind, object, field, after } = this.#recording.journal;
    const id = object[event] ?? 0;
    const [slot = 0, value = 0] = [field[event], after[event]];
    switch (kind[event]) {
      case EventKind.alloc:
        this.#objects[id] = {
          type: slot,
          serial: value,
          // Behind its birth again: what it held then has been taken back, store by store.
          values: this.#objects[id]?.values ?? new Float64Array(this.#slots[slot] ?? 0),
          isAlive: true,
          isFreed: false,
        };
        break;
      case EventKind.free:
        this.#live(id, false);
        break;
      case EventKind.store:
        this.#store(id, slot, value);
        break;
    }
  }

  #back(event: number): void {
    const { kind, object, field, before } = this.#recording.journal;
    const id = object[event] ?? 0;
    switch (kind[event]) {
      case EventKind.alloc: {
        const born = this.#objects[id];
        if (born !== undefined) born.isAlive = false;
        break;
      }
      case EventKind.free:
        this.#live(id, true);
        break;
      case EventKind.store:
        this.#store(id, field[event] ?? 0, before[event] ?? 0);
        break;
    }
  }

  #live(id: number, isAlive: boolean): void {
    const object = this.#objects[id];
    if (object === undefined) return;
    object.isAlive = isAlive;
    object.isFreed = !isAlive;
  }

  #store(id: number, slot: number, value: number): void {
    const object = this.#objects[id];
    if (object !== undefined) object.values[slot] = value;
  }

  #flat(): FlatGraph {
    const flat: number[] = [];
    this.#objects.forEach((object, id) => {
      if (object === undefined) return;
      const { type, serial, values, isAlive, isFreed } = object;
      if (!isAlive && !(isFreed && this.#isRemembered[type])) return;
      flat.push(id, type, serial, isAlive ? 1 : 0, 0);
      const countAt = flat.length - 1;
      for (let slot = 0; slot < values.length; ++slot) {
        const value = values[slot] ?? 0;
        if (value !== 0) flat.push(slot, value);
      }
      flat[countAt] = (flat.length - countAt - 1) / 2;
    });
    return Float64Array.from(flat);
  }
}
