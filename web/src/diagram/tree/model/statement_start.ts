import type { Recording } from '../../../engine/types.ts';

/** Where the statement begins that the last event before a position belongs to. */
export function statementStart({ statements }: Recording, position: number): number {
  return statements.findLast(({ firstStep }) => firstStep < position)?.firstStep ?? 0;
}
