import { fieldAt } from '../diagram/graph.ts';
import { EventKind } from '../engine/types.ts';
import type { Site } from '../engine/types.ts';
import type { Moment, Story } from './moment.ts';

/** Which line is lit, and how it came to be run. */
export interface SourcePlace extends Site {
  /** Whether the line stands in the design's own file. */
  readonly inDesign: boolean;
  /** The call event of the innermost function of the design that is open, when the line is not its own. */
  readonly throughCall: number | null;
}

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
    ? tellingEvent(story, moment, design, subject)
    : moment.position - 1;
  const site = event < 0 ? undefined : siteOf(event);
  if (site === undefined) return { file: design, line: 0, inDesign: true, throughCall: null };
  const inDesign = site.file === design;
  const through = stepper
    .stackAt(moment.position)
    .findLast((call) => siteOf(call)?.file === design);
  return { ...site, inDesign, throughCall: inDesign ? null : (through ?? null) };
}

/** The event of a finished statement whose line is worth seeing, or -1. */
function tellingEvent(
  { recording, history, stepper }: Story,
  { statement, position }: Moment,
  design: string,
  subject: number | null,
): number {
  const { journal, sites, types } = recording;
  const isStep = (i: number) =>
    journal.kind[i] !== EventKind.leave && journal.kind[i] !== EventKind.statement;
  const inDesign = (i: number) => isStep(i) && sites[journal.site[i] ?? -1]?.file === design;
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
