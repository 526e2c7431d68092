import { addCards, addRow } from './chain_parts.ts';
import type { Parts } from './chain_parts.ts';
import { planRows } from './chain_rows.ts';
import type { ChainRows } from './chain_rows.ts';
import { drawPlan } from './channel.ts';
import type { Places } from './channel.ts';
import { placeColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import { drawFar, farPages, farWidth } from './far.ts';
import type { BoxesLayout, Label } from './lattice.ts';
import { routeParents } from './parents.ts';
import { pointerBuses } from './pointers.ts';
import { sizes } from './sizes.ts';
import type { Source } from './source.ts';
import type { Structure } from './structure.ts';

/**
 * page → anon_vma ← anon_vma_chain → vma, as the old figures have it; in the days of one list, the VMAs
 * stand in the place of the chains.
 */
export function layOutChains(structure: Structure, source: Source): BoxesLayout {
  const { slots, kind } = structure;
  const { narrow } = source;
  const hasCards = !narrow && slots.some(({ cards }) => cards.length > 0);
  const far = hasCards ? farPages(structure) : [];
  const rows = planRows(structure, source, hasCards, far.length);
  const owners = slots.map(({ lane }) => (narrow ? '' : ownerOf(source, lane?.object.id)));
  const parents = routeParents(slots, rows.topOf);
  const buses = pointerBuses(source.graph, slots, rows.topOf, kind === 'list');
  const start = farWidth(far) + ownerWidth(owners);
  const columns = placeColumns(structure, rows, start, parents, buses, hasCards, narrow);

  const parts: Parts = {
    boxes: [],
    labels: captions(structure, rows, columns, far.length),
    wires: [],
  };
  slots.forEach((slot, row) => {
    addRow(parts, slot, row, structure, rows, columns, source, owners[row] ?? '');
    if (hasCards) addCards(parts, slot, columns, rows.topOf(row), rows.isTall);
  });
  const [lists, rings] = placesOf(structure, rows, columns, parts);
  parts.wires.push(
    ...rows.lists.plans.map((plan) => drawPlan(plan, lists, columns.listTrackX)),
    ...rows.rings.plans.map((plan) => drawPlan(plan, rings, columns.ringTrackX)),
    ...buses.draw({ ...columns, avRight: columns.avX + rows.avWidth }),
    ...parents.draw(columns.avX, columns.parentX),
    ...drawFar(structure, far, parts.boxes),
  );
  const right = [
    ...parts.boxes.map(({ x, width }) => x + width),
    ...parts.labels.map(({ x, text }) => x + text.length),
    ...parts.wires.flatMap(({ points }) => points.map(({ x }) => x)),
  ];
  return { width: Math.max(0, ...right) + 1, height: rows.lines.end + 1, ...parts };
}

/** Where lists meet boxes: those of anon_vmas, and those of VMAs. */
function placesOf(
  { slots, kind }: Structure,
  { lines, topOf, avHeight }: ChainRows,
  { avX, memberX, vmaX, leftPort, rightPort }: Columns,
  { boxes }: Parts,
): readonly [lists: Places, rings: Places] {
  const ports = new Map(boxes.map(({ key, port }) => [key, port ?? 0]));
  const memberHeight = kind === 'list' ? sizes.vmaHeight : sizes.avcHeight;
  const { laneY } = lines;
  const lists: Places = {
    laneY,
    topOf,
    bottomOf: (row, column) => topOf(row) + (column === 'head' ? avHeight : memberHeight),
    portX: (_, column) => (column === 'head' ? avX + sizes.avPort : memberX + leftPort),
  };
  const rings: Places = {
    laneY,
    topOf,
    bottomOf: (row, column) => topOf(row) + (column === 'head' ? sizes.vmaHeight : memberHeight),
    portX: (row, column) => {
      if (column === 'member') return memberX + rightPort;
      return vmaX + (ports.get(slots[row]?.row?.key ?? '') ?? 0);
    },
  };
  return [lists, rings];
}

/** The names of the lists, above the first of each. */
function captions(
  { kind }: Structure,
  { lists, rings }: ChainRows,
  { avX, memberX, vmaX, leftPort, rightPort }: Columns,
  y: number,
): Label[] {
  const labels: Label[] = [];
  const centre = (from: number, to: number, text: string) =>
    Math.round((from + to - text.length) / 2);
  if (lists.plans.length > 0) {
    const isTree = kind === 'tree';
    const text = isTree ? 'rb_root' : kind === 'list' ? 'anon_vma_node' : 'same_anon_vma';
    const x = centre(avX + sizes.avPort, memberX + leftPort, text);
    const of = isTree ? 'tree' : 'same-anon-vma';
    labels.push({ key: 'caption:lists', x, y, text, kind: 'caption', of });
  }
  if (rings.plans.length > 0) {
    const text = 'same_vma';
    const x = centre(memberX + rightPort, vmaX + sizes.vmaLeast, text);
    labels.push({ key: 'caption:rings', x, y, text, kind: 'caption', of: 'same-vma' });
  }
  return labels;
}

/** What the names of the owners take at the left, with a gap. */
const ownerWidth = (owners: readonly string[]): number => {
  const width = Math.max(0, ...owners.map(({ length }) => length));
  return width === 0 ? 0 : width + 2;
};

/** Whose anon_vma it is: the process of the VMA that made it, with a dagger when that is gone. */
function ownerOf({ graph, history, names }: Source, anonVma: number | undefined): string {
  const home = anonVma === undefined ? undefined : history.homeOfAnonVma.get(anonVma);
  if (home === undefined) return '';
  const name = names.processOfMm(history.mmOfVma.get(home) ?? 0);
  return graph.get(home)?.alive === true ? name : `${name} †`;
}
