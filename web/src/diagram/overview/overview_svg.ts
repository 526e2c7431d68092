import { emptySvg, SvgSurface } from './drawing/svg_surface.ts';
import type { Axis } from './layout/axis.ts';
import { binArea, binsOf, aggregate } from './layout/bins.ts';
import type { Matrix } from './layout/matrix.ts';
import { paintGround, paintRest } from './layout/paint.ts';
import { paintRuns, runsOf } from './layout/paint_cells.ts';
import type { Seen } from './layout/seen.ts';
import type { OverviewPicture } from './picture.ts';

/** An <svg> for taking away has at most so many rectangles for cells: more are seen by nobody. */
export const MOST_RUNS = 15_000;

/** What is seen, as an <svg> with the look of the canvas. */
export function overviewSvg(picture: OverviewPicture, seen: Seen): SVGSVGElement {
  const { frame } = seen;
  const { svg, group } = emptySvg(frame.width, frame.height, picture.words.title);
  const surface = new SvgSurface(group);
  paintGround(surface, picture, seen);
  const { across, down, scaleX, scaleY } = coarse(picture.matrix, seen.across, seen.down);
  const cells = document.createElementNS(svg.namespaceURI, 'g') as SVGGElement;
  const place = `translate(${frame.plot.x},${frame.plot.y}) scale(${scaleX},${scaleY})`;
  cells.setAttribute('transform', place);
  group.append(cells);
  paintRuns(new SvgSurface(cells), picture.matrix, binsOf(across), binsOf(down), 0, 0);
  const room = Math.max(frame.plot.width, frame.plot.height) + 1;
  paintRest(surface, picture, seen, {
    walk: new Float64Array(room),
    fork: new Float64Array(room),
  });
  return svg;
}

/** The axes for the cells: with fewer, larger pixels where there would be too many rectangles. */
export function coarse(
  matrix: Matrix,
  across: Axis,
  down: Axis,
): { across: Axis; down: Axis; scaleX: number; scaleY: number } {
  for (let step = 1; ; step *= 2) {
    const x = shrunk(across, step);
    const y = shrunk(down, step);
    const columns = binsOf(x);
    const rows = binsOf(y);
    const states = new Uint8Array(binArea(columns, rows));
    aggregate(matrix, columns, rows, states);
    if (runsOf(states, columns, rows).length <= MOST_RUNS || step > 64) {
      return { across: x, down: y, scaleX: across.scale / x.scale, scaleY: down.scale / y.scale };
    }
  }
}

function shrunk(axis: Axis, step: number): Axis {
  if (step === 1) return axis;
  return {
    count: axis.count,
    size: Math.ceil(axis.size / step),
    scale: axis.scale / step,
    offset: Math.round(axis.offset / step),
  };
}
