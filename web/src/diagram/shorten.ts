import { textWidth } from './shapes.ts';

/** A text that fits: where it is too long, its middle gives way to `…`, so that both ends stay. */
export function shorten(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const chars = [...text];
  for (let kept = chars.length - 1; kept > 1; --kept) {
    const head = Math.ceil(kept / 2);
    const short = `${chars.slice(0, head).join('')}…${chars.slice(chars.length - (kept - head)).join('')}`;
    if (textWidth(short, size) <= room) return short;
  }
  return '…';
}
