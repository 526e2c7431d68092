import { textWidth } from '../../shapes.ts';
import type { AskedPage, Lead } from '../walk_reading.ts';

/** Inside a page's card: its name on the first line, then a line for each field. */
export const CARD = { padding: 12, name: 22, line: 18, fontSize: 12.5 } as const;

/** The room that a page's card takes. */
export function cardSize(
  { label, fields }: AskedPage,
  title: string,
): { width: number; height: number } {
  const widths = fields.map(
    ({ name, value }) => textWidth(`${name}  ${value}`, CARD.fontSize) + 10,
  );
  const width =
    Math.max(112, textWidth(title, 15) + 8, textWidth(label, 15), ...widths) + 2 * CARD.padding;
  return { width, height: CARD.name + 10 + fields.length * CARD.line + 6 };
}

/** The room that the header takes to which the page leads: its name, and a note beside it. */
export function leadSize({ label, note }: Lead): { width: number; height: number } {
  return { width: textWidth(label, 14) + textWidth(note, 11.5) + 36, height: 30 };
}
