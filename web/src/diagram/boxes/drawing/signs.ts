import type { Mark } from '../../change.ts';
import { markText } from '../../marks.ts';
import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import { textWidth } from '../../shapes.ts';
import type { LatticeBox } from '../layout/lattice.ts';
import type { BoxesPicture } from '../picture.ts';
import type { Emphasis } from './emphasis.ts';
import { margin, toPixels } from './shapes.ts';

const TAG = { height: 16, size: 10.5, pad: 12 };
/** With more of one kind than this, borders remain and words go: the sentence says it. */
const MOST_TAGS = 6;

interface Tag {
  readonly key: string;
  readonly mark: Mark;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What the step did, in words, on the boxes that it did it to; and what it freed, where that stood. */
export function drawTags(
  layers: { readonly gone: Layer; readonly tags: Layer },
  picture: BoxesPicture,
  { markOf }: Emphasis,
): void {
  const { layout, unit, words, gone } = picture;
  const marked = layout.boxes.flatMap((box) => {
    const mark = markOf(box);
    return mark === undefined ? [] : [{ box, mark }];
  });
  const tags = (marked.length > MOST_TAGS ? [] : marked).map(({ box, mark }): Tag => {
    const text = markText(mark, words);
    const width = textWidth(text, TAG.size) + TAG.pad;
    const [left, top] = toPixels(box, unit);
    const right = left + box.width * unit.x;
    // Between the ends of lists at a chain's corners; else at the lower right corner.
    const x = box.kind === 'avc' ? (left + right - width) / 2 : right - width - 4;
    const bottom = top + box.height * unit.y;
    return { key: box.key, mark, text, x, y: bottom - TAG.height / 2, width };
  });
  const tag = joinGroups(
    layers.tags,
    tags,
    ({ key }) => `tag:${key}`,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 8).attr('height', TAG.height);
      g.append('text').attr('text-anchor', 'middle').attr('y', 12);
    },
    false,
  );
  tag.attr('class', ({ mark }) => `tag is-${mark}`);
  tag.select('rect').attr('width', ({ width }) => width);
  tag
    .select('text')
    .attr('x', ({ width }) => width / 2)
    .text(({ text }) => text);

  const ghost = joinGroups<LatticeBox>(
    layers.gone,
    gone,
    ({ key }) => `gone:${key}`,
    (box) => toPixels(box, unit),
    (g) => {
      g.append('rect').attr('rx', 3);
      g.append('text').attr('text-anchor', 'middle');
    },
    false,
  );
  ghost.attr('class', 'gone');
  ghost
    .select('rect')
    .attr('width', ({ width }) => width * unit.x)
    .attr('height', ({ height }) => height * unit.y);
  ghost
    .select('text')
    .attr('x', ({ width }) => (width * unit.x) / 2)
    .attr('y', ({ height }) => (height * unit.y) / 2 + 4)
    .text(({ name }) => `${name} †`.trim());
}

const DOTS = { hit: '● ', miss: '○ ', none: '' } as const;

interface Verdict {
  readonly key: string;
  readonly box: LatticeBox;
  readonly text: string;
  readonly dot: keyof typeof DOTS;
}

/** The walk: order numbers on what was visited, and beside each VMA what was found there. */
export function drawWalk(
  layers: { readonly badges: Layer; readonly verdicts: Layer },
  { layout, unit, words }: BoxesPicture,
  { stopsAt }: Emphasis,
): void {
  const visited = layout.boxes.flatMap((box) => {
    const stops = stopsAt(box);
    const isOwn = box.kind !== 'vma' || stops.every(({ object, entry }) => object === box.object && entry === 0);
    return stops.length === 0 || !isOwn ? [] : [{ box, stops }];
  });
  const badge = joinGroups(
    layers.badges,
    visited.map(({ box, stops }) => ({ box, order: stops.map(({ order }) => order).join(',') })),
    ({ box }) => `badge:${box.key}`,
    ({ box }) => toPixels(box, unit),
    (g) => {
      g.append('circle').attr('r', 10.5);
      g.append('text').attr('text-anchor', 'middle').attr('y', 4.4);
    },
    false,
  );
  badge.attr('class', 'badge');
  badge.select('text').text(({ order }) => order);

  const verdicts = visited
    .filter(({ box }) => box.kind === 'vma' || box.kind === 'entry')
    .map(({ box, stops }): Verdict => {
      const hit = stops.some(({ outcome }) => outcome === 'hit');
      const [first] = stops;
      const looking = first?.outcome === 'looking';
      const text = first === undefined ? '' : words.outcomes[first.verdict];
      return { key: box.key, box, text, dot: hit ? 'hit' : looking ? 'none' : 'miss' };
    });
  const verdict = joinGroups(
    layers.verdicts,
    verdicts,
    ({ key }) => `verdict:${key}`,
    ({ box }) => {
      const [x, y] = toPixels(verdictPlace(box), unit);
      return [x, y + unit.x * 0.5];
    },
    (g) => {
      const text = g.append('text');
      text.append('tspan').attr('class', 'dot');
      text.append('tspan').attr('class', 'words').attr('font-size', 11.5);
    },
    false,
  );
  verdict.attr('class', ({ dot }) => `verdict is-${dot}`);
  verdict.select('.dot').text(({ dot }) => DOTS[dot]);
  verdict.select('.words').text(({ text }) => text);
}

/** Right of the box; beside a VMA's cells, below its arrow. */
const verdictPlace = ({ x, y, width, kind, height }: LatticeBox) => {
  return { x: x + width + 1.2, y: kind === 'entry' ? y + 1 : y + height - 0.8 };
};

/** How far right the words of a walk may reach, in CSS pixels. */
export function walkRight({ layout, unit, walk, words }: BoxesPicture): number {
  if (walk === null) return 0;
  const texts = walk.stops.map(({ verdict }) => textWidth(words.outcomes[verdict], 11.5));
  const boxes = layout.boxes.filter(({ kind }) => kind === 'vma' || kind === 'entry');
  const right = Math.max(0, ...boxes.map((box) => verdictPlace(box).x));
  return margin.x + right * unit.x + 18 + Math.max(0, ...texts);
}
