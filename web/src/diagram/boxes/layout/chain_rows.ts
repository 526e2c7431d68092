import { anonVmaFields } from './contents.ts';
import { widthFor } from './lattice.ts';
import type { Field } from './lattice.ts';
import { Planner } from './plan.ts';
import { stackRows } from './rows.ts';
import type { RowLines } from './rows.ts';
import { sizes } from './sizes.ts';
import type { Source } from './source.ts';
import { laneSteps, rowSteps } from './structure.ts';
import type { Slot, Structure } from './structure.ts';

/** The heights of everything, and the plans of all lists: what is known before there are columns. */
export interface ChainRows {
  /** Lines of lists or trees of anon_vmas, and of lists of VMAs. */
  readonly lists: Planner;
  readonly rings: Planner;
  readonly lines: RowLines;
  /** The lines of each row's anon_vma. */
  readonly fields: readonly (readonly (readonly Field[])[])[];
  readonly avWidth: number;
  readonly avHeight: number;
  /** Whether pages have room for a second line. */
  readonly isTall: boolean;
  readonly topOf: (row: number) => number;
}

/** Plans the lists and stacks the rows, below so many lanes that lead over everything. */
export function planRows(
  structure: Structure,
  source: Source,
  hasCards: boolean,
  lanesAbove: number,
): ChainRows {
  const { slots, kind } = structure;
  const isTall = slots.every(({ cards }) => cards.length <= 1);
  const lists = planLists(structure, source);
  const rings = kind === 'list' ? new Planner(new Set()) : planRings(structure, source);
  const fields = slots.map(({ lane }) =>
    lane === null ? [] : anonVmaFields(source.graph, source.names, lane.object),
  );
  const texts = fields.flat().map((line) => line.map(({ text }) => text));
  const avHeight = Math.max(...fields.map(({ length }) => length), 2) + 1;
  const heights = slots.map((slot) =>
    Math.max(
      sizes.avcHeight,
      slot.lane === null ? 0 : avHeight,
      slot.row === null ? 0 : sizes.vmaHeight,
      hasCards ? stackHeight(slot, isTall) : 0,
      kind === 'list' ? 2 * Math.min(sizes.mostCells, slot.row?.cells.length ?? 0) : 0,
    ),
  );
  const lines = stackRows(slots, heights, [lists, rings], sizes.captionLines + lanesAbove);
  const topOf = (row: number) => lines.tops[row] ?? 0;
  const avWidth = widthFor(texts, source.narrow ? sizes.narrowAvLeast : sizes.avLeast);
  return { lists, rings, lines, fields, avWidth, avHeight, isTall, topOf };
}

function stackHeight({ cards, moreCards }: Slot, isTall: boolean): number {
  return cards.length * (isTall ? 3 : 2) + (moreCards > 0 ? 1 : 0);
}

function planLists(structure: Structure, { graph }: Source): Planner {
  const { slots, kind } = structure;
  const isTree = kind === 'tree';
  const planner = new Planner(rowsWith(slots, ({ lane }) => lane !== null));
  slots.forEach(({ lane }, headRow) => {
    if (lane === null) return;
    planner.add({
      net: `same_anon_vma:${lane.object.id}`,
      kind: isTree ? 'tree' : 'same-anon-vma',
      heads: isTree ? 'end' : 'both',
      headRow,
      steps: laneSteps(graph, structure, lane),
    });
  });
  return planner;
}

function planRings(structure: Structure, { graph }: Source): Planner {
  const planner = new Planner(rowsWith(structure.slots, ({ row }) => row !== null));
  structure.slots.forEach(({ row }, headRow) => {
    if (row === null) return;
    const net = `same_vma:${row.vma?.id}`;
    const steps = rowSteps(graph, structure, row);
    planner.add({ net, kind: 'same-vma', heads: 'both', headRow, steps });
  });
  return planner;
}

const rowsWith = (slots: readonly Slot[], has: (slot: Slot) => boolean): ReadonlySet<number> =>
  new Set(slots.flatMap((slot, i) => (has(slot) ? [i] : [])));
