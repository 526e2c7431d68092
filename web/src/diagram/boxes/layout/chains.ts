import type { Graph } from '../../graph.ts';
import type { History } from '../../history.ts';
import type { Names } from '../../names.ts';
import type { Scene } from '../../scene.ts';
import { drawPlan, stretchesOf } from './channel.ts';
import type { Places } from './channel.ts';
import { anonVmaFields } from './contents.ts';
import {
  avBox,
  avcBox,
  cardBoxes,
  nodeBox,
  nodeWidthFor,
  tableBoxes,
  vmaBox,
} from './box_makers.ts';
import { widthFor } from './lattice.ts';
import type { BoxesLayout, Label, LatticeBox, Wire } from './lattice.ts';
import { Planner } from './plan.ts';
import { pointerBuses } from './pointers.ts';
import { routeParents } from './parents.ts';
import { stackRows } from './rows.ts';
import { sizes } from './sizes.ts';
import { laneSteps, rowSteps } from './structure.ts';
import type { Structure } from './structure.ts';
import { assignTracks, trackCount } from './tracks.ts';

/** What the layout is made from besides the structure. */
export interface Source {
  readonly graph: Graph;
  readonly history: History;
  readonly names: Names;
  readonly scene: Scene;
  /** In a narrow place columns stand closer, and pages below the figure. */
  readonly narrow: boolean;
}

/**
 * page → anon_vma ← anon_vma_chain → vma, as the old figures have it; in the days of one list, the VMAs
 * stand in the place of the chains.
 */
export function layOutChains(structure: Structure, source: Source): BoxesLayout {
  const { slots, kind } = structure;
  const { graph, names, narrow } = source;
  const isList = kind === 'list';
  const hasCards = !narrow && slots.some(({ cards }) => cards.length > 0);
  const isTall = slots.every(({ cards }) => cards.length <= 1);

  const lists = new Planner(rowsWith(slots, ({ lane }) => lane !== null));
  const rings = new Planner(rowsWith(slots, ({ row }) => row !== null));
  slots.forEach(({ lane }, headRow) => {
    if (lane === null) return;
    const steps = laneSteps(graph, structure, lane);
    const net = `same_anon_vma:${lane.object.id}`;
    const isTree = kind === 'tree';
    lists.add({
      net,
      kind: isTree ? 'tree' : 'same-anon-vma',
      heads: isTree ? 'end' : 'both',
      headRow,
      steps,
    });
  });
  slots.forEach(({ row }, headRow) => {
    if (row === null || isList) return;
    const steps = rowSteps(graph, structure, row);
    rings.add({ net: `same_vma:${row.vma?.id}`, kind: 'same-vma', heads: 'both', headRow, steps });
  });

  const fields = slots.map(({ lane }) =>
    lane === null ? [] : anonVmaFields(graph, names, lane.object),
  );
  const avWidth = widthFor(
    fields.flat().map((line) => line.map(({ text }) => text)),
    sizes.avLeast,
  );
  const avHeight = Math.max(...fields.map(({ length }) => length), 2) + 1;
  const cardHeight = isTall ? 3 : 2;
  const tableRows = isList ? slots.map(({ row }) => row?.cells.length ?? 0) : slots.map(() => 0);
  const heights = slots.map(({ lane, row, cards, moreCards }, i) =>
    Math.max(
      sizes.avcHeight,
      lane === null ? 0 : avHeight,
      row === null ? 0 : 3,
      hasCards ? cards.length * cardHeight + (moreCards > 0 ? 1 : 0) : 0,
      Math.min(6, tableRows[i] ?? 0) * 2,
    ),
  );
  const lines = stackRows(slots, heights, [lists, rings], true, 2);
  const topOf = (row: number) => lines.tops[row] ?? 0;

  // Columns, left to right; a channel is as wide as its tracks.
  const owners = slots.map(({ lane }) => (narrow ? '' : ownerOf(source, lane?.object.id)));
  const processWidth = narrow ? 0 : Math.max(0, ...owners.map(({ length }) => length)) + 2;
  const cardX = processWidth;
  const parents = routeParents(slots, topOf);
  const cardsEnd = cardX + (hasCards ? sizes.cardWidth : 0);
  const mappingX = cardsEnd + 3;
  const parentX = cardsEnd + (hasCards ? 5 : 0) + (parents.count > 0 ? 2 : 0);
  const avX = parents.count > 0 ? parentX + parents.count * 2 + 2 : cardsEnd + (hasCards ? 8 : 0);

  const pad = narrow ? sizes.narrowChannelPad : sizes.channelPad;
  const buses = pointerBuses(slots, topOf, isList);
  const nodeWidth = isList ? nodeWidthFor(slots.flatMap(({ row }) => row?.label ?? [])) : 0;
  const avcWidth = narrow ? sizes.narrowAvcWidth : sizes.avcWidth;
  const leftPort = narrow ? sizes.narrowAvcLeftPort : sizes.avcLeftPort;
  const rightPort = narrow ? sizes.narrowAvcRightPort : sizes.avcRightPort;
  const leastChannel = narrow ? sizes.narrowChannelLeast : sizes.channelLeast;
  const listTracks = assignTracks([
    ...buses.toAnonVma.map(({ stretch }) => stretch),
    ...stretchesOf(lists.plans, lines),
  ]);
  const listTrackX = (key: string) =>
    avX + avWidth + pad + (listTracks.get(key) ?? 0) * sizes.trackPitch;
  const channelOf = (tracks: ReadonlyMap<string, number>) =>
    Math.max(leastChannel, 2 * pad + (trackCount(tracks) - 1) * sizes.trackPitch);
  const memberX = avX + avWidth + channelOf(listTracks);
  const ringTracks = assignTracks([
    ...buses.toVma.map(({ stretch }) => stretch),
    ...stretchesOf(rings.plans, lines),
  ]);
  const ringLeft = memberX + avcWidth;
  const ringTrackX = (key: string) =>
    ringLeft + pad + (ringTracks.get(key) ?? 0) * sizes.trackPitch;
  const vmaX = isList ? memberX : ringLeft + channelOf(ringTracks);

  const boxes: LatticeBox[] = [];
  const labels: Label[] = [];
  const wires: Wire[] = [];
  slots.forEach((slot, i) => {
    const y = topOf(i);
    const owner = owners[i] ?? '';
    if (slot.lane !== null) {
      boxes.push(avBox(slot.lane, avX, y, avWidth, avHeight, fields[i] ?? []));
      if (owner !== '') {
        const key = `owner:${slot.lane.key}`;
        labels.push({ key, x: 0, y: y + 1, text: owner, kind: 'process' });
      }
    }
    if (slot.link !== null && !isList) {
      boxes.push(avcBox(slot.link, graph, names, memberX, y, narrow));
    }
    if (slot.row !== null) {
      const box = isList ? nodeBox(slot.row, vmaX, y, nodeWidth) : vmaBox(slot.row, vmaX, y);
      boxes.push(box);
      const anonVma = slot.row.vma?.get('anon_vma') ?? 0;
      const targetX = box.x + box.width;
      if (!isList) {
        const text = names.object(graph, anonVma);
        const at = { x: targetX + (anonVma === 0 ? 2 : sizes.targetArrow + 1), y: y + 1 };
        labels.push({ key: `target:${box.key}`, ...at, text, kind: 'target' });
        if (anonVma !== 0) {
          const points = [
            { x: targetX, y: y + 1 },
            { x: at.x, y: y + 1 },
          ];
          const net = `vma.anon_vma:${slot.row.vma?.id}`;
          wires.push({ key: net, net, kind: 'pointer', heads: 'end', points, about: 'none' });
        }
      } else {
        const table = tableBoxes(slot.row, targetX + 7, y);
        boxes.push(...table);
        if (table.length > 0) {
          const net = `table:${slot.row.vma?.id}`;
          const points = [
            { x: targetX, y: y + 1 },
            { x: targetX + 7, y: y + 1 },
          ];
          wires.push({ key: net, net, kind: 'pointer', heads: 'end', points, about: box.key });
        }
      }
    }
    if (hasCards) {
      const stack = cardBoxes(slot.cards, cardX, y, isTall);
      boxes.push(...stack);
      const net = `mapping:${slot.lane?.object.id}`;
      stack.forEach((box, k) => {
        const end = { x: avX, y: y + 1 };
        const start = { x: box.x + box.width, y: box.y + 1 };
        const turn = [
          { x: mappingX, y: start.y },
          { x: mappingX, y: end.y },
        ];
        const points = k === 0 ? [start, end] : [start, ...turn, end];
        const about = box.key;
        wires.push({
          key: `mapping:${box.object}`,
          net,
          kind: 'mapping',
          heads: 'end',
          points,
          about,
        });
      });
      if (slot.moreCards > 0) {
        const at = { x: cardX, y: y + stack.length * cardHeight + 1 };
        const text = `+${slot.moreCards}`;
        labels.push({ key: `more:${slot.lane?.key}`, ...at, text, kind: 'more' });
      }
    }
  });

  const vmaWidths = new Map(boxes.map((box) => [box.key, box.width]));
  const listPlaces: Places = {
    laneY: lines.laneY,
    topOf,
    bottomOf: (row, column) =>
      topOf(row) + (column === 'head' ? avHeight : isList ? 3 : sizes.avcHeight),
    portX: (_, column) =>
      column === 'head'
        ? avX + sizes.avPort
        : memberX + (isList ? nodeWidth - sizes.vmaPortFromRight : leftPort),
  };
  const ringPlaces: Places = {
    laneY: lines.laneY,
    topOf,
    bottomOf: (row, column) => topOf(row) + (column === 'head' ? 3 : sizes.avcHeight),
    portX: (row, column) =>
      column === 'head'
        ? vmaX + (vmaWidths.get(slots[row]?.row?.key ?? '') ?? 0) - sizes.vmaPortFromRight
        : memberX + rightPort,
  };
  wires.push(
    ...lists.plans.map((plan) => drawPlan(plan, listPlaces, listTrackX)),
    ...rings.plans.map((plan) => drawPlan(plan, ringPlaces, ringTrackX)),
    ...buses.draw({
      avRight: avX + avWidth,
      memberX,
      memberRight: ringLeft,
      vmaX,
      listTrackX,
      ringTrackX,
    }),
    ...parents.draw(avX, parentX),
  );
  const captionY = 0;
  if (lists.plans.length > 0) {
    const text = kind === 'tree' ? 'rb_root' : isList ? 'anon_vma_node' : 'same_anon_vma';
    const x = Math.round((avX + sizes.avPort + memberX + 5 - text.length) / 2);
    const of = kind === 'tree' ? 'tree' : 'same-anon-vma';
    labels.push({ key: 'caption:lists', x, y: captionY, text, kind: 'caption', of });
  }
  if (rings.plans.length > 0) {
    const x = Math.round((memberX + rightPort + vmaX + 8 - 'same_vma'.length) / 2);
    const label = { x, y: captionY, text: 'same_vma', of: 'same-vma' } as const;
    labels.push({ key: 'caption:rings', kind: 'caption', ...label });
  }
  const right = [
    ...boxes.map((box) => box.x + box.width),
    ...labels.map(({ x, text }) => x + text.length),
    ...wires.flatMap(({ points }) => points.map(({ x }) => x)),
  ];
  return { width: Math.max(...right, 0) + 1, height: lines.end + 1, boxes, wires, labels };
}

const rowsWith = (
  slots: Structure['slots'],
  has: (slot: Structure['slots'][number]) => boolean,
): ReadonlySet<number> => new Set(slots.flatMap((slot, i) => (has(slot) ? [i] : [])));

/** Whose anon_vma it is: the process of the VMA that made it, with a dagger when that is gone. */
function ownerOf({ graph, history, names }: Source, anonVma: number | undefined): string {
  if (anonVma === undefined) return '';
  const home = history.homeOfAnonVma.get(anonVma);
  if (home === undefined) return '';
  const name = names.processOfMm(history.mmOfVma.get(home) ?? 0);
  return graph.get(home)?.alive === true ? name : `${name} †`;
}
