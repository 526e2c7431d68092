import type { Graph } from '../../graph.ts';
import type { History } from '../../history.ts';
import type { Scene } from '../../scene.ts';
import type { Card } from '../../scene_cards.ts';
import { followList } from '../../scene_lanes.ts';
import type { Crossing, Lane } from '../../scene_lanes.ts';
import type { Row } from '../../scene_rows.ts';
import { boxLimits } from './choose.ts';

/** A link of a VMA to an anon_vma: an anon_vma_chain, or, in the days of one list, the VMA itself. */
export interface Link {
  readonly crossing: Crossing;
  readonly lane: Lane;
}

/** One line of the picture: what stands side by side, each part perhaps missing. */
export interface Slot {
  lane: Lane | null;
  readonly link: Link | null;
  row: Row | null;
  cards: readonly Card[];
  /** Pages of this anon_vma that have no room. */
  moreCards: number;
}

/** A line from the head of a list or tree to one of its members, or from member to member. */
export interface Step {
  /** The index of a slot; null for the head itself. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What is in the picture, in rows but without any place yet. */
export interface Structure {
  readonly kind: Scene['laneKind'];
  readonly slots: readonly Slot[];
  /** Pages that belong to no anon_vma that is shown. */
  readonly loose: readonly Card[];
}

/** Brings the chosen VMAs, their links, anon_vmas and pages into rows. */
export function readStructure(
  graph: Graph,
  history: History,
  scene: Scene,
  rows: readonly Row[],
): Structure {
  const slots: Slot[] = [];
  for (const row of rows) slots.push(...blockOf(graph, history, scene, row));
  for (const lane of scene.lanes) placeLane(slots, history, lane);

  const shown = new Set(slots.flatMap(({ lane }) => lane?.object.id ?? []));
  for (const slot of slots) {
    if (slot.lane === null) continue;
    const { id } = slot.lane.object;
    const cards = scene.cards.filter(({ mapping }) => mapping?.id === id);
    slot.cards = cards.slice(0, boxLimits.cards);
    slot.moreCards = cards.length - slot.cards.length;
  }
  const mapped = new Set(rows.flatMap(({ cells }) => cells.map(({ pte }) => pte?.target)));
  const loose = scene.cards
    .filter(({ mapping, object }) => mapped.has(object.id) && !shown.has(mapping?.id ?? 0))
    .slice(0, boxLimits.cards);
  return { kind: scene.laneKind, slots, loose };
}

/** A VMA with its links, in the order of its list, so that a line runs straight through them. */
function blockOf(graph: Graph, history: History, scene: Scene, row: Row): Slot[] {
  const links = scene.lanes.flatMap((lane) =>
    lane.crossings
      .filter(({ rowKey }) => rowKey === row.key)
      .map((crossing) => ({ crossing, lane })),
  );
  const vma = row.vma?.id ?? 0;
  const isHome = ({ crossing, lane }: Link) =>
    crossing.own || history.homeOfAnonVma.get(lane.object.id) === vma;
  const anchor = links.find(({ crossing }) => crossing.own) ?? links.find(isHome);
  const list = followList(graph, graph.get(vma)?.get('anon_vma_chain.first') ?? 0, 'same_vma.next');
  const onList = list.flatMap((id) => links.find(({ crossing }) => crossing.object === id) ?? []);
  const loose = links.filter((link) => !onList.includes(link));
  // The list runs in both directions: the VMA's own link stands last, where the VMA itself does.
  const ring = onList[0] === anchor ? onList.toReversed() : onList;
  const ordered = [
    ...loose.filter((link) => link !== anchor),
    ...ring,
    ...loose.filter((link) => link === anchor),
  ];
  const slots = ordered.map((link): Slot => newSlot(link));
  const place = slots.find(({ link }) => link === anchor) ?? slots.at(-1) ?? newSlot(null);
  place.row = row;
  return slots.length === 0 ? [place] : slots;
}

const newSlot = (link: Link | null): Slot => {
  return { lane: null, link, row: null, cards: [], moreCards: 0 };
};

/** An anon_vma stands beside the link of the VMA that made it, or else its owner's, or the first. */
function placeLane(slots: Slot[], history: History, lane: Lane): void {
  const home = history.homeOfAnonVma.get(lane.object.id);
  const own = slots.filter(({ link }) => link?.lane === lane);
  const beside =
    own.find(({ link }) => link?.crossing.rowKey === `vma:${home}`) ??
    own.find(({ link }) => link?.crossing.own) ??
    own[0];
  if (beside !== undefined) {
    beside.lane = lane;
    return;
  }
  const at = slots.findIndex(({ row }) => row?.key === `vma:${home}`);
  const slot = slots[at];
  if (slot === undefined) return;
  if (slot.link === null && slot.lane === null) slot.lane = lane;
  else slots.splice(at + 1, 0, { ...newSlot(null), lane });
}

/** The lines of an anon_vma's list or tree, from its head; empty while nothing is linked. */
export function laneSteps(graph: Graph, { kind, slots }: Structure, lane: Lane): Step[] {
  const slotOf = new Map<number, number>();
  slots.forEach(({ link }, i) => {
    if (link?.lane === lane) slotOf.set(link.crossing.object, i);
  });
  if (kind === 'tree') return treeSteps(graph, lane, slotOf);
  const next = kind === 'list' ? 'anon_vma_node.next' : 'same_anon_vma.next';
  return ringSteps(followList(graph, lane.object.get('head.first'), next), slotOf);
}

/** The lines of a VMA's list of chains. */
export function rowSteps(graph: Graph, { slots }: Structure, row: Row): Step[] {
  const slotOf = new Map<number, number>();
  slots.forEach(({ link }, i) => {
    if (link?.crossing.rowKey === row.key) slotOf.set(link.crossing.object, i);
  });
  const first = row.vma?.get('anon_vma_chain.first') ?? 0;
  return ringSteps(followList(graph, first, 'same_vma.next'), slotOf);
}

/** From the head through all members that are shown and back; begun at the end that stands higher. */
function ringSteps(ids: readonly number[], slotOf: ReadonlyMap<number, number>): Step[] {
  const members = ids.flatMap((id) => slotOf.get(id) ?? []);
  const [first = 0] = members;
  if ((members.at(-1) ?? 0) < first) members.reverse();
  if (members.length === 0) return [];
  const ring = [null, ...members, null];
  return ring.slice(1).map((to, i) => ({ from: ring[i] ?? null, to }));
}

function treeSteps(graph: Graph, lane: Lane, slotOf: ReadonlyMap<number, number>): Step[] {
  const steps: Step[] = [];
  const seen = new Set<number>();
  const visit = (from: number | null, id: number): void => {
    const node = graph.get(id);
    const at = slotOf.get(id);
    // While a tree is being turned, its links may lead in a circle.
    if (node === undefined || seen.has(id)) return;
    seen.add(id);
    if (at !== undefined) steps.push({ from, to: at });
    // A node that is not shown is passed: those below it hang on whatever is above.
    for (const side of ['rb.left', 'rb.right']) visit(at ?? from, node.get(side));
  };
  visit(null, lane.object.get('rb_root.node'));
  return steps;
}
