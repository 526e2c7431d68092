import { standaloneSvg } from '../../player/export/standalone_svg.ts';
import type { StandaloneSvg } from '../../player/export/standalone_svg.ts';
import { captioned } from './chart_caption.ts';
import type { ChartScene } from './chart_scene.ts';
import { drawScene } from './draw_scene.ts';

/** What is told with a picture that leaves the page. */
export interface ChartFile {
  readonly title: string;
  readonly caption: readonly string[];
  /** `rmap-lab-many-children-growth`, without what comes after the point. */
  readonly name: string;
  readonly locale: string;
}

/** The width of a picture in a file: it fills half of a slide and is legible there. */
const FILE_WIDTH = 960;
const MARGIN = 24;

/**
 * A chart as a file of its own: as wide as files are, whatever the screen, in the screen's theme, with its
 * caption. It is drawn into `host`, under the charts' styles, for as long as these are read.
 */
export function chartFile(
  layout: (width: number) => ChartScene,
  { title, caption, locale }: ChartFile,
  host: ParentNode,
): StandaloneSvg {
  const scene = captioned(layout(FILE_WIDTH - 2 * MARGIN), caption);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.classList.add('chart');
  svg.style.cssText = 'position: absolute; inset-inline-start: -99999px';
  drawScene(svg, scene, title);
  const place = [-MARGIN, -MARGIN, scene.width + 2 * MARGIN, scene.height + 2 * MARGIN];
  svg.setAttribute('viewBox', place.map(Math.round).join(' '));
  host.append(svg);
  try {
    return standaloneSvg(svg, { title, description: caption.join(' · '), locale });
  } finally {
    svg.remove();
  }
}
