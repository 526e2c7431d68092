/** One bar of a tally: what a design's walk looks at, whatever the design counts. */
export interface TallyRow {
  readonly name: string;
  readonly visited: number;
  /** Of the longest bar, in percent. */
  readonly percent: number;
}

/** Bars for walks, on one scale: where there is no room to see all pictures at once. */
export function tallyOf(
  walks: readonly { readonly name: string; readonly visited: number }[],
): readonly TallyRow[] {
  const most = Math.max(1, ...walks.map(({ visited }) => visited));
  return walks.map(({ name, visited }) => {
    return { name, visited, percent: Math.round((100 * visited) / most) };
  });
}
