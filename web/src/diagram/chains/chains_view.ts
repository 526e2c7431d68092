import type { Drawing, Select, View, ViewInput } from '../view.ts';
import { chainsAscii } from './chains_ascii.ts';
import { ChainsDrawing } from './chains_drawing.ts';
import { chainsLegend } from './chains_legend.ts';
import type { ChainsPicture } from './chains_picture.ts';
import { readChains } from './chains_reader.ts';
import { sayChains } from './chains_texts.ts';
import { chainsTwin } from './chains_twin.ts';
import { layOutChains } from './layout/chains_layout.ts';
import { chainsCss } from './chains_css.ts';

/** Reads the pte_chains of a moment and lays them out. */
export function composeChains(input: ViewInput): ChainsPicture {
  const { selected, words, width, language } = input;
  const say = sayChains(language);
  const reading = readChains(input, say);
  return { reading, layout: layOutChains(reading, width, words, say), selected, words, say };
}

/** What pages knew from 2.5.27 to 2.6.6: each page-table entry that maps them, in blocks. */
export const chainsView: View<ChainsPicture> = {
  css: chainsCss,
  compose: composeChains,
  open: (host: HTMLElement, select: Select): Drawing<ChainsPicture> =>
    new ChainsDrawing(host, select),
  legend: chainsLegend,
  twin: chainsTwin,
  ascii: chainsAscii,
};
