import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Select } from '../../diagram/view.ts';
import type { DesignInfo } from '../../engine/types.ts';
import type { Do } from '../actions.ts';
import { breakpointPanel } from '../breakpoints/breakpoint_panel.ts';
import { onObject } from '../breakpoints/breakpoints.ts';
import { inspect } from '../inspection.ts';
import { inspectorPane } from '../inspector_pane.ts';
import type { Say } from '../messages.ts';
import type { Moment, Story } from '../moment.ts';
import type { Narrator } from '../narrator.ts';
import type { Phrase } from '../phrase.ts';
import { sourcePane } from '../source_pane.ts';
import { sourcePlace } from '../source_place.ts';
import type { SourcePlace } from '../source_place.ts';
import { subjectOf } from '../subject.ts';
import type { DebugStory } from './debug_story.ts';
import type { Looking } from './looking.ts';
import type { SourceTexts } from './source_texts.ts';
import type { Stopping } from './stopping.ts';

/** What the panes of a debugger show. */
export interface LowerView {
  readonly story: DebugStory;
  readonly moment: Moment;
  readonly narrator: Narrator;
  readonly pointerSentence: Phrase | null;
  readonly design: DesignInfo | undefined;
  readonly looking: Looking;
  readonly stopping: Stopping;
  readonly sources: SourceTexts;
}

/** What they can ask for. */
export interface LowerActions {
  readonly do: Do;
  readonly select: Select;
  readonly go: (position: number) => void;
  readonly toggleLine: (file: string, line: number) => void;
  /** Fetches the source once more. */
  readonly fetchSource: () => void;
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

/** Breakpoints, source, inspector with the call stack. */
export function lowerView(view: LowerView, say: Say, act: LowerActions): TemplateResult {
  const { story, moment, stopping } = view;
  const panel = {
    list: stopping.list,
    stops: stopping.stops(story),
    position: moment.position,
    remove: (key: string) => stopping.remove(key),
    enable: (key: string, enabled: boolean) => stopping.enable(key, enabled),
  };
  return html`
    ${breakpointPanel(panel, say)}
    <div class="lower">${sourceOf(view, say, act)} ${inspectorOf(view, say, act)}</div>
  `;
}

function sourceOf(view: LowerView, say: Say, act: LowerActions): TemplateResult {
  const { story, moment, design, narrator, stopping, sources } = view;
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
    text: sources.find(place.file),
    hasFailed: sources.hasFailed,
    through: place.throughCall === null ? null : narrator.functionName(place.throughCall),
  };
  return sourcePane(source, say, act);
}

function inspectorOf(view: LowerView, say: Say, act: LowerActions): TemplateResult {
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
