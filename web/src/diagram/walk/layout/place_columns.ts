import { monoWidth, textWidth } from '../../shapes.ts';
import type { PlaceLine } from '../walk_reading.ts';
import type { WalkSay } from '../walk_texts.ts';

/** The widths of the columns of places, by what is written in them. */
export interface PlaceColumns {
  readonly holder: number;
  readonly formula: number;
  readonly levels: number;
  readonly found: number;
  readonly verdict: number;
}

/** Sizes of the text on a line, in CSS pixels. */
export const FONT = { name: 13, range: 11, formula: 13.2, verdict: 11.5, head: 11 } as const;
/** By which bold names are measured: they are wider than others of their size. */
export const NAME_SIZE = FONT.name + 1.5;
/** A table on the line: wide enough for three digits. */
export const SMALL_TABLE = { width: 31, height: 24, gap: 3 } as const;
const MOST_HOLDER = 190;

/** The room on a line for four tables and the arrow behind them. */
export const LEVELS_WIDTH = 4 * SMALL_TABLE.width + 3 * SMALL_TABLE.gap + 18;

/** Measures all places, and the headings of the columns. */
export function measureColumns(
  places: readonly PlaceLine[],
  heads: { readonly holder: string; readonly formula: string; readonly found: string },
  say: WalkSay,
): PlaceColumns {
  const most = (texts: readonly string[], size: number) =>
    Math.max(0, ...texts.map((text) => textWidth(text, size)));
  const names = most(
    places.map(({ holder }) => holder.name),
    NAME_SIZE,
  );
  const ranges = Math.max(0, ...places.map(({ holder }) => monoWidth(holder.range, FONT.range)));
  const labels = places.map(({ found }) => found?.label ?? say('unknown'));
  return {
    holder: Math.min(MOST_HOLDER, Math.max(names, ranges, textWidth(heads.holder, FONT.head)) + 22),
    formula: Math.max(
      most(
        places.map(({ formula }) => formula),
        FONT.formula,
      ),
      textWidth(heads.formula, FONT.head),
    ),
    levels: LEVELS_WIDTH,
    found: Math.max(40, most(labels, NAME_SIZE) + 14, textWidth(heads.found, FONT.head)),
    verdict:
      most(
        places.map(({ text }) => text),
        FONT.verdict,
      ) + 16,
  };
}
