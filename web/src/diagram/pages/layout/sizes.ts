/** CSS pixels. */
export const sizes = {
  margin: 8,
  /** Of a block: its title and the names of the processes. */
  header: 24,
  row: 30,
  gapRow: 18,
  betweenBlocks: 14,
  /** A cell is never narrower than its number, nor wider than it needs to be. */
  narrowest: 26,
  widest: 76,
  /** From this width on a cell has room for its page's name beside the number. */
  roomy: 58,
  captionLine: 19,
  captionFont: 13.5,
  /** Of a cell inside its place. */
  inset: 2,
  badge: 10,
  /** Half of the square of a visit in vain: it stands between two names. */
  vain: 7.5,
  font: 12,
  small: 11,
  /** Of a number of three characters and more in its circle, and of the sign of a change. */
  tiny: 8.5,
  sign: 10,
} as const;

/** From the middle of a line of text down to its baseline. */
export const shiftOf = (fontSize: number): number => Math.round(fontSize * 3.5) / 10;
