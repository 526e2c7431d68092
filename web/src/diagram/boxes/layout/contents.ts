import type { Graph, KernelObject } from '../../graph.ts';
import type { Names } from '../../names.ts';
import type { Card } from '../../scene_cards.ts';
import type { Cell, Row } from '../../scene_rows.ts';
import type { Field } from './lattice.ts';
import { sizes } from './sizes.ts';

const left = (text: string): Field => ({ text, align: 'left' });
const right = (text: string): Field => ({ text, align: 'right' });

/** The lines of an anon_vma: the fields that its kernel had, with their values. */
export function anonVmaFields(graph: Graph, names: Names, object: KernelObject): Field[][] {
  const lines: Field[][] = [[left(object.has('rb_root.node') ? 'rb_root' : 'head')]];
  const pointer = (name: string): void => {
    if (!object.has(name)) return;
    lines.push([left(name), right(names.target(graph, object.get(name)))]);
  };
  const number = (name: string): void => {
    if (object.has(name)) lines.push([left(name), right(`${object.get(name)}`)]);
  };
  pointer('root');
  pointer('parent');
  number('degree');
  number('num_children');
  number('num_active_vmas');
  if (lines.length === 1) lines.push([]);
  return lines;
}

/** The line on which an anon_vma's `parent` stands; null in kernels that had none. */
export function parentLine(object: KernelObject): number | null {
  return object.has('parent') ? 2 : null;
}

export const avcFields: readonly (readonly Field[])[] = [[left('anon_vma'), right('vma')]];

/** A page: its name, and the field by which its mappers are found. */
export function pageFields({ label, object, mapping }: Card, isTall: boolean): Field[][] {
  const lines = [[left(label), right(pageField(object, mapping))]];
  if (isTall) lines.push([left('index'), right(`${object.get('index')}`)]);
  return lines;
}

function pageField(page: KernelObject, mapping: Card['mapping']): string {
  if (page.get('address_space') !== 0) return mapping?.label ?? '';
  if (page.get('direct') !== 0) return 'direct';
  if (page.has('chain')) return 'chain';
  return page.has('mapping') ? 'mapping' : '';
}

/** `f4`, `sw0`, `0`; a blank for an entry that maps nothing. */
export const cellText = ({ label }: Cell): string => (label === '' ? ' ' : label);

/** The cells of a VMA that can be shown in its box; of a long one, the first. */
export function shownCells({ cells }: Row): readonly Cell[] {
  return cells.slice(0, sizes.mostCells);
}
