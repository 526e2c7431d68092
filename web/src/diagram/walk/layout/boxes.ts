import type { Box } from '../../shapes.ts';
import type { Level, Line, PlaceLine, TextLine } from '../walk_reading.ts';

/** A text, by the left end of its line unless it says otherwise. */
export interface TextBox {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** One of the four tables, small on its line, or opened below it. */
export interface LevelBox extends Box {
  readonly key: string;
  readonly level: Level;
}

/** The four tables of an open line, below it, with what the address says above each. */
export interface OpenBox {
  readonly ground: Box;
  readonly levels: readonly LevelBox[];
  readonly title: TextBox;
  /** Five parts of the address: nine bits each, and the place in the page. */
  readonly bits: readonly (TextBox & { readonly value: string })[];
  readonly found: Box;
}

/** A place that is looked at. */
export interface PlaceBox {
  readonly line: PlaceLine;
  /** Middle of its order number. */
  readonly badge: { readonly x: number; readonly y: number };
  readonly holder: Box;
  /** What is written in the holder, shortened to fit. */
  readonly name: TextBox;
  readonly range: TextBox;
  readonly formula: TextBox;
  readonly levels: readonly LevelBox[];
  /** Instead of tables: that none is read. */
  readonly noTable: TextBox | null;
  readonly found: Box | null;
  readonly verdict: TextBox;
  readonly open: OpenBox | null;
}

/** Where everything stands. */
export interface WalkLayout {
  readonly width: number;
  readonly height: number;
  /** Places folded to several lines of text each. */
  readonly narrow: boolean;
  readonly page: Box | null;
  readonly lead: Box | null;
  /** From the page to what it leads to. */
  readonly arrow: string;
  /** The line through the stops, from what the page leads to. */
  readonly lane: { readonly x: number; readonly from: number; readonly to: number } | null;
  readonly heads: readonly TextBox[];
  readonly places: readonly PlaceBox[];
  readonly texts: readonly (TextBox & { readonly line: TextLine })[];
  readonly notes: readonly TextBox[];
  readonly example: (Box & { readonly text: string }) | null;
  readonly all: (Box & { readonly text: string; readonly choose: number }) | null;
}

/** Whether a line is a place that the walk came by, not words between such places. */
export const isPlace = (line: Line): line is PlaceLine => line.kind === 'place';
