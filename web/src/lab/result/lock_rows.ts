import type { LabLocks, LabRow } from '../../engine/lab_types.ts';

/** What locks cover, from one page to all that map a file. */
export const lockScopes = [
  'page',
  'mm',
  'anonVma',
  'root',
  'file',
] as const satisfies readonly (keyof LabLocks)[];

/** How often one kind of lock is asked for. */
export interface LockUse {
  readonly scope: keyof LabLocks;
  /** 1 covers least, 5 most. */
  readonly width: number;
  /** Per walk, or per operation. */
  readonly times: number;
}

/** The locks of one kind of walk or operation. */
export interface LockCell {
  readonly what: string;
  readonly uses: readonly LockUse[];
  /** Of a walk: what it looks at, at most, under its locks. */
  readonly most: number | null;
}

/** The locks of a row: its walks, then its operations. */
export function locksOf({ walks, operations }: LabRow): readonly LockCell[] {
  return [
    ...walks.map(({ group, locks, pagesCounted, visitedMost }) => ({
      what: `walk ${group}`,
      uses: usesOf(locks, pagesCounted),
      most: visitedMost,
    })),
    ...operations.map(({ operation, locks, times }) => ({
      what: operation,
      uses: usesOf(locks, times),
      most: null,
    })),
  ];
}

const usesOf = (locks: LabLocks, of: number): readonly LockUse[] =>
  lockScopes
    .map((scope, index) => ({ scope, width: index + 1, times: of === 0 ? 0 : locks[scope] / of }))
    .filter(({ times }) => times > 0);
