import { readChange } from '../diagram/change.ts';
import { decodePte, ofType } from '../diagram/graph.ts';
import type { Graph, KernelObject } from '../diagram/graph.ts';
import { cellKey } from '../diagram/page_tables.ts';
import { EventKind } from '../engine/types.ts';
import { isSameButUsed } from './entry_changes.ts';
import type { Narrator } from './narrator.ts';
import { fill, plain } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { verbSentence } from './verb_sentence.ts';

/** With more page-table entries changed than this, only their stores are counted. */
const MOST_CELLS = 2;
/** Types of which a single new object is called by its name. */
const NAMED: ReadonlySet<string> = new Set([
  'page',
  'vma',
  'anon_vma',
  'process',
  'pte_chain',
  'address_space',
  'swap_entry',
]);

/**
 * What events did in all: what they made and freed, which entries map something else now, how many
 * stores. Empty for nothing. `graph` is the state behind them. Of a whole statement, `verb` is its verb, and
 * what that meant comes first.
 */
export function summarise(
  narrator: Narrator,
  graph: Graph,
  from: number,
  to: number,
  verb = '',
): Phrase {
  const { recording, history, say } = narrator;
  const change = readChange(recording, history, graph, from, to);
  const { created, freed, stored } = change;
  const meaning = verbSentence(narrator, graph, verb, change, { from, to });
  const parts: Phrase[] = meaning.length === 0 ? [] : [meaning];
  const gone = new Set(freed);
  const lasting = created.filter((id) => !gone.has(id));
  const list = (objects: readonly number[]) => things(narrator, graph, objects);
  if (lasting.length > 0) parts.push(narrator.tell('sum.made', { things: list(lasting) }));
  if (freed.length > 0) parts.push(narrator.tell('sum.freed', { things: narrator.count(freed) }));
  parts.push(...changedCells(narrator, graph, stored));
  const stores = countStores(narrator, from, to);
  if (stores > 0) {
    const key = stores === 1 ? 'sum.stores.one' : 'sum.stores';
    parts.push(fill(say(key), { count: plain(`${stores}`) }));
  }
  const join = plain(say('sum.join'));
  return parts.flatMap((part, i) => (i === 0 ? part : [...join, ...part]));
}

/** `page f6 → av3, 2 anon_vma_chains`. */
function things(narrator: Narrator, graph: Graph, objects: readonly number[]): Phrase {
  const byType = new Map<string, number[]>();
  for (const id of objects) {
    const type = narrator.typeOf(id);
    const ids = byType.get(type);
    if (ids === undefined) byType.set(type, [id]);
    else ids.push(id); // a statement may make a million
  }
  let counted: readonly number[] = [];
  const phrases: Phrase[] = [];
  for (const [type, ids] of byType) {
    const [only] = ids;
    if (ids.length > 1 || only === undefined || !NAMED.has(type)) counted = counted.concat(ids);
    else phrases.push(named(narrator, graph, type, only));
  }
  if (counted.length > 0) phrases.push(narrator.count(counted));
  const join = plain(narrator.say('list.join'));
  return phrases.flatMap((phrase, i) => (i === 0 ? phrase : [...join, ...phrase]));
}

function named(narrator: Narrator, graph: Graph, type: string, id: number): Phrase {
  const word = narrator.tellIfKnown(`many.${type}`) ?? [];
  const mapping = graph.get(id)?.get('mapping') ?? 0;
  const asks =
    type !== 'page' || mapping === 0 ? [] : [...plain(' → '), ...narrator.object(graph, mapping)];
  const thing = [...word, ...plain(' '), ...narrator.object(graph, id), ...asks];
  return isSpare(graph, id) ? narrator.tell('thing.spare', { thing }) : thing;
}

/** Whether it is a block that is only kept at hand: no page has it, nor any other block. */
function isSpare(graph: Graph, id: number): boolean {
  if (graph.get(id)?.type.name !== 'pte_chain') return false;
  const leadsTo = (holder: KernelObject) => holder.get('chain') === id || holder.get('next') === id;
  return ![...ofType(graph, 'page'), ...ofType(graph, 'pte_chain')].some(leadsTo);
}

/**
 * `GC heap[2]: f2 → f6`, for each entry that maps another page than before, or with other rights. Nothing where there
 * are too many to be told one by one.
 */
function changedCells(
  narrator: Narrator,
  graph: Graph,
  stored: ReturnType<typeof readChange>['stored'],
): Phrase[] {
  const cells = new Map<string, () => Phrase>();
  for (const [id, fields] of stored) {
    const table = graph.get(id);
    if (narrator.typeOf(id) !== 'pte table' || table === undefined) continue;
    for (const { place, before, after } of fields.values()) {
      const entry = { before: decodePte(before), after: decodePte(after) };
      if (place.info.name !== 'entry' || isSameButUsed(entry)) continue;
      const mm = table.get('mm');
      const address = table.get('base') + place.element;
      cells.set(cellKey(mm, address), () => [
        ...narrator.cell(mm, address),
        ...plain(narrator.say('sum.colon')),
        ...narrator.value(graph, place.info, before),
        ...plain(' → '),
        ...narrator.value(graph, place.info, after),
      ]);
    }
  }
  return cells.size > MOST_CELLS ? [] : [...cells.values()].map((tell) => tell());
}

function countStores({ recording }: Narrator, from: number, to: number): number {
  let stores = 0;
  for (const kind of recording.journal.kind.subarray(from, to))
    if (kind === EventKind.store) ++stores;
  return stores;
}
