import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import type { PlacedText } from '../layout/boxes.ts';

/** Writes texts where they stand; none of them moves. */
export function drawTexts(layer: Layer, texts: readonly PlacedText[], className: string): void {
  const group = joinGroups(
    layer,
    texts,
    ({ key }) => key,
    ({ x, y }) => [x, y],
    (g) => g.append('text'),
    false,
  );
  group.attr('class', className);
  group
    .select('text')
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
}
