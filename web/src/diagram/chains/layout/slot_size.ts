import { textWidth } from '../../shapes.ts';
import type { ChainsReading } from '../chains_reading.ts';

/** The slots of a block, in CSS pixels. */
export const SLOT = {
  gap: 3,
  height: 30,
  split: 38,
  fontSize: 12,
  measure: 12.8,
  index: 16,
} as const;
const PADDING = 12;
const LEAST = 56;

/** How slots are drawn, the same in the whole picture, so that a place in a block is a place on the screen. */
export interface SlotSize {
  readonly width: number;
  readonly height: number;
  /** How many stand side by side; the rest of a block goes on below. */
  readonly perLine: number;
  /** Process and place on lines of their own. */
  readonly split: boolean;
}

/** `C heap[1]` as `C` and `heap[1]`. */
export function splitLabel(label: string): string[] {
  const at = label.indexOf(' ');
  return at < 0 ? [label] : [label.slice(0, at), label.slice(at + 1)];
}

/** The size by which all labels fit, and a whole block stands on as few lines as possible. */
export function sizeSlots(
  { pages, slotsPerBlock, longestLabel }: ChainsReading,
  free: string,
  room: number,
): SlotSize {
  const labels = [
    longestLabel,
    ...pages.flatMap(({ blocks }) =>
      blocks.flatMap(({ slots }) => slots.flatMap(({ label }) => label ?? [])),
    ),
  ];
  const widest = (texts: readonly string[]) =>
    Math.max(LEAST, ...[free, ...texts].map((text) => textWidth(text, SLOT.measure) + PADDING));
  const whole = widest(labels);
  const parts = widest(labels.flatMap(splitLabel));
  const fits = (width: number) => Math.floor((room + SLOT.gap) / (width + SLOT.gap));
  const count = Math.max(1, slotsPerBlock);
  if (fits(whole) >= count) {
    const most = Math.floor((room + SLOT.gap) / count) - SLOT.gap;
    const width = Math.min(Math.max(whole, 64), most);
    return { width, height: SLOT.height, perLine: count, split: false };
  }
  const perLine = Math.min(count, Math.max(1, fits(parts)));
  const lines = Math.ceil(count / perLine);
  const balanced = Math.ceil(count / lines);
  const width = Math.max(
    parts,
    Math.min(whole, Math.floor((room + SLOT.gap) / balanced) - SLOT.gap),
  );
  const split = width < whole;
  return { width, height: split ? SLOT.split : SLOT.height, perLine: balanced, split };
}
