import type { Mark } from '../../change.ts';
import { markText } from '../../marks.ts';
import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import { textWidth } from '../../shapes.ts';
import { figureRight } from '../layout/lattice.ts';
import type { LatticeBox } from '../layout/lattice.ts';
import type { Stop } from '../../walk.ts';
import type { BoxesPicture, Unit } from '../picture.ts';
import type { Emphasis } from './emphasis.ts';
import { linesBetween, toPixels } from './shapes.ts';

/** From a border to the middle of a badge beside it, in CSS pixels. */
const BADGE = { radius: 10.5, beside: 13.5 };
const TAG = { height: 16, size: 10.5, pad: 12 };
/** With more of one kind than this, borders remain and words go: the sentence says it. */
const MOST_TAGS = 6;
const MOST_CELL_TAGS = 2;

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
  const { layout, unit, change, gone, narrow } = picture;
  const boxTags = layout.boxes.flatMap((box): Tag[] => {
    const mark = markOf(box);
    if (mark === undefined) return [];
    const [left, top] = toPixels(box, unit);
    if (narrow && box.kind === 'entry') return [];
    const shape = shapeOf(mark, picture);
    if (box.port !== null) {
      // On the line of names, behind the last end of a list.
      const x = left + (box.port + 0.8) * unit.x;
      return [{ key: box.key, mark, ...shape, x, y: top - unit.y * 0.62 - TAG.height / 2 }];
    }
    const right = left + box.width * unit.x;
    const bottom = top + linesBetween(box.y, box.y + box.height, unit);
    return [
      { key: box.key, mark, ...shape, x: right - shape.width - 4, y: bottom - TAG.height / 2 },
    ];
  });
  const cellTags = layout.boxes
    .filter((box) => markOf(box) !== 'new')
    .flatMap((box) =>
      box.cells.flatMap((cell): Tag[] => {
        const mark = change.marks.get(cell.key);
        if (mark === undefined) return [];
        const [x, y] = toPixels({ x: cell.x, y: box.y + box.height }, unit);
        return [{ key: cell.key, mark, ...shapeOf(mark, picture), x, y: y - 4 }];
      }),
    );
  const fewCells = cellTags.length > MOST_CELL_TAGS ? [] : cellTags;
  const tags = [...(boxTags.length > MOST_TAGS ? [] : boxTags), ...fewCells];
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
    .attr('height', ({ y, height }) => linesBetween(y, y + height, unit));
  ghost
    .select('text')
    .attr('x', ({ width }) => (width * unit.x) / 2)
    .attr('y', ({ y, height }) => linesBetween(y, y + height, unit) / 2 + 4)
    .text(({ name }) => `${name} †`.trim());
}

/** Where there is no room for the word, its glyph must do. */
function shapeOf(mark: Mark, { words, narrow }: BoxesPicture): { text: string; width: number } {
  const [glyph = '', ...word] = markText(mark, words).split(' ');
  const text = narrow ? glyph : [glyph, ...word].join(' ');
  return { text, width: textWidth(text, TAG.size) + TAG.pad };
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
  { layout, unit, words, narrow }: BoxesPicture,
  { stopsAt }: Emphasis,
): void {
  const visited = layout.boxes.flatMap((box) => {
    const stops = stopsAt(box);
    return stops.length === 0 ? [] : [{ box, stops }];
  });
  const numbered = visited.filter(({ box, stops }) => stops.some((stop) => isNumbered(box, stop)));
  const right = figureRight(layout);
  const tables = visited.some(({ box }) => box.kind === 'entry');
  const badge = joinGroups(
    layers.badges,
    numbered.map(({ box, stops }) => ({ box, order: stops.map(({ order }) => order).join(',') })),
    ({ box }) => `badge:${box.key}`,
    ({ box }) => badgePlace(box, unit),
    (g) => {
      g.append('circle').attr('r', BADGE.radius);
      g.append('text').attr('text-anchor', 'middle').attr('y', 4.4);
    },
    false,
  );
  badge.attr('class', 'badge');
  badge.select('text').text(({ order }) => order);

  const verdicts = visited
    .filter(({ box }) => box.kind === (tables ? 'entry' : 'vma'))
    .map(({ box, stops }): Verdict => {
      const hit = stops.some(({ outcome }) => outcome === 'hit');
      const [first] = stops;
      const looking = first?.outcome === 'looking';
      const text = first === undefined || narrow ? '' : words.outcomes[first.verdict];
      return { key: box.key, box, text, dot: hit ? 'hit' : looking ? 'none' : 'miss' };
    });
  const verdict = joinGroups(
    layers.verdicts,
    verdicts,
    ({ key }) => `verdict:${key}`,
    ({ box }) => {
      const [x, y] = verdictPlace(box, right, unit);
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

/** What a walk goes through has numbers: VMAs, entries of chains, or all entries; not what it looks up there. */
function isNumbered(box: LatticeBox, { object, entry }: Stop): boolean {
  if (box.kind === 'vma') return object === box.object && entry === 0;
  return box.kind === 'block' || entry !== 0;
}

/** Beside a VMA's name, at an entry's end, in a chain's block: where no arrow and no word is. */
function badgePlace({ x, y, width, kind }: LatticeBox, unit: Unit): readonly [number, number] {
  const [left, top] = toPixels({ x, y }, unit);
  const [right, middle] = toPixels({ x: x + width, y: y + 1 }, unit);
  if (kind === 'entry') return [right + BADGE.beside, middle];
  if (kind === 'block') return [right - BADGE.beside - 2, middle];
  return [left - BADGE.beside, top - 0.45 * unit.y];
}

/** Beside a VMA's cells, below its arrow; of entries, right of all boxes and lines and their badges. */
function verdictPlace(box: LatticeBox, right: number, unit: Unit): readonly [number, number] {
  const { x, y, width, kind, height } = box;
  if (kind === 'entry') {
    const [end, middle] = toPixels({ x: right, y: y + 1 }, unit);
    return [end + BADGE.beside + BADGE.radius + 6, middle];
  }
  const [end, bottom] = toPixels({ x: x + width, y: y + height }, unit);
  return [end + 0.6 * unit.x, bottom - 0.6 * unit.y];
}
