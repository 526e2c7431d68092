import { textWidth } from '../../shapes.ts';
import type { PlacedText } from './boxes.ts';

/** Breaks a text into lines of at most `width`: at blanks, and around CJK characters. */
export function wrapText(text: string, width: number, size: number): string[] {
  const words = text.match(/[\u2e80-\uffef][，。：；？！”]?|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && textWidth((line + word).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

/** Stacks lines of text downwards from a baseline. */
export function stackLines(
  key: string,
  lines: readonly string[],
  x: number,
  y: number,
  pitch: number,
): PlacedText[] {
  return lines.map((text, i) => {
    return { key: `${key}:${i}`, text, x, y: y + i * pitch, anchor: 'start' };
  });
}
