import { TEXT_SIZE, line, markWidth } from './chart_scene.ts';
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
  MARKER + Math.max(0, ...labels.flat().map((each) => markWidth({ ...each, shape: 'text', size })));

/** The height that a column of labels takes at least. */
export const labelsHeight = (labels: readonly (readonly LabelLine[])[]): number =>
  labels.reduce((sum, lines) => sum + lines.length * LINE + GAP, 0);

/** Names joined by `=`, in as many lines as a width needs. A single name is never broken. */
export function nameLines(names: readonly string[], size: number, room: number): string[] {
  const lines: string[] = [];
  names.forEach((name, index) => {
    const part = index < names.length - 1 ? `${name} =` : name;
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last} ${part}`;
    const fits = markWidth({ shape: 'text', look: '', text: joined, size }) <= room - MARKER;
    if (last !== undefined && fits) lines[lines.length - 1] = joined;
    else lines.push(part);
  });
  return lines;
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
