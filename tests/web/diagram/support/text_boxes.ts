import { overlaps, textWidth } from '../../../../web/src/diagram/shapes.ts';
import type { Box } from '../../../../web/src/diagram/shapes.ts';

/** The room of a text whose line begins at x on height y. */
export function textBox(
  { text, x, y }: { readonly text: string; readonly x: number; readonly y: number },
  size: number,
): Box {
  return { x, y: y - size * 0.8, width: textWidth(text, size), height: size };
}

/** Pairs of boxes that cover each other, by their names: empty is how it should be. */
export function collisions(boxes: readonly (Box & { readonly name: string })[]): string[] {
  return boxes.flatMap((box, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => overlaps(box, other))
      .map((other) => `${box.name} × ${other.name}`),
  );
}

/** Boxes that are not inside a picture of this size, by their names. */
export function outside(
  boxes: readonly (Box & { readonly name: string })[],
  { width, height }: { readonly width: number; readonly height: number },
): string[] {
  return boxes
    .filter(
      ({ x, y, width: w, height: h }) =>
        !(x >= 0 && y >= 0 && x + w <= width + 0.01 && y + h <= height + 0.01),
    )
    .map(({ name }) => name);
}
