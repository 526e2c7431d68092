import type { Drawing, Select, View } from '../view.ts';
import { composeOverview } from './compose.ts';
import { overviewAscii } from './overview_ascii.ts';
import { OverviewDrawing } from './overview_drawing.ts';
import { overviewLegend } from './overview_legend.ts';
import { overviewTwin } from './overview_twin.ts';
import type { OverviewPicture } from './picture.ts';
import { overviewCss } from './overview_css.ts';

/** All anon_vmas × all VMAs, a cell for each chain: what shape a family has, and what it costs. */
export const overviewView: View<OverviewPicture> = {
  css: overviewCss,
  compose: composeOverview,
  open: (host: HTMLElement, select: Select): Drawing<OverviewPicture> =>
    new OverviewDrawing(host, select),
  legend: overviewLegend,
  twin: overviewTwin,
  ascii: overviewAscii,
};
