import type { Scene } from '../../scene.ts';
import type { Row } from '../../scene_rows.ts';
import type { RowBox } from './boxes.ts';
import type { Box } from '../../shapes.ts';
import { guideOf, nameX, noteX, tieOf } from './guides.ts';
import type { GuideSizes } from './guides.ts';

/** The part of a row that is the same in wide and narrow pictures: its name, and the lines up to its VMA. */
export function frameRow(
  scene: Scene,
  row: Row,
  index: number,
  heights: readonly number[],
  laneXs: readonly number[],
  box: Box | null,
  sizes: GuideSizes,
): Pick<RowBox, 'nameX' | 'noteX' | 'guide' | 'vma' | 'tie' | 'run'> {
  const joined = scene.lanes.flatMap(({ crossings }, i) =>
    crossings.some((crossing) => crossing.inRow && crossing.row === index) ? [laneXs[i] ?? 0] : [],
  );
  const first = joined.length > 0 ? Math.min(...joined) : undefined;
  return {
    nameX: nameX(row, sizes),
    noteX: sizes.noteSize === 0 || row.note === '' ? null : noteX(row, sizes),
    guide: guideOf(scene.rows, index, heights, sizes),
    vma: box,
    tie: tieOf(row, first ?? box?.x, sizes),
    run: first === undefined || box === null ? null : { from: first, to: box.x - 3 },
  };
}
