import type { Mark } from '../../change.ts';
import { overlaps, textWidth } from '../../shapes.ts';
import type { GridLayout } from '../layout/boxes.ts';
import type { Box } from '../../shapes.ts';
import { joinGroups } from '../../motion.ts';
import type { Layer } from '../../motion.ts';
import { markText } from '../../marks.ts';
import type { GoneThing, Picture } from '../picture.ts';

interface Tag {
  readonly key: string;
  readonly mark: Mark;
  readonly text: string;
  readonly box: Box;
}

/** With more of one kind than this, rings remain and words go: the sentence says it. */
const MOST = { crossings: 3, cells: 3, cards: 4 };
const HEIGHT = 16;

/** The words for what a step did: little tags on what it made, changed or freed. */
export function drawTags(
  layers: { readonly gone: Layer; readonly tags: Layer },
  picture: Picture,
): void {
  const tag = joinGroups(
    layers.tags,
    readTags(picture),
    ({ key }) => key,
    ({ box }) => [box.x, box.y],
    (g) => {
      g.append('rect').attr('rx', 8).attr('height', HEIGHT);
      g.append('text').attr('text-anchor', 'middle').attr('y', 12);
    },
    false,
  );
  tag.attr('class', ({ mark }) => `tag is-${mark}`);
  tag.select('rect').attr('width', ({ box }) => box.width);
  tag
    .select('text')
    .attr('x', ({ box }) => box.width / 2)
    .text(({ text }) => text);

  const gone = joinGroups<GoneThing>(
    layers.gone,
    picture.gone,
    ({ key }) => key,
    ({ box }) => [box.x, box.y],
    (g) => {
      g.append('rect').attr('rx', 6);
      g.append('text').attr('text-anchor', 'middle');
    },
    false,
  );
  gone.attr('class', 'gone');
  gone
    .select('rect')
    .attr('width', ({ box }) => box.width)
    .attr('height', ({ box }) => box.height);
  gone
    .select('text')
    .attr('x', ({ box }) => box.width / 2)
    .attr('y', ({ box }) => box.height / 2 + 4)
    .text(({ label, box }) => (textWidth(`${label} †`, 12) < box.width ? `${label} †` : '†'));
}

function readTags({ layout, change, walk, words }: Picture): Tag[] {
  const tags: Tag[] = [];
  const add = (key: string, mark: Mark | undefined, right: number, bottom: number): void => {
    if (mark === undefined) return;
    const text = markText(mark, words);
    const width = textWidth(text, 10.5) + 12;
    const x = Math.max(2, Math.min(right - width, layout.width - width - 2));
    tags.push({
      key,
      mark,
      text,
      box: { x, y: Math.max(0, bottom - HEIGHT), width, height: HEIGHT },
    });
  };
  const markOf = (key: string) => change.marks.get(key);

  for (const { lane, header } of layout.lanes) {
    add(lane.key, markOf(lane.key), header.x + header.width + 6, header.y + 5);
  }
  for (const { row, vma } of layout.rows) {
    if (vma !== null) add(row.key, markOf(row.key), vma.x + vma.width + 4, vma.y + 4);
  }
  const crossings = layout.crossings.filter(({ crossing }) => markOf(crossing.key));
  if (crossings.length <= MOST.crossings) {
    for (const { crossing, x, y } of crossings) {
      const mark = markOf(crossing.key);
      const half = mark === undefined ? 0 : (textWidth(markText(mark, words), 10.5) + 12) / 2;
      // Below it, unless something else stands there.
      const below = { x: x - half, y: y + 16, width: 2 * half, height: HEIGHT };
      const isTaken =
        layout.lanes.some(({ header }) => overlaps(header, below)) ||
        layout.cells.some((cell) => overlaps(cell, below));
      if (isTaken) add(crossing.key, mark, x + 14 + 2 * half, y - 8);
      else add(crossing.key, mark, x + half, y + 32);
    }
  }
  const below = layout.narrow ? 9 : 26;
  // Below a VMA that a walk has looked at stands what it found there: then on the cell's upper edge.
  const judged = new Set(walk?.stops.map(({ rowKey }) => rowKey));
  const cells = layout.cells.filter(
    ({ cell, row }) => markOf(cell.key) && markOf(row.key) !== 'new',
  );
  if (cells.length <= MOST.cells) {
    for (const box of cells) {
      const mark = markOf(box.cell.key);
      const half = mark === undefined ? 0 : (textWidth(markText(mark, words), 10.5) + 12) / 2;
      const above = box.y + (layout.narrow ? 0 : 4);
      const bottom = judged.has(box.row.key) ? above : box.y + box.height + below;
      add(box.cell.key, mark, box.x + box.width / 2 + half, bottom);
    }
  }
  const cards = layout.cards.filter(({ card }) => markOf(card.key));
  if (cards.length <= MOST.cards) {
    for (const box of cards)
      add(box.card.key, markOf(box.card.key), box.x + box.width + 5, box.y + 7);
  }
  return tags;
}

/** What the step freed, as it stood before, unless something else stands there now. */
export function findGone(
  freed: ReadonlySet<string>,
  before: GridLayout,
  now: GridLayout,
): GoneThing[] {
  const things: GoneThing[] = [
    ...before.lanes.map(({ lane, header }) => ({ key: lane.key, box: header, label: lane.label })),
    ...before.crossings.map(({ crossing, x, y }) => {
      return { key: crossing.key, box: { x: x - 9, y: y - 9, width: 18, height: 18 }, label: '' };
    }),
    ...before.cards.map((box) => ({ key: box.card.key, box, label: box.card.label })),
    ...before.rows.flatMap(({ row, vma }) =>
      vma === null ? [] : [{ key: row.key, box: vma, label: row.label }],
    ),
  ];
  const standing: Box[] = [
    ...now.lanes.map(({ header }) => header),
    ...now.crossings.map(({ x, y }) => ({ x: x - 12, y: y - 12, width: 24, height: 24 })),
    ...now.cards,
    ...now.cells,
    ...now.rows.flatMap(({ vma }) => vma ?? []),
  ];
  return things
    .filter(({ key, box }) => freed.has(key) && !standing.some((other) => overlaps(box, other)))
    .filter(({ box }) => box.y + box.height <= now.height && box.x + box.width <= now.width)
    .map(({ key, box: { x, y, width, height }, label }) => {
      return { key, box: { x, y, width, height }, label };
    });
}
