import type { Drawing, Select, View, ViewInput } from '../view.ts';
import { findGone } from './drawing/tags.ts';
import { gridAscii } from './grid_ascii.ts';
import { GridDrawing } from './grid_drawing.ts';
import { legend } from './grid_legend.ts';
import { tableTwin } from './grid_twin.ts';
import { layOutGrid } from './layout/grid.ts';
import type { Picture } from './picture.ts';

/** Lays the rows, lanes and cards of a moment out for a width. */
export function composeGrid(input: ViewInput): Picture {
  const { scene, sceneBefore, change, walk, width, words, selected } = input;
  const layOut = (of: ViewInput['scene']) => layOutGrid(of, width, (lane) => words.vmas(lane.vmas));
  const layout = layOut(scene);
  const freed = new Set(
    [...change.marks].filter(([, mark]) => mark === 'freed').map(([key]) => key),
  );
  const gone = sceneBefore === null ? [] : findGone(freed, layOut(sceneBefore), layout);
  return { scene, layout, change, walk, gone, selected, words };
}

/** Rows are VMAs, lanes are anon_vmas, and every crossing is a chain: one picture for all designs. */
export const gridView: View<Picture> = {
  css: '', // the grid's signs are those of all pictures
  compose: composeGrid,
  open: (host: HTMLElement, select: Select): Drawing<Picture> => new GridDrawing(host, select),
  legend,
  twin: tableTwin,
  ascii: gridAscii,
};
