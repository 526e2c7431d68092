import { fieldAt } from '../diagram/graph.ts';
import { EventKind } from '../engine/types.ts';
import type { Site } from '../engine/types.ts';
import type { Moment, Story } from './moment.ts';

/** What a line belongs to: the file of the design, what it shares with others, or the machine around it. */
export type SourceOwner = 'design' | 'shared' | 'machine';

/** Which line is lit, and how it came to be run. */
export interface SourcePlace extends Site {
  readonly owner: SourceOwner;
  /** The call event of the innermost function of the design that is open, when the line is the machine's. */
  readonly throughCall: number | null;
}

/** Where all that belongs to designs lies: their files, and the headers that several of them share. */
const DESIGNS = 'engine/rmap/';

const isOfDesigns = (site: Site | undefined): boolean => site?.file.startsWith(DESIGNS) ?? false;

/**
 * The line of the last event. At the end of a statement, the line of the design that last gave `subject` a
 * pointer, or touched it, or ran at all: what a reader of the design looks for, rather than the
 * machine's return.
 */
export function sourcePlace(
  story: Story,
  moment: Moment,
  design: string,
  subject: number | null,
): SourcePlace {
  const { recording, stepper } = story;
  const { journal, sites } = recording;
  const siteOf = (event: number) => sites[journal.site[event] ?? -1];
  const event = stepper.isEnd(moment.position)
    ? tellingEvent(story, moment, subject)
    : moment.position - 1;
  const site = event < 0 ? undefined : siteOf(event);
  if (site === undefined) return { file: design, line: 0, owner: 'design', throughCall: null };
  const shared = isOfDesigns(site) ? 'shared' : 'machine';
  const owner = site.file === design ? 'design' : shared;
  const through = stepper.stackAt(moment.position).findLast((call) => isOfDesigns(siteOf(call)));
  return { ...site, owner, throughCall: owner === 'machine' ? (through ?? null) : null };
}

/** The event of a finished statement whose line is worth seeing, or -1. */
function tellingEvent(
  { recording, history, stepper }: Story,
  { statement, position }: Moment,
  subject: number | null,
): number {
  const { journal, sites, types } = recording;
  const isStep = (i: number) =>
    journal.kind[i] !== EventKind.leave && journal.kind[i] !== EventKind.statement;
  const inDesign = (i: number) => isStep(i) && isOfDesigns(sites[journal.site[i] ?? -1]);
  const touches = (i: number) => inDesign(i) && journal.object[i] === subject;
  const type = types.find(({ name }) => name === history.lives.get(subject ?? 0)?.type);
  const points = (i: number) =>
    touches(i) &&
    journal.kind[i] === EventKind.store &&
    type !== undefined &&
    fieldAt(type, journal.field[i] ?? 0)?.info.kind === 'object';
  for (const holds of [points, touches, inDesign, isStep]) {
    for (let i = position - 1; i >= stepper.startOf(statement); --i) if (holds(i)) return i;
  }
  return -1;
}
