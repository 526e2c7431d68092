import { textWidth } from '../../shapes.ts';
import type { TreeScene } from '../model/tree_scene.ts';
import { pageRange } from './axis.ts';
import type { BranchBox, EdgeLine, ItemBox, TreeLayout } from './boxes.ts';
import { edgeAcross, rootAcross } from './edge_paths.ts';
import { EDGE, layOutHeading, layOutReasons } from './heading.ts';
import type { LayoutWords } from './layout.ts';
import { fillBox, leastWidth } from './measure.ts';
import { layOutPages, placeOf } from './pages.ts';
import type { PageAxis } from './pages.ts';

const OWNER = { height: 22, font: 13, gap: 10 } as const;
const ROW_GAP = 7;
/** How far a child stands right of its parent, and all levels together. */
const INDENT = { most: 14, all: 84 } as const;
const AXIS = { least: 96, gap: 14, page: 52, bar: 13 } as const;

/** The root at the left, a row for each node; at the right, the pages of each in its row. */
export function layOutNarrow(scene: TreeScene, width: number, words: LayoutWords): TreeLayout {
  const heading = layOutHeading(scene, width, words.moreChoices(scene.moreChoices));
  const owner = {
    x: EDGE,
    y: heading.bottom + 28,
    width: textWidth(`${scene.ownerName}.${scene.rootName}`, OWNER.font) + 18,
    height: OWNER.height,
  };
  const ownerBottom = owner.y + owner.height;
  const items = placeRows(scene, ownerBottom + OWNER.gap, words);
  const bottom = Math.max(...items.map(({ y, height }) => y + height)) + ROW_GAP;
  const axisLeft = Math.max(...items.map((box) => box.x + box.width)) + AXIS.gap;
  const total = Math.max(width, axisLeft + AXIS.least + EDGE);
  const range = pageRange(scene);
  const top = ownerBottom + 2;
  const axis: PageAxis = {
    down: false,
    range,
    from: axisLeft,
    pixels: Math.min(AXIS.page, (total - EDGE - axisLeft) / (range.end - range.first)),
    across: [top, bottom],
    thickness: AXIS.bar,
  };
  const axisEnd = placeOf(axis, range.end);
  const reasons = layOutReasons(scene, width, bottom + 2);
  return {
    width: total,
    height: Math.ceil(reasons.bottom + 16),
    narrow: true,
    spelled: false,
    ...heading,
    owner,
    items,
    edges: scene.edges.flatMap((edge): EdgeLine[] => {
      const to = items[edge.to];
      const from = items[edge.from];
      if (to === undefined) return [];
      if (from !== undefined) return [{ edge, ...edgeAcross(edge, from, to) }];
      return [{ edge, path: rootAcross(owner, to), cut: null, bit: null }];
    }),
    ...layOutPages(scene, items, axis),
    branches: scene.branches.map((branch): BranchBox => {
      const inside = items.slice(branch.first, branch.last + 1);
      const x = Math.min(...inside.map((box) => box.x)) - 5;
      const from = Math.min(...inside.map((box) => box.y)) - 3;
      const to = Math.max(...inside.map((box) => box.y + box.height)) + 3;
      return { branch, x, y: from, width: axisEnd + EDGE / 2 - x, height: to - from };
    }),
    bits: [],
    axisName: { key: 'axis', text: words.axis, x: axisLeft, y: top - 22, anchor: 'start' },
    reasons: reasons.reasons,
  };
}

function placeRows({ items }: TreeScene, top: number, words: LayoutWords): ItemBox[] {
  const lowest = Math.max(1, ...items.map(({ level }) => level));
  const indent = Math.min(INDENT.most, INDENT.all / lowest);
  let y = top;
  return items.map((item) => {
    const box = fillBox(item, 'narrow', leastWidth(item, 'narrow'), words.others);
    const placed = { ...box, x: EDGE + 10 + item.level * indent, y };
    y += box.height + ROW_GAP;
    return placed;
  });
}
