import type { Change } from '../diagram/change.ts';
import type { Graph, KernelObject } from '../diagram/graph.ts';
import { EventKind } from '../engine/types.ts';
import { entryChanges, isSameButUsed } from './entry_changes.ts';
import type { EntryChange } from './entry_changes.ts';
import type { Narrator } from './narrator.ts';
import { plain } from './phrase.ts';
import type { Phrase } from './phrase.ts';

/**
 * What a statement meant, where the list of what it made and freed does not say it: pages that left for swap
 * or came back, moved, were asked about. Empty where that list says all. `change` is that of [from, to).
 */
export function verbSentence(
  narrator: Narrator,
  graph: Graph,
  verb: string,
  change: Change,
  { from, to }: { readonly from: number; readonly to: number },
): Phrase {
  const entries = entryChanges(narrator, change);
  switch (verb) {
    case 'age':
      return aged(narrator, graph, entries, pagesAskedAbout(narrator, from, to));
    case 'read':
    case 'write':
      return faulted(narrator, graph, entries);
    case 'reclaim':
      return reclaimed(narrator, graph, entries);
    case 'migrate':
      return migrated(narrator, graph, entries);
    case 'exec':
      return narrator.tell('verb.exec', { process: subjectOf(narrator, graph, from, to) });
    case 'mremap':
      return moved(narrator, entries) ?? resized(narrator, graph, change);
    case 'munmap':
    case 'mmap':
      return resized(narrator, graph, change);
    case 'mprotect':
      return allowed(narrator, graph, change);
    default:
      return [];
  }
}

const isInSwap = ({ state }: EntryChange['after']): boolean => state === 'swap';
const isPresent = ({ state }: EntryChange['after']): boolean => state === 'present';

/** `f0`, or `5 pages`. */
function pages(narrator: Narrator, graph: Graph, ids: readonly number[]): Phrase {
  const [only] = ids;
  return ids.length === 1 && only !== undefined
    ? narrator.object(graph, only)
    : plain(narrator.things(ids.length, 'many.page'));
}

const entriesOf = (narrator: Narrator, count: number): Phrase =>
  plain(narrator.things(count, 'many.entry'));

/** The arguments of each question whether a page was used. */
function pagesAskedAbout({ recording }: Narrator, from: number, to: number): number[] {
  const { journal, functions } = recording;
  const asked = new Set<number>();
  for (let i = from; i < to; ++i) {
    const isCall = journal.kind[i] === EventKind.call;
    const name = isCall ? functions[(journal.field[i] ?? 0) & 0xffff] : '';
    if (name === 'page_referenced') asked.add(journal.object[i] ?? 0);
  }
  return [...asked];
}

function aged(
  narrator: Narrator,
  graph: Graph,
  entries: readonly EntryChange[],
  asked: readonly number[],
): Phrase {
  const used = entries.filter((entry) => isSameButUsed(entry) && entry.before.young).length;
  const values = { pages: pages(narrator, graph, asked), entries: entriesOf(narrator, used) };
  if (used === 0) return narrator.tell('verb.age.none', values);
  return narrator.tell(used === 1 ? 'verb.age.one' : 'verb.age', values);
}

function faulted(narrator: Narrator, graph: Graph, entries: readonly EntryChange[]): Phrase {
  const back = entries.filter(({ before, after }) => isInSwap(before) && isPresent(after));
  const [first] = back;
  if (first !== undefined) {
    const slot = narrator.object(graph, first.before.target);
    const page = narrator.object(graph, first.after.target);
    return back.length === 1
      ? narrator.tell('verb.swapIn.one', { slot, page })
      : narrator.tell('verb.swapIn', { pages: plain(narrator.things(back.length, 'many.page')) });
  }
  const isOnlyUsed = entries.length > 0 && entries.every(isSameButUsed);
  return isOnlyUsed ? narrator.tell('verb.used') : [];
}

function reclaimed(narrator: Narrator, graph: Graph, entries: readonly EntryChange[]): Phrase {
  const gone = entries.filter(({ before, after }) => isPresent(before) && isInSwap(after));
  if (gone.length === 0) return dropped(narrator, graph, entries);
  const ids = [...new Set(gone.map(({ before }) => before.target))];
  return narrator.tell(gone.length === 1 ? 'verb.reclaim.one' : 'verb.reclaim', {
    pages: pages(narrator, graph, ids),
    entries: entriesOf(narrator, gone.length),
  });
}

/** Pages of files need no swap: their entries are empty afterwards. */
function dropped(narrator: Narrator, graph: Graph, entries: readonly EntryChange[]): Phrase {
  const gone = entries.filter(({ before, after }) => isPresent(before) && !isPresent(after));
  if (gone.length === 0) return narrator.tell('verb.reclaim.none');
  const ids = [...new Set(gone.map(({ before }) => before.target))];
  return narrator.tell(gone.length === 1 ? 'verb.reclaim.file.one' : 'verb.reclaim.file', {
    pages: pages(narrator, graph, ids),
    entries: entriesOf(narrator, gone.length),
  });
}

function migrated(narrator: Narrator, graph: Graph, entries: readonly EntryChange[]): Phrase {
  const led = entries.filter(
    ({ before, after }) => isPresent(before) && isPresent(after) && before.target !== after.target,
  );
  const [first] = led;
  if (first === undefined) return [];
  return narrator.tell(led.length === 1 ? 'verb.migrate.one' : 'verb.migrate', {
    from: narrator.object(graph, first.before.target),
    to: narrator.object(graph, first.after.target),
    entries: entriesOf(narrator, led.length),
  });
}

/** Entries that are empty now, while another that was empty holds the same; undefined for none. */
function moved(narrator: Narrator, entries: readonly EntryChange[]): Phrase | undefined {
  const arrived = new Set(
    entries.filter(({ before }) => before.state === 'empty').map(({ after }) => after.target),
  );
  const count = entries.filter(
    ({ before, after }) => after.state === 'empty' && arrived.has(before.target),
  ).length;
  if (count === 0) return undefined;
  return narrator.tell(count === 1 ? 'verb.moved.one' : 'verb.moved', {
    entries: entriesOf(narrator, count),
  });
}

/** The one VMA that was there before and is longer or shorter now, if it is only one. */
function resized(narrator: Narrator, graph: Graph, change: Change): Phrase {
  const sizes = oldVmas(graph, change).flatMap(({ vma, before }) => {
    const now = vma.get('vm_end') - vma.get('vm_start');
    const then = before('vm_end') - before('vm_start');
    return now === then ? [] : [{ id: vma.id, now, then }];
  });
  const [only] = sizes;
  if (only === undefined || sizes.length > 1) return [];
  return narrator.tell('verb.resized', {
    vma: narrator.object(graph, only.id),
    before: plain(narrator.things(only.then, 'many.place')),
    after: plain(narrator.things(only.now, 'many.place')),
  });
}

/** The VMA whose rights are others now, if it is only one that was there before. */
function allowed(narrator: Narrator, graph: Graph, change: Change): Phrase {
  const others = oldVmas(graph, change).filter(
    ({ vma, before }) => before('vm_flags') !== vma.get('vm_flags'),
  );
  const [only] = others;
  const flags = only?.vma.type.fields.find(({ name }) => name === 'vm_flags');
  if (only === undefined || flags === undefined || others.length > 1) return [];
  return narrator.tell('verb.rights', {
    vma: narrator.object(graph, only.vma.id),
    before: narrator.value(graph, flags, only.before('vm_flags')),
    after: narrator.value(graph, flags, only.vma.get('vm_flags')),
  });
}

/** The living VMAs that were stored to and are not new, and what their fields held before. */
function oldVmas(
  graph: Graph,
  { stored, created }: Change,
): { vma: KernelObject; before: (field: string) => number }[] {
  return [...stored].flatMap(([id, stores]) => {
    const vma = graph.get(id);
    if (vma?.type.name !== 'vma' || !vma.alive || created.includes(id)) return [];
    const before = (field: string): number =>
      [...stores.values()].find(({ place }) => place.info.name === field)?.before ?? vma.get(field);
    return [{ vma, before }];
  });
}

/** The process that a statement's first call is about. */
function subjectOf(narrator: Narrator, graph: Graph, from: number, to: number): Phrase {
  const { kind, object } = narrator.recording.journal;
  for (let i = from; i < to; ++i) {
    if (kind[i] === EventKind.call) return narrator.object(graph, object[i] ?? 0);
  }
  return [];
}
