import type { Translate } from '../../../ui/catalogue.ts';
import type { ViewInput } from '../../view.ts';
import type { TreeKey } from '../tree_texts.ts';
import type { PlacedNode } from './tree.ts';

/** Solid for a hit, hollow for a miss. */
export const dotOf = (found: 'hit' | 'miss' | null): string =>
  found === null ? '' : found === 'hit' ? ' ●' : ' ○';

/** How a search compared a node's own range with the index: `30 > 25`; empty if it did not. */
export function rangeNote(
  { start, last, subtreeLast }: PlacedNode,
  reading: string | undefined,
  index: number,
  say: Translate<TreeKey>,
): string {
  switch (reading) {
    case 'holds':
      return say('holds', { index });
    case 'startsAfter':
      return `${start} > ${index}`;
    case 'endsBefore':
      return `${last} < ${index}`;
    case 'leftOut':
      return subtreeLast === null ? `${last} < ${index}` : '';
    default:
      return '';
  }
}

/** How it compared subtree_last: `≥ 25`. */
export function reachNote(
  { subtreeLast }: PlacedNode,
  reading: string | undefined,
  index: number,
): string {
  if (subtreeLast === null || reading === undefined) return '';
  return `${reading === 'leftOut' ? '<' : '≥'} ${index}`;
}

/** All of a node in a line. */
export function titleOf(full: string, node: PlacedNode, say: Translate<TreeKey>): string {
  const { start, last, subtreeLast, red, linked } = node;
  const reach =
    subtreeLast === null
      ? ''
      : `, subtree_last ${subtreeLast}, ${say(red ? 'redWord' : 'blackWord')}`;
  return `${full}: start ${start}, last ${last}${reach}${linked ? '' : ` (${say('loose')})`}`;
}

/** The one field of a node that a step has stored to, or the word for all that it did. */
export function tagOf({ change }: ViewInput, id: number, links: string, word: string): string {
  const stored = [...(change.stored.get(id)?.values() ?? [])];
  const fields = stored.map(({ place }) => place.info.name);
  const [only] = fields;
  if (fields.length !== 1 || only === undefined || !only.startsWith(`${links}.`)) return word;
  return `≠ ${only.slice(links.length + 1)}`;
}
