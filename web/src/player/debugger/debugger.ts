import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Select } from '../../diagram/view.ts';
import type { DesignInfo } from '../../engine/types.ts';
import type { Action } from '../actions.ts';
import { breakpointPlace, timesText } from '../breakpoints/breakpoint_place.ts';
import { keyOf, onLine, onObject } from '../breakpoints/breakpoints.ts';
import type { Breakpoint } from '../breakpoints/breakpoints.ts';
import type { TakeAwaySource } from '../export/take_away.ts';
import { defineRmapTakeAway } from '../export/take_away_element.ts';
import { helpDialog } from '../help_dialog.ts';
import type { Moment, Story } from '../moment.ts';
import type { Narrator } from '../narrator.ts';
import type { Announcer } from '../parts/announcer.ts';
import type { Styling } from '../parts/styling.ts';
import type { Texts } from '../parts/texts.ts';
import type { Phrase } from '../phrase.ts';
import type { Playback } from '../playback.ts';
import type { PlayerModel } from '../player_model.ts';
import { pointerSentence } from '../pointers/pointer_sentence.ts';
import { focusedLine, scrollToLit } from '../source_pane.ts';
import { panes } from '../styles/panes.ts';
import type { TransportView } from '../transport.ts';
import { readDebugStory } from './debug_story.ts';
import type { DebugStory } from './debug_story.ts';
import { Looking } from './looking.ts';
import type { PointerMove } from './looking.ts';
import { inspectedObject, litPlace, lowerView } from './lower_view.ts';
import { SourceTexts } from './source_texts.ts';
import { Stopping } from './stopping.ts';

/** The parts of a player that its debugger works with. */
export interface DebuggedParts {
  readonly root: () => ShadowRoot;
  readonly model: PlayerModel;
  readonly playback: Playback;
  readonly announcer: Announcer;
  readonly texts: Texts;
  readonly styling: Styling;
  /** Something that is on the screen has changed. */
  readonly changed: () => void;
  /** Does what a button of the panes says. */
  readonly do: (action: Action) => void;
}

const pointerMoves: Readonly<Partial<Record<Action, PointerMove>>> = {
  pointerFollow: 'follow',
  pointerReturn: 'return',
  pointerNext: 'next',
  pointerPrevious: 'previous',
  pointerFirst: 'first',
  pointerLast: 'last',
};

/**
 * All that a full player has and an embed has not: source, inspector, call stack, breakpoints, walks along pointers,
 * the list of keys, the menu to take the picture away. Fetched by players that show it, and by no other.
 */
export class Debugger {
  readonly looking: Looking;
  readonly #parts: DebuggedParts;
  readonly #stopping: Stopping;
  #read: { readonly from: Story; readonly story: DebugStory } | null = null;
  readonly #sources: SourceTexts;
  #sourceIsNew = false;

  /** `chosen` is the object that the reader has chosen already. */
  constructor(parts: DebuggedParts, chosen: number | null) {
    defineRmapTakeAway();
    this.#parts = parts;
    this.looking = new Looking(parts.changed);
    this.#stopping = new Stopping(parts.changed);
    if (chosen !== null) this.looking.select(chosen);
    parts.styling.add(panes);
    this.#sources = new SourceTexts(
      () => import('../../engine/sources.ts'),
      () => {
        this.#sourceIsNew = true;
        parts.changed();
      },
    );
    void this.#sources.fetch();
  }

  /** The panes below the buttons. */
  panes(story: Story, moment: Moment, narrator: Narrator, select: Select): TemplateResult {
    const { model, texts } = this.#parts;
    const view = {
      story: this.#storyOf(story),
      moment,
      narrator,
      design: this.#design,
      looking: this.looking,
      stopping: this.#stopping,
      pointerSentence: this.pointerSentence(narrator, moment),
      sources: this.#sources,
    };
    return lowerView(view, texts.say, {
      do: this.#parts.do,
      select,
      go: (position) => {
        this.#parts.playback.pause();
        void model.goTo(position);
      },
      toggleLine: (file, line) => this.#toggle(onLine(file, line)),
      fetchSource: () => {
        void this.#sources.fetch();
        this.#parts.changed();
      },
    });
  }

  /** What the pointer says that the reader walks along; null while there is no such walk. */
  pointerSentence(narrator: Narrator, moment: Moment): Phrase | null {
    const { pointers } = this.looking;
    return pointers && pointerSentence(narrator, moment.graph, pointers);
  }

  /** Whether a breakpoint stops before or behind a place; null where there are no breakpoints. */
  breaks(story: Story, position: number): TransportView['breaks'] {
    if (this.#stopping.list.length === 0) return null;
    const next = (direction: 1 | -1): boolean =>
      this.#stopping.next(this.#storyOf(story), position, direction) !== undefined;
    return { before: next(-1), behind: next(1) };
  }

  /** All keys, in a dialog. */
  help(): TemplateResult {
    return helpDialog(this.#parts.texts.say);
  }

  /** The menu by which the picture is taken away. */
  takeAway(source: TakeAwaySource): TemplateResult {
    const { language } = this.#parts.texts;
    return html`<rmap-take-away .source=${source} .language=${language}></rmap-take-away>`;
  }

  /** The panes are on the screen; `isNews`: they show another moment. The reader may have scrolled away meanwhile. */
  updated(isNews: boolean): void {
    if (isNews || this.#sourceIsNew) scrollToLit(this.#parts.root().querySelector('.source'));
    this.#sourceIsNew = false;
  }

  /** Whether arrows lead along pointers. */
  get isWalkingPointers(): boolean {
    return this.looking.pointers !== null;
  }

  /** Does what a key or a button says, if that is the debugger's. @returns whether it is */
  do(action: Action): boolean {
    const { shown } = this.#parts.model;
    const move = pointerMoves[action];
    if (move !== undefined) {
      if (shown !== null) this.looking.movePointer(move, shown.moment.graph);
      return true;
    }
    switch (action) {
      case 'help':
        this.#showHelp();
        return true;
      case 'nextBreak':
      case 'previousBreak':
        this.#runToBreak(action === 'nextBreak' ? 1 : -1);
        return true;
      case 'inspectBack':
        this.looking.back();
        return true;
      case 'inspectForward':
        this.looking.forward();
        return true;
      case 'breakLine':
        if (shown !== null) this.#breakLine(shown.story, shown.moment);
        return true;
      case 'watch':
        if (shown !== null) this.#watch(shown.story, shown.moment);
        return true;
      case 'pointers':
        if (shown !== null) this.#togglePointers(shown.story, shown.moment);
        return true;
      default:
        return false;
    }
  }

  get #design(): DesignInfo | undefined {
    return this.#parts.model.design;
  }

  #storyOf(from: Story): DebugStory {
    if (this.#read?.from !== from) this.#read = { from, story: readDebugStory(from) };
    return this.#read.story;
  }

  #showHelp(): void {
    const dialog = this.#parts.root().querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  #runToBreak(direction: 1 | -1): void {
    const { model, playback, announcer, texts } = this.#parts;
    const story = model.shown?.story;
    if (story === undefined) return;
    playback.pause();
    const position = this.#stopping.next(this.#storyOf(story), model.heading, direction);
    if (position !== undefined) void model.stopAt(position);
    else announcer.tell(texts.say(direction > 0 ? 'break.noneAhead' : 'break.noneBefore'));
  }

  /** At the line with the focus, else at the lit one. */
  #breakLine(story: Story, moment: Moment): void {
    const { file, line } = litPlace(story, moment, this.#design);
    const at = focusedLine(this.#parts.root()) || line;
    if (at > 0) this.#toggle(onLine(file, at));
  }

  #watch(story: Story, moment: Moment): void {
    const object = inspectedObject(story, moment, this.looking);
    if (object !== null) this.#toggle(onObject(this.#storyOf(story).lasting.of(object)));
  }

  /** Sets a breakpoint, or removes it. */
  #toggle(breakpoint: Breakpoint): void {
    const { announcer, model, texts } = this.#parts;
    const { say } = texts;
    this.#stopping.toggle(breakpoint);
    const place = breakpointPlace(breakpoint, say);
    const story = model.shown?.story;
    if (story === undefined) return;
    const { each } = this.#stopping.stops(this.#storyOf(story));
    const times = each.get(keyOf(breakpoint))?.length ?? 0;
    announcer.tell(
      this.#stopping.has(breakpoint)
        ? say('break.added', { place, times: timesText(times, say) })
        : say('break.removed', { place }),
    );
  }

  #togglePointers(story: Story, moment: Moment): void {
    const { announcer, texts, root } = this.#parts;
    const wasWalking = this.isWalkingPointers;
    this.looking.togglePointers(inspectedObject(story, moment, this.looking));
    if (wasWalking) announcer.tell(texts.say('pointer.left'));
    // A button that was pressed for it may be gone now: the keys must not go with it.
    if (root().activeElement?.closest('.inspector') instanceof Element) {
      root().querySelector<HTMLElement>('.figure')?.focus({ preventScroll: true });
    }
  }
}
