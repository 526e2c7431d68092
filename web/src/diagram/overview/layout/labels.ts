import { textWidth } from '../../shapes.ts';

/** A text that fits into so many pixels: what is too long loses its middle. */
export function shortened(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const chars = [...text];
  for (let kept = chars.length - 1; kept > 1; --kept) {
    const head = chars.slice(0, Math.ceil(kept / 2)).join('');
    const tail = chars.slice(chars.length - Math.floor(kept / 2)).join('');
    const short = `${head}…${tail}`;
    if (textWidth(short, size) <= room) return short;
  }
  return '…';
}

/** Keeps taken stretches of a line, so that no label is written over another. */
export class Stretches {
  readonly #taken: { from: number; to: number }[] = [];

  /** Takes a stretch if it is free, and says whether it was. */
  take(from: number, to: number): boolean {
    if (this.#taken.some((other) => from < other.to && other.from < to)) return false;
    this.#taken.push({ from, to });
    return true;
  }
}
