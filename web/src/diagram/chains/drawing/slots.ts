import { glyphOf, markClass, markText } from '../../marks.ts';
import { joinGroups } from '../../motion.ts';
import { textWidth } from '../../shapes.ts';
import type { ChainsLayers } from '../chains_drawing.ts';
import type { ChainsPicture } from '../chains_picture.ts';
import type { SlotBox } from '../layout/boxes.ts';

/** The room that an order number takes at the corner of a slot. */
const BADGE = 18;

const isDirect = ({ slot }: SlotBox): boolean => slot.key.startsWith('page:');

/** The slots: index above, what each points at inside, what the step did below that; and the walk's order. */
export function drawSlots(layers: ChainsLayers, picture: ChainsPicture, animate: boolean): void {
  const { layout, words, say } = picture;
  const markHalf = (d: SlotBox): number =>
    d.slot.mark === null ? 0 : (textWidth(markText(d.slot.mark, words), 10.5) + 8) / 2;
  const slot = joinGroups<SlotBox>(
    layers.slots,
    layout.slots,
    (d) => d.slot.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 4);
      g.append('path').attr('class', 'hatch');
      g.append('text').attr('class', 'slot-index').attr('x', 3).attr('y', -4);
      g.append('text').attr('class', 'slot-label').attr('text-anchor', 'middle');
      g.append('text').attr('class', 'slot-label').attr('text-anchor', 'middle');
      g.append('text').attr('class', 'slot-mark').attr('text-anchor', 'end');
      g.append('title');
    },
    animate,
  );
  slot
    .attr('data-object', ({ holder }) => holder)
    .attr('class', (d) => {
      const { label, mark, verdict } = d.slot;
      const found = verdict === 'hit' || verdict === 'hitTaken' ? ' is-hit' : '';
      const visited = verdict === null ? '' : ' is-visited';
      return `slot${label === null ? ' is-free' : ''}${isDirect(d) ? ' is-direct' : ''}${d.first ? ' is-first' : ''}${markClass(mark ?? undefined)}${visited}${found}`;
    });
  slot
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  slot.select('.hatch').attr('d', (d) => (d.slot.label === null ? hatch(d) : ''));
  slot
    .select('.slot-index')
    .text((d) => (isDirect(d) ? '' : `${d.slot.index}${d.first ? ` ◂ ${say('idxSign')}` : ''}`));
  slot.each(function (d) {
    const [first, second] = this.querySelectorAll('.slot-label');
    const middle = isDirect(d) && d.slot.mark !== null ? d.width / 2 - markHalf(d) : d.width / 2;
    for (const [i, text] of [first, second].entries()) {
      text?.setAttribute('x', `${middle}`);
      text?.setAttribute('y', `${d.lines.length > 1 ? 16 + 14 * i : d.height / 2 + 4.3}`);
      if (text) text.textContent = d.lines[i] ?? '';
    }
  });
  slot
    .select('.slot-mark')
    .attr('x', (d) => (isDirect(d) ? d.width - 6 : d.width - (d.slot.order === null ? 1 : BADGE)))
    .attr('y', (d) => (isDirect(d) ? d.height / 2 + 4 : -4))
    .text((d) => markIn(d, picture));
  slot.select('title').text((d) => d.slot.label ?? say('free'));

  const badge = joinGroups<SlotBox>(
    layers.badges,
    layout.slots.filter((d) => d.slot.order !== null),
    (d) => `badge:${d.slot.key}`,
    (d) => [d.x + d.width - (isDirect(d) ? 2 : 9), d.y - (isDirect(d) ? 2 : 5)],
    (g) => {
      g.append('circle').attr('r', 8);
      g.append('text').attr('text-anchor', 'middle').attr('y', 3.5);
    },
    false,
  );
  badge.attr('class', 'badge is-small');
  badge.select('text').text((d) => d.slot.order);
}

/** What the step did, in words where there is room beside the index, else its glyph. */
function markIn(d: SlotBox, { words, say }: ChainsPicture): string {
  if (d.slot.mark === null) return '';
  const text = markText(d.slot.mark, words);
  const index = d.first ? textWidth(`${d.slot.index} ◂ ${say('idxSign')}`, 10.5) : 14;
  const room = d.width - index - 6 - (d.slot.order === null ? 0 : BADGE);
  return isDirect(d) || textWidth(text, 10.5) <= room ? text : glyphOf(d.slot.mark);
}

/** Slanted lines: nothing is stored here. */
function hatch({ width, height }: SlotBox): string {
  const lines: string[] = [];
  const step = 9;
  for (let at = step; at < width + height; at += step) {
    const [x1, y1] = at <= height ? [0, at] : [at - height, height];
    const [x2, y2] = at <= width ? [at, 0] : [width, at - width];
    lines.push(`M${x1},${y1} L${x2},${y2}`);
  }
  return lines.join(' ');
}
