import { STEP_MS } from '../../diagram/motion.ts';
import { isCommand } from '../actions.ts';
import type { Action } from '../actions.ts';
import type { Debugger } from '../debugger/debugger.ts';
import { bindingFor } from '../keys.ts';
import type { Playback } from '../playback.ts';
import type { PlayerModel } from '../player_model.ts';
import type { Chooser } from './own_choice.ts';

/** The parts of a player that are told what to do. */
export interface Parts {
  readonly root: () => ShadowRoot;
  readonly model: PlayerModel;
  readonly playback: Playback;
  readonly chooser: () => Chooser;
  /** Null where there is none: what only it could do is not done then. */
  readonly debugger: () => Debugger | null;
}

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
    const { model, playback, chooser } = this.#parts;
    if (this.#parts.debugger()?.do(action) === true) return;
    if (action === 'play' || action === 'playStatement') {
      this.#togglePlay(action === 'playStatement');
    } else if (action === 'unselect') {
      chooser().select(null);
    } else if (isCommand(action)) {
      playback.pause();
      void model.run(action);
    }
  }

  /** A key that was pressed anywhere inside the player. */
  key(event: KeyboardEvent): void {
    const root = this.#parts.root();
    if (root.querySelector('dialog')?.open) return;
    const [target] = event.composedPath();
    const focused = target instanceof Element ? target : null;
    const debug = this.#parts.debugger();
    const isOnFigure = event.key === 'Enter' && focused?.classList.contains('figure');
    const bound = bindingFor(event, focused, debug?.isWalkingPointers);
    const action = isOnFigure ? 'pointers' : bound?.action;
    if (action === undefined) return;
    // A key that means nothing here is the page's.
    if (debug === null && !isOfEveryPlayer(action)) return;
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

  #togglePlay(isToStatementEnd: boolean): void {
    const { model, playback } = this.#parts;
    if (!playback.isPlaying && !model.canStep) void model.goTo(0);
    playback.toggle(isToStatementEnd);
  }
}

const isOfEveryPlayer = (action: Action): boolean =>
  isCommand(action) || action === 'play' || action === 'playStatement' || action === 'unselect';
