import type { View } from '../view.ts';
import { writeLattice } from './boxes_ascii.ts';
import { BoxesDrawing } from './boxes_drawing.ts';
import { boxesLegend } from './boxes_legend.ts';
import { boxesTwin } from './boxes_twin.ts';
import { composeBoxes } from './compose.ts';
import type { BoxesPicture } from './picture.ts';
import { boxesCss } from './boxes_css.ts';

/** Structures, their fields and the arrows between them, in the manner of the articles of the time. */
export const boxesView: View<BoxesPicture> = {
  css: boxesCss,
  compose: composeBoxes,
  open: (host, select) => new BoxesDrawing(host, select),
  legend: boxesLegend,
  twin: boxesTwin,
  ascii: ({ layout, note }) => `${writeLattice(layout)}${note === '' ? '' : `\n ${note}\n`}`,
};
