import type { Drawing, Select, View } from '../view.ts';
import { pagesAscii } from './pages_ascii.ts';
import { PagesDrawing } from './pages_drawing.ts';
import { pagesLegend } from './pages_legend.ts';
import { composePages } from './pages_picture.ts';
import type { PagesPicture } from './pages_picture.ts';
import { pagesTwin } from './pages_twin.ts';
import { pagesCss } from './pages_css.ts';

/** Rows are pages, columns are processes; a walk paints the cells that it examines. */
export const pagesView: View<PagesPicture> = {
  css: pagesCss,
  compose: composePages,
  open: (host: HTMLElement, select: Select): Drawing<PagesPicture> =>
    new PagesDrawing(host, select),
  legend: pagesLegend,
  twin: pagesTwin,
  ascii: pagesAscii,
};
