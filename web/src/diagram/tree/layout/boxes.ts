import type { Box } from '../../shapes.ts';
import type { TreeEdge } from '../model/edges.ts';
import type { SetMember, TreeItem } from '../model/items.ts';
import type { Branch, TreeChoice } from '../model/tree_scene.ts';

/** Text at a place: the baseline's left end, unless `anchor` says otherwise. */
export interface PlacedText {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A VMA that shares a node, in its box; from the box's corner. */
export interface SetBox extends Box {
  readonly member: SetMember;
}

/** A node or a folded branch. */
export interface ItemBox extends Box {
  readonly item: TreeItem;
  /** The lines of its text, from the box's corner. */
  readonly lines: readonly PlacedText[];
  readonly set: readonly SetBox[];
  /** Members of its set that are only counted, and where that is written. */
  readonly moreInSet: PlacedText | null;
}

/** A link as it is drawn. */
export interface EdgeLine {
  readonly edge: TreeEdge;
  readonly path: string;
  /** Where the two strokes stand that cut it. */
  readonly cut: { readonly x: number; readonly y: number } | null;
  /** The bit that leads along it, in a radix tree. */
  readonly bit: PlacedText | null;
}

/** A line from one place to another. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The pages of a node, on the page axis. */
export interface BarBox extends Box {
  readonly key: string;
  readonly item: TreeItem;
  /** From the node to its bar. */
  readonly tie: Segment;
  /** Where what was found is written: on the searched index. */
  readonly dot: { readonly x: number; readonly y: number } | null;
  readonly labels: readonly PlacedText[];
}

/** Around a branch that was left out. */
export interface BranchBox extends Box {
  readonly branch: Branch;
}

/** A mark of the page axis. */
export interface Tick extends PlacedText {
  readonly line: Segment;
}

/** A tree that can be chosen. */
export interface ChoiceBox extends Box {
  readonly choice: TreeChoice;
  readonly text: string;
}

/** A sentence below the picture, on one or more lines, behind the number of the node that it is about. */
export interface ReasonLine extends PlacedText {
  readonly order: number;
}

/** Where everything of a tree stands. */
export interface TreeLayout {
  readonly width: number;
  readonly height: number;
  /** Root at the left and a row for each node, instead of root on top and a column for each. */
  readonly narrow: boolean;
  /** Whether `subtree_last` is written in full, not as `^`. */
  readonly spelled: boolean;
  readonly title: readonly PlacedText[];
  readonly answer: readonly PlacedText[];
  readonly choices: readonly ChoiceBox[];
  readonly moreChoices: PlacedText | null;
  readonly owner: Box;
  readonly items: readonly ItemBox[];
  readonly edges: readonly EdgeLine[];
  /** Which bit decides at each level of a radix tree. */
  readonly bits: readonly PlacedText[];
  readonly bars: readonly BarBox[];
  readonly branches: readonly BranchBox[];
  readonly ticks: readonly Tick[];
  readonly axisName: PlacedText;
  /** The searched index, across all bars. */
  readonly asked: { readonly band: Box; readonly label: PlacedText } | null;
  readonly reasons: readonly ReasonLine[];
}
