/** A rectangle in CSS pixels of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles share any area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The room that a text takes, near enough to lay out by: CJK characters are square. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const char of text) {
    if ((char.codePointAt(0) ?? 0) > 0x2e7f) units += 1;
    else if ('ijl.,:;|![]() '.includes(char)) units += 0.36;
    else if ('mwMW'.includes(char)) units += 0.88;
    else units += 0.6;
  }
  return Math.ceil(units * size);
}

/** The room that a text takes in a font of equal widths; CJK characters are square. */
export function monoWidth(text: string, size: number): number {
  let units = 0;
  for (const char of text) units += (char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.61;
  return Math.ceil(units * size);
}
