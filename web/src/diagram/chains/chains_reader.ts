import { ofType } from '../graph.ts';
import type { Mark } from '../change.ts';
import type { Card, ChainEntry } from '../scene_cards.ts';
import type { ViewInput } from '../view.ts';
import type { Stop } from '../walk.ts';
import type {
  ChainBlock,
  ChainCache,
  ChainPage,
  ChainSlot,
  ChainsReading,
} from './chains_reading.ts';
import type { ChainsSay } from './chains_texts.ts';

/** What each page knows about who maps it: one direct pointer, or blocks with free slots. */
export function readChains(input: ViewInput, say: ChainsSay): ChainsReading {
  const { scene, recording, names, graph, change, history, walk } = input;
  const stops = new Map(walk?.stops.map((stop) => [`${stop.object}:${stop.entry}`, stop]));
  const pages = scene.cards.map((card) => readPage(input, card, stops));
  const chain = recording.types.find(({ name }) => name === 'pte_chain');
  const slotsPerBlock = chain?.fields.find(({ name }) => name === 'ptes')?.count ?? 0;
  const blocks = pages.flatMap((page) => page.blocks);
  const used = blocks.flatMap(({ slots }) => slots).filter(({ label }) => label !== null).length;
  const slots = blocks.length * slotsPerBlock;
  const freed = change.freed.filter((id) => history.lives.get(id)?.type === 'pte_chain');
  const sum = { blocks: blocks.length, slots: slotsPerBlock, used, free: slots - used };
  const sumKey = blocks.length === 0 ? 'sumNone' : blocks.length === 1 ? 'sumOne' : 'sum';
  return {
    pages,
    cache: readCache(input),
    slotsPerBlock,
    counts: { blocks: blocks.length, used, slots },
    notes: [
      ...(scene.hidden.cards > 0 ? [say('more', { count: scene.hidden.cards })] : []),
      say(pages.length === 0 ? 'nothing' : sumKey, sum),
      ...(freed.length === 0
        ? []
        : [say('freedBlocks', { names: freed.map((id) => names.object(graph, id)).join(', ') })]),
      ...(walk === null
        ? []
        : [say('walkOf', { page: names.object(graph, walk.page), count: walk.stops.length })]),
    ],
  };
}

function readPage(
  input: ViewInput,
  { key, object, label, mapping, count, blocks }: Card,
  stops: ReadonlyMap<string, Stop>,
): ChainPage {
  const { change, walk } = input;
  const slot = (entry: ChainEntry) => readSlot(input, entry, stops);
  const isDirect = object.get('direct') !== 0;
  const [direct] = isDirect ? (blocks[0] ?? []) : [];
  return {
    key,
    id: object.id,
    label,
    place: mapping?.label ?? '',
    count,
    direct: direct === undefined ? null : slot(direct),
    blocks: isDirect ? [] : blocks.map((entries) => readBlock(input, entries, slot)),
    mark: change.marks.get(key) ?? (change.stored.has(object.id) ? 'changed' : null),
    asked: walk === null ? null : walk.page === object.id,
  };
}

function readBlock(
  { graph, names, change }: ViewInput,
  entries: readonly ChainEntry[],
  slot: (entry: ChainEntry) => ChainSlot,
): ChainBlock {
  const id = entries[0]?.holder ?? 0;
  const block = graph.get(id);
  const stored = [...(change.stored.get(id)?.values() ?? [])];
  const idx = stored.find(({ place }) => place.info.name === 'idx');
  const now = block?.get('idx') ?? 0;
  return {
    key: `pte_chain:${id}`,
    id,
    label: names.object(graph, id),
    next: names.object(graph, block?.get('next') ?? 0),
    idx: { now, before: idx === undefined || idx.before === now ? null : idx.before },
    slots: entries.map(slot),
    mark: change.created.includes(id) ? 'new' : stored.length > 0 ? 'changed' : null,
  };
}

function readSlot(
  { change, graph }: ViewInput,
  { key, holder, element, cell }: ChainEntry,
  stops: ReadonlyMap<string, Stop>,
): ChainSlot {
  const stop = stops.get(`${holder}:${element}`);
  const field = graph.get(holder)?.type.name === 'page' ? 'direct' : 'ptes';
  const stored = [...(change.stored.get(holder)?.values() ?? [])].find(
    ({ place }) => place.info.name === field && place.element === element,
  );
  return {
    key,
    index: element,
    label: cell?.label ?? null,
    mark: stored === undefined ? null : markOf(stored),
    order: stop?.order ?? null,
    verdict: stop?.verdict ?? null,
  };
}

function markOf({ before, after }: { before: number; after: number }): Mark | null {
  if (before === after) return null;
  if (before === 0) return 'new';
  return after === 0 ? 'freed' : 'changed';
}

function readCache({ graph, names, change }: ViewInput): ChainCache | null {
  const [cache] = ofType(graph, 'pte_chain cache');
  if (cache === undefined) return null;
  const spare = cache.get('local_pte_chain');
  const stored = change.stored.get(cache.id);
  const isNews = [...(stored?.values() ?? [])].some(({ before, after }) => before !== after);
  return {
    key: `cache:${cache.id}`,
    id: cache.id,
    label: names.object(graph, cache.id),
    spare: spare === 0 ? null : { id: spare, label: names.object(graph, spare) },
    mark: change.created.includes(cache.id) ? 'new' : isNews ? 'changed' : null,
  };
}
