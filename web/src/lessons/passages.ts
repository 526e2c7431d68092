import type { LessonPlace } from './lesson_player.ts';

/** A passage of the text: it speaks of the position `step` of a stage, the end of a statement. */
export interface Passage {
  readonly id: string;
  readonly step: number;
  readonly stage: number;
}

/**
 * The passage that a place belongs to: the first one that is not past, among those of one stage that follow each
 * other around the `current` passage (else the first such of that stage). Behind the last of them it belongs to the
 * last. Of passages about the same moment the current one stays.
 * @returns its index, -1 where there are none
 */
export function passageAt(
  passages: readonly Passage[],
  { stage, position }: LessonPlace,
  current: number,
): number {
  const isHere = (index: number): boolean => passages[index]?.stage === stage;
  let first = isHere(current) ? current : passages.findIndex((passage) => passage.stage === stage);
  if (first < 0) return -1;
  while (isHere(first - 1)) first -= 1;
  let found = first;
  while (isHere(found + 1) && position > (passages[found]?.step ?? 0)) found += 1;
  const isSame = isHere(current) && passages[current]?.step === passages[found]?.step;
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

/** What an address names: a passage, a position of its stage, or both. */
export interface NamedPlace {
  readonly passage: string | undefined;
  readonly position: number | undefined;
}

/** Reads `#first-fork`, `#step=61` or `#first-fork&step=61`. */
export function placeInHash(hash: string): NamedPlace {
  const [first = '', ...others] = hash.replace(/^#/, '').split('&');
  const passage = /^[a-z][a-z0-9-]*$/.test(first) ? first : undefined;
  const rest = passage === undefined ? [first, ...others] : others;
  const text = new URLSearchParams(rest.join('&')).get('step');
  const position = text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  return { passage, position };
}

/** The address of a place: the passage alone where the position is what it speaks of. */
export function hashOf(passage: Passage | undefined, position: number): string {
  if (passage === undefined) return `#step=${position}`;
  return passage.step === position ? `#${passage.id}` : `#${passage.id}&step=${position}`;
}

/** How many statements have been executed whole at a position. */
export function doneAt(ends: readonly number[], step: number): number {
  return ends.filter((end) => end <= step).length;
}
