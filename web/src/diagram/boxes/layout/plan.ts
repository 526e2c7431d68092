import type { WireKind } from './lattice.ts';
import type { Step } from './structure.ts';

/**
 * Lines of lists run in the gaps between rows (on lanes) and in the channel between two columns (on tracks).
 * Planning decides which gaps and lanes each line needs; where these lie follows later.
 */

/** An end of a line: above or below the box of a row, in the column of the heads or of the members. */
export interface End {
  readonly row: number;
  readonly side: 'top' | 'bottom';
  readonly column: 'head' | 'member';
}

/** A lane: the gap above a row (or below the last), its half, and its number there from the top. */
export interface LaneRef {
  readonly gap: number;
  /** Ends below boxes use the upper half, ends above boxes the lower: so they never meet. */
  readonly half: 'upper' | 'lower';
  readonly number: number;
}

export interface Plan {
  readonly key: string;
  readonly net: string;
  readonly kind: WireKind;
  readonly heads: 'end' | 'both';
  readonly from: End;
  readonly to: End;
  /**
   * `straight`: one vertical. `lane`: along one lane. `drop`: along a lane at the member's end and then
   * straight up or down the heads' column. `track`: along two lanes and a track of the channel.
   */
  readonly route: 'straight' | 'lane' | 'drop' | 'track';
  readonly lanes: readonly LaneRef[];
}

/** A net to be drawn: the row of its head, and its steps. */
export interface Net {
  readonly net: string;
  readonly kind: WireKind;
  readonly heads: 'end' | 'both';
  readonly headRow: number;
  readonly steps: readonly Step[];
}

/** Plans all lines between one column of heads and one of members. */
export class Planner {
  readonly plans: Plan[] = [];
  readonly #headRows: ReadonlySet<number>;
  readonly #lanes = new Map<string, number>();
  /** Stretches of the heads' column that are taken, in halves of gaps. */
  readonly #drops: { readonly from: number; readonly to: number }[] = [];

  /** `headRows`: the rows in which the heads' column is not free. */
  constructor(headRows: ReadonlySet<number>) {
    this.#headRows = headRows;
  }

  /** How many lanes a half of a gap has. */
  lanes(gap: number, half: LaneRef['half']): number {
    return this.#lanes.get(`${gap} ${half}`) ?? 0;
  }

  add({ net, kind, heads, headRow, steps }: Net): void {
    for (const step of steps) {
      const isTree = heads === 'end';
      const from: End =
        step.from === null
          ? { row: headRow, side: 'top', column: 'head' }
          : { row: step.from, side: 'bottom', column: 'member' };
      const to: End =
        step.to === null
          ? { row: headRow, side: isTree ? 'top' : 'bottom', column: 'head' }
          : { row: step.to, side: 'top', column: 'member' };
      this.plans.push({
        key: `${net}:${step.from ?? 'head'}>${step.to ?? 'head'}`,
        net,
        kind,
        heads,
        from,
        to,
        ...this.#routeOf(from, to),
      });
    }
  }

  #routeOf(from: End, to: End): Pick<Plan, 'route' | 'lanes'> {
    const sameColumn = from.column === to.column;
    if (sameColumn && to.row === from.row + 1) return { route: 'straight', lanes: [] };
    if (!sameColumn && halfOf(from) === halfOf(to))
      return { route: 'lane', lanes: [this.#lane(from)] };
    const [head, member] = from.column === 'head' ? [from, to] : [to, from];
    if (!sameColumn && this.#canDrop(head, member)) {
      return { route: 'drop', lanes: [this.#lane(member)] };
    }
    return { route: 'track', lanes: [this.#lane(from), this.#lane(to)] };
  }

  #lane(end: End): LaneRef {
    const gap = gapOf(end);
    const half = end.side === 'bottom' ? 'upper' : 'lower';
    const number = this.lanes(gap, half);
    this.#lanes.set(`${gap} ${half}`, number + 1);
    return { gap, half, number };
  }

  /** Whether nothing stands, and no other line drops, between a head and its member's lane. */
  #canDrop(head: End, member: End): boolean {
    const own = halfOf(head);
    const other = halfOf(member);
    if (head.side === 'bottom' ? other < own : other > own) return false;
    const [low, high] = own < other ? [own, other] : [other, own];
    for (const row of this.#headRows) {
      if (row !== head.row && low <= 2 * row + 1 && 2 * (row + 1) <= high) return false;
    }
    if (this.#drops.some(({ from, to }) => from <= high && low <= to)) return false;
    this.#drops.push({ from: low, to: high });
    return true;
  }
}

const gapOf = ({ row, side }: End): number => (side === 'top' ? row : row + 1);

/** The halves of all gaps, numbered from the top. */
const halfOf = (end: End): number => 2 * gapOf(end) + (end.side === 'bottom' ? 0 : 1);
