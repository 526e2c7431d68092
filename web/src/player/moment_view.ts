import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ViewInput } from '../diagram/view.ts';
import type { DesignInfo } from '../engine/types.ts';
import type { Shown } from './figure.ts';
import { inspect } from './inspection.ts';
import { inspectorPane } from './inspector_pane.ts';
import type { Say } from './messages.ts';
import type { Moment, Story } from './moment.ts';
import { momentSentence } from './moment_sentence.ts';
import { Narrator } from './narrator.ts';
import { phraseView } from './phrase_view.ts';
import { sourcePane } from './source_pane.ts';
import { sourcePlace } from './source_place.ts';
import { subjectOf } from './subject.ts';
import { transport } from './transport.ts';
import type { TransportActions } from './transport.ts';

/** All that is shown below the picture. */
export interface MomentView {
  readonly story: Story;
  readonly moment: Moment;
  readonly shown: Shown;
  readonly design: DesignInfo | undefined;
  /** The object that the reader has chosen. */
  readonly chosen: number | null;
  readonly playing: boolean;
  /** Null until the sources are there. */
  readonly sourceText: ((path: string) => string | undefined) | null;
}

/** What a picture is made from at a moment, as the reader looks at it. */
export function viewInput(
  { recording, history, names }: Story,
  moment: Moment,
  look: Pick<ViewInput, 'selected' | 'width' | 'language' | 'words'>,
): ViewInput {
  return { recording, history, names, ...moment, ...look };
}

/** Legend, sentence, transport, source, inspector, table. */
export function momentView(
  { story, moment, shown, design, chosen, playing, sourceText }: MomentView,
  say: Say,
  select: (object: number | null) => void,
  actions: TransportActions,
): TemplateResult {
  const { recording, history, names, stepper } = story;
  const narrator = new Narrator(recording, history, names, say);
  const stepSubject = subjectOf(story, moment);
  const subject = chosen ?? stepSubject;
  const place = sourcePlace(story, moment, design?.source ?? '', stepSubject);
  const source = {
    ...place,
    text: sourceText?.(place.file),
    through: place.throughCall === null ? null : narrator.functionName(place.throughCall),
  };
  const inspector = {
    inspection: subject === null ? undefined : inspect(story, moment, narrator, subject),
    isChosen: chosen !== null,
    stack: stepper
      .stackAt(moment.position)
      .map((call) => ({ phrase: narrator.call(moment.graph, call) })),
    statement: recording.statements[moment.statement]?.text ?? '',
  };
  const sentence = momentSentence(narrator, stepper, moment, design?.visits ?? '');
  const stop = stepper.indexOf(moment.position);
  return html`
    ${shown.view.legend(shown.picture)}
    <p class="sentence" aria-live="polite">${phraseView(sentence, select)}</p>
    ${transport({ stop, stops: stepper.stops.length - 1, playing }, say, actions)}
    <div class="lower">${sourcePane(source, say)} ${inspectorPane(inspector, say, select)}</div>
    <details class="more">
      <summary>${say('table')}</summary>
      ${shown.view.twin(shown.picture, select)}
    </details>
  `;
}
