import { findGone } from '../diagram/drawing/tags.ts';
import type { Picture } from '../diagram/drawing/picture.ts';
import { GridDrawing } from '../diagram/grid_drawing.ts';
import { layOutGrid } from '../diagram/layout/grid.ts';
import type { DiagramWords } from '../diagram/words.ts';
import type { Moment } from './moment.ts';

/** Lays a moment out for a width. */
export function composePicture(
  moment: Moment,
  width: number,
  words: DiagramWords,
  selected: number | null,
): Picture {
  const layOut = (scene: Moment['scene']) =>
    layOutGrid(scene, width, (lane) =>
      words.vmas(lane.crossings.filter(({ inLane }) => inLane).length),
    );
  const layout = layOut(moment.scene);
  const { change, scene, walk, sceneBefore } = moment;
  const freed = new Set(
    [...change.marks].filter(([, mark]) => mark === 'freed').map(([key]) => key),
  );
  const gone = sceneBefore === null ? [] : findGone(freed, layOut(sceneBefore), layout);
  return { scene, layout, change, walk, gone, selected, words };
}

/** Draws moments into an <svg>, moving things only from one step to a neighbouring one. */
export class Figure {
  readonly #drawing: GridDrawing;
  #lastStop: number | null = null;

  constructor(svg: SVGSVGElement, onSelect: (object: number | null) => void) {
    this.#drawing = new GridDrawing(svg, onSelect);
  }

  /** Draws a picture; `stop` is the number of the reader's place, `still` forbids movement. */
  show(picture: Picture, stop: number, still: boolean): void {
    const isNeighbour = this.#lastStop !== null && Math.abs(this.#lastStop - stop) === 1;
    this.#drawing.draw(picture, isNeighbour && !still);
    this.#lastStop = stop;
  }
}
