import type { BoxesLayout, LatticeBox } from './lattice.ts';

/** How far it is from one line of the lattice to the next, as a share of a line of text. */
const STEP = {
  /** Where only lists run, or nothing. */
  gap: 0.45,
  /** From a line that has names, to what they name. */
  name: 0.82,
  /** Between a border and the text next to it. */
  border: 0.85,
  text: 1,
  /** Above cells, which are higher than text. */
  cells: 1.3,
} as const;

/**
 * Where each line of the lattice lies in the picture, in lines of text from the first: where lists run and no
 * text stands, lines are closer together. Depends on boxes and labels alone, so that no line of a list that
 * comes or goes moves anything.
 */
export function placeLines({ boxes, labels, height }: BoxesLayout): readonly number[] {
  const steps = Array.from({ length: Math.ceil(height) }, (): number => STEP.gap);
  const atLeast = (line: number, step: number): void => {
    if (line >= 0 && line < steps.length) steps[line] = Math.max(steps[line] ?? 0, step);
  };
  for (const box of boxes) {
    if (box.name !== '') atLeast(box.y - 1, STEP.name);
    for (let line = box.y; line < box.y + box.height; ++line) atLeast(line, stepIn(box, line));
  }
  for (const { y } of labels) {
    atLeast(y - 1, STEP.border);
    atLeast(y, STEP.border);
  }
  const places = [0];
  for (const step of steps) places.push((places.at(-1) ?? 0) + step);
  return places;
}

function stepIn({ y, height, cells }: LatticeBox, line: number): number {
  const cellLine = y + height - 1;
  if (cells.length > 0 && line === cellLine - 1) return STEP.cells;
  const isBorder = line === y || line === y + height - 1;
  return isBorder && !(cells.length > 0 && line === cellLine) ? STEP.border : STEP.text;
}

/** Where a place between lines lies; beyond the last, lines are of full height. */
export function placeOfLine(places: readonly number[], y: number): number {
  const last = places.length - 1;
  if (y >= last) return (places[last] ?? 0) + (y - last);
  const line = Math.floor(y);
  if (line < 0) return y;
  const from = places[line] ?? 0;
  return from + ((places[line + 1] ?? 0) - from) * (y - line);
}
