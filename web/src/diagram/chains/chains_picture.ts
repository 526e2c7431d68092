import type { DiagramWords } from '../words.ts';
import type { ChainsReading } from './chains_reading.ts';
import type { ChainsSay } from './chains_texts.ts';
import type { ChainsLayout } from './layout/boxes.ts';

/** The pte_chains of a moment, ready to be drawn. */
export interface ChainsPicture {
  readonly reading: ChainsReading;
  readonly layout: ChainsLayout;
  readonly selected: number | null;
  readonly words: DiagramWords;
  readonly say: ChainsSay;
}
