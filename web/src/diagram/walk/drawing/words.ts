import { writeLines } from '../../written.ts';
import type { Written } from '../../written.ts';
import type { TextBox } from '../layout/boxes.ts';
import type { WalkLayers } from '../walk_drawing.ts';
import type { WalkPicture } from '../walk_picture.ts';

/** Headings, what was left out, the sum, a line to try, and the switch for all page tables. */
export function drawWords(layers: WalkLayers, { layout, selected }: WalkPicture): void {
  const all = (kind: string, texts: readonly TextBox[]): Written[] =>
    texts.map((text, i) => ({ ...text, kind, key: `${kind}:${i}` }));
  const words = [
    ...all('head', layout.heads),
    ...all('note', layout.notes),
    ...layout.texts.map(({ line, text, x, y }) => ({ text, x, y, kind: line.kind, key: line.key })),
  ];
  writeLines(layers.words, words);

  const boxes = [
    ...(layout.example === null ? [] : [{ ...layout.example, kind: 'example', choose: null }]),
    ...(layout.all === null ? [] : [{ ...layout.all, kind: 'all' }]),
  ];
  const box = layers.boxes
    .selectAll<SVGGElement, (typeof boxes)[number]>('g.box')
    .data(boxes, ({ kind }) => kind)
    .join((enter) => {
      const g = enter.append('g');
      g.append('rect').attr('rx', 8);
      g.append('text');
      return g;
    });
  box
    .attr(
      'class',
      ({ kind }) => `box is-${kind}${kind === 'all' && selected !== null ? ' is-on' : ''}`,
    )
    .attr('data-object', ({ choose }) => choose)
    .attr('transform', ({ x, y }) => `translate(${x},${y})`);
  box
    .select('rect')
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height);
  box
    .select('text')
    .attr('x', ({ kind }) => (kind === 'all' ? 10 : 12))
    .attr('y', ({ height }) => height / 2 + 4.5)
    .text(({ text }) => text);
}
