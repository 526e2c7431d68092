import { EventKind } from '../engine/types.ts';
import type { Recording } from '../engine/types.ts';
import { fieldAt } from './graph.ts';

/** The life of one object, in positions of the recording. */
export interface Life {
  readonly id: number;
  readonly type: string;
  /** Counts the objects of its type from 0. */
  readonly serial: number;
  /** The index of the event that allocated it. */
  readonly born: number;
  /** The index of the event that freed it; infinite when none did. */
  readonly died: number;
}

/** Which VMA a VMA was copied from, and how: by a fork, or inside its process, by a cut or a move. */
export interface Origin {
  readonly from: number;
  readonly how: 'fork' | 'split';
  /** Whether the original had an anon_vma by then, which both have been linked to since. */
  readonly shares: boolean;
}

/**
 * What a recording tells about its objects over all of time, for names and places that must not
 * change from step to step. States are never taken from here: only from the graph at the cursor.
 */
export interface History {
  readonly lives: ReadonlyMap<number, Life>;
  readonly vmaOrigin: ReadonlyMap<number, Origin>;
  /** mm → process. */
  readonly processOfMm: ReadonlyMap<number, number>;
  /** process → pid. */
  readonly pidOf: ReadonlyMap<number, number>;
  /** vma → mm, by its last address space. */
  readonly mmOfVma: ReadonlyMap<number, number>;
  /** vma → where it begins in the end, in pages. */
  readonly startOfVma: ReadonlyMap<number, number>;
  /** vma → the files and the roots of anon_vmas that it ever had: what makes strangers one family. */
  readonly tiesOfVma: ReadonlyMap<number, ReadonlySet<number>>;
  /** anon_vma → the VMA that first called it its own. */
  readonly homeOfAnonVma: ReadonlyMap<number, number>;
  /** anon_vma_chain → what it links. */
  readonly chainEnds: ReadonlyMap<number, { readonly vma: number; readonly anonVma: number }>;
  /** mm → the page numbers that any of its entries ever mapped. */
  readonly touched: ReadonlyMap<number, ReadonlySet<number>>;
  /** Whether the accessed bits of entries are ever looked at: only then is it of interest to see them. */
  readonly looksAtYoung: boolean;
  /** Whether the design keeps its anon_vma_chains in trees (from 3.7). */
  readonly chainsInTrees: boolean;
}

/** Functions that give a VMA a second one in the same process, for a part of its pages. */
const CUTS: ReadonlySet<string> = new Set(['split_vma', 'copy_vma']);

/** Reads a recording's whole journal once. */
export function readHistory(recording: Recording): History {
  const { journal, types, functions } = recording;
  const lives = new Map<number, Life>();
  const vmaOrigin = new Map<number, Origin>();
  const processOfMm = new Map<number, number>();
  const pidOf = new Map<number, number>();
  const mmOfVma = new Map<number, number>();
  const tiesOfVma = new Map<number, Set<number>>();
  const rootOf = new Map<number, number>();
  const homeOfAnonVma = new Map<number, number>();
  const chainEnds = new Map<number, { vma: number; anonVma: number }>();
  const touched = new Map<number, Set<number>>();
  const tables = new Map<number, { mm: number; base: number }>();
  const openCalls: number[] = [];
  const anonVmaOf = new Map<number, number>();
  const startOf = new Map<number, number>();
  const vmasOf = new Map<number, Set<number>>();
  const copied = (from: number, how: Origin['how']): Origin => {
    return { from, how, shares: (anonVmaOf.get(from) ?? 0) !== 0 };
  };

  const tie = (vma: number, to: number): void => {
    tiesOfVma.set(vma, (tiesOfVma.get(vma) ?? new Set()).add(to));
  };

  const alloc = (i: number, id: number): void => {
    const type = types[journal.field[i] ?? 0]?.name ?? '';
    lives.set(id, { id, type, serial: journal.after[i] ?? 0, born: i, died: Infinity });
    const call = openCalls.at(-1);
    if (type === 'vma' && call !== undefined && CUTS.has(functionOf(call))) {
      vmaOrigin.set(id, copied(journal.object[call] ?? 0, 'split'));
    }
  };
  /** A VMA comes to an address space. In a fork it is the copy of the parent's at the same place. */
  const moveIn = (id: number, mm: number): void => {
    const call = openCalls.findLast((open) => functionOf(open) === 'dup_mmap');
    if (call !== undefined && journal.object[call] === mm) {
      const parents = vmasOf.get(journal.before[call] ?? 0) ?? [];
      const from = [...parents].find((vma) => vma !== id && startOf.get(vma) === startOf.get(id));
      if (from !== undefined) vmaOrigin.set(id, copied(from, 'fork'));
    }
    vmasOf.get(mmOfVma.get(id) ?? 0)?.delete(id);
    vmasOf.set(mm, (vmasOf.get(mm) ?? new Set()).add(id));
    mmOfVma.set(id, mm);
  };
  const functionOf = (call: number) => functions[(journal.field[call] ?? 0) & 0xffff] ?? '';

  const store = (i: number, id: number, value: number): void => {
    const life = lives.get(id);
    const type = types.find(({ name }) => name === life?.type);
    const place = type && fieldAt(type, journal.field[i] ?? 0);
    if (place === undefined || life === undefined) return;
    if (life.type === 'vma' && place.info.name === 'anon_vma') anonVmaOf.set(id, value);
    if (life.type === 'vma' && place.info.name === 'vm_start') startOf.set(id, value);
    if (value === 0) return;
    switch (`${life.type}.${place.info.name}`) {
      case 'process.mm':
        processOfMm.set(value, id);
        break;
      case 'process.pid':
        pidOf.set(id, value);
        break;
      case 'vma.vm_mm':
        moveIn(id, value);
        break;
      case 'vma.vm_file':
        tie(id, value);
        break;
      case 'anon_vma.root':
        rootOf.set(id, value);
        break;
      case 'vma.anon_vma':
        tie(id, rootOf.get(value) ?? value);
        if (!homeOfAnonVma.has(value)) homeOfAnonVma.set(value, id);
        break;
      case 'anon_vma_chain.vma':
        chainEnds.set(id, { vma: value, anonVma: chainEnds.get(id)?.anonVma ?? 0 });
        break;
      case 'anon_vma_chain.anon_vma':
        chainEnds.set(id, { vma: chainEnds.get(id)?.vma ?? 0, anonVma: value });
        break;
      case 'pte table.mm':
        tables.set(id, { mm: value, base: tables.get(id)?.base ?? 0 });
        break;
      case 'pte table.base':
        tables.set(id, { mm: tables.get(id)?.mm ?? 0, base: value });
        break;
      case 'pte table.entry': {
        const table = tables.get(id);
        if (table === undefined) break;
        const pages = touched.get(table.mm) ?? new Set();
        touched.set(table.mm, pages.add(table.base + place.element));
        break;
      }
    }
  };

  for (let i = 0; i < journal.kind.length; ++i) {
    const id = journal.object[i] ?? 0;
    switch (journal.kind[i]) {
      case EventKind.alloc:
        alloc(i, id);
        break;
      case EventKind.free: {
        const life = lives.get(id);
        if (life !== undefined) lives.set(id, { ...life, died: i });
        vmasOf.get(mmOfVma.get(id) ?? 0)?.delete(id);
        break;
      }
      case EventKind.store:
        store(i, id, journal.after[i] ?? 0);
        break;
      case EventKind.call:
        openCalls.push(i);
        break;
      case EventKind.leave:
        openCalls.pop();
        break;
    }
  }
  return {
    lives,
    vmaOrigin,
    processOfMm,
    pidOf,
    mmOfVma,
    startOfVma: startOf,
    tiesOfVma,
    homeOfAnonVma,
    chainEnds,
    touched,
    looksAtYoung: functions.includes('page_referenced'),
    chainsInTrees: types.some(({ fields }) => fields.some(({ name }) => name === 'rb_root.node')),
  };
}
