import type {
  FlatGraph,
  Recording,
  Statement,
  TypeInfo,
} from '../../../../web/src/engine/types.ts';
import { EventKind } from '../../../../web/src/engine/types.ts';

type Kind = TypeInfo['fields'][number]['kind'];

const type = (name: string, fields: readonly (readonly [string, Kind, number?])[]): TypeInfo => {
  let slot = 0;
  return {
    name,
    fields: fields.map(([field, kind, count = 1]) => {
      const firstSlot = slot;
      slot += count;
      return { name: field, kind, count, firstSlot };
    }),
  };
};

const table = (name: string): TypeInfo => type(name, [['entry', 'object', 512]]);

/** The types of anon_vma_chain's kernel, near enough. */
export const types: readonly TypeInfo[] = [
  table('pgd'),
  table('pud'),
  table('pmd'),
  type('pte table', [
    ['mm', 'object'],
    ['base', 'number'],
    ['entry', 'pte', 512],
  ]),
  type('page', [
    ['count', 'number'],
    ['mapcount', 'number'],
    ['mapping', 'object'],
    ['index', 'number'],
    ['direct', 'slot'],
    ['chain', 'object'],
    ['address_space', 'object'],
    ['swap', 'object'],
  ]),
  type('vma', [
    ['vm_mm', 'object'],
    ['vm_start', 'number'],
    ['vm_end', 'number'],
    ['vm_pgoff', 'number'],
    ['vm_flags', 'flags'],
    ['anon_vma', 'object'],
    ['anon_vma_chain.first', 'object'],
    ['anon_vma_chain.last', 'object'],
    ['vm_shared', 'number'],
    ['vm_file', 'object'],
  ]),
  type('mm', [['pgd', 'object']]),
  type('process', [
    ['pid', 'number'],
    ['forked_by', 'number'],
    ['mm', 'object'],
  ]),
  type('anon_vma', [
    ['root', 'object'],
    ['head.first', 'object'],
    ['head.last', 'object'],
  ]),
  type('anon_vma_chain', [
    ['vma', 'object'],
    ['anon_vma', 'object'],
    ['same_vma.next', 'object'],
    ['same_vma.prev', 'object'],
    ['same_anon_vma.next', 'object'],
    ['same_anon_vma.prev', 'object'],
  ]),
  type('pte_chain', [
    ['next', 'object'],
    ['idx', 'number'],
    ['ptes', 'slot', 7],
  ]),
  type('address_space', [['nrpages', 'number']]),
  type('swap_entry', [
    ['count', 'number'],
    ['page', 'object'],
  ]),
];

interface Event {
  kind: number;
  depth: number;
  object: number;
  field: number;
  before: number;
  after: number;
}

interface Thing {
  type: number;
  serial: number;
  alive: boolean;
  slots: Map<number, number>;
}

/** Writes a recording by hand, event by event. Values of objects are kept, so that `before` is right. */
export class Story {
  readonly things = new Map<number, Thing>();
  readonly #events: Event[] = [];
  readonly #statements: Statement[] = [];
  readonly #functions: string[] = [];
  readonly #open: number[] = [];
  readonly #names: { pid: number; name: string }[] = [];
  readonly #regions: Recording['regions'][number][] = [];

  statement(text: string): void {
    const firstStep = this.#events.length;
    const [verb = ''] = text.split(' ');
    const line = this.#statements.length + 1;
    this.#add({ kind: EventKind.statement, after: this.#statements.length });
    this.#statements.push({ line, column: 1, text, verb, firstStep });
  }

  name(pid: number, name: string): void {
    this.#names.push({ pid, name });
  }

  region(pid: number, name: string, start: number, pages: number): void {
    const fromStatement = this.#statements.length - 1;
    this.#regions.push({ pid, name, start, pages, fromStatement });
  }

  /** Runs `body` as a function that is called with objects (and, last, perhaps an address). */
  call(name: string, objects: readonly number[], body: () => void, address?: number): void {
    let number = this.#functions.indexOf(name);
    if (number < 0) number = this.#functions.push(name) - 1;
    const kinds = objects.reduce((bits, _, i) => bits | (1 << (2 * i)), 0);
    const [object = 0, before = 0, third = 0] = objects;
    const after = address ?? third;
    this.#open.push(this.#events.length);
    const event = {
      kind: EventKind.call,
      object,
      before,
      after,
      field: number | (kinds << 16) | (address === undefined ? 0 : 2 << 20),
    };
    this.#add(event, this.#open.length - 1);
    body();
    const opened = this.#open.pop() ?? 0;
    this.#add({ kind: EventKind.leave, after: opened });
  }

  alloc(name: string): number {
    const id = this.things.size + 1;
    const number = types.findIndex((each) => each.name === name);
    const serial = [...this.things.values()].filter((thing) => thing.type === number).length;
    this.things.set(id, { type: number, serial, alive: true, slots: new Map() });
    this.#add({ kind: EventKind.alloc, object: id, field: number, after: serial });
    return id;
  }

  free(id: number): void {
    const thing = this.#thing(id);
    thing.alive = false;
    this.#add({ kind: EventKind.free, object: id, field: thing.type });
  }

  get(id: number, field: string, element = 0): number {
    return this.#thing(id).slots.get(this.#slot(id, field, element)) ?? 0;
  }

  /** Stores, unless the value is there already. */
  set(id: number, field: string, after: number, element = 0): void {
    const slot = this.#slot(id, field, element);
    const { slots } = this.#thing(id);
    const before = slots.get(slot) ?? 0;
    if (before === after) return;
    slots.set(slot, after);
    this.#add({ kind: EventKind.store, object: id, field: slot, before, after });
  }

  visit(id: number, entry = 0): void {
    this.#add({ kind: EventKind.visit, object: id, after: entry });
  }

  hit(id: number, address: number): void {
    this.#add({ kind: EventKind.hit, object: id, after: address });
  }

  miss(id: number, why: number, address: number): void {
    this.#add({ kind: EventKind.miss, object: id, before: why, after: address });
  }

  recording(): Recording {
    const column = (of: (event: Event) => number) => this.#events.map(of);
    return {
      design: 'anon-vma-chain',
      diagnostics: [],
      statements: this.#statements,
      types,
      sites: [{ file: 'engine/rmap/anon_vma_chain.cc', line: 1 }],
      functions: this.#functions,
      names: this.#names,
      regions: this.#regions,
      walks: [],
      expects: [],
      journal: {
        kind: Uint8Array.from(column(({ kind }) => kind)),
        depth: Uint16Array.from(column(({ depth }) => depth)),
        object: Uint32Array.from(column(({ object }) => object)),
        field: Uint32Array.from(column(({ field }) => field)),
        site: new Uint32Array(this.#events.length),
        before: Float64Array.from(column(({ before }) => before)),
        after: Float64Array.from(column(({ after }) => after)),
      },
    };
  }

  #add(event: Partial<Event> & { kind: number }, depth = this.#open.length): void {
    this.#events.push({ object: 0, field: 0, before: 0, after: 0, depth, ...event });
  }

  #thing(id: number): Thing {
    const thing = this.things.get(id);
    if (thing === undefined) throw new Error(`no object ${id}`);
    return thing;
  }

  #slot(id: number, field: string, element: number): number {
    const info = types[this.#thing(id).type]?.fields.find(({ name }) => name === field);
    if (info === undefined) throw new Error(`no field ${field}`);
    return info.firstSlot + element;
  }
}

/** The state at a position, as the engine would send it. */
export function replay({ journal, types: all }: Recording, position: number): FlatGraph {
  const things = new Map<number, Thing>();
  for (let i = 0; i < position; ++i) {
    const id = journal.object[i] ?? 0;
    const field = journal.field[i] ?? 0;
    const after = journal.after[i] ?? 0;
    if (journal.kind[i] === EventKind.alloc) {
      things.set(id, { type: field, serial: after, alive: true, slots: new Map() });
    }
    const thing = things.get(id);
    if (journal.kind[i] === EventKind.free && thing) thing.alive = false;
    if (journal.kind[i] === EventKind.store) thing?.slots.set(field, after);
  }
  const flat: number[] = [];
  for (const [id, { type: number, serial, alive, slots }] of things) {
    const name = all[number]?.name ?? '';
    if (!alive && name !== 'vma' && name !== 'process') continue;
    const values = [...slots].filter(([, value]) => value !== 0);
    flat.push(id, number, serial, alive ? 1 : 0, values.length, ...values.flat());
  }
  return Float64Array.from(flat);
}
