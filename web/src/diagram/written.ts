import { joinGroups } from './motion.ts';
import type { Layer } from './motion.ts';

/** A line of a picture that is written and never moves. */
export interface Written {
  readonly key: string;
  /** What kind of line it is: its class. */
  readonly kind: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Writes lines where they stand. */
export function writeLines(layer: Layer, lines: readonly Written[]): void {
  joinGroups(
    layer,
    lines,
    ({ key }) => key,
    ({ x, y }) => [x, y],
    (g) => g.append('text'),
    false,
  )
    .attr('class', ({ kind }) => kind)
    .select('text')
    .text(({ text }) => text);
}
