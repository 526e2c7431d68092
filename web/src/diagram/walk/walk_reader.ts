import { EventKind } from '../../engine/types.ts';
import { ofType, pageOf } from '../graph.ts';
import type { KernelObject } from '../graph.ts';
import { cellOfSlot, readPageTables } from '../page_tables.ts';
import type { PteCell } from '../page_tables.ts';
import { formatCount } from '../../ui/number_format.ts';
import type { ViewInput } from '../view.ts';
import type { Walk } from '../walk.ts';
import { isLooking, isScan, readLines } from './walk_lines.ts';
import { findPage, readLead, readPage } from './walk_page.ts';
import { MOST_STOPS } from './walk_folding.ts';
import { readForward } from './walk_places.ts';
import type { Line, WalkReading } from './walk_reading.ts';
import { sayWalk } from './walk_texts.ts';
import type { WalkSay } from './walk_texts.ts';

const NO_COUNTS = { visited: 0, lookups: 0, hits: 0 };

/** What the picture of a walk says at a moment: the walk; else the object that was chosen. */
export function readWalkPicture(input: ViewInput): WalkReading {
  const say = sayWalk(input.language);
  if (input.walk !== null) return readTheWalk(input, input.walk, say);
  const chosen = input.graph.get(input.selected ?? 0) ?? input.graph.get(input.change.subject ?? 0);
  if (chosen?.type.name === 'page') return readAPage(input, chosen, say);
  const ways = chosen === undefined ? NO_PLACES : placesOf(input, chosen);
  if (ways.count > 0) {
    return { ...nothing(input, say), mode: 'forward', lines: forwardLines(input, ways, say) };
  }
  return nothing(input, say);
}

function readTheWalk(input: ViewInput, walk: Walk, say: WalkSay): WalkReading {
  const page = findPage(input, walk.page);
  const looks = isLooking(input);
  const { stops, hits } = walk;
  const lookups = stops.filter(
    ({ outcome }) => outcome !== 'looking' && outcome !== 'outOfRange',
  ).length;
  const count = (value: number) => formatCount(value, input.language);
  const counts = { visited: stops.length, lookups, hits };
  const isOver = !looks && !hasJustBegun(input);
  const notes: string[] = [];
  if (stops.length === 0) notes.push(say(isOver ? 'nothingAsked' : 'begins'));
  else
    notes.push(
      say(isOver ? 'sum' : 'soFar', {
        visited: count(stops.length),
        lookups: count(lookups),
        hits: count(hits),
      }),
    );
  const lastHit = stops.findLast(({ outcome }) => outcome === 'hit')?.order ?? 0;
  if (isOver && page?.has('mapcount') && hits > 0 && lastHit < stops.length) {
    notes.push(
      say('earlyStop', {
        count: count(hits),
        stop: count(lastHit),
        visited: count(stops.length),
      }),
    );
  }
  const lines = readLines(input, walk, page, say);
  const isAll = input.selected === walk.page;
  const canOpen = lines.some((line) => line.kind === 'place' && line.levels !== null);
  return {
    page: page === null ? null : readPage(input, page),
    lead: page === null ? null : readLead(input, page, say),
    formula: say(
      isScan(input, walk) ? 'headAddress' : page?.has('chain') ? 'formulaChain' : 'formulaVma',
    ),
    lines,
    notes,
    example: null,
    all: canOpen
      ? { text: say(isAll ? 'hideAll' : 'showAll'), choose: isAll ? 0 : walk.page }
      : null,
    mode: 'walk',
    counts,
  };
}

/** Whether the last thing that happened is a call: the walk's own, or one inside it. */
function hasJustBegun({ recording: { journal }, position, walk }: ViewInput): boolean {
  const last = position - 1;
  return journal.kind[last] === EventKind.call && journal.object[last] === walk?.page;
}

/** A page without a walk: what it leads to, how to ask, and one of its entries from the other side. */
function readAPage(input: ViewInput, page: KernelObject, say: WalkSay): WalkReading {
  const cell = firstCell(input, page.id);
  const empty = nothing(input, say);
  const place = cell && { vma: vmaOf(input, cell.mm, cell.address), address: cell.address };
  return {
    ...empty,
    page: readPage(input, page),
    lead: readLead(input, page, say),
    mode: place?.vma === undefined ? 'none' : 'forward',
    lines:
      place?.vma === undefined ? [] : [readForward(input, place.vma, place.address, true, say)],
    notes:
      cell === undefined
        ? empty.notes
        : [say('howToPage', { page: input.names.object(input.graph, page.id) })],
    example: cell === undefined ? empty.example : `walk ${input.names.cell(cell.mm, cell.address)}`,
  };
}

/** Words, and a line of a scenario that can be written down as it is. */
function nothing(input: ViewInput, say: WalkSay): WalkReading {
  const cell = firstCell(input);
  return {
    page: null,
    lead: null,
    formula: say('formulaPage'),
    lines: [],
    notes: [say(cell === undefined ? 'nothingMapped' : 'howTo')],
    example: cell === undefined ? null : `walk ${input.names.cell(cell.mm, cell.address)}`,
    all: null,
    mode: 'none',
    counts: NO_COUNTS,
  };
}

/** The first entry that maps a page, or any page at all, that a scenario can name. */
function firstCell({ graph, names }: ViewInput, page?: number): PteCell | undefined {
  for (const mm of ofType(graph, 'mm')) {
    for (const cell of readPageTables(graph, mm).values()) {
      if (page === undefined ? pageOf(cell) === 0 : pageOf(cell) !== page) continue;
      const isPage = graph.get(cell.target)?.type.name === 'page';
      if (isPage && names.region(mm.id, cell.address) !== undefined) return cell;
    }
  }
  return undefined;
}

interface ForwardPlace {
  readonly vma: KernelObject;
  readonly address: number;
}

/** Addresses to look up: the first ones, and how many there are in all. */
interface ForwardPlaces {
  readonly places: readonly ForwardPlace[];
  readonly count: number;
}

const NO_PLACES: ForwardPlaces = { places: [], count: 0 };

/** The addresses that an object stands for: a VMA's pages, the entries of a table, of a process. */
function placesOf(input: ViewInput, object: KernelObject): ForwardPlaces {
  const { graph } = input;
  switch (object.type.name) {
    case 'vma': {
      const start = object.get('vm_start');
      const count = object.alive ? Math.max(0, object.get('vm_end') - start) : 0;
      const shown = Math.min(count, MOST_STOPS);
      const places = Array.from({ length: shown }, (_, i) => ({ vma: object, address: start + i }));
      return { places, count };
    }
    case 'pte table': {
      const [mm, base] = [object.get('mm'), object.get('base')];
      return inVmas(
        input,
        [...object.elements('entry')].map(([index]) => ({ mm, address: base + index })),
      );
    }
    case 'process':
    case 'mm': {
      const mm = graph.get(object.type.name === 'mm' ? object.id : object.get('mm'));
      return mm === undefined ? NO_PLACES : inVmas(input, [...readPageTables(graph, mm).values()]);
    }
    case 'pte_chain':
      return inVmas(
        input,
        [...object.elements('ptes')].flatMap(([, slot]) => cellOfSlot(graph, slot) ?? []),
      );
    default:
      return NO_PLACES;
  }
}

function inVmas(
  input: ViewInput,
  cells: readonly { readonly mm: number; readonly address: number }[],
): ForwardPlaces {
  const places = cells.slice(0, MOST_STOPS).flatMap(({ mm, address }) => {
    const vma = vmaOf(input, mm, address);
    return vma === undefined ? [] : [{ vma, address }];
  });
  return { places, count: places.length === 0 ? 0 : cells.length };
}

function vmaOf({ graph }: ViewInput, mm: number, address: number): KernelObject | undefined {
  return ofType(graph, 'vma').find(
    (vma) =>
      vma.alive &&
      vma.get('vm_mm') === mm &&
      vma.get('vm_start') <= address &&
      address < vma.get('vm_end'),
  );
}

function forwardLines(input: ViewInput, { places, count }: ForwardPlaces, say: WalkSay): Line[] {
  const lines = places.map(({ vma, address }) => readForward(input, vma, address, false, say));
  const opened = Math.max(
    0,
    lines.findIndex(({ found }) => found !== null && found.object !== 0),
  );
  const opens: Line[] = lines.map((line, i) => ({ ...line, open: i === opened }));
  const left = count - places.length;
  if (left > 0)
    opens.push({
      kind: 'gap',
      key: 'gap:forward',
      text: say('morePages', { count: formatCount(left, input.language) }),
    });
  return opens;
}
