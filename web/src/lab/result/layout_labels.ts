import { shorten } from '../../diagram/shorten.ts';
import { textWidth } from '../../diagram/shapes.ts';
import { wrapText } from '../../diagram/wrap_text.ts';
import { BOLDER, TEXT_SIZE, line, markWidth } from './chart_scene.ts';
import type { Mark, TextMark } from './chart_scene.ts';
import { marker } from './marker.ts';
import { spreadLabels } from './spread_labels.ts';

/** What stands at the end of a line: a text per line of writing, the first lines names. */
export type LabelLine = Pick<TextMark, 'text' | 'raised' | 'after' | 'look'>;

/** A label, and the end of the line it belongs to. */
export interface EndLabel {
  readonly lines: readonly LabelLine[];
  readonly look: number;
  readonly endX: number;
  readonly endY: number;
}

const LINE = 16;
const GAP = 5;
/** Room for the marker before the words. */
const MARKER = 16;

/** The width of a column of labels. */
export const labelsWidth = (labels: readonly (readonly LabelLine[])[], size = TEXT_SIZE): number =>
  MARKER + Math.max(0, ...labels.flat().map((each) => markWidth({ ...each, size })));

/** The height that a column of labels takes at least. */
export const labelsHeight = (labels: readonly (readonly LabelLine[])[]): number =>
  labels.reduce((sum, lines) => sum + lines.length * LINE + GAP, 0);

/** Names joined by `=`, in as many lines as a width needs; a name too long for one is broken at blanks. */
export function nameLines(names: readonly string[], size: number, room: number): string[] {
  const free = room - MARKER;
  const lines: string[] = [];
  names.forEach((name, index) => {
    const end = index < names.length - 1 ? ' =' : '';
    const joined = `${lines.at(-1) ?? ''} ${name}${end}`;
    if (lines.length > 0 && markWidth({ look: 'name', text: joined, size }) <= free) {
      lines[lines.length - 1] = joined;
      return;
    }
    const bold = size * BOLDER;
    const parts = wrapText(name, bold, free - textWidth(end, bold));
    lines.push(...parts.slice(0, -1), `${parts.at(-1) ?? ''}${end}`);
  });
  return lines.map((each) => shorten(each, size * BOLDER, free));
}

/** Labels in a column from `x`, between `top` and `bottom`, each with a line that leads to its end. */
export function endLabels(
  labels: readonly EndLabel[],
  x: number,
  [top, bottom]: readonly [number, number],
  size: number,
): Mark[] {
  const wanted = labels.map(({ endY, lines }) => ({ at: endY, height: lines.length * LINE }));
  const middles = spreadLabels(wanted, top, bottom, GAP);
  return labels.flatMap(({ lines, look, endX, endY }, index): Mark[] => {
    const middle = middles[index] ?? endY;
    const first = middle - (lines.length * LINE) / 2 + LINE / 2;
    const elbow = Math.max(endX + 8, x - 14);
    const lead = `${line(endX + 8, endY, elbow, endY)}${line(elbow, endY, x - 3, first).replace('M', 'L')}`;
    return [
      { shape: 'path', look: 'lead', d: lead },
      { shape: 'path', look: `marker d${look}`, d: marker(look, 48), x: x + 5, y: first },
      ...lines.map((each, row): TextMark => ({
        ...each,
        shape: 'text',
        x: x + MARKER,
        y: first + row * LINE + size * 0.34,
        size,
      })),
    ];
  });
}
