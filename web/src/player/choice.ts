import { ofType, pageOf } from '../diagram/graph.ts';
import { cellOfKey, readPageTables } from '../diagram/page_tables.ts';
import type { Moment, Story } from './moment.ts';

/** What a reader has chosen, as a script names it; of what no script can name, as the picture does. */
export interface Choice {
  readonly kind: 'process' | 'region' | 'page' | 'file' | 'other';
  /** `C`; `C heap`, or `C heap[0..1]`; `C heap[1]`; `libc`; `av0`. */
  readonly name: string;
}

/** The part of a picture that was hit, and the object that it stands for. */
export interface Hit {
  readonly object: number | null;
  readonly key: string;
}

/**
 * The chosen object in words of a script. Of a page that several processes map, the cell that was hit says which is
 * meant; else it is the first.
 */
export function choiceInWords(
  story: Story,
  moment: Moment,
  object: number | null,
  hit: Hit | null,
): Choice | null {
  if (object === null) return null;
  const { names } = story;
  const { graph } = moment;
  if (hit?.object === object && hit.key.startsWith('pte:')) {
    const { mm, address } = cellOfKey(hit.key);
    if (names.region(mm, address) !== undefined) {
      return { kind: 'page', name: names.cell(mm, address) };
    }
  }
  const chosen = graph.get(object);
  switch (chosen?.type.name) {
    case 'process':
      return { kind: 'process', name: names.process(object) };
    case 'mm':
      return { kind: 'process', name: names.processOfMm(object) };
    case 'vma':
      return { kind: 'region', name: names.vma(graph, chosen) };
    case 'address_space':
      return { kind: 'file', name: names.file(object) };
    case 'page': {
      const place = placeOf(story, moment, object);
      if (place !== null) return { kind: 'page', name: place };
    }
  }
  return { kind: 'other', name: names.object(graph, object) };
}

/** The first place that maps a page, `C heap[1]`; null where no region has it. */
function placeOf({ names }: Story, { graph }: Moment, page: number): string | null {
  for (const mm of ofType(graph, 'mm')) {
    if (!mm.alive) continue;
    for (const [address, pte] of readPageTables(graph, mm)) {
      if (pageOf(pte) === page && names.region(mm.id, address) !== undefined) {
        return names.cell(mm.id, address);
      }
    }
  }
  return null;
}
