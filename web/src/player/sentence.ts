import { decodePte, pageOf } from '../diagram/graph.ts';
import type { Graph, PteValue } from '../diagram/graph.ts';
import { cellOfSlot, readPageTables } from '../diagram/page_tables.ts';
import { EventKind, Miss } from '../engine/types.ts';
import type { Narrator } from './narrator.ts';
import { plain, textOf, toned } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { summarise } from './summary.ts';
import { touchSentence } from './touch_sentence.ts';

/** Says in words what one event did. `graph` is the state right behind it. */
export function eventSentence(narrator: Narrator, graph: Graph, event: number): Phrase {
  const { journal } = narrator.recording;
  const id = journal.object[event] ?? 0;
  switch (journal.kind[event]) {
    case EventKind.alloc: {
      const kind = narrator.tellIfKnown(`kind.${narrator.typeOf(id)}`);
      return narrator.tell('say.alloc', {
        function: doer(narrator, event),
        object: narrator.object(graph, id),
        kind: kind ?? narrator.tell('kind.other'),
      });
    }
    case EventKind.free:
      return narrator.tell('say.free', {
        function: doer(narrator, event),
        object: narrator.object(graph, id),
      });
    case EventKind.store:
      return storeSentence(narrator, graph, event);
    case EventKind.call:
      return callSentence(narrator, graph, event);
    case EventKind.visit:
      return visitSentence(narrator, graph, event);
    case EventKind.touch:
      return touchSentence(narrator, graph, event);
    case EventKind.hit:
    case EventKind.miss:
      return verdictSentence(narrator, graph, event);
    default:
      return [];
  }
}

/** The function that an event happens in; outside of all, the statement. */
function doer(narrator: Narrator, event: number): Phrase {
  const { journal, statements } = narrator.recording;
  for (let i = event, depth = 0; i >= 0; --i) {
    if (journal.kind[i] === EventKind.leave) ++depth;
    if (journal.kind[i] === EventKind.call && --depth < 0) {
      return toned(narrator.functionName(i), 'function');
    }
    if (journal.kind[i] === EventKind.statement) {
      return toned(statements[journal.after[i] ?? 0]?.verb ?? '', 'code');
    }
  }
  return [];
}

function storeSentence(narrator: Narrator, graph: Graph, event: number): Phrase {
  const { journal } = narrator.recording;
  const id = journal.object[event] ?? 0;
  const place = narrator.fieldOfStore(event);
  if (place === undefined) return narrator.tell('say.storeUnknown');
  const after = journal.after[event] ?? 0;
  const before = narrator.value(graph, place.info, journal.before[event] ?? 0);
  const values = { before, after: narrator.value(graph, place.info, after) };
  const table = graph.get(id);
  if (narrator.typeOf(id) === 'pte table' && place.info.name === 'entry' && table !== undefined) {
    const cell = narrator.cell(table.get('mm'), table.get('base') + place.element);
    const isSame = textOf(values.before) === textOf(values.after);
    if (!isSame) return narrator.tell('say.storePte', { cell, ...values });
    const key = decodePte(after).young ? 'say.pteUsed' : 'say.pteUnused';
    return narrator.tell(key, { cell, value: values.after });
  }
  const gloss = after === 0 ? undefined : narrator.gloss(narrator.typeOf(id), place.info.name);
  return [
    ...narrator.tell('say.store', {
      object: narrator.object(graph, id),
      field: toned(narrator.fieldName(place), 'code'),
      ...values,
    }),
    ...(gloss === undefined ? [] : narrator.tell('say.gloss', { gloss: plain(gloss) })),
  ];
}

function callSentence(narrator: Narrator, graph: Graph, event: number): Phrase {
  const call = narrator.call(graph, event);
  const args = narrator.arguments(graph, event);
  const values = Object.fromEntries(args.map((arg, i) => [`${i + 1}`, arg]));
  const gloss = narrator.tellIfKnown(`call.${narrator.functionName(event)}`, values);
  // A gloss that speaks of an argument which this call does not have is left out.
  return gloss === undefined || textOf(gloss).includes('{')
    ? call
    : narrator.tell('say.callGloss', { call, gloss });
}

/** Which stop of its walk a visit is, from 1. */
function orderOf(narrator: Narrator, event: number): number {
  const { kind } = narrator.recording.journal;
  let order = 0;
  for (let i = event; i >= 0 && kind[i] !== EventKind.call; --i) {
    if (kind[i] === EventKind.visit) ++order;
  }
  return order;
}

function visitSentence(narrator: Narrator, graph: Graph, event: number): Phrase {
  const { journal } = narrator.recording;
  const id = journal.object[event] ?? 0;
  const entry = journal.after[event] ?? 0;
  const object = narrator.object(graph, id);
  const order = plain(`${orderOf(narrator, event)}`);
  if (narrator.typeOf(id) === 'vma') {
    if (entry === 0) return narrator.tell('say.visitVma', { order, object });
    const cell = narrator.cell(narrator.history.mmOfVma.get(id) ?? 0, entry);
    return narrator.tell('say.visitEntry', { order, cell });
  }
  const holder = graph.get(id);
  const isPage = holder?.type.name === 'page';
  const at = cellOfSlot(graph, (isPage ? holder.get('direct') : holder?.get('ptes', entry)) ?? 0);
  const cell = at === undefined ? [] : narrator.cell(at.mm, at.address);
  return isPage
    ? narrator.tell('say.visitDirect', { order, object, cell })
    : narrator.tell('say.visitChain', { order, object, cell, entry: plain(`${entry}`) });
}

function verdictSentence(narrator: Narrator, graph: Graph, event: number): Phrase {
  const { journal } = narrator.recording;
  const id = journal.object[event] ?? 0;
  const address = journal.after[event] ?? 0;
  const object = narrator.object(graph, id);
  const mm = mappedThrough(narrator, graph, event);
  const cell = narrator.cell(mm, address);
  if (journal.kind[event] === EventKind.hit) {
    const page = pageOf(entryAt(graph, mm, address));
    return narrator.tell('say.hit', { cell, page: narrator.object(graph, page) });
  }
  switch (journal.before[event]) {
    case Miss.outOfRange:
      return narrator.tell('say.miss.outOfRange', { object });
    case Miss.otherPage: {
      const other = narrator.object(graph, pageOf(entryAt(graph, mm, address)));
      const isScan = (journal.after[visitOf(narrator, event)] ?? 0) !== 0;
      return narrator.tell(isScan ? 'say.miss.unrelated' : 'say.miss.otherPage', { cell, other });
    }
    default: {
      const pte = entryAt(graph, mm, address);
      if (pte?.state !== 'swap') return narrator.tell('say.miss.notPresent', { cell });
      return narrator.tell('say.miss.inSwap', { cell, slot: narrator.object(graph, pte.target) });
    }
  }
}

/** The visit that a hit or a miss belongs to. */
function visitOf({ recording }: Narrator, event: number): number {
  let visit = event;
  while (visit > 0 && recording.journal.kind[visit] !== EventKind.visit) --visit;
  return visit;
}

/** The address space that a hit or a miss looked into. */
function mappedThrough(narrator: Narrator, graph: Graph, event: number): number {
  const { journal } = narrator.recording;
  const id = journal.object[event] ?? 0;
  const ofVma = narrator.history.mmOfVma.get(id);
  if (ofVma !== undefined) return ofVma;
  const holder = graph.get(id);
  const entry = journal.after[visitOf(narrator, event)] ?? 0;
  const slot = holder?.type.name === 'page' ? holder.get('direct') : holder?.get('ptes', entry);
  return cellOfSlot(graph, slot ?? 0)?.mm ?? 0;
}

function entryAt(graph: Graph, mm: number, address: number): PteValue | undefined {
  const space = graph.get(mm);
  return space && readPageTables(graph, space).get(address);
}

/** `anon_vma_clone(…) ran: made 2 anon_vma_chains, 14 stores.` */
export function rangeSentence(narrator: Narrator, graph: Graph, from: number, to: number): Phrase {
  const { kind } = narrator.recording.journal;
  const summary = summarise(narrator, graph, from, to);
  const call = Array.from({ length: to - from }, (_, i) => from + i).find(
    (event) => kind[event] === EventKind.call,
  );
  if (call === undefined) return eventSentence(narrator, graph, to - 1);
  return narrator.tell('say.ran', { function: narrator.call(graph, call), summary });
}
