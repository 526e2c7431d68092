import { ofType, pageOf } from '../../diagram/graph.ts';
import { readPageTables } from '../../diagram/page_tables.ts';
import type { ShownMoment } from './compare_model.ts';

/** The places that have a page at a moment, `C heap[2]`, in the order of the picture. */
export function mappedPlaces({ moment }: ShownMoment): readonly string[] {
  return moment.scene.rows.flatMap(({ process, cells }) =>
    cells
      .filter(({ pte, place }) => pageOf(pte) !== 0 && !place.startsWith('['))
      .map(({ place }) => `${process} ${place}`),
  );
}

/** The place that a cell's key names, in this design: objects have other ids in each. */
export function placeOfKey({ story }: ShownMoment, key: string): string | null {
  const [kind, mm = 0, address = 0] = key
    .split(':')
    .map((part, i) => (i === 0 ? part : Number(part)));
  if (kind !== 'pte' || typeof mm !== 'number' || typeof address !== 'number') return null;
  const region = story.names.region(mm, address);
  return region === undefined ? null : story.names.cell(mm, address);
}

/** The id of the page that is mapped at a place, in this design; null where none is. */
export function pageAt({ story, moment }: ShownMoment, place: string): number | null {
  for (const mm of ofType(moment.graph, 'mm')) {
    if (!mm.alive) continue;
    for (const [address, pte] of readPageTables(moment.graph, mm)) {
      if (story.names.cell(mm.id, address) === place) return pageOf(pte) || null;
    }
  }
  return null;
}
