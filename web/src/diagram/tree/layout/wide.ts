import { textWidth } from '../../shapes.ts';
import type { Box } from '../../shapes.ts';
import type { TreeScene } from '../model/tree_scene.ts';
import { pageRange } from './axis.ts';
import type { BranchBox, EdgeLine, ItemBox, PlacedText, TreeLayout } from './boxes.ts';
import { placeLevels } from './columns.ts';
import { edgeDown, rootDown } from './edge_paths.ts';
import { EDGE, layOutHeading, layOutReasons } from './heading.ts';
import type { LayoutWords } from './layout.ts';
import { layOutPages, placeOf } from './pages.ts';
import type { PageAxis } from './pages.ts';
import { placeNodes } from './wide_nodes.ts';

const OWNER = { height: 24, font: 13, gap: 20 } as const;
const LEVEL_GAP = 30;
const GUTTER = 44;
const AXIS = { most: 210, page: 20, gap: 30, bar: 20 } as const;

/** Root on top, a column for each node; below, the pages of each in its column. */
export function layOutWide(scene: TreeScene, width: number, words: LayoutWords): TreeLayout {
  const left = EDGE + GUTTER;
  const { boxes, middles, total, spelled } = placeNodes(scene.items, left, width, words.others);
  const heading = layOutHeading(scene, width, words.moreChoices(scene.moreChoices));
  const ownerTop = heading.bottom + 16;
  const treeTop = ownerTop + OWNER.height + OWNER.gap;
  const sizes = boxes.map(({ item: { level }, height }) => ({ level, height }));
  const levels = placeLevels(sizes, treeTop, LEVEL_GAP);
  const items = boxes.map((box, i): ItemBox => {
    const y = levels.tops[box.item.level] ?? treeTop;
    return { ...box, x: (middles[i] ?? 0) - box.width / 2, y };
  });

  const range = pageRange(scene);
  const axis: PageAxis = {
    down: true,
    range,
    from: levels.bottom + AXIS.gap,
    pixels: Math.min(AXIS.page, AXIS.most / (range.end - range.first)),
    across: [left - 4, total - EDGE],
    thickness: AXIS.bar,
  };
  const bottom = placeOf(axis, range.end);
  const root = items[scene.edges.find(({ side }) => side === 'root')?.to ?? 0];
  const owner = placeOwner(scene, root, ownerTop, total);
  const reasons = layOutReasons(scene, width, bottom + 16);
  return {
    width: total,
    height: Math.ceil(reasons.bottom + 20),
    narrow: false,
    spelled,
    ...heading,
    owner,
    items,
    edges: scene.edges.flatMap((edge): EdgeLine[] => {
      const to = items[edge.to];
      const from = items[edge.from];
      if (to === undefined) return [];
      if (from !== undefined) return [{ edge, ...edgeDown(edge, from, to, scene.bits.length > 0) }];
      return [{ edge, path: rootDown(owner, to), cut: null, bit: null }];
    }),
    ...layOutPages(scene, items, axis),
    branches: scene.branches.map((branch): BranchBox => {
      const inside = items.slice(branch.first, branch.last + 1);
      const top = Math.min(...inside.map(({ y }) => y)) - 9;
      const x = Math.min(...inside.map((box) => box.x)) - 5;
      const end = Math.max(...inside.map((box) => box.x + box.width)) + 5;
      return { branch, x, y: top, width: end - x, height: bottom + 8 - top };
    }),
    bits: scene.bits.flatMap((text, level): PlacedText[] => {
      const below = levels.tops[level + 1];
      if (below === undefined) return [];
      const y = below - LEVEL_GAP / 2 + 4;
      return [{ key: `bit:${level}`, text, x: EDGE, y, anchor: 'start' }];
    }),
    axisName: { key: 'axis', text: words.axis, x: EDGE, y: axis.from - 12, anchor: 'start' },
    reasons: reasons.reasons,
  };
}

/** Above the root, but inside the picture. */
function placeOwner(
  { ownerName, rootName }: TreeScene,
  root: Box | undefined,
  y: number,
  total: number,
): Box {
  const width = textWidth(`${ownerName}.${rootName}`, OWNER.font) + 22;
  const middle = root === undefined ? 0 : root.x + root.width / 2;
  const x = Math.max(EDGE, Math.min(middle - width / 2, total - EDGE - width));
  return { x, y, width, height: OWNER.height };
}
