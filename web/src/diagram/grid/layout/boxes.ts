import type { Card } from '../../scene_cards.ts';
import type { Column } from '../../scene_columns.ts';
import type { Crossing, Lane } from '../../scene_lanes.ts';
import type { Cell, Row } from '../../scene_rows.ts';
import type { Box } from '../../shapes.ts';

/** The line of one row: where its process, its VMA and its horizontal line stand. */
export interface RowBox {
  readonly row: Row;
  /** The height of its line. */
  readonly y: number;
  readonly nameX: number;
  /** Where its note begins, if it has one and there is room for notes. */
  readonly noteX: number | null;
  /** From its parent's line down to it, for forked copies. */
  readonly guide: { readonly x: number; readonly fromY: number; readonly toX: number } | null;
  readonly vma: Box | null;
  /** From the name to the first thing that stands on the line. */
  readonly tie: { readonly from: number; readonly to: number } | null;
  /** The horizontal line: from the leftmost crossing on its list to the VMA. */
  readonly run: { readonly from: number; readonly to: number } | null;
  /** Where what a walk says about this row is written: right end of the line of text. */
  readonly verdict: { readonly x: number; readonly y: number };
}

/** The line of one lane. */
export interface LaneBox {
  readonly lane: Lane;
  readonly x: number;
  readonly header: Box;
  readonly note: string;
  /** From the header down to the first crossing on the list. */
  readonly stem: { readonly from: number; readonly to: number } | null;
  /** The list itself: first to last crossing on it. */
  readonly run: { readonly from: number; readonly to: number } | null;
  /** Where its line stands beside `x`: a list goes through its squares, a tree's trunk passes them. */
  readonly shift: number;
  /** A tree's: the heights at which a branch goes from the trunk to a square. */
  readonly branches: readonly number[];
  /** Heights at which it passes the line of a row that it is not linked to. */
  readonly passes: readonly number[];
}

/** A chain, where lane and row cross. */
export interface CrossingBox {
  readonly crossing: Crossing;
  readonly lane: Lane;
  readonly x: number;
  readonly y: number;
}

/** A page-table entry. */
export interface CellBox extends Box {
  readonly cell: Cell;
  readonly row: Row;
  /** Narrow pictures write the page's index into the cell. */
  readonly index: string | null;
}

/** A heading of the page axis. */
export interface ColumnBox {
  readonly column: Column;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A physical page. */
export interface CardBox extends Box {
  readonly card: Card;
}

/** Where it is said that there is more than is shown: left end of a line of text. */
export interface MoreNote {
  readonly of: 'rows' | 'cards';
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** Where everything of a scene stands. */
export interface GridLayout {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly rows: readonly RowBox[];
  readonly lanes: readonly LaneBox[];
  readonly crossings: readonly CrossingBox[];
  readonly cells: readonly CellBox[];
  readonly columns: readonly ColumnBox[];
  readonly cards: readonly CardBox[];
  readonly more: readonly MoreNote[];
}
