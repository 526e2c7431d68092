import { textWidth } from './shapes.ts';

/** A text as lines that fit a width. It breaks at blanks, and in Chinese between any two characters. */
export function wrapText(text: string, size: number, width: number): string[] {
  const parts = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    // What ends a clause stays with it.
    const mustStay = /^[，。、：；）？！]/.test(part);
    if (line !== '' && !mustStay && textWidth((line + part).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
