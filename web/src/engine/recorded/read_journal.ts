import { EventKind } from '../types.ts';
import type { FieldKind, Journal, Recording } from '../types.ts';
import { Mismatch, list, members, text, whole } from './shape.ts';
import type { Reader } from './shape.ts';
import { slotsOf } from './timeline.ts';

/** Values that all objects together may have: 256 MB. */
const SLOTS_MOST = 1 << 25;

/** What an id is multiplied with where a value says a place inside an object. */
const ID_UNIT = 4096;

const UINT32_MOST = 2 ** 32 - 1;
const DEPTH_MOST = 2 ** 16 - 1;

interface Columns {
  readonly kind: string;
  readonly object: readonly number[];
  readonly field: readonly number[];
  readonly site: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const unsigned = list(whole(0, UINT32_MOST));
const signed = list(whole(Number.MIN_SAFE_INTEGER));
const readColumns = members<Columns>({
  kind: text,
  object: unsigned,
  field: unsigned,
  site: unsigned,
  before: signed,
  after: signed,
});

/** What events name: everything of a recording but its journal. */
export type Named = Pick<Recording, 'types' | 'sites' | 'functions' | 'statements'>;

/** Reads a journal, computes what was not written, and checks that whatever its events name is there. */
export function readJournal(named: Named): Reader<Journal> {
  return (value, path) => {
    const columns = readColumns(value, path);
    const { kind } = columns;
    if (!/^\d*$/.test(kind)) throw new Mismatch(`${path}.kind`);
    for (const [name, column] of Object.entries(columns)) {
      if ((column as ArrayLike<unknown>).length !== kind.length) {
        throw new Mismatch(`${path}.${name}`);
      }
    }
    const journal: Journal = {
      kind: Uint8Array.from(kind, Number),
      depth: new Uint16Array(kind.length),
      object: Uint32Array.from(columns.object),
      field: Uint32Array.from(columns.field),
      site: Uint32Array.from(columns.site),
      before: Float64Array.from(columns.before),
      after: Float64Array.from(columns.after),
    };
    new JournalCheck(journal, named, path).run();
    return journal;
  };
}

interface Known {
  readonly type: number;
  readonly values: Float64Array;
  isAlive: boolean;
}

/** Goes through a journal once, as whoever replays it will. */
class JournalCheck {
  readonly #journal: Journal;
  readonly #named: Named;
  readonly #path: string;
  /** By type, by slot. */
  readonly #kinds: readonly (readonly FieldKind[])[];
  /** By id, which are given in the order of birth, from 1 on. */
  readonly #objects: Known[] = [];
  readonly #open: number[] = [];
  #statements = 0;
  #slots = 0;

  constructor(journal: Journal, named: Named, path: string) {
    this.#journal = journal;
    this.#named = named;
    this.#path = path;
    this.#kinds = named.types.map((type) => {
      const kinds: FieldKind[] = new Array<FieldKind>(slotsOf(type)).fill('number');
      for (const { kind, firstSlot, count } of type.fields) {
        kinds.fill(kind, firstSlot, firstSlot + count);
      }
      return kinds;
    });
  }

  run(): void {
    const { kind } = this.#journal;
    for (let event = 0; event < kind.length; ++event) {
      if (!this.#isSound(event)) throw new Mismatch(`${this.#path}[${event}]`);
    }
    if (this.#statements !== this.#named.statements.length) throw new Mismatch('statements');
  }

  #isSound(event: number): boolean {
    const { kind, depth, object, field, site, before, after } = this.#journal;
    const [id = 0, slot = 0, to = 0] = [object[event], field[event], after[event]];
    if (this.#open.length > DEPTH_MOST) return false;
    if (kind[event] !== EventKind.leave) depth[event] = this.#open.length;
    if (kind[event] !== EventKind.statement && this.#named.sites[site[event] ?? 0] === undefined) {
      return false;
    }
    const known = this.#objects[id - 1];
    switch (kind[event]) {
      case EventKind.statement:
        return this.#named.statements[this.#statements++]?.firstStep === event;
      case EventKind.alloc:
        return this.#bear(id, slot);
      case EventKind.free:
        if (known?.isAlive !== true || known.type !== slot) return false;
        known.isAlive = false;
        return true;
      case EventKind.store: {
        const isSlot = known?.isAlive === true && slot < known.values.length;
        if (!isSlot || !this.#isValue(this.#kinds[known.type]?.[slot] ?? 'number', to))
          return false;
        before[event] = known.values[slot] ?? 0;
        known.values[slot] = to;
        return true;
      }
      case EventKind.call:
        this.#open.push(event);
        return this.#isCall(slot, [id, before[event] ?? 0, to]);
      case EventKind.leave: {
        const call = this.#open.pop();
        after[event] = call ?? 0;
        depth[event] = this.#open.length;
        return call !== undefined;
      }
      case EventKind.touch:
      case EventKind.visit:
        return known !== undefined;
      default:
        return kind[event] === EventKind.hit || kind[event] === EventKind.miss;
    }
  }

  #bear(id: number, type: number): boolean {
    const slots = this.#kinds[type]?.length;
    if (slots === undefined || id !== this.#objects.length + 1) return false;
    this.#slots += slots;
    if (this.#slots > SLOTS_MOST) return false;
    this.#objects.push({ type, values: new Float64Array(slots), isAlive: true });
    return true;
  }

  #isCall(field: number, values: readonly number[]): boolean {
    const isNamed = (field & 0xffff) < this.#named.functions.length;
    return (
      isNamed &&
      values.every((value, index) => {
        const means = (field >>> (16 + 2 * index)) & 3;
        return means !== 1 || this.#isObject(value);
      })
    );
  }

  /** The id of an object that is, or was; 0 is none. */
  #isObject(id: number): boolean {
    return Number.isSafeInteger(id) && id >= 0 && id <= this.#objects.length;
  }

  #isValue(kind: FieldKind, value: number): boolean {
    if (kind === 'object') return this.#isObject(value);
    if (kind === 'slot' || kind === 'pte') return this.#isObject(Math.floor(value / ID_UNIT));
    return true;
  }
}
