import type { Moment } from './moment.ts';
import type { Narrator } from './narrator.ts';
import { tidy, toned } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { eventSentence, rangeSentence } from './sentence.ts';
import { statementSentence } from './statement_sentence.ts';
import type { Stepper } from './stepping.ts';

/** The one sentence of a moment. `visits` is what the design's walks count. */
export function momentSentence(
  narrator: Narrator,
  stepper: Stepper,
  moment: Moment,
  visits: string,
): Phrase {
  return tidy(compose(narrator, stepper, moment, visits));
}

function compose(
  narrator: Narrator,
  stepper: Stepper,
  { position, statement, range, isOver, graph }: Moment,
  visits: string,
): Phrase {
  if (position === 0) {
    const first = narrator.recording.statements[0]?.text ?? '';
    return narrator.tell('say.start', { statement: toned(first, 'code') });
  }
  if (isOver) return rangeSentence(narrator, graph, range.from, range.to);
  if (stepper.isEnd(position)) {
    return statementSentence(narrator, graph, statement, range, visits);
  }
  return eventSentence(narrator, graph, position - 1);
}
