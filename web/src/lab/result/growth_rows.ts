import type { LabGrowth, LabResult } from '../../engine/lab_types.ts';
import { designsOf } from './series.ts';

/** How a growth stands to theory. */
export type Verdict = 'holds' | 'fails' | 'no-law';

/** One growth, judged. */
export interface GrowthCell {
  readonly growth: LabGrowth;
  readonly verdict: Verdict;
}

/** The growths of a result: a row for each design, a column for each thing that has grown. */
export interface GrowthTable {
  readonly columns: readonly { readonly what: string; readonly count: string }[];
  readonly rows: readonly {
    readonly design: string;
    /** In the order of the columns; null where a design has no such growth. */
    readonly cells: readonly (GrowthCell | null)[];
  }[];
}

/** What theory says of a growth that was found; the engine has judged it. */
export function verdictOf({ expected, lawful }: LabGrowth): Verdict {
  if (expected === null) return 'no-law';
  return lawful ? 'holds' : 'fails';
}

/** All growths as a table: columns with a law first. */
export function growthTable(result: LabResult): GrowthTable {
  const { growths } = result;
  const hasLaw = (what: string, count: string): boolean =>
    growths.some((each) => each.what === what && each.count === count && each.expected !== null);
  const keys = new Map(growths.map(({ what, count }) => [`${what}/${count}`, { what, count }]));
  const columns = [...keys.values()].sort(
    (a, b) => Number(hasLaw(b.what, b.count)) - Number(hasLaw(a.what, a.count)),
  );
  const rows = designsOf(result).map((design) => ({
    design,
    cells: columns.map(({ what, count }): GrowthCell | null => {
      const growth = growths.find(
        (each) => each.design === design && each.what === what && each.count === count,
      );
      return growth === undefined ? null : { growth, verdict: verdictOf(growth) };
    }),
  }));
  return { columns, rows };
}
