import type { Moment, Story } from './moment.ts';

/** What a reader wants to see of a finished statement, best first. */
const INTERESTING: readonly string[] = ['page', 'anon_vma', 'vma', 'process'];

/**
 * The object that a moment is about: what the step touched; of a whole statement, the page that it asked
 * for, the most telling thing it made, or what it ended.
 */
export function subjectOf(
  { history, stepper }: Story,
  { position, change, walk }: Moment,
): number | null {
  if (!stepper.isEnd(position)) return change.subject;
  if (walk !== null) return walk.page;
  const typeOf = (id: number) => history.lives.get(id)?.type ?? '';
  for (const type of INTERESTING) {
    const made = change.created.findLast((id) => typeOf(id) === type);
    if (made !== undefined) return made;
  }
  for (const type of ['process', 'vma']) {
    const gone = change.freed.findLast((id) => typeOf(id) === type);
    if (gone !== undefined) return gone;
  }
  for (const type of INTERESTING) {
    const stored = [...change.stored.keys()].findLast((id) => typeOf(id) === type);
    if (stored !== undefined) return stored;
  }
  return change.subject;
}
