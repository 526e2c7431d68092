import type { KernelObject } from '../graph.ts';
import { cellKey, cellOfKey, lookUp } from '../page_tables.ts';
import type { PteCell } from '../page_tables.ts';
import type { ViewInput } from '../view.ts';
import type { Stop } from '../walk.ts';
import type { Found, Level, PlaceLine } from './walk_reading.ts';
import type { WalkSay } from './walk_texts.ts';

type Looks = Pick<ViewInput, 'graph' | 'names' | 'history' | 'words'>;

/** Whether a line is open, and whether the walk stands there. */
export interface Stance {
  readonly isOpen: (choose: number) => boolean;
  readonly current: boolean;
}

/** `[16,20)`: the pages of a VMA. */
export const rangeOf = (from: number, to: number): string => `[${from},${to})`;

/** One stop of a walk for a page, as a line of the picture. */
export function readStop(
  look: Looks,
  page: KernelObject | null,
  stop: Stop,
  stance: Stance,
  say: WalkSay,
): PlaceLine {
  const holder = look.graph.get(stop.object);
  const isVma = look.history.lives.get(stop.object)?.type === 'vma';
  if (isVma && stop.entry === 0 && holder !== undefined) {
    return vmaStop(look, page, stop, holder, stance, say);
  }
  const at = stop.cellKey === null ? null : cellOfKey(stop.cellKey);
  const way = at === null ? null : readWay(look, at.mm, at.address, isVma, say);
  const [table, index] = [way?.levels.at(-1)?.table ?? '', way?.levels.at(-1)?.index ?? 0];
  const base = at === null ? 0 : at.address - index;
  const isDirect = look.history.lives.get(stop.object)?.type === 'page';
  const slot = `${look.names.object(look.graph, stop.object)}${isDirect ? '.direct' : `[${stop.entry}]`}`;
  return place(look, stop, stance, say, {
    holder: isVma
      ? { key: `stop:${stop.order}`, name: lineName(look, at), range: `${table}[${index}]` }
      : {
          key: `${isDirect ? 'page' : 'pte_chain'}:${stop.object}:${stop.entry}`,
          name: slot,
          range: `→ ${table}[${index}]`,
        },
    formula: isVma
      ? `${at?.address ?? ''}`
      : `${base} + ${index} = ${base + index}: ${lineName(look, at)}`,
    address: at?.address ?? null,
    way,
    choose: way?.table ?? 0,
  });
}

const lineName = ({ names }: Looks, at: { mm: number; address: number } | null): string =>
  at === null ? '' : names.cell(at.mm, at.address);

function vmaStop(
  look: Looks,
  page: KernelObject | null,
  stop: Stop,
  vma: KernelObject,
  stance: Stance,
  say: WalkSay,
): PlaceLine {
  const [start, end, offset] = [vma.get('vm_start'), vma.get('vm_end'), vma.get('vm_pgoff')];
  const index = page?.get('index') ?? 0;
  const address = start + index - offset;
  const isInside = start <= address && address < end;
  const mm = vma.get('vm_mm');
  return place(look, stop, stance, say, {
    holder: {
      key: `vma:${vma.id}`,
      name: look.names.vma(look.graph, vma),
      range: rangeOf(start, end),
    },
    formula: isInside
      ? `${start} + (${index} − ${offset}) = ${address}`
      : say('outside', { index, from: offset, to: offset + end - start }),
    address: isInside ? address : null,
    way: isInside ? readWay(look, mm, address, true, say) : null,
    choose: vma.id,
  });
}

/** A page of an address space, on the way forward: nobody walks here. */
export function readForward(
  look: Looks,
  vma: KernelObject,
  address: number,
  open: boolean,
  say: WalkSay,
): PlaceLine {
  const [start, mm] = [vma.get('vm_start'), vma.get('vm_mm')];
  const way = readWay(look, mm, address, true, say);
  return {
    kind: 'place',
    key: `forward:${mm}:${address}`,
    order: null,
    choose: way.found.object || vma.id,
    holder: {
      key: `forward-vma:${vma.id}:${address}`,
      name: look.names.cell(mm, address),
      range: rangeOf(start, vma.get('vm_end')),
    },
    formula: `${start} + ${address - start} = ${address}`,
    address,
    levels: way.levels,
    found: way.found,
    verdict: null,
    text: '',
    open,
    current: false,
  };
}

interface Way {
  readonly levels: readonly Level[];
  readonly found: Found;
  /** The last level's table; 0 for none. */
  readonly table: number;
}

/** The four tables on the way to an address, and what the entry holds now. */
function readWay(look: Looks, mm: number, address: number, descends: boolean, say: WalkSay): Way {
  const { levels, cell } = lookUp(look.graph, mm, address);
  return {
    levels: levels.map(({ name, table, index }) => ({
      name,
      table: table === 0 ? null : look.names.object(look.graph, table),
      index,
      read: table !== 0 && (descends || name === 'PTE'),
    })),
    found: {
      key: cellKey(mm, address),
      object: cell?.target ?? 0,
      label: cellLabel(look, cell, say),
      state: cell?.state ?? 'empty',
    },
    table: levels.at(-1)?.table ?? 0,
  };
}

function cellLabel({ graph, names }: Looks, cell: PteCell | undefined, say: WalkSay): string {
  if (cell === undefined || cell.target === 0) return say('empty');
  if (graph.get(cell.target)?.type.name === 'zero page') return say('zero');
  return names.object(graph, cell.target);
}

interface Stood {
  readonly holder: PlaceLine['holder'];
  readonly formula: string;
  readonly address: number | null;
  readonly way: Way | null;
  readonly choose: number;
}

function place(
  { words }: Looks,
  stop: Stop,
  { isOpen, current }: Stance,
  say: WalkSay,
  { holder, formula, address, way, choose }: Stood,
): PlaceLine {
  const isTaken = stop.verdict === 'hitTaken' && way !== null;
  const now = isTaken ? ` (${say('nowHolds', { name: way.found.label })})` : '';
  return {
    kind: 'place',
    key: `stop:${stop.order}`,
    order: stop.order,
    choose,
    holder,
    formula,
    address,
    levels: way?.levels ?? null,
    found: stop.outcome === 'looking' ? null : (way?.found ?? null),
    verdict: stop.verdict,
    text: `${words.outcomes[stop.verdict]}${now}`,
    open: way !== null && (current || isOpen(choose)),
    current,
  };
}
