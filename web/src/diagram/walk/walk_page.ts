import { EventKind } from '../../engine/types.ts';
import type { Recording } from '../../engine/types.ts';
import { markText } from '../marks.ts';
import { KernelObject, ofType } from '../graph.ts';
import type { Graph } from '../graph.ts';
import { cellOfSlot } from '../page_tables.ts';
import type { ViewInput } from '../view.ts';
import type { AskedPage, Lead } from './walk_reading.ts';
import type { WalkSay } from './walk_texts.ts';

/** A page as it is, or, if it has been freed, as it was last. */
export function findPage(
  { graph, history, recording, position }: ViewInput,
  id: number,
): KernelObject | null {
  const now = graph.get(id);
  if (now !== undefined) return now;
  const life = history.lives.get(id);
  const type = recording.types.find(({ name }) => name === life?.type);
  if (life === undefined || type === undefined || life.born >= position) return null;
  return new KernelObject(
    id,
    type,
    life.serial,
    false,
    lastValues(recording, id, life.born, position),
  );
}

function lastValues(
  { journal }: Recording,
  id: number,
  from: number,
  to: number,
): ReadonlyMap<number, number> {
  const slots = new Map<number, number>();
  for (let i = from; i < to; ++i) {
    if (journal.kind[i] !== EventKind.store || journal.object[i] !== id) continue;
    slots.set(journal.field[i] ?? 0, journal.after[i] ?? 0);
  }
  return slots;
}

/** What the card of a page says: the fields by which a walk goes. */
export function readPage(
  { graph, names, change, words }: ViewInput,
  page: KernelObject,
): AskedPage {
  const mark = page.alive ? change.marks.get(`page:${page.id}`) : 'freed';
  const fields: { name: string; value: string }[] = [];
  const add = (name: string, value: string): void => {
    if (page.has(name)) fields.push({ name, value });
  };
  const file = page.get('address_space');
  const mapping = page.get('mapping');
  if (file !== 0 && mapping === 0) add('address_space', names.file(file));
  else add('mapping', names.target(graph, mapping));
  if (file !== 0 || mapping !== 0) add('index', `${page.get('index')}`);
  const direct = cellOfSlot(graph, page.get('direct'));
  if (direct !== undefined) add('direct', names.cell(direct.mm, direct.address));
  else if (page.has('chain')) add('chain', names.object(graph, page.get('chain')));
  add(
    page.has('mapcount') ? 'mapcount' : 'count',
    `${page.get(page.has('mapcount') ? 'mapcount' : 'count')}`,
  );
  return {
    key: `page:${page.id}`,
    id: page.id,
    label: names.object(graph, page.id),
    gone: !page.alive,
    mark: mark === undefined ? null : markText(mark, words),
    fields,
  };
}

/** What a page leads to, in its design. */
export function readLead(
  { graph, names, words }: ViewInput,
  page: KernelObject,
  say: WalkSay,
): Lead {
  const mapping = page.get('mapping');
  if (mapping !== 0) {
    return {
      kind: 'anonVma',
      key: `anon_vma:${mapping}`,
      object: mapping,
      label: names.target(graph, mapping),
      note: words.vmas(countVmas(graph, mapping)),
    };
  }
  const file = page.get('address_space');
  if (file !== 0 && page.has('mapping')) {
    const vmas = ofType(graph, 'vma').filter((vma) => vma.alive && vma.get('vm_file') === file);
    return {
      kind: 'file',
      key: `address_space:${file}`,
      object: file,
      label: names.file(file),
      note: words.vmas(vmas.length),
    };
  }
  const chain = page.get('chain');
  if (chain !== 0 || page.get('direct') !== 0) {
    return {
      kind: 'chain',
      key: chain === 0 ? `page:${page.id}:0` : `pte_chain:${chain}`,
      object: chain === 0 ? page.id : chain,
      label: chain === 0 ? 'direct' : 'chain',
      note: say('leadChain'),
    };
  }
  const isScan = !page.has('mapping') && !page.has('chain');
  return {
    kind: isScan ? 'scan' : 'nobody',
    key: isScan ? 'mmlist' : 'nobody',
    object: 0,
    label: say(isScan ? 'leadScan' : 'leadNobody'),
    note: say(isScan ? 'leadScanNote' : 'leadNobodyNote'),
  };
}

/** How many VMAs are linked to an anon_vma: by chains, or, before there were any, by themselves. */
function countVmas(graph: Graph, anonVma: number): number {
  let count = 0;
  let hasChains = false;
  for (const object of graph.values()) {
    if (object.type.name === 'anon_vma_chain') hasChains = true;
    if (!object.alive || object.get('anon_vma') !== anonVma) continue;
    if (object.type.name === 'anon_vma_chain') ++count;
  }
  if (hasChains) return count;
  return ofType(graph, 'vma').filter((vma) => vma.alive && vma.get('anon_vma') === anonVma).length;
}
