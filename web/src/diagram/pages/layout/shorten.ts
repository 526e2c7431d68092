import { textWidth } from '../../shapes.ts';

/** A text that fits into a width, its middle left out if it must: `a-long…name`. */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  for (let kept = letters.length - 1; kept > 1; --kept) {
    const tail = Math.floor(kept / 2);
    const short = `${letters.slice(0, kept - tail).join('')}…${letters.slice(-tail).join('')}`;
    if (textWidth(short, size) <= width) return short;
  }
  return letters[0] ?? '';
}
