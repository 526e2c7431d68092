import type { ChainsPicture } from './chains_picture.ts';
import type { ChainBlock, ChainSlot } from './chains_reading.ts';

/**
 * The chains as text, a line for each block:
 *
 *     f1 --> pc0 [ ][ ][ ][ ][GC heap[1]][C heap[1]][P heap[1]]  idx 4, next null
 */
export function chainsAscii({ reading }: ChainsPicture): string {
  const names = Math.max(0, ...reading.pages.map(({ label }) => label.length));
  const out: string[] = [];
  for (const { label, direct, blocks } of reading.pages) {
    const name = label.padEnd(names);
    if (direct !== null) out.push(`${name} --> ${direct.label ?? ''}`);
    else if (blocks.length === 0) out.push(name.trimEnd());
    blocks.forEach((block, i) => {
      out.push(`${i === 0 ? `${name} -->` : `${' '.repeat(names)} '->`} ${blockText(block)}`);
    });
  }
  const { cache } = reading;
  if (cache !== null) out.push('', `${cache.label} --> ${cache.spare?.label ?? 'null'}`);
  return `${out.join('\n')}\n`;
}

const slotText = ({ label, order }: ChainSlot): string =>
  `[${order === null ? '' : `${order}: `}${label ?? ' '}]`;

const blockText = ({ label, slots, idx, next }: ChainBlock): string =>
  `${label} ${slots.map(slotText).join('')}  idx ${idx.now}, next ${next}`;
