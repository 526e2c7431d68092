/** As many VMAs as the grid shows beside the overview. */
export const MOST_CHOSEN = 12;

/** A run of columns: both ends are in it. */
export interface Brush {
  readonly from: number;
  readonly to: number;
}

/** From one column to another; of more than are allowed, those nearest to the first. */
export function brushBetween(anchor: number, head: number, count: number): Brush {
  const reach = MOST_CHOSEN - 1;
  const far = Math.max(anchor - reach, Math.min(anchor + reach, head));
  const to = Math.min(count - 1, Math.max(anchor, far));
  return { from: Math.max(0, Math.min(anchor, far)), to };
}

/** As many columns as are allowed, around one. */
export function brushAround(column: number, count: number): Brush {
  const from = Math.max(0, Math.min(column - MOST_CHOSEN / 2, count - MOST_CHOSEN));
  return { from, to: Math.min(count - 1, from + MOST_CHOSEN - 1) };
}
