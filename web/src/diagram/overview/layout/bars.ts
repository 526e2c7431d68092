/** How long a bar is, from 0 to 1, on a logarithmic scale on which 1 is already to be seen. */
export function barLength(value: number, most: number): number {
  if (value <= 0) return 0;
  return Math.log1p(value) / Math.log1p(Math.max(1, most));
}

/** The powers of ten up to the largest value: where a logarithmic scale has its lines. */
export function barMarks(most: number): number[] {
  const marks: number[] = [];
  for (let mark = 1; mark <= most; mark *= 10) marks.push(mark);
  return marks;
}
