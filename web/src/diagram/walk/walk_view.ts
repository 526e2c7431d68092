import type { Drawing, Select, View, ViewInput } from '../view.ts';
import { layOutWalk } from './layout/walk_layout.ts';
import { walkAscii } from './walk_ascii.ts';
import { WalkDrawing } from './walk_drawing.ts';
import { walkLegend } from './walk_legend.ts';
import type { WalkPicture } from './walk_picture.ts';
import { readWalkPicture } from './walk_reader.ts';
import { sayWalk } from './walk_texts.ts';
import { walkTwin } from './walk_twin.ts';
import { walkCss } from './walk_css.ts';

/** Reads the walk of a moment and lays it out. */
export function composeWalk(input: ViewInput): WalkPicture {
  const { change, selected, words, language, width } = input;
  const say = sayWalk(language);
  const reading = readWalkPicture(input);
  return {
    reading,
    layout: layOutWalk(reading, width, say),
    change,
    selected,
    words,
    language,
    say,
  };
}

/** From a page to the page-table entries that map it, stop by stop. */
export const walkView: View<WalkPicture> = {
  css: walkCss,
  compose: composeWalk,
  open: (host: HTMLElement, select: Select): Drawing<WalkPicture> => new WalkDrawing(host, select),
  legend: walkLegend,
  twin: walkTwin,
  ascii: walkAscii,
};
