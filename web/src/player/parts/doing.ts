import { STEP_MS } from '../../diagram/motion.ts';
import type { Action } from '../actions.ts';
import { breakpointPlace, timesText } from '../breakpoints/breakpoint_place.ts';
import { keyOf, onLine, onObject } from '../breakpoints/breakpoints.ts';
import type { Breakpoint } from '../breakpoints/breakpoints.ts';
import { bindingFor } from '../keys.ts';
import type { Moment, Story } from '../moment.ts';
import { inspectedObject, litPlace } from '../moment_view.ts';
import type { Playback } from '../playback.ts';
import type { PlayerModel } from '../player_model.ts';
import { focusedLine } from '../source_pane.ts';
import type { Announcer } from './announcer.ts';
import type { Looking, PointerMove } from './looking.ts';
import type { Stopping } from './stopping.ts';
import type { Texts } from './texts.ts';

/** The parts of a player that are told what to do. */
export interface Parts {
  readonly root: () => ShadowRoot;
  readonly model: PlayerModel;
  readonly playback: Playback;
  readonly looking: Looking;
  readonly stopping: Stopping;
  readonly announcer: Announcer;
  readonly texts: Texts;
}

const pointerMoves: Readonly<Partial<Record<Action, PointerMove>>> = {
  pointerFollow: 'follow',
  pointerReturn: 'return',
  pointerNext: 'next',
  pointerPrevious: 'previous',
  pointerFirst: 'first',
  pointerLast: 'last',
};

/** Does what buttons, keys and swipes ask for. */
export class Doing {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Whether what comes next is to be drawn without movement. */
  get isStill(): boolean {
    const { model, playback } = this.#parts;
    const isHurried = playback.isPlaying && playback.interval <= STEP_MS;
    return model.isStill || isHurried || this.wantsNoMotion;
  }

  /** Whether nothing at all is to move. */
  get wantsNoMotion(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  do(action: Action): void {
    const { model, playback, looking } = this.#parts;
    const { shown } = model;
    const move = pointerMoves[action];
    if (move !== undefined) {
      if (shown !== null) looking.movePointer(move, shown.moment.graph);
      return;
    }
    switch (action) {
      case 'play':
      case 'playStatement':
        this.#togglePlay(action === 'playStatement');
        break;
      case 'help':
        this.#showHelp();
        break;
      case 'unselect':
        looking.select(null);
        break;
      case 'nextBreak':
      case 'previousBreak':
        this.#runToBreak(action === 'nextBreak' ? 1 : -1);
        break;
      case 'inspectBack':
        looking.back();
        break;
      case 'inspectForward':
        looking.forward();
        break;
      case 'breakLine':
        if (shown !== null) this.#breakLine(shown.story, shown.moment);
        break;
      case 'watch':
        if (shown !== null) this.#watch(shown.story, shown.moment);
        break;
      case 'pointers':
        if (shown !== null) this.#togglePointers(shown.story, shown.moment);
        break;
      default:
        playback.pause();
        void model.run(action as Parameters<PlayerModel['run']>[0]);
    }
  }

  /** A key that was pressed anywhere inside the player. */
  key(event: KeyboardEvent): void {
    const root = this.#parts.root();
    if (root.querySelector('dialog')?.open) return;
    const [target] = event.composedPath();
    const focused = target instanceof Element ? target : null;
    const isOnFigure = event.key === 'Enter' && focused?.classList.contains('figure');
    const isWalking = this.#parts.looking.pointers !== null;
    const action = isOnFigure ? 'pointers' : bindingFor(event, focused, isWalking)?.action;
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.do(action);
  }

  /** One step of playing. @returns whether to go on */
  playStep(isToStatementEnd: boolean): boolean {
    const { model } = this.#parts;
    void model.run('step');
    const stepper = model.shown?.story.stepper;
    return model.canStep && !(isToStatementEnd && stepper?.isEnd(model.heading));
  }

  /** Sets a breakpoint on a line of source, or removes it. */
  toggleLine(file: string, line: number): void {
    this.#toggle(onLine(file, line));
  }

  #togglePlay(isToStatementEnd: boolean): void {
    const { model, playback } = this.#parts;
    if (!playback.isPlaying && !model.canStep) void model.goTo(0);
    playback.toggle(isToStatementEnd);
  }

  #showHelp(): void {
    const dialog = this.#parts.root().querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  #runToBreak(direction: 1 | -1): void {
    const { model, playback, stopping, announcer, texts } = this.#parts;
    const story = model.shown?.story;
    if (story === undefined) return;
    playback.pause();
    const position = stopping.next(story, model.heading, direction);
    if (position !== undefined) void model.stopAt(position);
    else announcer.tell(texts.say(direction > 0 ? 'break.noneAhead' : 'break.noneBefore'));
  }

  /** At the line with the focus, else at the lit one. */
  #breakLine(story: Story, moment: Moment): void {
    const { model, root } = this.#parts;
    const { file, line } = litPlace(story, moment, model.design);
    const at = focusedLine(root()) || line;
    if (at > 0) this.toggleLine(file, at);
  }

  #watch(story: Story, moment: Moment): void {
    const object = inspectedObject(story, moment, this.#parts.looking);
    if (object !== null) this.#toggle(onObject(story.lasting.of(object)));
  }

  #toggle(breakpoint: Breakpoint): void {
    const { stopping, announcer, model, texts } = this.#parts;
    const { say } = texts;
    stopping.toggle(breakpoint);
    const place = breakpointPlace(breakpoint, say);
    const story = model.shown?.story;
    if (story === undefined) return;
    const times = stopping.stops(story).each.get(keyOf(breakpoint))?.length ?? 0;
    announcer.tell(
      stopping.has(breakpoint)
        ? say('break.added', { place, times: timesText(times, say) })
        : say('break.removed', { place }),
    );
  }

  #togglePointers(story: Story, moment: Moment): void {
    const { looking, announcer, texts, root } = this.#parts;
    const wasWalking = looking.pointers !== null;
    looking.togglePointers(inspectedObject(story, moment, looking));
    if (wasWalking) announcer.tell(texts.say('pointer.left'));
    // A button that was pressed for it may be gone now: the keys must not go with it.
    if (root().activeElement?.closest('.inspector') instanceof Element) {
      root().querySelector<HTMLElement>('.figure')?.focus({ preventScroll: true });
    }
  }
}
