/** A passage of the text: it speaks of the player's position `step`, the end of a statement. */
export interface Passage {
  readonly id: string;
  readonly step: number;
}

/**
 * The passage that a position belongs to: the first one that is not past. A position behind the last
 * passage belongs to the last. Of passages about the same moment the `current` one stays.
 * @returns its index, -1 where there are none
 */
export function passageAt(passages: readonly Passage[], step: number, current: number): number {
  const found = passages.findIndex((passage) => step <= passage.step);
  if (found < 0) return passages.length - 1;
  const isSame = passages[current]?.step === passages[found]?.step;
  return isSame ? current : found;
}

/**
 * The passage being read: the last one that begins above the reading line. Above all of them it is
 * the first.
 * @param tops where each begins on the screen, in the order of the text
 */
export function passageBeingRead(tops: readonly number[], line: number): number {
  return Math.max(
    tops.length === 0 ? -1 : 0,
    tops.findLastIndex((top) => top <= line),
  );
}

/** The position in an address: `#step=61`. */
export function stepInHash(hash: string): number | undefined {
  const text = new URLSearchParams(hash.replace(/^#/, '')).get('step');
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** How many statements have been executed whole at a position. */
export function doneAt(ends: readonly number[], step: number): number {
  return ends.filter((end) => end <= step).length;
}
