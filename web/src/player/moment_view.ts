import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Select, ViewInput } from '../diagram/view.ts';
import type { DesignInfo } from '../engine/types.ts';
import type { Do } from './actions.ts';
import { breakpointPanel } from './breakpoints/breakpoint_panel.ts';
import { onObject } from './breakpoints/breakpoints.ts';
import type { Shown } from './figure.ts';
import { inspect } from './inspection.ts';
import { inspectorPane } from './inspector_pane.ts';
import type { Say } from './messages.ts';
import type { Moment, Story } from './moment.ts';
import type { Narrator } from './narrator.ts';
import type { Looking } from './parts/looking.ts';
import type { Stopping } from './parts/stopping.ts';
import type { Phrase } from './phrase.ts';
import { phraseView } from './phrase_view.ts';
import { sourcePane } from './source_pane.ts';
import { sourcePlace } from './source_place.ts';
import type { SourcePlace } from './source_place.ts';
import { subjectOf } from './subject.ts';
import type { Speed } from './speed.ts';
import { transport } from './transport.ts';
import type { TransportActions } from './transport.ts';

/** All that is shown below the picture. */
export interface MomentView {
  readonly story: Story;
  readonly moment: Moment;
  readonly shown: Shown;
  readonly narrator: Narrator;
  readonly sentence: Phrase;
  readonly pointerSentence: Phrase | null;
  readonly design: DesignInfo | undefined;
  readonly looking: Looking;
  readonly stopping: Stopping;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Null until the sources are there. */
  readonly sourceText: ((path: string) => string | undefined) | null;
}

/** What it can ask for. */
export interface MomentActions extends TransportActions {
  readonly do: Do;
  readonly select: Select;
  readonly go: (position: number) => void;
  readonly toggleLine: (file: string, line: number) => void;
}

/** What a picture is made from at a moment, as the reader looks at it. */
export function viewInput(
  { recording, history, names }: Story,
  moment: Moment,
  look: Pick<ViewInput, 'selected' | 'width' | 'language' | 'words'>,
): ViewInput {
  return { recording, history, names, ...moment, ...look };
}

/** The object that the inspector shows: the chosen one, else what the step is about. */
export const inspectedObject = (story: Story, moment: Moment, looking: Looking): number | null =>
  looking.chosen ?? subjectOf(story, moment);

/** The line that the source shows at a moment. */
export const litPlace = (
  story: Story,
  moment: Moment,
  design: DesignInfo | undefined,
): SourcePlace => sourcePlace(story, moment, design?.source ?? '', subjectOf(story, moment));

/** Legend, sentence, transport, breakpoints, source, inspector, table. */
export function momentView(view: MomentView, say: Say, act: MomentActions): TemplateResult {
  const { story, moment, shown, stopping, playing, speed } = view;
  const { stepper } = story;
  const { position } = moment;
  const stops = stopping.stops(story);
  const breaks =
    stopping.list.length === 0
      ? null
      : {
          before: stopping.next(story, position, -1) !== undefined,
          behind: stopping.next(story, position, 1) !== undefined,
        };
  const stop = stepper.indexOf(position);
  const panel = {
    list: stopping.list,
    stops,
    position,
    remove: (key: string) => stopping.remove(key),
    enable: (key: string, enabled: boolean) => stopping.enable(key, enabled),
  };
  return html`
    ${shown.view.legend(shown.picture)}
    <slot name="under-figure"></slot>
    <p class="sentence">${phraseView(view.sentence, act.select)}</p>
    ${transport({ stop, stops: stepper.stops.length - 1, playing, speed, breaks }, say, act)}
    ${breakpointPanel(panel, say)}
    <div class="lower">${sourceOf(view, say, act)} ${inspectorOf(view, say, act)}</div>
    <details class="more">
      <summary>${say('table')}</summary>
      ${shown.view.twin(shown.picture, act.select)}
    </details>
  `;
}

function sourceOf(view: MomentView, say: Say, act: MomentActions): TemplateResult {
  const { story, moment, design, narrator, stopping, sourceText } = view;
  const place = litPlace(story, moment, design);
  const breaks = new Map<number, boolean>();
  for (const breakpoint of stopping.list) {
    if (breakpoint.kind === 'line' && breakpoint.file === place.file) {
      breaks.set(breakpoint.line, breakpoint.enabled);
    }
  }
  const source = {
    ...place,
    breaks,
    text: sourceText?.(place.file),
    through: place.throughCall === null ? null : narrator.functionName(place.throughCall),
  };
  return sourcePane(source, say, act);
}

function inspectorOf(view: MomentView, say: Say, act: MomentActions): TemplateResult {
  const { story, moment, narrator, looking, stopping, pointerSentence } = view;
  const { recording, stepper } = story;
  const subject = inspectedObject(story, moment, looking);
  const inspector = {
    inspection:
      subject === null ? undefined : inspect(story, moment, narrator, subject, looking.openField),
    isChosen: looking.chosen !== null,
    canGoBack: looking.canGoBack,
    canGoForward: looking.canGoForward,
    isWatched: subject !== null && stopping.has(onObject(story.lasting.of(subject))),
    pointers: pointerSentence,
    stack: stepper
      .stackAt(moment.position)
      .map((call) => ({ phrase: narrator.call(moment.graph, call) })),
    statement: recording.statements[moment.statement]?.text ?? '',
  };
  const toggleField = (name: string): void => looking.toggleField(name);
  return inspectorPane(inspector, say, { ...act, toggleField });
}
