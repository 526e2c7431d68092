import type { Mark } from '../../change.ts';
import type { Stop } from '../../walk.ts';
import type { LatticeBox, Wire } from '../layout/lattice.ts';
import type { BoxesPicture } from '../picture.ts';

/** What a walk, a step or the reader says about boxes and lines. */
export interface Emphasis {
  readonly markOf: (box: LatticeBox) => Mark | undefined;
  /** The stops of the walk at a box: a VMA, an entry of a table, or one of a chain. */
  readonly stopsAt: (box: LatticeBox) => readonly Stop[];
  readonly isAsked: (box: LatticeBox) => boolean;
  /** Whether the walk leaves a box out. */
  readonly isDim: (box: LatticeBox) => boolean;
  readonly isDimWire: (wire: Wire) => boolean;
}

/** Reads the emphasis off a picture. */
export function readEmphasis({ change, walk, layout, scene }: BoxesPicture): Emphasis {
  const asked = walk?.page ?? 0;
  const page = scene.cards.find(({ object }) => object.id === asked);
  const anonVma = page?.mapping?.id ?? 0;
  const stopsAt = (box: LatticeBox): readonly Stop[] =>
    (walk?.stops ?? []).filter((stop) => {
      if (box.kind === 'vma') return stop.rowKey === box.key;
      // An address outside the VMA was computed, and nothing looked up there.
      if (box.kind === 'entry') {
        return stop.cellKey === box.key && stop.object !== 0 && stop.outcome !== 'outOfRange';
      }
      if (box.kind === 'block') return box.key === `pte_chain:${stop.object}:${stop.entry}`;
      return false;
    });
  const lane = scene.lanes.find(({ object }) => object.id === anonVma);
  const rowKeys = new Set(walk?.stops.map(({ rowKey }) => rowKey));
  const passed = new Set(
    lane?.crossings.filter(({ rowKey }) => rowKeys.has(rowKey)).map(({ key }) => key),
  );
  const isDim = (box: LatticeBox): boolean => {
    if (walk === null) return false;
    switch (box.kind) {
      case 'page':
        return box.object !== asked;
      case 'anon_vma':
        return box.object !== anonVma;
      case 'avc':
        return !passed.has(box.key);
      default:
        return stopsAt(box).length === 0;
    }
  };
  const dimBoxes = new Set(layout.boxes.filter(isDim).map(({ key }) => key));
  const lit = new Set([`same_anon_vma:${anonVma}`, `chain:${asked}`, `entry:page:${asked}`]);
  const litKeys = new Set(
    layout.boxes.filter(({ key }) => !dimBoxes.has(key)).map(({ key }) => key),
  );
  return {
    markOf: ({ key }) => change.marks.get(key),
    stopsAt,
    isAsked: (box) => box.kind === 'page' && walk !== null && box.object === asked,
    isDim: (box) => dimBoxes.has(box.key),
    isDimWire: ({ net, about }) => walk !== null && !lit.has(net) && !litKeys.has(about ?? ''),
  };
}
